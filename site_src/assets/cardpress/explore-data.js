// What a chart of scores shows: decided by generator/cardpress/charts, placed here.

import { place } from "./rules/scale.js";

/** @typedef {import("./filters.js").Model} Model */
/** @typedef {import("./scores.js").Scores} Scores */
/** @typedef {import("./rules/scale.js").Scale} Scale */
/** @typedef {{ key: string, x: string, scale: string, makers: string[] }} Choice benchmark and conditions, axis, linear or log, and the organizations that are shown; none for all */
/** @typedef {[at: number, label: string]} Tick a place in percent, and what it means */
/** @typedef {{ x: Scale, y: Scale, xs: Tick[], ys: Tick[], line: [x: number, y: number][], labels: Record<string, number> }} Layout labels are codes of where the names stand, by model */
/** @typedef {{ title: string, up: string, along: string, note: string, comparable: boolean, best: string[], makers: string[], empty?: string } & Partial<Layout>} Chart makers are the organizations by their colors; without a layout, why it is empty */
/** @typedef {Record<string, { log: Chart, linear?: Chart }>} Charts by axis */
/** @typedef {{ model: Model, x: number, y: number, score: string, isBest: boolean, maker: number }} Point its place in percent, from the left and the top, and the number of its organization's color, 0 for none */

/**
 * Return the chart of a choice; dates have one scale.
 * @param {Charts} charts
 * @param {Choice} choice
 * @returns {Chart}
 */
export function chartOf(charts, { x, scale }) {
  const found = charts[x];
  if (!found) throw new Error(`there is no axis ${x}`);
  return (scale === "linear" && found.linear) || found.log;
}

/**
 * Place the models of a chart, from left to right.
 * @param {Chart} chart
 * @param {Choice} choice
 * @param {Model[]} models
 * @param {Scores} scores
 * @returns {Point[]}
 */
export function pointsOf({ x: along, y: up, best, makers }, choice, models, scores) {
  if (!along || !up) return [];
  const axis = scores.axes.findIndex(([key]) => key === choice.x);
  const points = models.flatMap((model) => {
    const result = scores.result(choice.key, model.id);
    const value = model.axes?.[axis] ?? null;
    if (!result || value === null) return [];
    const point = { x: place(along, value), y: 100 - place(up, result.score) };
    const maker = makers.indexOf(model["organization"]?.[0]) + 1;
    return [{ ...point, model, score: result.text, isBest: best.includes(model.id), maker }];
  });
  // A free model has no place on a log scale.
  return points.filter(({ x }) => !Number.isNaN(x)).sort((a, b) => a.x - b.x || b.y - a.y);
}
