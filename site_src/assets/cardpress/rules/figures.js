// Figures that scripts compute, as readers see them: generator/cardpress/figures.py.

const LOCALE = "en-US";
/** @type {Intl.NumberFormat | undefined} made when it is first needed, as it takes a while */
let plain;

/**
 * @param {number} value
 * @returns {string} 400,000 or 76.8
 */
export function number(value) {
  plain ??= new Intl.NumberFormat(LOCALE, { maximumSignificantDigits: 12 });
  return plain.format(value + 0);
}

/**
 * @param {string} amount the text of a decimal, in US dollars
 * @returns {string} rounded as a sum of money: $1,234.57, or $0.0042 below a cent
 */
export function sum(amount) {
  const size = Math.abs(Number(amount));
  const digits =
    size !== 0 && size < 0.01
      ? { maximumSignificantDigits: 2 }
      : { minimumFractionDigits: 2, maximumFractionDigits: 2 };
  return new Intl.NumberFormat(LOCALE, { style: "currency", currency: "USD", ...digits }).format(
    /** @type {any} */ (amount),
  );
}

/**
 * @param {number | string} amount the text of a decimal, or as stated, in US dollars
 * @returns {string} with all its decimals, two or more: $0.0135
 */
export function moneyInFull(amount) {
  const digits = { minimumFractionDigits: 2, maximumFractionDigits: 20 };
  return new Intl.NumberFormat(LOCALE, { style: "currency", currency: "USD", ...digits }).format(
    /** @type {any} */ (amount),
  );
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
