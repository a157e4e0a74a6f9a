// Figures as readers see them, in the same form as generator/cardpress/filters.py gives them.

const LOCALE = "en-US";
/** @type {Intl.NumberFormat | undefined} made when it is first needed, as it takes a while */
let plain;
/** @type {Intl.Collator | undefined} likewise */
let collator;

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
