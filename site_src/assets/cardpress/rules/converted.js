// How amounts are marked that are converted from other currencies: generator/cardpress/wording/money.py.

import { converted, moneyInFull, sum } from "./figures.js";

/** @typedef {import("./cost.js").Cost} Cost */
/** @typedef {Pick<Cost, "rows">} Priced */

/**
 * Returns at which rates prices of a cost are converted, each once, with the address of the rate's source.
 * @param {Priced} cost
 */
export function conversions({ rows }) {
  return [...new Map(rows.flatMap(({ x = [] }) => x).map((rate) => [rate.join(" "), rate])).values()];
}

/**
 * Returns what a month costs.
 * @param {Pick<Cost, "rows" | "perMonth">} cost
 */
export function monthly(cost) {
  return marked(cost, sum(cost.perMonth));
}

/**
 * Returns what a request costs: in full, or as exact as a rate is.
 * @param {Priced} cost
 * @param {string} amount
 */
export function perRequest(cost, amount) {
  return isConverted(cost) ? marked(cost, converted(amount)) : moneyInFull(amount);
}

/**
 * @param {Priced} cost
 * @param {string} shown
 */
function marked(cost, shown) {
  // The sign says that it is no price that anybody asks.
  return isConverted(cost) ? `≈\u00a0${shown}` : shown;
}

/** @param {Priced} cost */
function isConverted({ rows }) {
  return rows.some(({ rate }) => rate !== undefined);
}
