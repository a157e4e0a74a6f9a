// Which model is ahead by scores that may be compared: generator/cardpress/wording/verdict.py, of any models.

import { listed, whole } from "./figures.js";
import { n, t } from "./messages.js";
import { byCodePoint } from "./order.js";

/** @typedef {import("./alignment.js").Aligned} Aligned */

/**
 * Returns which model is ahead on how many of the benchmarks that two of them share.
 * @param {string[]} names
 * @param {Aligned[]} shared
 * @returns {string}
 */
export function aboutResults(names, shared) {
  const comparable = comparableOf(shared);
  if (comparable.length) {
    return n(
      "Same conditions on %(count)s shared benchmark: %(standing)s.",
      "Same conditions on %(count)s shared benchmarks: %(standing)s.",
      comparable.length,
      { count: whole(comparable.length), standing: standing(names, comparable) },
    );
  }
  if (!shared.length) return t("No verdict by scores: the models share no benchmark.");
  return n(
    "No verdict by scores: the %(count)s shared benchmark was not measured under the same stated conditions.",
    "No verdict by scores: none of the %(count)s shared benchmarks was measured under the same stated conditions.",
    shared.length,
    { count: whole(shared.length) },
  );
}

/**
 * Returns how many of the shared benchmarks carry a verdict; null where that is said already.
 * @param {Aligned[]} shared
 */
export function aboutTrust(shared) {
  const alike = comparableOf(shared).length;
  if (!alike) return null;
  if (alike === shared.length) return t("All shared benchmarks were measured under the same stated conditions.");
  return n(
    "%(alike)s of %(count)s shared benchmarks was measured under the same stated conditions; on the rest, conditions are unknown or differ, and no model is ahead.",
    "%(alike)s of %(count)s shared benchmarks were measured under the same stated conditions; on the rest, conditions are unknown or differ, and no model is ahead.",
    alike,
    { alike: whole(alike), count: whole(shared.length) },
  );
}

/**
 * Returns which model is ahead on the shared benchmarks of a category, and on how many.
 * @param {string} category
 * @param {string[]} names
 * @param {Aligned[]} shared
 */
export function aboutCategory(category, names, shared) {
  const comparable = comparableOf(shared);
  const parts = { category, alike: whole(comparable.length), count: whole(shared.length) };
  if (!comparable.length) {
    return n(
      "%(category)s: no verdict; %(count)s shared benchmark, not measured alike.",
      "%(category)s: no verdict; %(count)s shared benchmarks, none measured alike.",
      shared.length,
      parts,
    );
  }
  return n(
    "%(category)s: %(standing)s; %(alike)s of %(count)s shared benchmark measured alike.",
    "%(category)s: %(standing)s; %(alike)s of %(count)s shared benchmarks measured alike.",
    shared.length,
    { ...parts, standing: standing(names, comparable) },
  );
}

/**
 * Returns why the scores of a benchmark rank no model.
 * @param {Aligned} aligned
 */
export function conditionsInDoubt({ areStated }) {
  return areStated ? t("different conditions") : t("conditions unknown");
}

/**
 * Returns how many benchmarks stand folded, as one model alone has a result on each.
 * @param {number} count
 */
export function folded(count) {
  return n(
    "%(count)s benchmark that one model alone reports",
    "%(count)s benchmarks that one model alone reports",
    count,
    { count: whole(count) },
  );
}

/** @param {Aligned[]} shared */
function comparableOf(shared) {
  return shared.filter(({ comparable }) => comparable.size);
}

/**
 * @param {string[]} names
 * @param {Aligned[]} comparable
 */
function standing(names, comparable) {
  /** @type {Map<string, number>} */
  const wins = new Map();
  for (const place of comparable.flatMap(({ best }) => [...best])) {
    const name = names[place] ?? "";
    wins.set(name, (wins.get(name) ?? 0) + 1);
  }
  const ordered = [...wins].sort(([one, many], [other, more]) => more - many || byCodePoint(one, other));
  const said = ordered.map(([model, count]) => ahead(model, count, names.length === 2));
  const equal = comparable.filter(({ best }) => !best.size).length;
  return listed(equal ? [...said, t("scores are equal on %(count)s", { count: whole(equal) })] : said);
}

/**
 * @param {string} model
 * @param {number} wins
 * @param {boolean} isPair of two none is the first of all: one is ahead of the other
 */
function ahead(model, wins, isPair) {
  const parts = { model, count: whole(wins) };
  return isPair ? t("%(model)s is ahead on %(count)s", parts) : t("%(model)s is first on %(count)s", parts);
}
