// The scores on shared benchmarks as points, drawn as templates/pages/parts/dots.md.j2 draws them.

import { address } from "./data.js";
import { h, shape } from "./dom.js";
import { positions } from "./rules/dots.js";
import { t } from "./rules/messages.js";

/** @typedef {import("./compare-tables.js").Measured} Measured */
/** @typedef {import("./rules/alignment.js").Side} Side */

const ROW = 2.6; // em
const DIGITS = 4;
const LINE = "1.8em"; // below the name of the benchmark

/**
 * Draw the benchmarks in the order given; all that is drawn stands in the tables, too.
 * @param {Side[]} sides
 * @param {Measured[]} shared
 * @param {string} ending of the addresses of pages
 */
export function drawDots(sides, shared, ending) {
  const legend = sides.map(({ name }, place) => h("li", { class: `cp-m${place + 1}` }, name));
  const rows = shared.map((measured, number) => row(sides, measured, number, ending));
  return h(
    "figure",
    { class: "cp-dots" },
    h(
      "figcaption",
      {},
      t(
        "Shared benchmarks, each from 0 to its highest score; the tables below have the figures. Filled: same conditions. Hollow: different or unknown conditions.",
      ),
    ),
    h("ul", { class: "cp-legend" }, ...legend),
    // For who sees it: to a keyboard and a screen reader the tables give the same links in order.
    shape("svg", { "aria-hidden": "true", height: `${shared.length * ROW}em` }, ...rows),
  );
}

/**
 * @param {Side[]} sides
 * @param {Measured} measured
 * @param {number} number
 * @param {string} ending
 */
function row(sides, { benchmark, aligned }, number, ending) {
  const dots = positions(aligned.chosen, benchmark.most).flatMap((at, place) => {
    const [side, result] = [sides[place], aligned.chosen[place]];
    if (at === null || !side || !result) return [];
    const look = `cp-m${place + 1}${aligned.comparable.has(place) ? "" : " cp-hollow"}`;
    const href = address(`models/${side.id}${ending}#results.${benchmark.id}`);
    const point = h("a", { class: look, href, tabindex: -1, title: `${side.name}: ${result.t}` });
    // Links of drawings are none to the theme, which looks at all links.
    return [shape("foreignObject", { x: `${Number(at.toPrecision(DIGITS))}%` }, point)];
  });
  return shape(
    "svg",
    { y: `${number * ROW}em` },
    shape("text", { y: "1em" }, benchmark.name),
    shape("line", { x2: "100%", y1: LINE, y2: LINE }),
    ...dots,
  );
}
