// Numbers as people type them: 3M, 2k, 1.5 million, 10,000, 3e6, and in German 1.500,5 or 1,5 Mio.

import { signs } from "./rules/figures.js";
import { locale } from "./rules/messages.js";

const THOUSAND = 3;
const MILLION = 6;
const BILLION = 9;

/** The powers of ten that words and letters stand for, in the languages that the site comes in. */
const POWERS = powers([
  [0, [""]],
  [THOUSAND, ["k", "thousand", "tsd", "tausend"]],
  [MILLION, ["m", "mn", "mio", "million", "millions", "millionen"]],
  [BILLION, ["b", "bn", "g", "mrd", "milliarde", "milliarden"]],
]);
/** What means another number elsewhere: a German Billion is a thousand times as much. */
const ENGLISH = powers([[BILLION, ["billion", "billions"]]]);

const WRITTEN = /^\p{Sc}?\s*([-+]?)([\d.,\s_'’]*\d)[.,]?(?:e([+-]?\d{1,3}))?\s*(\p{L}*)\.?\s*\p{Sc}?$/iu;
// In India the groups before the last have two digits.
const GROUPED = /^\d{1,3}(?:,\d{2,3})*,\d{3}$/;

/**
 * Read a number as readers of the page's language write it, or as an address has it.
 * @param {string} text
 * @param {{ group: string, decimal: string }} [written] what stands between thousands, and before decimals
 * @returns {number | null} null where it is none
 */
export function readNumber(text, written = signs()) {
  const [, sign = "", body = "", power = "0", word = ""] = WRITTEN.exec(text.trim().replace("−", "-")) ?? [];
  const plain = plainly(ungrouped(body), written);
  const spoken = word.toLowerCase();
  const times = POWERS.get(spoken) ?? (locale().startsWith("en") ? ENGLISH.get(spoken) : undefined);
  if (plain === null || times === undefined) return null;
  // Not multiplied, as 1.1 times 1000 is not 1100 in binary.
  const value = Number(`${sign}${plain}e${Number(power) + times}`);
  return Number.isFinite(value) ? value : null;
}

/** What addresses are written in, whatever the language of the page. */
export const PLAIN = Object.freeze({ group: ",", decimal: "." });

/** @param {[number, string[]][]} words */
function powers(words) {
  return new Map(words.flatMap(([power, alike]) => alike.map((word) => /** @type {const} */ ([word, power]))));
}

/**
 * Take out what people put between thousands in any language: spaces, underlines, Swiss apostrophes.
 * @param {string} body
 */
function ungrouped(body) {
  const [first = "", ...groups] = body.split(/[\s_'’]/);
  const isGrouped = groups.every((group, at) => (at < groups.length - 1 ? /^\d{3}$/ : /^\d{3}(?!\d)/).test(group));
  return !groups.length || (isGrouped && /^\d{1,3}$/.test(first)) ? first + groups.join("") : "";
}

/**
 * @param {string} body digits with points and commas
 * @param {{ group: string, decimal: string }} written
 * @returns {string | null} with a point before the decimals; null where no one could tell what is meant
 */
function plainly(body, { group }) {
  const last = /[.,](?=[^.,]*$)/.exec(body);
  if (!last) return body || null;
  const [sign] = last;
  const other = sign === "." ? "," : ".";
  const isOnce = body.indexOf(sign) === last.index;
  const [whole, decimals] = [body.slice(0, last.index), body.slice(last.index + 1)];
  if (body.includes(other)) return isOnce ? joined(whole, other, decimals) : null;
  if (!isOnce) return joined(body, sign);
  // One alone divides thousands where the language has it so, and where it could.
  return (sign === group ? joined(body, sign) : null) ?? `${whole || "0"}.${decimals}`;
}

/**
 * @param {string} whole
 * @param {string} sign between its thousands
 * @param {string} [decimals]
 */
function joined(whole, sign, decimals = "") {
  const isGrouped = GROUPED.test(whole.replaceAll(sign, ","));
  return isGrouped ? `${whole.replaceAll(sign, "")}${decimals && `.${decimals}`}` : null;
}
