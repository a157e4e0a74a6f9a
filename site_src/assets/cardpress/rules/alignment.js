// Which results of several models stand side by side: generator/cardpress/comparison/alignment.py.

import { byCodePoint } from "./order.js";
import { bestPlaces } from "./ties.js";

/** @typedef {import("../filters.js").Cell & { v: number, p: number, d: number, c: string, w: string, n: string, lo?: number, hi?: number, part?: boolean }} Result */
/** @typedef {{ id: string, name: string, organization: [string, string], type: string, window: number | null, seller: string, terms: Record<string, string>, disputed: string[], facts: Record<string, import("../filters.js").Cell[]>, per: [string, string] | null, prices: Record<string, import("../filters.js").Cell>, results: Record<string, Result[]> }} Side */
/** @typedef {{ conditions: string, words: string, chosen: (Result | null)[], comparable: Set<number>, best: Set<number>, areStated: boolean, isShared: boolean }} Aligned */

/**
 * Choose a result of each model so that as many as possible are comparable.
 * @param {Result[][]} results each model's, the headline first
 * @param {boolean} lower whether a lower score is better
 * @returns {Aligned}
 */
export function align(results, lower) {
  const conditions = shared(results);
  const under = results.map((ofModel) => (conditions && ofModel.find(({ c }) => c === conditions)) || null);
  const comparable = new Set(under.flatMap((result, place) => (result ? [place] : [])));
  const chosen = results.map((ofModel, place) => under[place] ?? ofModel[0] ?? null);
  const words = under.find((result) => result)?.w ?? "";
  // A headline under other conditions is shown, too, but cannot win where it did not take part.
  const scores = under.flatMap((result, place) => (result ? [/** @type {[number, Result]} */ ([place, result])] : []));
  const shown = chosen.filter((result) => result !== null);
  const [areStated, isShared] = [shown.every(({ c }) => c), shown.length > 1];
  return { conditions, words, chosen, comparable, best: bestPlaces(scores, lower), areStated, isShared };
}

/**
 * Return the stated conditions that most models share, if two do; then of most headlines.
 * @param {Result[][]} results
 */
function shared(results) {
  /** @type {Map<string, number[]>} */
  const positions = new Map();
  // A slice never stands for the whole while any of the models has that.
  const isWhole = results.some((ofModel) => ofModel.some(({ part }) => !part));
  for (const ofModel of results) {
    const keys = ofModel.map(({ c, part }) => (isWhole && part ? "" : c));
    // One position a model, however many results it has: conditions are shared by models.
    for (const key of new Set(keys)) {
      // Silence is not agreement. The build has also emptied what leaves its version open.
      if (key) positions.set(key, [...(positions.get(key) ?? []), keys.indexOf(key)]);
    }
  }
  const headlines = (/** @type {number[]} */ places) => places.filter((place) => place === 0).length;
  // In the end by text, so that the order in which models were added decides nothing.
  const [first] = [...positions]
    .filter(([, places]) => places.length > 1)
    .sort(([one, a], [other, b]) => b.length - a.length || headlines(b) - headlines(a) || byCodePoint(one, other));
  return first?.[0] ?? "";
}
