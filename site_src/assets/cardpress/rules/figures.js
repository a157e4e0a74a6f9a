// Figures as readers see them, in the same form as generator/cardpress/filters.py gives them.

const LOCALE = "en-US";
/** @type {Intl.NumberFormat | undefined} made when it is first needed, as it takes a while */
let plain;
/** @type {Intl.Collator | undefined} likewise */
let collator;
/** @type {Record<string, string>} */
const SIGNS = { percent: "%", seconds: " s" };

/**
 * @param {number} value
 * @returns {string} 400,000 or 76.8
 */
export function number(value) {
  plain ??= new Intl.NumberFormat(LOCALE, { maximumSignificantDigits: 12 });
  return plain.format(value + 0);
}

/**
 * @param {number} amount
 * @param {string} [currency] ISO 4217 code
 * @returns {string} $20.00, or $0.175: two decimals, or more where the amount has them
 */
export function money(amount, currency = "USD") {
  return new Intl.NumberFormat(LOCALE, {
    style: "currency",
    currency,
    minimumFractionDigits: 2,
    maximumFractionDigits: 10,
  }).format(amount + 0);
}

/**
 * @param {number | string} amount exact where it is the text of a decimal
 * @param {string} [currency]
 * @returns {string} a computed amount, rounded as a sum of money: $1,234.57, or $0.0042 below a cent
 */
export function sum(amount, currency = "USD") {
  const size = Math.abs(Number(amount));
  const digits =
    size !== 0 && size < 0.01
      ? { maximumSignificantDigits: 2 }
      : { minimumFractionDigits: 2, maximumFractionDigits: 2 };
  return new Intl.NumberFormat(LOCALE, { style: "currency", currency, ...digits }).format(/** @type {any} */ (amount));
}

/**
 * @param {string} amount the text of a decimal
 * @param {string} [currency]
 * @returns {string} a computed amount with all its decimals, two or more: $0.0135
 */
export function moneyInFull(amount, currency = "USD") {
  const digits = { minimumFractionDigits: 2, maximumFractionDigits: 20 };
  return new Intl.NumberFormat(LOCALE, { style: "currency", currency, ...digits }).format(/** @type {any} */ (amount));
}

/**
 * @param {number} value
 * @param {string} unit of the benchmark
 * @returns {string} 76.8%, $5,478.16, 12 s, 2,439
 */
export function score(value, unit) {
  if (unit === "usd") return money(value);
  return number(value) + (SIGNS[unit] ?? "");
}

/**
 * @param {number} value
 * @returns {string} a large count in three significant figures or fewer: 128K, 1.5M
 */
export function count(value) {
  return new Intl.NumberFormat(LOCALE, { notation: "compact", maximumSignificantDigits: 3 }).format(value);
}

/**
 * @param {string} date 2026, or 2026-01
 * @returns {string} 2026, or Jan 2026
 */
export function shortMonth(date) {
  if (date.length < 7) return date;
  return new Intl.DateTimeFormat(LOCALE, { month: "short", year: "numeric", timeZone: "UTC" }).format(new Date(date));
}

/**
 * @param {number} count
 * @param {string} noun
 * @returns {string} 1 model, 2,000 models
 */
export function counted(count, noun) {
  return `${grouped(count)} ${count === 1 ? noun : `${noun}s`}`;
}

/**
 * @param {number} whole
 * @returns {string} 2,000: as toLocaleString gives it, which takes a while to begin
 */
export function grouped(whole) {
  return String(whole).replace(/\B(?=(\d{3})+$)/g, ",");
}

/**
 * Compare names as readers order them: GPT-4 before GPT-10, and capitals like small letters.
 * @param {string} one
 * @param {string} other
 */
export function byName(one, other) {
  collator ??= new Intl.Collator("en", { numeric: true });
  return collator.compare(one, other);
}
