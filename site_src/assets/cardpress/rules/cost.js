// What a workload costs: the arithmetic of generator/cardpress/comparison/costs.py, as exact.

/** @typedef {{ input: number, cached: number, output: number, requests: number, batch: boolean }} Workload */
/** @typedef {{ above?: number, source?: string, n?: string, conditions?: string[], amounts: Record<string, number>, m?: Record<string, [string, string]> }} Row n is its note */
/** @typedef {"input" | "cached" | "output"} Kind */
/** @typedef {{ kind: Kind, tokens: number, charged: string, price: number, cost: string }} Part */
/** @typedef {{ row: Row, parts: Part[], perRequest: string, perMonth: string, order: Exact }} Cost */
/** @typedef {"price" | "unit" | "kind" | "limit" | "length" | "input" | "output"} Obstacle */
/** @typedef {Record<Kind, [usual: string[], inBatch: string[]]>} Charged the amounts that tokens of a kind cost: the first that is stated */
// In whole numbers, as binary fractions would differ from the cost on the static page in some digit.
/** @typedef {{ digits: bigint, places: number }} Exact a decimal: its digits, so many of them behind the point */

const PER = "1M tokens";
const PLACES_OF_A_MILLION = 6;

/**
 * Compute what a workload costs on a model, or tell why nothing can be computed.
 * @param {Workload} workload
 * @param {Record<string, any>} model its price and the most that it takes
 * @param {Charged} charges
 * @returns {Cost | Obstacle}
 */
export function costOf(workload, { price, limit }, charges) {
  if (!price) return "price";
  if (price.per !== PER || price.currency !== "USD") return "unit";
  // A workload is of text; the price of a batch holds for what may wait, and for nothing else.
  if (price.tokens || (price.tier && !(workload.batch && price.tier === "batch"))) return "kind";
  if (workload.input > (limit ?? Infinity)) return "limit";
  const row = rowFor(workload.input, [price, ...(price.longer ?? [])]);
  return row ? costAt(row, workload, charges) : "length";
}

/**
 * @param {Row} row
 * @param {Workload} workload
 * @param {Charged} charges
 * @returns {Cost | Obstacle}
 */
function costAt(row, workload, charges) {
  /** @type {Part[]} */
  const parts = [];
  let sum = exact(0);
  for (const [kind, tokens] of kinds(workload)) {
    // No part is left out of the sum, which would look cheaper than it is.
    const charged = charges[kind][workload.batch ? 1 : 0].find((amount) => Object.hasOwn(row.amounts, amount));
    if (charged === undefined) return kind === "output" ? "output" : "input";
    const price = row.amounts[charged] ?? 0;
    const { digits, places } = times(exact(price), tokens);
    const cost = { digits, places: places + PLACES_OF_A_MILLION };
    parts.push({ kind, tokens, charged, price, cost: text(cost) });
    sum = plus(sum, cost);
  }
  const month = times(sum, workload.requests);
  return { row, parts, perRequest: text(sum), perMonth: text(month), order: month };
}

/**
 * Order costs, the least first.
 * @param {Cost} one
 * @param {Cost} other
 */
export function byCost({ order: one }, { order: other }) {
  const [a, b] = aligned(one, other);
  return a < b ? -1 : Number(a > b);
}

/**
 * Return the row of a price that holds for a prompt: the one for the longest prompts that it exceeds.
 * @param {number} input tokens
 * @param {Row[]} rows
 * @returns {Row | undefined}
 */
function rowFor(input, rows) {
  const holding = rows.filter(({ above }) => above === undefined || input > above);
  return holding.sort((one, other) => (other.above ?? 0) - (one.above ?? 0))[0];
}

/**
 * @param {Workload} workload
 * @returns {[Kind, number][]}
 */
function kinds({ input, cached, output }) {
  /** @type {[Kind, number][]} */
  const counts = [
    ["input", input - cached],
    ["cached", cached],
    ["output", output],
  ];
  // A kind without tokens needs no price: an embedding model has none for output.
  return counts.filter(([, tokens]) => tokens);
}

/**
 * Read a number as it is written: 0.1 is a tenth.
 * @param {number} value not negative
 * @returns {Exact}
 */
function exact(value) {
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
function times({ digits, places }, count) {
  return { digits: digits * BigInt(count), places };
}

/**
 * @param {Exact} one
 * @param {Exact} other
 * @returns {Exact}
 */
function plus(one, other) {
  const [a, b] = aligned(one, other);
  return { digits: a + b, places: Math.max(one.places, other.places) };
}

/**
 * Return the digits of two decimals with as many places as the longer has.
 * @param {Exact} one
 * @param {Exact} other
 */
function aligned(one, other) {
  const most = Math.max(one.places, other.places);
  const [a = 0n, b = 0n] = [one, other].map(({ digits, places }) => digits * 10n ** BigInt(most - places));
  return /** @type {const} */ ([a, b]);
}

/** @param {Exact} one */
function text({ digits, places }) {
  const all = String(digits).padStart(places + 1, "0");
  const end = all.length - places;
  return places ? `${all.slice(0, end)}.${all.slice(end)}` : all;
}
