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

/** @typedef {{ currency: string, decimals: Record<string, number> }} Money the currency of costs, and how many decimals amounts have at least */

/** @type {Money} */
const US_DOLLARS = { currency: "USD", decimals: Object.create(null) };
const CENTS = 2;
const CONVERTED = 100; // the least number of three digits
const MOST_DECIMALS = 20; // not 100, which newer browsers allow: older ones throw
let money = US_DOLLARS;

/** @param {Money} [counted] in what costs are counted from now on; US dollars when left out */
export function countIn(counted = US_DOLLARS) {
  money = counted;
}

/** Returns the currency in which costs are counted. */
export function ownCurrency() {
  return money.currency;
}

/**
 * @param {string} amount the text of a decimal
 * @returns {string} rounded as a sum of money: $1,234.57, or $0.0042 below a cent
 */
export function sum(amount) {
  const size = Math.abs(Number(amount));
  const least = decimalsOf(money.currency);
  const isTiny = size !== 0 && size < 10 ** -least;
  return isTiny
    ? inCurrency(amount, money.currency, { maximumSignificantDigits: 2 })
    : inCurrency(amount, money.currency, { minimumFractionDigits: least, maximumFractionDigits: least });
}

/**
 * @param {number | string} amount the text of a decimal, or as stated
 * @param {string} [currency] that of costs when left out
 * @returns {string} with all its decimals, two or more: $0.0135
 */
export function moneyInFull(amount, currency = money.currency) {
  const digits = { minimumFractionDigits: decimalsOf(currency), maximumFractionDigits: MOST_DECIMALS };
  return inCurrency(amount, currency, digits);
}

/**
 * @param {string} amount the text of a decimal, from another currency
 * @returns {string} €12.93, or below one in three digits: €0.0431
 */
export function converted(amount) {
  const least = decimalsOf(money.currency);
  const size = Number(amount);
  let places = least;
  while (size > 0 && size * 10 ** places < CONVERTED && places < MOST_DECIMALS) places += 1;
  return inCurrency(amount, money.currency, { minimumFractionDigits: least, maximumFractionDigits: places });
}

/** @param {string} currency */
function decimalsOf(currency) {
  // Told, as Babel and Intl do not agree on each of them.
  return money.decimals[currency] ?? CENTS;
}

/**
 * @param {number | string} amount
 * @param {string} currency
 * @param {Intl.NumberFormatOptions} digits
 */
function inCurrency(amount, currency, digits) {
  const options = /** @type {const} */ ({ style: "currency", currency, useGrouping: "always", ...digits });
  const key = `${currency} ${JSON.stringify(digits)}`;
  return format(key, (spoken) => new Intl.NumberFormat(spoken, options)).format(amount);
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
  const last = names.at(-1) ?? "";
  const before = names.slice(0, -1);
  if (!before.length) return last;
  // In English as Intl gives it, which takes a while to begin.
  if (locale() === "en") return `${before.join(", ")}${before.length > 1 ? "," : ""} and ${last}`;
  return format("list", (spoken) => new Intl.ListFormat(spoken)).format(names);
}

/** @returns {{ group: string, decimal: string }} what stands between thousands, and before decimals */
export function signs() {
  if (locale() === "en") return { group: ",", decimal: "." }; // a phone takes long to ask for its first format
  return format("signs", (spoken) => {
    const parts = new Intl.NumberFormat(spoken, { useGrouping: "always" }).formatToParts(1234.5);
    const of = (/** @type {string} */ type) => parts.find((part) => part.type === type)?.value ?? "";
    return { group: of("group"), decimal: of("decimal") };
  });
}

/**
 * @param {number} value
 * @returns {string} as a reader would type it: 1234,5 in German
 */
export function typed(value) {
  return String(value).replace(".", signs().decimal);
}
