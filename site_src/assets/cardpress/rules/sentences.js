// What a comparison says in sentences: the same as generator/cardpress/wording/sentences.py, of any models.

import { counted, number } from "./figures.js";
import { byCodePoint } from "./order.js";

/** @typedef {import("./alignment.js").Aligned} Aligned */
/** @typedef {import("./alignment.js").Side} Side */
/** @typedef {[name: string, amount: number, text: string]} Amount */
/** @typedef {[name: string, value: number, ...rest: unknown[]]} Value */

/**
 * Give what there is to say of some models; the order of the models changes nothing.
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
  ].filter((told) => told !== null);
}

/**
 * @param {Side[]} sides
 * @param {string} side
 * @returns {Amount[]} those that may be compared: only they have a value
 */
function amounts(sides, side) {
  return sides.flatMap(({ name, prices }) => {
    const { v = null, t = "" } = prices[side] ?? {};
    return v === null ? [] : [/** @type {Amount} */ ([name, v, t])];
  });
}

/**
 * @param {Side[]} sides
 * @param {Aligned[]} aligned
 */
function aboutResults(sides, aligned) {
  const comparable = aligned.filter(({ alike }) => alike.size);
  const isPair = sides.length === 2;
  if (!comparable.length) {
    const which = isPair ? "both models" : "any two of these models";
    return `No benchmark was measured alike for ${which}, so no score is ranked.`;
  }
  /** @type {Map<string, number>} */
  const wins = new Map();
  for (const { best } of comparable) {
    for (const place of best) {
      const name = sides[place]?.name ?? "";
      wins.set(name, (wins.get(name) ?? 0) + 1);
    }
  }
  const told = [...wins]
    .sort(([one, many], [other, more]) => more - many || byCodePoint(one, other))
    .map(([name, count]) => `${name} is best on ${count}`)
    .join(", ");
  const which = isPair ? "both models" : "two of these models or more";
  const verb = comparable.length === 1 ? "was" : "were";
  return `${counted(comparable.length, "benchmark")} ${verb} measured alike for ${which}: ${told || "all are equal"}.`;
}

/**
 * @param {string} side
 * @param {Amount[]} asked
 * @param {string[]} disputed names of models
 */
function aboutPrice(side, asked, disputed) {
  if (asked.length < 2) return null;
  const doubtful = among(asked, disputed);
  if (doubtful.length)
    return `For ${side}, sources disagree on the price of ${joined(doubtful)}, so no model is named as the cheapest.`;
  const [least, most] = ends(asked);
  const per = (/** @type {number} */ value) => `${asked.find(([, each]) => each === value)?.[2]} per 1M tokens`;
  if (least === most) return `All that state a price ask the same for ${side}: ${per(least)}.`;
  const ratio = least ? `, ${times(most / least)} times as much` : "";
  return `For ${side}, ${named(asked, least)} ${verb(asked, least, "ask")} least, ${per(least)}; ${named(asked, most)} ${verb(asked, most, "ask")} most, ${per(most)}${ratio}.`;
}

/**
 * @param {[string, number][]} windows
 * @param {string[]} disputed names of models
 */
function aboutContext(windows, disputed) {
  if (windows.length < 2) return null;
  const doubtful = among(windows, disputed);
  if (doubtful.length)
    return `Sources disagree on the context window of ${joined(doubtful)}, so none is named as the longest.`;
  const [shortest, longest] = ends(windows);
  if (shortest === longest) return `All that state a context window have the same: ${counted(longest, "token")}.`;
  const has = those(windows, longest).length === 1 ? "has" : "have";
  return `${named(windows, longest)} ${has} the longest context window, ${counted(longest, "token")}: ${times(longest / shortest)} times the ${counted(shortest, "token")} of ${named(windows, shortest)}.`;
}

/**
 * @param {Value[]} values
 * @returns {[number, number]} the smallest and the largest
 */
function ends(values) {
  const numbers = values.map(([, value]) => value);
  return [Math.min(...numbers), Math.max(...numbers)];
}

/** @param {number} ratio in three digits, halves up */
export function times(ratio) {
  return number(Number(ratio.toPrecision(3)));
}

/**
 * @param {Value[]} values
 * @param {number} value
 */
function those(values, value) {
  return values.flatMap(([name, each]) => (each === value ? [name] : []));
}

/**
 * @param {Value[]} values
 * @param {number} value
 */
function named(values, value) {
  return joined(those(values, value));
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
  const others = [...names].sort(byCodePoint);
  const last = others.pop() ?? "";
  return others.length ? `${others.join(", ")} and ${last}` : last;
}

/**
 * @param {Value[]} values
 * @param {number} value
 * @param {string} word
 */
function verb(values, value, word) {
  return those(values, value).length === 1 ? `${word}s` : word;
}
