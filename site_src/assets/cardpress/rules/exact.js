// Decimals that are counted exactly, as generator/cardpress/comparison/costs.py counts fractions.

// In whole numbers, as binary fractions would differ from the cost on the static page in some digit.
/** @typedef {{ digits: bigint, places: number }} Exact a decimal: its digits, so many of them behind the point */

/**
 * Read a number as it is written: 0.1 is a tenth.
 * @param {number} value not negative
 * @returns {Exact}
 */
export function exact(value) {
  const [number = "0", power = "0"] = String(value).split("e");
  const [whole = "0", part = ""] = number.split(".");
  const places = part.length - Number(power);
  const digits = BigInt(whole + part);
  return places < 0 ? { digits: digits * 10n ** BigInt(-places), places: 0 } : { digits, places };
}

/**
 * @param {Exact} one
 * @param {number} count
 * @returns {Exact}
 */
export function times({ digits, places }, count) {
  return { digits: digits * BigInt(count), places };
}

/**
 * @param {Exact} one
 * @param {Exact} other
 * @returns {Exact}
 */
export function product(one, other) {
  return { digits: one.digits * other.digits, places: one.places + other.places };
}

/**
 * @param {Exact} one
 * @param {Exact} other
 * @returns {Exact}
 */
export function plus(one, other) {
  const [a, b] = aligned(one, other);
  return { digits: a + b, places: Math.max(one.places, other.places) };
}

/**
 * Return the digits of two decimals with as many places as the longer has.
 * @param {Exact} one
 * @param {Exact} other
 */
export function aligned(one, other) {
  const most = Math.max(one.places, other.places);
  const [a = 0n, b = 0n] = [one, other].map(({ digits, places }) => digits * 10n ** BigInt(most - places));
  return /** @type {const} */ ([a, b]);
}
