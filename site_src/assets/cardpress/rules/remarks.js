// What is said of a cost beside its amount: the same as generator/cardpress/wording/costs.py, and of batches.

import { tokens } from "./counts.js";
import { t } from "./messages.js";

/** @typedef {import("./cost.js").Cost} Cost */
/** @typedef {import("./cost.js").Part} Part */
/** @typedef {"all" | "input" | "output"} Lack what a batch has no price of */

/**
 * Returns what a reader must know of a cost before comparing it with another.
 * @param {Pick<Cost, "row" | "parts">} cost
 * @param {{ provider?: string, conditions?: string[] }} price
 * @param {boolean} isBatch
 */
export function remarks({ row, parts }, { provider, conditions = [] }, isBatch) {
  const said = [];
  if (provider) said.push(t("via %(provider)s", { provider }));
  // A price of longer prompts may hold everywhere, where the usual one is a region's.
  said.push(...(row.conditions ?? conditions));
  if (row.above !== undefined) said.push(t("price above %(tokens)s", { tokens: tokens(row.above) }));
  if (row.n) said.push(row.n);
  said.push(...ofTheCache(row, parts));
  return isBatch ? [...said, ...ofABatch(parts)] : said;
}

/**
 * @param {Cost["row"]} row
 * @param {Part[]} parts
 */
function ofTheCache({ amounts }, parts) {
  const cached = parts.find(({ kind }) => kind === "cached");
  if (!cached) return [];
  const said = [];
  // Only where it may surprise: a cached price that is stated is what everybody expects.
  if (cached.charged === "input") said.push(t("cached input at full price"));
  if (cached.charged === "batch_input") said.push(t("cached at the batch price"));
  if (Object.hasOwn(amounts, "cache_storage")) said.push(t("without cache storage, which is charged by the hour"));
  return said;
}

/** @param {Part[]} parts */
function ofABatch(parts) {
  const lack = lackOfBatch(parts);
  if (lack === "all") return [t("no batch price")];
  if (lack === "input") return [t("no batch price for input")];
  return lack === "output" ? [t("no batch price for output")] : [];
}

/**
 * Returns what a batch has no price of; null where it has all.
 * @param {Part[]} parts
 * @returns {Lack | null}
 */
export function lackOfBatch(parts) {
  const usual = parts.filter(({ charged }) => !charged.startsWith("batch_"));
  if (!usual.length) return null;
  if (usual.length === parts.length) return "all";
  return usual.some(({ kind }) => kind === "output") ? "output" : "input";
}
