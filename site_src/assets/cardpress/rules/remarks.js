// What is said of a cost beside its amount: the same as generator/cardpress/wording/costs.py, and of batches.

import { tokens } from "./counts.js";
import { t } from "./messages.js";

/** @typedef {import("./cost.js").Cost} Cost */
/** @typedef {import("./cost.js").Part} Part */
/** @typedef {"all" | "input" | "output"} Lack what a batch has no price of */

/**
 * Returns what a reader must know of a cost before comparing it with another.
 * @param {Pick<Cost, "row" | "parts">} cost
 * @param {{ provider?: string }} price
 * @param {boolean} isBatch
 */
export function remarks({ row, parts }, { provider }, isBatch) {
  const said = [];
  if (provider) said.push(t("via %(provider)s", { provider }));
  if (row.above !== undefined) said.push(t("price above %(tokens)s", { tokens: tokens(row.above) }));
  // Only where it may surprise: a cached price that is stated is what everybody expects.
  const cached = parts.find(({ kind }) => kind === "cached");
  if (cached?.charged === "input") said.push(t("cached input at full price"));
  if (cached?.charged === "batch_input") said.push(t("cached at the batch price"));
  const lack = isBatch ? lackOfBatch(parts) : null;
  if (lack === "all") said.push(t("no batch price"));
  if (lack === "input") said.push(t("no batch price for input"));
  if (lack === "output") said.push(t("no batch price for output"));
  return said;
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
