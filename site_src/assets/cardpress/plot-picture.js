// A chart as a picture of its own: with its title, its conditions, its source and the name of the site inside.

import { shape } from "./dom.js";
import { keys } from "./plot-legend.js";
import { placeOf } from "./plot.js";

/** @typedef {import("./explore-data.js").Chart} Chart */
/** @typedef {import("./explore-data.js").Point} Point */
/** @typedef {{ paper: string, ink: string, faint: string, line: string, makers: string[] }} Colors makers by their numbers, the first for all others */

const [WIDTH, HEIGHT] = [1200, 675];
const FIELD = { left: 80, top: 130, width: 1080, height: 440 };
const SIZE = 15;
const LETTER = 9; // pixels of an average letter of that size, as nothing is measured

/**
 * Draw a picture that needs no style sheet.
 * @param {Chart} chart
 * @param {Point[]} points
 * @param {Colors} colors
 * @param {string} source the line below it
 */
export function picture(chart, points, colors, source) {
  const right = FIELD.left + FIELD.width;
  return shape(
    "svg",
    {
      viewBox: `0 0 ${WIDTH} ${HEIGHT}`,
      width: WIDTH,
      height: HEIGHT,
      "font-family": "system-ui, sans-serif",
      "font-size": SIZE,
    },
    shape("rect", { width: WIDTH, height: HEIGHT, fill: colors.paper }),
    shape("text", { x: 30, y: 42, "font-size": 24, "font-weight": 700, fill: colors.ink }, chart.title),
    ...keyLine(points, colors),
    shape("text", { x: 30, y: 112, fill: colors.faint }, chart.up),
    shape("text", { x: right, y: 620, "text-anchor": "end", fill: colors.faint }, chart.along),
    shape("text", { x: 30, y: 655, fill: colors.faint }, source),
    ...grid(chart, colors),
    ...frontier(chart, colors),
    ...points.flatMap((point) => name(point, chart.labels?.[point.model.id], colors)),
    ...points.map((point) => mark(point, chart.comparable, colors)),
  );
}

/** @param {number} percent */
function across(percent) {
  return FIELD.left + (percent / 100) * FIELD.width;
}

/** @param {number} percent */
function down(percent) {
  return FIELD.top + (percent / 100) * FIELD.height;
}

/**
 * @param {Point[]} points
 * @param {Colors} colors
 */
function keyLine(points, colors) {
  let next = 36;
  return keys(points).flatMap(({ name: text, maker }) => {
    const x = next;
    next += 36 + text.length * LETTER;
    const dot = shape("circle", { cx: x, cy: 72, r: 6, fill: colors.makers[maker] ?? colors.faint });
    return [dot, shape("text", { x: x + 12, y: 77, fill: colors.ink }, text)];
  });
}

/**
 * @param {Chart} chart
 * @param {Colors} colors
 */
function grid({ xs = [], ys = [] }, { faint }) {
  const look = { stroke: faint, "stroke-opacity": 0.25 };
  const [right, bottom] = [across(100), down(100)];
  return [
    ...ys.flatMap(([at, text]) => [
      shape("line", { x1: FIELD.left, x2: right, y1: down(at), y2: down(at), ...look }),
      shape("text", { x: FIELD.left - 10, y: down(at) + 5, "text-anchor": "end", fill: faint }, text),
    ]),
    ...xs.flatMap(([at, text]) => [
      shape("line", { x1: across(at), x2: across(at), y1: FIELD.top, y2: bottom, ...look }),
      shape("text", { x: across(at), y: bottom + 24, "text-anchor": "middle", fill: faint }, text),
    ]),
  ];
}

/**
 * @param {Chart} chart
 * @param {Colors} colors
 */
function frontier({ line = [] }, colors) {
  if (line.length < 2) return [];
  const points = line.map(([x, y]) => `${across(x)},${down(y)}`).join(" ");
  return [shape("polyline", { points, fill: "none", stroke: colors.line, "stroke-width": 2 })];
}

/**
 * @param {Point} point
 * @param {number | undefined} code
 * @param {Colors} colors
 */
function name({ model, x, y }, code, colors) {
  if (code === undefined) return [];
  const { anchor, dx, dy } = placeOf(code);
  const look = { "text-anchor": anchor, dx, dy, "font-size": SIZE - 2, fill: colors.ink };
  const halo = { stroke: colors.paper, "stroke-width": 3, "paint-order": "stroke" };
  return [shape("text", { ...look, ...halo, x: across(x), y: down(y) }, model.name)];
}

/**
 * @param {Point} point
 * @param {boolean} isFilled hollow ones may not be compared
 * @param {Colors} colors
 */
function mark({ x, y, maker }, isFilled, colors) {
  const color = colors.makers[maker] ?? colors.faint;
  const place = { cx: across(x), cy: down(y), r: 6 };
  return shape("circle", { ...place, fill: isFilled ? color : colors.paper, stroke: isFilled ? colors.paper : color });
}
