// A chart that Vega draws, whose points are reached by mouse, finger and keyboard.

import { loadScript } from "./data.js";
import { h } from "./dom.js";
import { places, plotSpec } from "./plot-spec.js";

/** @typedef {import("./explore-data.js").Explored} Explored */
/** @typedef {import("./explore-data.js").Point} Point */
/** @typedef {import("./plot-spec.js").Size} Size */
/** @typedef {{ finalize: () => void }} View */

const NEAR = 24; // pixels from a point that still mean it

/** Load Vega, which a page needs only once it is used. */
export async function loadVega() {
  await loadScript("assets/vendor/vega/vega.min.js");
  await loadScript("assets/vendor/vega-lite/vega-lite.min.js");
}

/**
 * Draw a chart for a canvas.
 * @param {HTMLElement} canvas
 * @param {Explored} found with one point or more
 * @param {string} unit of the benchmark
 * @returns {Promise<{ view: View, chart: HTMLElement }>}
 */
export async function drawPlot(canvas, found, unit) {
  const [vega, vegaLite] = [Reflect.get(globalThis, "vega"), Reflect.get(globalThis, "vegaLite")];
  const { spec } = vegaLite.compile(plotSpec(found, unit, sizeOf(canvas), colors(canvas)));
  const container = h("div", { class: "cp-live" });
  const view = new vega.View(vega.parse(spec), { renderer: "svg", container, hover: false, logLevel: vega.Error });
  await view.runAsync();
  // What Vega says of its own elements would be read before each point.
  for (const part of [container, ...container.querySelectorAll("[aria-roledescription]")]) {
    for (const name of ["role", "aria-roledescription", "aria-label"]) part.removeAttribute(name);
  }
  return { view, chart: container };
}

/**
 * Let a point be focused, pointed at and opened.
 * @param {HTMLElement} canvas in which the chart is drawn
 * @param {Explored} found
 * @param {(point: Point) => string} told what is read of a point
 * @param {{ show: (point: Point, place: { left: number, top: number }, mark: Element) => void, open: (point: Point) => void, hide: () => void }} act
 */
export function wire(canvas, found, told, { show, open, hide }) {
  const placed = places(found, sizeOf(canvas));
  const marks = [...canvas.querySelectorAll("g.mark-symbol path")];
  const live = canvas.querySelector(".cp-live");
  const shown = (/** @type {number} */ at) => {
    const [point, mark] = [found.drawn[at], marks[at]];
    if (point && mark) show(point, placed(point), mark);
  };
  marks.forEach((mark, at) => {
    const point = found.drawn[at];
    if (!point) return;
    for (const [name, value] of Object.entries({ role: "link", tabindex: "0", "aria-label": told(point) }))
      mark.setAttribute(name, value);
    mark.addEventListener("focus", () => shown(at));
    mark.addEventListener("keydown", (event) => event instanceof KeyboardEvent && event.key === "Enter" && open(point));
  });
  const near = (/** @type {Event} */ event) => nearest(canvas, found.drawn.map(placed), event);
  live?.addEventListener("pointermove", (event) => shown(near(event)));
  live?.addEventListener("pointerdown", (event) => (near(event) < 0 ? hide() : shown(near(event))));
  live?.addEventListener("click", (event) => {
    const point = found.drawn[near(event)];
    // A finger has not yet seen what it would open; the card has the link.
    if (point && !(event instanceof PointerEvent && event.pointerType === "touch")) open(point);
  });
}

/**
 * @param {HTMLElement} canvas
 * @param {{ left: number, top: number }[]} placed
 * @param {Event} event
 * @returns {number} of the nearest place, or -1
 */
function nearest(canvas, placed, event) {
  const mark = event.target instanceof Element ? event.target.closest("g.mark-symbol path") : null;
  if (mark) return [...canvas.querySelectorAll("g.mark-symbol path")].indexOf(mark);
  if (!(event instanceof MouseEvent)) return -1;
  const box = canvas.getBoundingClientRect();
  const distances = placed.map(({ left, top }) =>
    Math.hypot(box.left + left - event.clientX, box.top + top - event.clientY),
  );
  const least = Math.min(...distances);
  return least <= NEAR ? distances.indexOf(least) : -1;
}

/**
 * Read the size of a canvas: its padding is the room around the plot.
 * @param {HTMLElement} canvas
 * @returns {Size}
 */
function sizeOf(canvas) {
  const style = getComputedStyle(canvas);
  const [left, right, top, bottom] = [style.paddingLeft, style.paddingRight, style.paddingTop, style.paddingBottom].map(
    parseFloat,
  );
  const size = { left: left ?? 0, right: right ?? 0, top: top ?? 0, bottom: bottom ?? 0 };
  return {
    ...size,
    width: Math.max(50, canvas.clientWidth - size.left - size.right),
    height: Math.max(50, canvas.clientHeight - size.top - size.bottom),
    letter: parseFloat(style.fontSize),
    font: style.fontFamily,
  };
}

/**
 * Read the colors of the page's theme.
 * @param {HTMLElement} canvas
 */
function colors(canvas) {
  const probe = h("span");
  canvas.append(probe);
  const read = (/** @type {string} */ name) => {
    probe.style.color = `var(${name})`;
    return getComputedStyle(probe).color;
  };
  const found = {
    plain: read("--md-default-fg-color--light"),
    accent: read("--md-typeset-a-color"),
    text: read("--md-typeset-color"),
    faint: read("--md-default-fg-color--light"),
    grid: read("--md-default-fg-color--lightest"),
    paper: read("--md-default-bg-color"),
  };
  probe.remove();
  return found;
}
