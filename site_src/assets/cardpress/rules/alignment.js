// Which results of several models stand side by side: generator/cardpress/comparison/alignment.py.

import { byCodePoint } from "./order.js";
import { bestPlaces } from "./ties.js";

/** @typedef {import("../filters.js").Cell & { v: number, p: number, d: number, c: string, w: string, n: string }} Result */
/** @typedef {{ id: string, name: string, organization: [string, string], type: string, window: number | null, disputed: string[], facts: Record<string, import("../filters.js").Cell[]>, per: [string, string] | null, prices: Record<string, import("../filters.js").Cell>, results: Record<string, Result[]> }} Side */
/** @typedef {{ conditions: string, words: string, chosen: (Result | null)[], comparable: Set<number>, best: Set<number> }} Aligned */

/**
 * Choose a result of each model so that as many as possible are comparable.
 * @param {Result[][]} results each model's, the headline first
 * @param {boolean} lower whether a lower score is better
 * @returns {Aligned}
 */
export function align(results, lower) {
  const conditions = shared(results);
  const under = results.map((each) => (conditions && each.find(({ c }) => c === conditions)) || null);
  const comparable = new Set(under.flatMap((each, place) => (each ? [place] : [])));
  const chosen = results.map((each, place) => under[place] ?? each[0] ?? null);
  const words = under.find((each) => each)?.w ?? "";
  const scores = under.flatMap((each, place) => (each ? [/** @type {[number, Result]} */ ([place, each])] : []));
  return { conditions, words, chosen, comparable, best: bestPlaces(scores, lower) };
}

/**
 * Return the stated conditions that most models share, if two do; then of most headlines.
 * @param {Result[][]} results
 */
function shared(results) {
  /** @type {Map<string, number[]>} */
  const found = new Map();
  for (const each of results) {
    const keys = each.map(({ c }) => c);
    for (const key of new Set(keys)) {
      if (key) found.set(key, [...(found.get(key) ?? []), keys.indexOf(key)]);
    }
  }
  const headlines = (/** @type {number[]} */ places) => places.filter((place) => place === 0).length;
  const [first] = [...found]
    .filter(([, places]) => places.length > 1)
    .sort(([one, a], [other, b]) => b.length - a.length || headlines(b) - headlines(a) || byCodePoint(one, other));
  return first?.[0] ?? "";
}
