// What is said of a cost beside its amount: the same as generator/cardpress/wording/costs.py, and of batches.

import { needsOf } from "./cost.js";
import { chargedBy, rowsOf, sells } from "./sellers.js";
import { tokens } from "./counts.js";
import { listed, ownCurrency } from "./figures.js";
import { t } from "./messages.js";

/** @typedef {import("./cost.js").Cost} Cost */
/** @typedef {import("./cost.js").Part} Part */
/** @typedef {import("./cost.js").Workload} Workload */
/** @typedef {import("./cost.js").Obstacle} Obstacle */
/** @typedef {"all" | "input" | "output"} Lack what a batch has no price of */

/**
 * Returns what a reader must know of a cost before comparing it with another.
 * @param {Pick<Cost, "parts" | "perRequest" | "alsoSold">} cost
 * @param {boolean} isBatch
 */
export function remarks(cost, isBatch) {
  // Each once, as a price of minutes and one of images may both hold until the same day.
  const said = [...new Set(cost.parts.flatMap(ofThePrice))];
  said.push(...ofTheCache(cost.parts), ...ofWhatIsSold(cost));
  return isBatch ? [...said, ...ofABatch(cost.parts)] : said;
}

/** @param {Part} part */
function ofThePrice({ row: { conditions = [], above, n, terms }, charged }) {
  const said = [...conditions];
  if (above !== undefined) said.push(t("price above %(tokens)s", { tokens: tokens(above) }));
  // Of the amount that is charged: a batch price may end before the usual one does.
  const note = terms?.[charged] ?? n;
  if (note) said.push(note);
  return said;
}

/** @param {Part[]} parts */
function ofTheCache(parts) {
  const cached = parts.find(({ side }) => side === "cached");
  if (!cached) return [];
  const said = [];
  const life = cached.row.life?.[cached.charged];
  if (life) said.push(life);
  // Only where it may surprise: a cached price that is stated is what everybody expects.
  if (cached.charged === "input") said.push(t("cached input at full price"));
  if (cached.charged === "batch_input") said.push(t("cached at the batch price"));
  if (Object.hasOwn(cached.row.amounts, "cache_storage"))
    said.push(t("without cache storage, which is charged by the hour"));
  return said;
}

/** @param {Pick<Cost, "parts" | "perRequest" | "alsoSold">} cost */
function ofWhatIsSold({ parts, perRequest, alsoSold }) {
  const said = [];
  if (parts.some(({ isOwn }) => !isOwn)) said.push(t("reasoning tokens at the output price"));
  if (perRequest !== null && alsoSold.includes("request")) said.push(t("without the price per request"));
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
  return usual.some(({ side }) => side === "output") ? "output" : "input";
}

/**
 * Returns why a model has no cost: what it lacks, or in what else it is priced.
 * @param {Obstacle} obstacle
 * @param {Workload} workload
 * @param {Record<string, any>} model
 * @param {{ obstacles: Record<string, string>, sold: Record<string, string> }} words
 */
export function leftOutReason(obstacle, workload, { sellers = [] }, { obstacles, sold }) {
  const seller = sellers.find((/** @type {import("./cost.js").Seller} */ each) => sells(each, needsOf(workload)));
  const rows = seller ? needsOf(workload).flatMap((need) => rowsOf(seller, need)?.[0] ?? []) : [];
  if (obstacle === "currency")
    return t("Priced in %(currency)s", {
      currency: listed(each(rows.map(({ currency = ownCurrency() }) => currency))),
    });
  if (obstacle === "kind")
    return t("Priced for %(processing)s only", { processing: listed(each(rows.flatMap(({ batch }) => batch ?? []))) });
  return (obstacle === "unit" && lacking(workload, sellers, sold)) || obstacles[obstacle] || "";
}

/**
 * @param {Workload} workload
 * @param {import("./cost.js").Seller[]} sellers
 * @param {Record<string, string>} words
 */
function lacking(workload, sellers, words) {
  const needs = needsOf(workload);
  const named = (/** @type {string[]} */ sold) => listed(sold.map((name) => words[name] ?? name));
  const missing = needs.filter((need) => !sellers.some((seller) => sells(seller, [need])));
  if (missing.length < needs.length) return missing.length ? t("No price %(units)s", { units: named(missing) }) : "";
  return t("Priced %(units)s only", { units: named(each(sellers.flatMap((seller) => chargedBy(seller)))) });
}

/**
 * @param {string[]} values
 * @returns {string[]} each once
 */
function each(values) {
  return [...new Set(values)];
}
