// What a visitor does with a chart: copies its address, or keeps it as a picture.

import { announce, h } from "./dom.js";
import { picture } from "./plot-picture.js";
import { t } from "./rules/messages.js";

/** @typedef {import("./explore-data.js").Chart} Chart */
/** @typedef {import("./explore-data.js").Point} Point */

const SHARP = 2; // pixels of a picture for each of the chart's
const COLORS = 6;

/**
 * Make the buttons below a chart.
 * @param {HTMLElement} canvas of which the colors are
 * @param {Chart} chart
 * @param {Point[]} points
 */
export function shareButtons(canvas, chart, points) {
  const drawn = () => new XMLSerializer().serializeToString(picture(chart, points, colorsOf(canvas), sourceLine()));
  const name = fileName(chart.title);
  const asSvg = () => keep(`${name}.svg`, new Blob([drawn()], { type: "image/svg+xml" }));
  const asPng = async () => {
    const file = await painted(drawn());
    if (file) keep(`${name}.png`, file);
  };
  return h(
    "div",
    { class: "cp-share" },
    tool(t("Copy link"), () => void copy()),
    tool(t("Save as SVG"), asSvg),
    tool(t("Save as PNG"), () => void asPng()),
  );
}

/**
 * @param {string} label
 * @param {() => void} onclick
 */
function tool(label, onclick) {
  return h("button", { type: "button", class: "cp-tool", onclick }, label);
}

async function copy() {
  try {
    await navigator.clipboard.writeText(location.href);
    announce(t("The link to this chart has been copied."));
  } catch {
    // Without the permission, or from a folder: the address stands in the browser's own field.
    announce(t("Copy the address of this page: it leads to this chart."));
  }
}

/** Say whose the picture is, and where each figure has its source. */
function sourceLine() {
  const title = document.querySelector(".md-header__topic .md-ellipsis")?.textContent?.trim() ?? "";
  return t("%(site)s, %(address)s: each figure with its source", {
    site: title,
    address: location.host + location.pathname,
  });
}

/** @param {string} title */
function fileName(title) {
  return title
    .toLowerCase()
    .replaceAll(/[^a-z0-9.]+/g, "-")
    .replaceAll(/^-|-$/g, "");
}

/**
 * Return the colors of the theme that a visitor sees.
 * @param {HTMLElement} canvas
 */
function colorsOf(canvas) {
  const probe = h("span", {});
  canvas.append(probe);
  const style = getComputedStyle(probe);
  const resolved = (/** @type {string} */ name) => {
    probe.style.color = `var(${name})`;
    return style.color;
  };
  const colors = {
    paper: resolved("--md-default-bg-color"),
    ink: resolved("--md-typeset-color"),
    faint: resolved("--md-default-fg-color--light"),
    line: resolved("--cp-line"),
    makers: Array.from({ length: COLORS + 1 }, (_, at) => resolved(`--cp-maker-${at}`)),
  };
  probe.remove();
  return colors;
}

/**
 * @param {string} svg
 * @returns {Promise<Blob | null>}
 */
async function painted(svg) {
  const image = new Image();
  // No blob: a policy lets pictures in from the site and from data alone.
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = h("canvas", { width: image.width * SHARP, height: image.height * SHARP });
  canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve) => canvas.toBlob(resolve, "image/png"));
}

/**
 * @param {string} name
 * @param {Blob} file
 */
function keep(name, file) {
  const address = URL.createObjectURL(file);
  h("a", { href: address, download: name }).click();
  // Later, as a browser may ask where to put the file before it reads it.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
