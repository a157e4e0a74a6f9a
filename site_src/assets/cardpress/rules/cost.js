// What a workload costs: the arithmetic of generator/cardpress/comparison/costs.py, as exact.

import { rowsOf, sells } from "./sellers.js";
import { aligned, exact, plus, product, times } from "./exact.js";

/** @typedef {"standard" | "batch" | "priority" | "flex"} Tier */
/** @typedef {{ input: number, cached: number, output: number, requests: number, tier: Tier, also: Record<string, number> }} Workload also are counts of what is no text token, by side and what is sold: output_image */
/** @typedef {{ above?: number, provider?: string, currency?: string, rate?: number, x?: string[][], batch?: string, over?: number, times?: number, source?: string, n?: string, terms?: Record<string, string>, conditions?: string[], life?: Record<string, string>, amounts: Record<string, number>, m?: Record<string, [string, string]> }} Row n is its note, terms those of amounts that have others, over and times are the size of what an amount is for, a currency without a rate cannot be counted, and x says of the rate */
/** @typedef {Record<string, Row[]>} Seller the rows of prices by what is sold, the usual one first */
/** @typedef {"input" | "cached" | "output"} Side */
/** @typedef {{ kind: string, side: Side, sold: string, count: number, perRequest: boolean }} Demand kind is its field */
/** @typedef {Demand & { row: Row, charged: string, price: number, cost: string, isOwn: boolean }} Part its own price, or that of output for reasoning */
/** @typedef {{ rows: Row[], provider: string | null, parts: Part[], alsoSold: string[], perRequest: string | null, perMonth: string, order: Exact }} Cost */
/** @typedef {"retired" | "type" | "price" | "unit" | "currency" | "kind" | "limit" | "length" | "input" | "output" | "free"} Obstacle */
/** @typedef {Record<Side, [usual: string[], inBatch: string[]]>} Charged the amounts that a side costs: the first that is stated */
/** @typedef {import("./exact.js").Exact} Exact */

const MILLION = 1_000_000;
const PLACES_OF_A_MILLION = 6;
// Costs are counted in 60ths of the currency: a minute at the price of an hour has no end as a decimal.
const SHARES = 60;
const PLACES_OF_A_SHARE = 24;

/**
 * Compute what a workload costs at each seller of all of it, the least first, or tell why nothing can be computed.
 * @param {Workload} workload
 * @param {Record<string, any>} model its sellers and the most that it takes
 * @param {Charged} charges
 * @returns {Cost[] | Obstacle}
 */
export function costsOf(workload, { sellers = [], limit }, charges) {
  if (!sellers.length) return "price";
  const needs = needsOf(workload);
  const able = sellers.filter((/** @type {Seller} */ seller) => sells(seller, needs));
  if (!able.length) return "unit";
  /** @type {(Cost | Obstacle)[]} */
  const tried = able.map((/** @type {Seller} */ seller) => costOf(workload, seller, limit, charges));
  const found = tried.flatMap((each) => (typeof each === "string" ? [] : [each]));
  // Of obstacles that of the first seller counts, whose price stands for the model.
  if (!found.length) return /** @type {Obstacle} */ (tried[0]);
  // What is given away has limits that no card states, and carries no workload.
  if (found.every(isFree)) return "free";
  // Stable: of equal costs the developer's comes first.
  return found.sort((one, other) => Number(isFree(one)) - Number(isFree(other)) || byCost(one, other));
}

/** @param {Cost} cost */
function isFree({ parts }) {
  return parts.length > 0 && parts.every(({ price }) => price === 0);
}

/**
 * @param {Workload} workload
 * @param {Seller} seller
 * @param {number | undefined} limit
 * @param {Charged} charges
 * @returns {Cost | Obstacle}
 */
function costOf(workload, seller, limit, charges) {
  const needs = needsOf(workload);
  const sold = needs.map((need) => rowsOf(seller, need) ?? []);
  // The first speaks for all: currency and tier are part of what makes them one seller's.
  if (sold.some(([row]) => row?.currency && row.rate === undefined)) return "currency";
  // The price of a batch holds for what may wait, and for nothing else.
  if (workload.tier !== "batch" && sold.some(([row]) => row?.batch)) return "kind";
  const prompt = promptOf(workload);
  if (prompt > (limit ?? Infinity)) return "limit";
  const rows = sold.map((each) => rowFor(prompt, each));
  if (!rows.every((row) => row !== undefined)) return "length";
  return costAt(new Map(needs.map((need, place) => [need, rows[place]])), workload, charges, seller);
}

/**
 * Return what has to be sold, each once; a workload of nothing needs text tokens.
 * @param {Workload} workload
 */
export function needsOf(workload) {
  const needs = new Set(demandsOf(workload).map(({ sold }) => sold));
  return needs.size ? [...needs] : [ofTier("text_tokens", workload)];
}

/**
 * @param {Map<string, Row | undefined>} rows
 * @param {Workload} workload
 * @param {Charged} charges
 * @param {Seller} seller
 * @returns {Cost | Obstacle}
 */
function costAt(rows, workload, charges, seller) {
  /** @type {Part[]} */
  const parts = [];
  let [request, month] = [exact(0), exact(0)];
  for (const demand of demandsOf(workload)) {
    const row = /** @type {Row} */ (rows.get(demand.sold));
    // No part is left out of the sum, which would look cheaper than it is.
    const inBatch = workload.tier === "batch" ? 1 : 0;
    const charged = charges[demand.side][inBatch].find((amount) => Object.hasOwn(row.amounts, amount));
    if (charged === undefined) return demand.side === "output" ? "output" : "input";
    const price = row.amounts[charged] ?? 0;
    const cost = sharesOf(price, demand, row);
    parts.push({ ...demand, row, charged, price, cost: text(cost), isOwn: Object.hasOwn(seller, demand.sold) });
    if (demand.perRequest) request = plus(request, cost);
    else month = plus(month, cost);
  }
  const all = plus(times(request, workload.requests), month);
  const hasRequests = !parts.length || parts.some(({ perRequest }) => perRequest);
  const own = [...new Set(rows.values())].flatMap((row) => row ?? []);
  return {
    rows: own,
    provider: own[0]?.provider ?? null,
    parts,
    alsoSold: Object.keys(seller).filter((sold) => !rows.has(sold)),
    perRequest: hasRequests ? text(request) : null,
    perMonth: text(all),
    order: all,
  };
}

/**
 * @param {number} price
 * @param {Demand} demand
 * @param {Row} row
 * @returns {Exact} in 60ths of the currency
 */
function sharesOf(
  price,
  { count, sold },
  { over = sold.endsWith("_tokens") ? MILLION : 1, times: many = 1, rate = 1 },
) {
  const size = over === MILLION ? 1 : over;
  const worth = product(exact(price), exact(rate));
  const { digits, places } = times(times(worth, count), (SHARES / size) * many);
  return { digits, places: places + (over === MILLION ? PLACES_OF_A_MILLION : 0) };
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
 * @param {number} prompt tokens
 * @param {Row[]} rows
 * @returns {Row | undefined}
 */
function rowFor(prompt, rows) {
  const holding = rows.filter(({ above }) => above === undefined || prompt > above);
  return holding.sort((one, other) => (other.above ?? 0) - (one.above ?? 0))[0];
}

/**
 * Return what has to be bought: nothing that there is none of.
 * @param {Workload} workload
 * @returns {Demand[]}
 */
function demandsOf(workload) {
  const { input, cached, output, also } = workload;
  const text = { sold: ofTier("text_tokens", workload), perRequest: true };
  /** @type {Demand[]} */
  const counts = [
    { kind: "input", side: "input", count: input - cached, ...text },
    { kind: "cached", side: "cached", count: cached, ...text },
    { kind: "output", side: "output", count: output, ...text },
    ...Object.entries(also).map(([key, count]) => counted(key, count, workload)),
  ];
  return counts.filter(({ count }) => count);
}

/**
 * @param {string} key of a count: its side, and what is sold
 * @param {number} count
 * @param {Workload} workload
 * @returns {Demand}
 */
function counted(key, count, workload) {
  const [, side, sold = ""] = /^(input|output)_(.+)$/.exec(key) ?? [];
  const perRequest = sold.endsWith("_tokens");
  return { kind: key, side: side === "input" ? "input" : "output", sold: ofTier(sold, workload), count, perRequest };
}

/**
 * Return how many tokens of all kinds a request reads.
 * @param {Workload} workload
 */
function promptOf({ input, also }) {
  const read = Object.entries(also).filter(([key]) => key.startsWith("input_") && key.endsWith("_tokens"));
  return read.reduce((total, [, count]) => total + count, input);
}

/**
 * @param {string} sold
 * @param {Workload} workload
 */
function ofTier(sold, { tier }) {
  return tier === "standard" || tier === "batch" ? sold : `${tier}_${sold}`;
}

/**
 * Return the text of an amount that is in 60ths.
 * @param {Exact} shares
 */
function text({ digits, places }) {
  const isWhole = digits % BigInt(SHARES) === 0n;
  const more = isWhole ? 0 : PLACES_OF_A_SHARE;
  const whole = (digits * 10n ** BigInt(more)) / BigInt(SHARES);
  const all = String(whole).padStart(places + more + 1, "0");
  const end = all.length - places - more;
  return places + more ? `${all.slice(0, end)}.${all.slice(end)}` : all;
}
