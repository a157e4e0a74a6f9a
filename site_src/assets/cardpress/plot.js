// A chart as SVG, drawn as templates/pages/parts/plot.md.j2 draws one; points answer mouse, finger and keyboard.

import { shape } from "./dom.js";
import { mapOf } from "./maps.js";
import { t } from "./rules/messages.js";

/** @typedef {import("./explore-data.js").Chart} Chart */
/** @typedef {import("./explore-data.js").Point} Point */
/** @typedef {import("./explore-data.js").Tick} Tick */
/** @typedef {{ show: (point: Point, mark: Element) => void, open: (point: Point) => void, hide: () => void }} Actions */

const NEAR = 24; // pixels from a point that still mean it
/** @type {Record<string, (at: number, last: number) => number>} */
const STEPS = mapOf({
  ArrowRight: (at, last) => Math.min(at + 1, last),
  ArrowDown: (at, last) => Math.min(at + 1, last),
  ArrowLeft: (at) => Math.max(at - 1, 0),
  ArrowUp: (at) => Math.max(at - 1, 0),
  Home: () => 0,
  End: (_, last) => last,
});

/**
 * Draw a chart.
 * @param {Chart} chart
 * @param {Point[]} points one or more, from left to right
 * @param {(point: Point) => string} inWords what is read of a point
 * @param {Actions} actions
 */
export function drawPlot(chart, points, inWords, actions) {
  const marks = points.map((point, at) => dot(point, chart.comparable, inWords(point), at === 0));
  const svg = shape(
    "svg",
    {
      class: "cp-live",
      role: "group",
      "aria-label": t("%(title)s; arrow keys move between points", { title: chart.title }),
    },
    ...(chart.ys ?? []).flatMap(acrossAt),
    ...(chart.xs ?? []).flatMap(upwardsAt),
    ...segments(chart.line ?? []),
    ...points.flatMap((point) => label(point, chart.labels?.[point.model.id])),
    ...marks,
  );
  listenToPointer(svg, points, marks, actions);
  listenToKeyboard(points, marks, actions);
  return svg;
}

/** @param {Tick} tick */
function acrossAt([at, words]) {
  const y = `${at}%`;
  const text = shape("text", { class: "cp-up", dx: "-.6em", dy: ".35em", y }, words);
  return [shape("line", { class: "cp-grid", x2: "100%", y1: y, y2: y }), text];
}

/** @param {Tick} tick */
function upwardsAt([at, words]) {
  const x = `${at}%`;
  const text = shape("text", { class: "cp-along", dy: "1.5em", x, y: "100%" }, words);
  return [shape("line", { class: "cp-grid", x1: x, x2: x, y2: "100%" }), text];
}

/** @param {[x: number, y: number][]} corners */
function segments(corners) {
  return corners.slice(1).map(([x, y], at) => {
    const [x0, y0] = corners[at] ?? [x, y];
    return shape("line", { class: "cp-frontier", x1: `${x0}%`, y1: `${y0}%`, x2: `${x}%`, y2: `${y}%` });
  });
}

const ANCHORS = ["end", "middle", "start"];
const DOWN = ["-0.85em", "0.33em", "1.5em"];
const ROOMS = ["", " cp-roomy", " cp-roomiest"];

/**
 * Return where a name stands beside its point, as generator/cardpress/charts/labels.py has found room for it.
 * @param {number} code three digits of base 3: the room that it needs, its side, its rise
 */
export function placeOf(code) {
  const [room, side, rise] = [Math.floor(code / 9), (Math.floor(code / 3) % 3) - 1, (code % 3) - 1];
  return {
    look: ROOMS[room] ?? "",
    anchor: ANCHORS[side + 1] ?? "",
    dx: side && !rise ? `${side * 0.75}em` : "0",
    dy: DOWN[rise + 1] ?? "",
  };
}

/**
 * @param {Point} point
 * @param {number | undefined} code
 */
function label({ model, x, y, maker }, code) {
  if (code === undefined) return [];
  const { look, anchor, dx, dy } = placeOf(code);
  const place = { dx, dy, "text-anchor": anchor, x: `${x}%`, y: `${y}%` };
  return [shape("text", { class: `cp-label${look}`, "data-maker": maker, ...place }, model.name)];
}

/**
 * @param {Point} point
 * @param {boolean} isFilled hollow ones may not be compared
 * @param {string} words
 * @param {boolean} isFirst whether the keyboard comes to it from outside
 */
function dot({ x, y, isBest, maker }, isFilled, words, isFirst) {
  const look = `cp-dot cp-maker-${maker}${isBest ? " cp-first" : ""}${isFilled ? "" : " cp-hollow"}`;
  const place = { cx: `${x}%`, cy: `${y}%`, r: 5 };
  return shape("circle", { class: look, ...place, role: "link", tabindex: isFirst ? 0 : -1, "aria-label": words });
}

/**
 * @param {SVGElement} svg
 * @param {Point[]} points
 * @param {SVGElement[]} marks
 * @param {Actions} actions
 */
function listenToPointer(svg, points, marks, { show, open, hide }) {
  const near = (/** @type {PointerEvent | MouseEvent} */ event) => nearest(svg, points, marks, event);
  const point = (/** @type {PointerEvent} */ event) => {
    const [found, mark] = near(event);
    if (found && mark) show(found, mark);
    return found;
  };
  svg.addEventListener("pointermove", point);
  svg.addEventListener("pointerdown", (event) => point(event) ?? hide());
  svg.addEventListener("click", (event) => {
    const [found] = near(event);
    // A finger has not yet seen what it would open; the card has the link.
    if (found && !(event instanceof PointerEvent && event.pointerType === "touch")) open(found);
  });
}

/**
 * Make one stop of the points for the Tab key: a chart may have thousands.
 * @param {Point[]} points
 * @param {SVGElement[]} marks
 * @param {Actions} actions
 */
function listenToKeyboard(points, marks, { show, open }) {
  marks.forEach((mark, at) => {
    const point = points[at];
    if (!point) return;
    mark.addEventListener("focus", () => {
      for (const other of marks) other.setAttribute("tabindex", other === mark ? "0" : "-1");
      show(point, mark);
    });
    mark.addEventListener("keydown", (event) => {
      const next = STEPS[event.key]?.(at, marks.length - 1);
      if (event.key === "Enter") open(point);
      if (next === undefined) return;
      event.preventDefault(); // the page does not scroll
      marks[next]?.focus();
    });
  });
}

/**
 * @param {SVGElement} svg
 * @param {Point[]} points
 * @param {SVGElement[]} marks
 * @param {MouseEvent} event
 * @returns {[Point, SVGElement] | []}
 */
function nearest(svg, points, marks, { clientX, clientY }) {
  const { left, top, width, height } = svg.getBoundingClientRect();
  const distances = points.map(({ x, y }) =>
    Math.hypot(left + (x / 100) * width - clientX, top + (y / 100) * height - clientY),
  );
  // The nearest, not the one under the pointer: a dot is 10 pixels wide, and a finger covers several.
  const at = distances.indexOf(Math.min(...distances));
  const [point, mark, distance] = [points[at], marks[at], distances[at] ?? Infinity];
  return point && mark && distance <= NEAR ? [point, mark] : [];
}
