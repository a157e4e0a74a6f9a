// Who sells the models of a comparison at which prices, the cheapest of each marked as on the page of costs.

import { briefCell } from "./cells.js";
import { row } from "./compare-table.js";
import { disputed } from "./cost-columns.js";
import { address, load } from "./data.js";
import { h } from "./dom.js";
import { byName } from "./names.js";
import { conversions } from "./rules/converted.js";
import { byCost, costsOf } from "./rules/cost.js";
import { countIn, moneyInFull } from "./rules/figures.js";
import { t } from "./rules/messages.js";
import { remarks } from "./rules/remarks.js";
import { has } from "./site.js";

/** @typedef {import("./rules/alignment.js").Side} Side */
/** @typedef {import("./rules/cost.js").Cost} Cost */
/** @typedef {{ known: import("./cost-page.js").Known, sellers: Record<string, any> }} Prices */

/** @returns {Promise<Prices | null>} null where the site has no page of costs */
export async function loadPrices() {
  if (!has("cost")) return null;
  const [known, sellers] = await Promise.all([load("cost"), load("sellers")]);
  countIn(known.money);
  return { known, sellers };
}

/**
 * Return the place of a table of all who sell the models, which it has once the prices are loaded.
 * @param {Promise<Prices | null>} loading
 * @param {Side[]} sides
 * @param {import("./compare-table.js").ComparedTable} table
 */
export function soldOnce(loading, sides, table) {
  const place = h("div", { class: "cp-sold" });
  void loading.then((prices) => prices && place.append(...soldBy(sides, prices, table)));
  return place;
}

/**
 * Return a table of all who sell any of the models for tokens of input and output; nothing where nobody does.
 * @param {Side[]} sides
 * @param {Prices} prices
 * @param {import("./compare-table.js").ComparedTable} table
 */
function soldBy(sides, prices, table) {
  const rows = rowsOf(sides, prices, table.ending);
  const [heading, box] = table.section(t("Prices by Seller"), rows, { isOfFigures: true });
  if (!heading || !box) return [];
  const isMarked = box.querySelector(".cp-cheapest");
  const about = [
    t("Input and output, per 1M tokens."),
    ...(isMarked ? [t("Where both together cost least, that is marked.")] : []),
  ];
  return [heading, h("p", {}, about.join(" ")), box];
}

/**
 * @param {Side[]} sides
 * @param {Prices} prices
 * @param {string} ending of the addresses of pages
 */
function rowsOf(sides, { known, sellers }, ending) {
  const found = sides.map(({ id }) => {
    const sold = sellers[id];
    return sold ? costsOf(known.neutral, sold, known.charged) : "price";
  });
  /** @type {Map<string, (Node | null)[]>} a cell of each model by who sells it */
  const cells = new Map();
  found.forEach((costs, place) => {
    const side = sides[place];
    if (typeof costs === "string" || !side) return;
    const isLeast = leastOf(costs);
    for (const cost of costs) {
      const seller = cost.provider ?? side.organization[1];
      const own = cells.get(seller) ?? sides.map(() => null);
      const cell = priced(cost, known.amounts, address(`models/${side.id}${ending}`));
      own[place] ??= isLeast(cost) ? cheapest(cell) : cell;
      cells.set(seller, own);
    }
  });
  const counted = (/** @type {(Node | null)[]} */ own) => own.filter(Boolean).length;
  return [...cells]
    .sort(([one, its], [other, others]) => counted(others) - counted(its) || byName(one, other))
    .map(([seller, own]) => row(seller, own));
}

/**
 * @param {Cost} cost
 * @param {Record<string, string>} names of amounts
 * @param {string} page of the model
 */
function priced(cost, names, page) {
  const amounts = cost.parts.map(({ price, row: { currency } }) => moneyInFull(price, currency));
  const n = remarks(cost, false).join(", ") || undefined;
  const about = { s: cost.rows[0]?.source, n, x: conversions(cost), m: disputed(cost, names) };
  return briefCell({ t: amounts.join(" · "), ...about }, page);
}

/**
 * Return whether a cost is the least, also where several are; none is where all cost the same.
 * @param {Cost[]} costs the least first
 * @returns {(cost: Cost) => boolean}
 */
function leastOf([first, ...others]) {
  const isLeast = (/** @type {Cost} */ cost) => Boolean(first && !byCost(cost, first));
  return others.every(isLeast) ? () => false : isLeast;
}

/** @param {Node} cell of several sellers */
function cheapest(cell) {
  return h("span", {}, h("strong", {}, cell), h("small", { class: "cp-cheapest" }, t("cheapest")));
}
