// A chart of scores as a Vega-Lite specification: nothing but a function of its points and colors.

import { ends, linear, place } from "./rules/axis.js";
import { scaleOf } from "./explore-data.js";
import { score as shown } from "./rules/figures.js";
import { staircase } from "./rules/frontier.js";

/** @typedef {import("./explore-data.js").Explored} Explored */
/** @typedef {import("./explore-data.js").Point} Point */
/** @typedef {import("./rules/axis.js").Scale} Scale */
/** @typedef {{ width: number, height: number, left: number, right: number, top: number, bottom: number, letter: number, font: string }} Size of the plot, the room around it, and its letters, in pixels */
/** @typedef {{ plain: string, accent: string, text: string, faint: string, grid: string, paper: string }} Colors */
/** @typedef {{ x: number, y: number, name: string, isRight: boolean }} Label */

const RADIUS = 5;
const SIGN = 0.52; // of a letter's height
const LINE = 1.2;

/**
 * Make the specification.
 * @param {Explored} found with one point or more
 * @param {string} unit of the benchmark
 * @param {Size} size
 * @param {Colors} colors
 */
export function plotSpec(found, unit, size, colors) {
  const along = scaleOf(found);
  const up = linear(found.drawn.map(({ score }) => score));
  const sense = { moreIsBetter: found.axis.moreIsBetter, lowerIsBetter: found.lower };
  const best = new Set(found.frontier);
  const points = found.drawn.map((point) => ({ x: point.x, y: point.score, best: best.has(point) }));
  const line = staircase(found.frontier, ends(along), sense).map(({ x, score }, order) => ({ x, y: score, order }));
  const names = labels(found, along, up, size);
  return {
    width: size.width,
    height: size.height,
    padding: { left: size.left, right: size.right, top: size.top, bottom: size.bottom },
    autosize: { type: "none" },
    background: null,
    config: look(size, colors),
    encoding: {
      x: channel("x", along, found.axis.tick),
      y: channel("y", up, (value) => shown(value, unit)),
    },
    layer: [
      lineLayer(line, colors),
      ...[true, false].map((isRight) =>
        textLayer(
          names.filter((each) => each.isRight === isRight),
          isRight,
          found.lower,
          size,
          colors,
        ),
      ),
      pointLayer(points, found.standing === "alike", colors),
    ],
  };
}

/**
 * Give the place of a point in the plot, in pixels.
 * @param {Explored} found
 * @param {Size} size
 * @returns {(point: Point) => { left: number, top: number }}
 */
export function places(found, { width, height, left, top }) {
  const along = scaleOf(found);
  const up = linear(found.drawn.map(({ score }) => score));
  return ({ x, score }) => ({ left: left + place(along, x) * width, top: top + (1 - place(up, score)) * height });
}

/**
 * @param {string} field
 * @param {Scale} scale
 * @param {(value: number) => string} tick
 */
function channel(field, scale, tick) {
  // Written as data: a text of ours is never read as an expression.
  const texts = JSON.stringify(scale.ticks.map(tick));
  return {
    field,
    type: "quantitative",
    scale: { domain: ends(scale), nice: false, ...(scale.isLog ? { type: "log" } : { zero: false }) },
    axis: {
      title: null,
      values: scale.ticks,
      labelExpr: `${texts}[indexof(${JSON.stringify(scale.ticks)}, datum.value)]`,
    },
  };
}

/**
 * @param {Size} size
 * @param {Colors} colors
 */
function look({ letter, font }, { faint, grid }) {
  return {
    font,
    view: { stroke: null },
    axis: {
      aria: false,
      domain: false,
      ticks: false,
      gridColor: grid,
      labelColor: faint,
      labelFontSize: letter,
      labelPadding: letter * 0.6,
      labelOverlap: false,
      labelFlush: false,
    },
  };
}

/**
 * @param {object[]} values
 * @param {Colors} colors
 */
function lineLayer(values, { accent }) {
  return {
    data: { values },
    mark: { type: "line", aria: false, stroke: accent, strokeWidth: 1.5 },
    encoding: { order: { field: "order", type: "quantitative" } },
  };
}

/**
 * @param {object[]} values
 * @param {boolean} isFilled hollow ones may not be compared
 * @param {Colors} colors
 */
function pointLayer(values, isFilled, { accent, plain, paper }) {
  const size = (2 * RADIUS) ** 2;
  const mark = { type: "point", shape: "circle", opacity: 1, size, strokeWidth: isFilled ? 1 : 1.5 };
  if (!isFilled) return { data: { values }, mark: { ...mark, fill: paper, stroke: plain } };
  const fill = { condition: { test: "datum.best", value: accent }, value: plain };
  return { data: { values }, mark: { ...mark, stroke: paper }, encoding: { fill } };
}

/**
 * @param {Label[]} values
 * @param {boolean} isRight
 * @param {boolean} isBelow
 * @param {Size} size
 * @param {Colors} colors
 */
function textLayer(values, isRight, isBelow, { letter }, { text }) {
  const [align, baseline] = [isRight ? "left" : "right", isBelow ? "top" : "bottom"];
  const [dx, dy] = [(isRight ? 0.5 : -0.5) * letter, (isBelow ? 0.5 : -0.5) * letter];
  return {
    data: { values },
    mark: { type: "text", aria: false, align, baseline, dx, dy, fontSize: letter, fill: text, limit: 0 },
    encoding: { text: { field: "name" } },
  };
}

/**
 * Give the names of the frontier's models that have room, the best score's first. They stand where x
 * and score are both better, where there is no point.
 * @param {Explored} found
 * @param {Scale} along
 * @param {Scale} up
 * @param {Size} size
 * @returns {Label[]}
 */
function labels({ frontier, axis, lower }, along, up, { width, height, letter }) {
  /** @type {{ begin: number, end: number, line: number }[]} */
  const taken = [];
  return [...frontier]
    .sort((a, b) => (lower ? a.score - b.score : b.score - a.score))
    .flatMap(({ x, score, name }) => {
      const at = place(along, x) * width;
      const line = (1 - place(up, score)) * height;
      const long = (name.length * SIGN + 0.6) * letter;
      const [fitsLeft, fitsRight] = [at >= long, at + long <= width];
      const isRight = (axis.moreIsBetter && fitsRight) || !fitsLeft;
      const begin = isRight ? at : at - long;
      const isFree = taken.every(
        (each) => Math.abs(line - each.line) >= LINE * letter || begin >= each.end || begin + long <= each.begin,
      );
      if (!(fitsLeft || fitsRight) || !isFree) return [];
      taken.push({ begin, end: begin + long, line });
      return [{ x, y: score, name, isRight }];
    });
}
