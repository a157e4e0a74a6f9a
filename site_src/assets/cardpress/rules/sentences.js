// What a comparison says in sentences: the same as generator/cardpress/wording/sentences.py, of any models.

import { tokens } from "./counts.js";
import { listed, times, whole } from "./figures.js";
import { n, t } from "./messages.js";
import { byCodePoint } from "./order.js";

/** @typedef {import("./alignment.js").Aligned} Aligned */
/** @typedef {import("./alignment.js").Side} Side */
/** @typedef {"input" | "output"} Amount */
/** @typedef {[name: string, amount: number, text: string]} Priced */
/** @typedef {[name: string, value: number, ...rest: unknown[]]} Value */

/**
 * Returns what there is to say of some models; the order of the models changes nothing.
 * @param {Side[]} sides
 * @param {Aligned[]} aligned
 * @returns {string[]}
 */
export function sentences(sides, aligned) {
  const windows = sides.flatMap(({ name, window }) =>
    window ? [/** @type {[string, number]} */ ([name, window])] : [],
  );
  const disputed = (/** @type {string} */ about) =>
    sides.filter((side) => side.disputed.includes(about)).map(({ name }) => name);
  return [
    aboutResults(sides, aligned),
    aboutPrice("input", amounts(sides, "input"), disputed("input")),
    aboutPrice("output", amounts(sides, "output"), disputed("output")),
    aboutContext(windows, disputed("context")),
  ].filter((sentence) => sentence !== null);
}

/**
 * @param {Side[]} sides
 * @param {Amount} side
 * @returns {Priced[]} those that may be compared: only they have a value
 */
function amounts(sides, side) {
  return sides.flatMap(({ name, prices }) => {
    const { v = null, t: text = "" } = prices[side] ?? {};
    return v === null ? [] : [/** @type {Priced} */ ([name, v, text])];
  });
}

/**
 * @param {Side[]} sides
 * @param {Aligned[]} aligned
 */
function aboutResults(sides, aligned) {
  const comparable = aligned.filter(({ comparable: places }) => places.size);
  if (!comparable.length) return t("No benchmark has results under the same conditions, so no score is ranked.");
  // Counted by name, as the sentence has names, of which no two models of a catalogue share one.
  /** @type {Map<string, number>} */
  const wins = new Map();
  for (const { best } of comparable) {
    for (const place of best) {
      const name = sides[place]?.name ?? "";
      wins.set(name, (wins.get(name) ?? 0) + 1);
    }
  }
  const best = [...wins]
    .sort(([one, many], [other, more]) => more - many || byCodePoint(one, other))
    .map(([model, count]) => t("%(model)s is best on %(count)s", { model, count: whole(count) }));
  const count = comparable.length;
  return n(
    "Same conditions on %(count)s benchmark: %(best)s.",
    "Same conditions on %(count)s benchmarks: %(best)s.",
    count,
    {
      count: whole(count),
      best: best.length ? listed(best) : t("all scores are equal"),
    },
  );
}

/**
 * @param {Amount} side
 * @param {Priced[]} priced
 * @param {string[]} disputed names of models
 */
function aboutPrice(side, priced, disputed) {
  if (priced.length < 2) return null;
  // One disputed price is enough: whichever is right may be the cheapest of all.
  const doubtful = among(priced, disputed);
  if (doubtful.length) return disputedPrice(side, joined(doubtful));
  const [least, most] = ends(priced);
  // Of one amount in several texts the last: one that is converted is marked, and sorts last.
  const text = (/** @type {number} */ value) =>
    priced
      .flatMap(([, amount, text]) => (amount === value ? [text] : []))
      .sort(byCodePoint)
      .at(-1) ?? "";
  if (least === most) return equalPrices(side, text(least));
  const first = cheapest(side, having(priced, least), text(least));
  const ratio = least ? times(most / least) : "";
  return `${first} ${mostExpensive(having(priced, most), text(most), ratio)}`;
}

/**
 * @param {Amount} side
 * @param {string} models
 */
function disputedPrice(side, models) {
  // A message for each side, not one with a word put in: in other languages "input" has a gender, and
  // changes the words around it.
  return side === "input"
    ? t("Sources disagree on the input price of %(models)s, so no model is called the cheapest.", { models })
    : t("Sources disagree on the output price of %(models)s, so no model is called the cheapest.", { models });
}

/**
 * @param {Amount} side
 * @param {string} price
 */
function equalPrices(side, price) {
  return side === "input"
    ? t("All stated input prices are equal: %(price)s per 1M tokens.", { price })
    : t("All stated output prices are equal: %(price)s per 1M tokens.", { price });
}

/**
 * @param {Amount} side
 * @param {string[]} names
 * @param {string} price
 */
function cheapest(side, names, price) {
  const parts = { models: joined(names), price };
  return side === "input"
    ? n(
        "%(models)s is cheapest for input, at %(price)s per 1M tokens.",
        "%(models)s are cheapest for input, at %(price)s per 1M tokens.",
        names.length,
        parts,
      )
    : n(
        "%(models)s is cheapest for output, at %(price)s per 1M tokens.",
        "%(models)s are cheapest for output, at %(price)s per 1M tokens.",
        names.length,
        parts,
      );
}

/**
 * @param {string[]} names
 * @param {string} price
 * @param {string} ratio empty where the cheapest costs nothing, of which there is no multiple
 */
function mostExpensive(names, price, ratio) {
  const parts = { models: joined(names), price, ratio };
  return ratio
    ? n(
        "%(models)s is most expensive, at %(price)s, %(ratio)s times as much.",
        "%(models)s are most expensive, at %(price)s, %(ratio)s times as much.",
        names.length,
        parts,
      )
    : n(
        "%(models)s is most expensive, at %(price)s.",
        "%(models)s are most expensive, at %(price)s.",
        names.length,
        parts,
      );
}

/**
 * @param {[string, number][]} windows
 * @param {string[]} disputed names of models
 */
function aboutContext(windows, disputed) {
  if (windows.length < 2) return null;
  const models = joined(among(windows, disputed));
  if (models) return t("Sources disagree on the context window of %(models)s, so none is the longest.", { models });
  const [shortest, longest] = ends(windows);
  if (shortest === longest) return t("All stated context windows are equal: %(tokens)s.", { tokens: tokens(longest) });
  const names = having(windows, longest);
  return n(
    "%(models)s has the longest context window: %(longest)s, against %(shortest)s for %(others)s.",
    "%(models)s have the longest context window: %(longest)s, against %(shortest)s for %(others)s.",
    names.length,
    {
      models: joined(names),
      longest: tokens(longest),
      shortest: tokens(shortest),
      others: joined(having(windows, shortest)),
    },
  );
}

/**
 * @param {Value[]} values
 * @returns {[number, number]} the smallest and the largest
 */
function ends(values) {
  const numbers = values.map(([, value]) => value);
  return [Math.min(...numbers), Math.max(...numbers)];
}

/**
 * @param {Value[]} values
 * @param {number} value
 */
function having(values, value) {
  return values.flatMap(([name, stated]) => (stated === value ? [name] : []));
}

/**
 * @param {Value[]} values
 * @param {string[]} disputed
 */
function among(values, disputed) {
  return values.map(([name]) => name).filter((name) => disputed.includes(name));
}

/** @param {string[]} names */
function joined(names) {
  return listed([...names].sort(byCodePoint));
}
