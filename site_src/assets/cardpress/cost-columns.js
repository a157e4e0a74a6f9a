// The columns of a table of costs: amounts as a workload has them, and how good a model is.

import { shownCell } from "./cells.js";
import { conversions, monthly, perRequest } from "./rules/converted.js";
import { listed, moneyInFull } from "./rules/figures.js";
import { t } from "./rules/messages.js";
import { remarks } from "./rules/remarks.js";

/** @typedef {import("./rules/cost.js").Cost} Cost */
/** @typedef {import("./cost-quality.js").Quality} Quality */
/** @typedef {import("./cost-rows.js").Line} Line */
/** @typedef {{ key: string, label: string, order?: string, show: (line: Line, cost: Cost) => Node | string }} Column order is the name of the order that it stands for, if it does */

/**
 * @param {{ isNeutral: boolean, isMonthly: boolean, hasRequests: boolean }} shown
 * @returns {Column[]}
 */
export function amountColumns({ isNeutral, isMonthly, hasRequests }) {
  const month = {
    key: "month",
    label: isNeutral ? t("1M input + 1M output tokens") : t("Per month"),

    order: "cost",
    show: monthCell,
  };
  const request = { key: "request", label: t("Per request"), show: requestCell };
  if (isNeutral) return [month, priceOf("input", t("Input (1M)")), priceOf("output", t("Output (1M)"))];
  // Of one request alone both are the same.
  if (!isMonthly) return [{ ...request, order: "cost", show: requestWithRemarks }];
  return hasRequests ? [month, request] : [month];
}

/**
 * @param {string} side
 * @param {string} label
 * @returns {Column}
 */
function priceOf(side, label) {
  const show = (/** @type {Line} */ { page }, /** @type {Cost} */ { parts }) => {
    const part = parts.find((each) => each.side === side);
    if (!part) return "—";
    return shownCell({ t: moneyInFull(part.price, part.row.currency), s: part.row.source }, page);
  };
  return { key: side, label, show };
}

/**
 * @param {Quality} quality
 * @returns {Column[]}
 */
export function qualityColumns(quality) {
  const score = (/** @type {Line} */ { model, page }) => shownCell(quality.cell(model.id), page);
  const distance = (/** @type {Line} */ { model }) => quality.distance(model.id);
  return [
    { key: "score", label: t("Score"), order: "score", show: score },
    { key: "distance", label: t("vs. best"), show: distance },
  ];
}

/**
 * @param {Line} line
 * @param {Cost} cost
 */
function monthCell(line, cost) {
  return shownCell({ ...below(line, cost), t: monthly(cost) }, line.page);
}

/**
 * @param {Line} line
 * @param {Cost} cost
 */
function requestCell({ page }, cost) {
  if (cost.perRequest === null) return "—";
  return shownCell({ t: perRequest(cost, cost.perRequest), s: cost.rows[0]?.source }, page);
}

/**
 * @param {Line} line
 * @param {Cost} cost
 */
function requestWithRemarks(line, cost) {
  if (cost.perRequest === null) return "—";
  return shownCell({ ...below(line, cost), t: perRequest(cost, cost.perRequest) }, line.page);
}

/**
 * Return what stands below a cost, and its source.
 * @param {Line} line
 * @param {Cost} cost
 */
function below({ workload, amounts }, cost) {
  return {
    s: cost.rows[0]?.source,
    n: remarks(cost, workload.tier === "batch").join(", ") || undefined,
    x: conversions(cost),
    m: disputed(cost, amounts),
  };
}

/**
 * Mark a cost where sources disagree on an amount it follows from; leads to the first.
 * @param {Cost} cost
 * @param {Record<string, string>} amounts
 * @returns {[string, string, boolean] | undefined}
 */
export function disputed({ rows, parts }, amounts) {
  const found = rows.flatMap((row) =>
    Object.entries(row.m ?? {}).filter(([amount]) => parts.some((part) => part.row === row && part.charged === amount)),
  );
  const [first] = found;
  if (!first) return undefined;
  const price = t("price of %(amounts)s", { amounts: listed(found.map(([amount]) => amounts[amount] ?? amount)) });
  return [t("disputed: %(values)s", { values: price }), first[1][1], true];
}
