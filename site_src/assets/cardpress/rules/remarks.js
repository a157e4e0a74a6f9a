// What is said of a cost beside its amount: the same as generator/cardpress/wording/costs.py, and of batches.

import { counted } from "./figures.js";

/** @typedef {import("./cost.js").Cost} Cost */
/** @typedef {import("./cost.js").Part} Part */

/**
 * Returns what a reader must know of a cost before comparing it with another.
 * @param {Pick<Cost, "row" | "parts">} cost
 * @param {{ provider?: string }} price
 * @param {boolean} isBatch
 */
export function remarks({ row, parts }, { provider }, isBatch) {
  const found = [];
  if (provider) found.push(`via ${provider}`);
  if (row.above !== undefined) found.push(`price above ${counted(row.above, "token")}`);
  const cached = parts.find(({ kind }) => kind === "cached");
  if (cached?.charged === "input") found.push("cached at the input price");
  if (cached?.charged === "batch_input") found.push("cached at the batch price");
  if (isBatch) found.push(...withoutBatch(parts));
  return found;
}

/**
 * Returns what a batch has no price of.
 * @param {Part[]} parts
 */
export function withoutBatch(parts) {
  const usual = parts.filter(({ charged }) => !charged.startsWith("batch_"));
  if (!usual.length) return [];
  if (usual.length === parts.length) return ["no batch price"];
  return [usual.some(({ kind }) => kind === "output") ? "no batch price of output" : "no batch price of input"];
}
