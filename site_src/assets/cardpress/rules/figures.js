// Figures that scripts compute, as readers see them: generator/cardpress/figures.py.

import { locale } from "./messages.js";

/** @type {Map<string, any>} formats by locale, each made when it is first needed, as that takes a while */
const formats = new Map();

/**
 * @param {string} name
 * @param {(locale: string) => any} make
 * @returns {any}
 */
function format(name, make) {
  const key = `${name} ${locale()}`;
  if (!formats.has(key)) formats.set(key, make(locale()));
  return formats.get(key);
}

/**
 * @param {number} value
 * @returns {string} 400,000 or 76.8
 */
export function number(value) {
  // "always", since Intl leaves a Spanish or Polish 1234 ungrouped and Babel, which writes the pages,
  // does not.
  const options = /** @type {const} */ ({ maximumSignificantDigits: 12, useGrouping: "always" });
  return format("number", (spoken) => new Intl.NumberFormat(spoken, options)).format(value + 0); // -0 is 0
}

/**
 * @param {string} amount the text of a decimal, in US dollars
 * @returns {string} rounded as a sum of money: $1,234.57, or $0.0042 below a cent
 */
export function sum(amount) {
  const size = Math.abs(Number(amount));
  const isTiny = size !== 0 && size < 0.01;
  return isTiny
    ? dollars(amount, { maximumSignificantDigits: 2 })
    : dollars(amount, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
}

/**
 * @param {number | string} amount the text of a decimal, or as stated, in US dollars
 * @returns {string} with all its decimals, two or more: $0.0135
 */
export function moneyInFull(amount) {
  // Not 100, which newer browsers allow: older ones throw.
  return dollars(amount, { minimumFractionDigits: 2, maximumFractionDigits: 20 });
}

/**
 * @param {number | string} amount
 * @param {Intl.NumberFormatOptions} digits
 */
function dollars(amount, digits) {
  const options = /** @type {const} */ ({ style: "currency", currency: "USD", useGrouping: "always", ...digits });
  return format(`dollars ${JSON.stringify(digits)}`, (spoken) => new Intl.NumberFormat(spoken, options)).format(amount);
}

/**
 * @param {number} ratio
 * @returns {string} in three digits, halves up: 13.3
 */
export function times(ratio) {
  // Rounded first, as its halves go up; Intl is asked for more digits than are left.
  return number(Number(ratio.toPrecision(3)));
}

/**
 * @param {number} count
 * @returns {string} 2,000: in English as Intl gives it, which takes a while to begin
 */
export function whole(count) {
  if (locale() === "en") return String(count).replace(/\B(?=(\d{3})+$)/g, ",");
  return format("whole", (spoken) => new Intl.NumberFormat(spoken, { useGrouping: "always" })).format(count);
}

/**
 * @param {string[]} names
 * @returns {string} as a sentence has them: A, B, and C
 */
export function listed(names) {
  return format("list", (spoken) => new Intl.ListFormat(spoken)).format(names);
}

/** @returns {{ group: string, decimal: string }} what stands between thousands, and before decimals */
function signs() {
  return format("signs", (spoken) => {
    const parts = new Intl.NumberFormat(spoken, { useGrouping: "always" }).formatToParts(1234.5);
    const of = (/** @type {string} */ type) => parts.find((part) => part.type === type)?.value ?? "";
    return { group: of("group"), decimal: of("decimal") };
  });
}

/**
 * @param {string} typed a number as readers write it: 1.234,5 in German
 * @returns {string} as a program writes it: 1234.5
 */
export function plainly(typed) {
  const { group, decimal } = signs();
  // French has a narrow space that does not break, which no keyboard has: any space is meant for it.
  if (/\s/.test(group)) return typed.replaceAll(/\s/g, "").replace(decimal, ".");
  // What divides no thousands is left: in German, 1.5 is meant for 1,5 and never for 15.
  const [whole = "", ...decimals] = typed.split(decimal);
  const [, ...groups] = whole.split(group);
  const isGrouped = groups.every((digits, at) => (at < groups.length - 1 ? /^\d{2,3}$/ : /^\d{3}(?!\d)/).test(digits));
  return [isGrouped ? whole.replaceAll(group, "") : whole, ...decimals].join(".");
}

/**
 * @param {number} value
 * @returns {string} as a reader would type it: 1234,5 in German
 */
export function typed(value) {
  return String(value).replace(".", signs().decimal);
}

/**
 * @param {string} text
 * @returns {string | null} its digits, where it is a whole number with separators; null where it is none
 */
export function digitsOf(text) {
  const { group } = signs();
  // Besides the language's own sign those that people type: spaces, underlines, Swiss apostrophes.
  const ungrouped = text.split(/[\s_'\u2019]/).flatMap((part) => part.split(group));
  const isGrouped = ungrouped.every((part, at) => (at ? /^\d{3}$/ : /^\d{1,3}$/).test(part));
  return ungrouped.length > 1 && isGrouped ? ungrouped.join("") : null;
}
