// Which models have a cost that a visitor wants to see, in which order, and why the others are left out.

import { byCost, costsOf } from "./rules/cost.js";
import { whole } from "./rules/figures.js";
import { t } from "./rules/messages.js";
import { leftOutReason } from "./rules/remarks.js";

/** @typedef {import("./filters.js").Model} Model */
/** @typedef {import("./rules/cost.js").Cost} Cost */
/** @typedef {import("./rules/cost.js").Obstacle} Obstacle */
/** @typedef {import("./cost-left-out.js").Left} Left */
/** @typedef {import("./cost-quality.js").Quality} Quality */
/** @typedef {import("./cost-quality.js").Wanted} Wanted */
/** @typedef {{ model: Model, costs: [Cost, ...Cost[]] }} Found a model, and what it costs at each provider, the least first */
/** @typedef {{ said: import("./workload.js").Said, wanted: Wanted, quality: Quality | null, known: import("./cost-page.js").Known, sellers: Record<string, any>, isAsked: boolean }} Sieve asked where a visitor has named the models */

/**
 * @param {Model[]} models
 * @param {Sieve} sieve
 * @returns {{ found: Found[], left: Map<string, Left[]> }} and those that are left out by the reason
 */
export function sift(models, sieve) {
  const { said, known, sellers } = sieve;
  const isTooLong = known.obstacles.limit;
  /** @type {Found[]} */
  const found = [];
  /** @type {Map<string, Map<string, Left[]>>} the reasons of each obstacle */
  const left = new Map([...Object.keys(known.obstacles), "wanted"].map((key) => [key, new Map()]));
  const leave = (/** @type {string} */ key, /** @type {string} */ reason, /** @type {Left} */ of) => {
    const reasons = left.get(key) ?? new Map();
    reasons.set(reason, [...(reasons.get(reason) ?? []), of]);
  };
  for (const model of models) {
    const prices = sellers[model.id] ?? {};
    const costs = tried(prices, sieve);
    if (typeof costs === "string") {
      const reason = leftOutReason(costs, said.workload, prices, known);
      // The model's own limit, so that a reader sees how much shorter a prompt has to be.
      leave(costs, reason, { model, ...(reason === isTooLong ? { note: whole(prices.limit) } : {}) });
      continue;
    }
    const [cheapest, ...others] = costs;
    const unwanted = cheapest ? whyNot(model, cheapest, sieve) : "";
    if (unwanted) leave("wanted", unwanted, { model });
    else if (cheapest) found.push({ model, costs: [cheapest, ...others] });
  }
  return { found, left: new Map([...left.values()].flatMap((reasons) => [...reasons])) };
}

/**
 * Return what a workload costs with a model, or why it is left out: one that nobody has asked for also where it is
 * retired, or writes no text and text is all that is wanted, as in generator/cardpress/pages/cost_page.py.
 * @param {any} prices
 * @param {Sieve} sieve
 * @returns {Cost[] | Obstacle}
 */
function tried(prices, { said: { workload }, known, isAsked }) {
  const out = isAsked ? "" : prices.out;
  if (out === "retired") return out;
  const costs = costsOf(workload, prices, known.charged);
  const isText = workload.output > 0 && !Object.keys(workload.also).length;
  return out && isText && typeof costs !== "string" ? out : costs;
}

/**
 * Return why a visitor does not want to see a model; empty where that is not so.
 * @param {Model} model
 * @param {Cost} cost
 * @param {Sieve} sieve
 */
function whyNot(model, cost, { said, wanted: { least, budget, isOnlyScored }, quality }) {
  if (said.isMonthly && budget !== null && Number(cost.perMonth) > budget) return t("Above the budget");
  const result = quality?.result(model.id);
  if (!quality || (least === null && !isOnlyScored)) return "";
  if (!result) return t("No score under these conditions");
  return least !== null && quality.order(result.score, least) > 0 ? t("Score not good enough") : "";
}

/**
 * Return how to order by cost, or by score: the best first, and last those without.
 * @param {string} order
 * @param {Quality | null} quality
 * @returns {(one: Found, other: Found) => number}
 */
export function byOrder(order, quality) {
  const cheaper = (/** @type {Found} */ one, /** @type {Found} */ other) => byCost(one.costs[0], other.costs[0]);
  if (order !== "score" || !quality) return cheaper;
  const score = (/** @type {Found} */ { model }) => quality.result(model.id)?.score;
  return (one, other) => {
    const [a, b] = [score(one), score(other)];
    if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
    return quality.order(a, b) || cheaper(one, other);
  };
}
