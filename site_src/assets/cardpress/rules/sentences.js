// What a comparison says of prices, windows and terms: generator/cardpress/wording/sentences.py, of any models.

import { tokens } from "./counts.js";
import { listed, times } from "./figures.js";
import { t } from "./messages.js";
import { byCodePoint } from "./order.js";

/** @typedef {import("./alignment.js").Side} Side */
/** @typedef {"input" | "output"} Amount */
/** @typedef {{ name: string, amount: number, text: string, seller: string }} Priced */

/**
 * Returns what there is to say of some models; the order of the models changes nothing.
 * @param {Side[]} sides
 * @param {string[]} terms labels of the facts that are terms of use
 * @returns {string[]}
 */
export function sentences(sides, terms) {
  const disputed = (/** @type {string} */ about) =>
    sides.filter((side) => side.disputed.includes(about)).map(({ name }) => name);
  return [
    aboutPrice("input", amounts(sides, "input"), disputed("input")),
    aboutPrice("output", amounts(sides, "output"), disputed("output")),
    aboutContext(sides, disputed("context")),
    ...terms.map((fact) => aboutTerm(fact, sides)),
  ].filter((sentence) => sentence !== null);
}

/**
 * @param {Side[]} sides
 * @param {Amount} side
 * @returns {Priced[]} those that may be compared: only they have a value
 */
function amounts(sides, side) {
  return sides.flatMap(({ name, prices, seller }) => {
    const { v = null, t: text = "" } = prices[side] ?? {};
    return v === null ? [] : [{ name, amount: v, text, seller }];
  });
}

/**
 * @param {Amount} side
 * @param {Priced[]} priced
 * @param {string[]} disputed names of models
 */
function aboutPrice(side, priced, disputed) {
  if (priced.length < 2) return null;
  const ordered = [...priced].sort((one, other) => one.amount - other.amount || byCodePoint(one.name, other.name));
  const prices = listed(
    ordered.map(({ name, text, seller }) =>
      t("%(price)s for %(model)s from %(seller)s", { price: text, model: name, seller }),
    ),
  );
  const contested = among(priced, disputed);
  if (contested) return disputedPrices(side, prices, contested);
  const [least, most] = [ordered[0]?.amount ?? 0, ordered.at(-1)?.amount ?? 0];
  // Of nothing there is no multiple, and of three the last is one of two.
  if (ordered.length > 2 || !least || least === most) return allPrices(side, prices);
  return withRatio(side, prices, times(most / least));
}

// A message for each side, not one with a word put in: in other languages "input" has a gender, and
// changes the words around it.

/**
 * @param {Amount} side
 * @param {string} prices
 * @param {string} models
 */
function disputedPrices(side, prices, models) {
  return side === "input"
    ? t("Input per 1M tokens: %(prices)s; sources disagree on the price of %(models)s.", { prices, models })
    : t("Output per 1M tokens: %(prices)s; sources disagree on the price of %(models)s.", { prices, models });
}

/**
 * @param {Amount} side
 * @param {string} prices
 */
function allPrices(side, prices) {
  return side === "input"
    ? t("Input per 1M tokens: %(prices)s.", { prices })
    : t("Output per 1M tokens: %(prices)s.", { prices });
}

/**
 * @param {Amount} side
 * @param {string} prices
 * @param {string} ratio
 */
function withRatio(side, prices, ratio) {
  return side === "input"
    ? t("Input per 1M tokens: %(prices)s, %(ratio)s times as much.", { prices, ratio })
    : t("Output per 1M tokens: %(prices)s, %(ratio)s times as much.", { prices, ratio });
}

/**
 * @param {Side[]} sides
 * @param {string[]} disputed names of models
 */
function aboutContext(sides, disputed) {
  const windows = sides.flatMap(({ name, window }) => (window ? [{ name, tokens: window }] : []));
  if (windows.length < 2) return null;
  const ordered = windows.sort((one, other) => other.tokens - one.tokens || byCodePoint(one.name, other.name));
  const values = listed(ordered.map((each) => valueOf(each.name, tokens(each.tokens))));
  const models = among(windows, disputed);
  if (models) return t("Context window: %(values)s; sources disagree on that of %(models)s.", { values, models });
  const [longest, shortest] = [ordered[0]?.tokens ?? 0, ordered.at(-1)?.tokens ?? 0];
  if (shortest === longest) return t("All stated context windows are equal: %(tokens)s.", { tokens: tokens(longest) });
  return t("Context window: %(values)s.", { values });
}

/**
 * @param {string} fact
 * @param {Side[]} sides
 */
function aboutTerm(fact, sides) {
  const known = sides.flatMap(({ id, name, terms }) =>
    terms[fact] === undefined ? [] : [{ id, name, value: terms[fact] }],
  );
  if (new Set(known.map(({ value }) => value)).size < 2) return null;
  const ordered = known.sort((one, other) => byCodePoint(one.id, other.id));
  return t("%(fact)s: %(values)s.", { fact, values: listed(ordered.map(({ name, value }) => valueOf(name, value))) });
}

/**
 * @param {string} model
 * @param {string} value
 */
function valueOf(model, value) {
  return t("%(value)s for %(model)s", { value, model });
}

/**
 * @param {{ name: string }[]} models
 * @param {string[]} disputed
 * @returns {string} the names of those that are disputed, in a sentence; empty if none is
 */
function among(models, disputed) {
  const found = models.map(({ name }) => name).filter((name) => disputed.includes(name));
  return found.length ? listed(found.sort(byCodePoint)) : "";
}
