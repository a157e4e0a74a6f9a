// What a chart of scores shows: the same as generator/cardpress/pages/explore_page.py, of any benchmark.

import { calendar, day, isDrawn, linear, logarithmic, month } from "./rules/axis.js";
import { count, counted, money, shortMonth } from "./rules/figures.js";
import { unbeaten } from "./rules/frontier.js";

/** @typedef {import("./filters.js").Model} Model */
/** @typedef {import("./scores.js").Scores} Scores */
/** @typedef {import("./rules/axis.js").Scale} Scale */
/** @typedef {{ key: string, x: string, scale: string }} Choice benchmark and conditions, axis, linear or log */
/** @typedef {{ key: string, name: string, along: string, lacking: string, frontier: string, isDate: boolean, moreIsBetter: boolean, value: (model: Model) => number | null, tick: (value: number) => string }} Axis */
/** @typedef {{ id: string, name: string, model: Model, x: number, score: number }} Point */
/** @typedef {"alike" | "any" | "apart"} Standing whether results may be compared */
/** @typedef {{ axis: Axis, standing: Standing, lower: boolean, drawn: Point[], frontier: Point[], lacking: number, free: number, rough: number, isLog: boolean }} Explored */

const MOST_TOKENS = 1e15;

/**
 * @param {string} side
 * @returns {Axis}
 */
function price(side) {
  return {
    key: side,
    name: `${side} price`,
    along: `${side === "input" ? "Input" : "Output"} price, US dollars per 1M tokens`,
    lacking: `no ${side} price in US dollars per 1M tokens`,
    frontier: "The line is the Pareto frontier: no other model here scores better at the same price or less.",
    isDate: false,
    moreIsBetter: false,
    value: (model) => model[side]?.v ?? null,
    tick: (amount) => money(amount),
  };
}

/** @type {Axis[]} */
export const AXES = [
  price("input"),
  price("output"),
  {
    key: "context",
    name: "context window",
    along: "Context window, tokens",
    lacking: "no context window",
    frontier:
      "The line is the Pareto frontier: no other model here scores better with a context window as long or longer.",
    isDate: false,
    moreIsBetter: true,
    value: (model) => (model.context?.v < MOST_TOKENS ? model.context?.v : null),
    tick: count,
  },
  {
    key: "released",
    name: "release date",
    along: "Release date",
    lacking: "no release date",
    frontier: "The line is the best score so far: no model here that was released before scores better.",
    isDate: true,
    moreIsBetter: false,
    value: (model) => (model.released ? day(model.released.v) : null),
    tick: (days) => shortMonth(month(days)),
  },
];

/** @type {Record<"any" | "apart", string>} */
const NO_FRONTIER = {
  any: "No line is drawn: these results were measured in different ways, or nobody says how, so none can be said to beat another.",
  apart:
    "No line is drawn: these results leave open which version of the benchmark was used, so none can be said to beat another.",
};

/**
 * Find the points of a choice, and what no other of them beats.
 * @param {Model[]} models
 * @param {Scores} scores
 * @param {Choice} choice
 * @returns {Explored}
 */
export function explored(models, scores, { key, x, scale }) {
  const axis = axisOf(x);
  const measured = models.flatMap((model) => {
    const result = scores.result(key, model.id);
    return result ? [{ id: model.id, name: model.name, model, x: axis.value(model), score: result.score }] : [];
  });
  const known = measured.flatMap(({ x: value, ...point }) => (value === null ? [] : [{ ...point, x: value }]));
  const isLog = scale === "log" && !axis.isDate;
  const drawn = known.filter((point) => !isLog || isDrawn(point.x));
  const lower = scores.benchmark(key.split(":")[1] ?? "")?.lower ?? false;
  const standing = standingOf(scores, key);
  const best = standing === "alike" ? unbeaten(known, { moreIsBetter: axis.moreIsBetter, lowerIsBetter: lower }) : [];
  return {
    axis,
    standing,
    lower,
    drawn: drawn.sort((a, b) => a.x - b.x || a.score - b.score || (a.id < b.id ? -1 : 1)),
    frontier: best.filter((point) => drawn.includes(point)),
    lacking: measured.length - known.length,
    free: known.length - drawn.length,
    rough: axis.isDate ? drawn.filter(({ model }) => model.released.v.length < 10).length : 0,
    isLog,
  };
}

/** @param {string} key */
function axisOf(key) {
  const found = AXES.find((axis) => axis.key === key) ?? AXES[0];
  if (!found) throw new Error("there is no axis");
  return found;
}

/**
 * Tell whether the results of a key may be compared: only under the same stated conditions.
 * @param {Scores} scores
 * @param {string} key
 * @returns {Standing}
 */
function standingOf(scores, key) {
  const [, benchmark = "", slug] = key.split(":");
  const conditions = scores.conditions(benchmark).find((each) => each.slug === slug);
  if (!conditions) return "any";
  return scores.benchmark(benchmark)?.apart?.includes(conditions.number) ? "apart" : "alike";
}

/**
 * Make the scale on which a chart's points stand.
 * @param {Explored} found with one point or more
 * @returns {Scale}
 */
export function scaleOf({ axis, drawn, isLog }) {
  const values = drawn.map(({ x }) => x);
  return axis.isDate ? calendar(values) : isLog ? logarithmic(values) : linear(values);
}

/**
 * Say what the line means, and what is not shown.
 * @param {Explored} found
 */
export function notes({ axis, standing, drawn, lacking, free, rough }) {
  const told = drawn.length ? [standing === "alike" ? axis.frontier : NO_FRONTIER[standing]] : [];
  told.push(`${counted(drawn.length, "model")} ${drawn.length === 1 ? "is" : "are"} shown.`);
  if (lacking) told.push(`${have(lacking)} a score here but ${axis.lacking}.`);
  if (free)
    told.push(`${counted(free, "model")} ${free === 1 ? "asks" : "ask"} nothing, which this scale cannot show.`);
  if (rough) told.push(`${have(rough)} no exact day, and the middle of the month or year stands for it.`);
  return told.join(" ");
}

/** @param {number} models */
function have(models) {
  return `${counted(models, "model")} ${models === 1 ? "has" : "have"}`;
}

/**
 * Give the key of what is drawn first: where most models with a price were measured alike.
 * @param {Scores} scores
 */
export function usualKey(scores) {
  const [place = 0, number = 0] = scores.usual ?? [];
  const id = scores.benchmarks[place]?.id ?? "";
  return keyOf(id, scores.conditions(id).find((each) => each.number === number)?.slug);
}

/**
 * Give the conditions of a benchmark under which most models may be compared; none is empty.
 * @param {Scores} scores
 * @param {string} id
 */
export function widest(scores, id) {
  return scores.conditions(id).find(({ slug }) => slug && standingOf(scores, keyOf(id, slug)) === "alike")?.slug ?? "";
}

/**
 * @param {string} id
 * @param {string} [slug]
 */
function keyOf(id, slug) {
  return slug ? `score:${id}:${slug}` : `score:${id}`;
}
