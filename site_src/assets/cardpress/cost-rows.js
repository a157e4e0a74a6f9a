// The costs of models as rows of a table, each with its arithmetic.

import { shownCell } from "./cells.js";
import { address } from "./data.js";
import { h } from "./dom.js";
import { steps } from "./cost-steps.js";
import { conversions, monthly, perRequest } from "./rules/converted.js";
import { listed, moneyInFull } from "./rules/figures.js";
import { t } from "./rules/messages.js";
import { remarks } from "./rules/remarks.js";

/** @typedef {import("./filters.js").Model} Model */
/** @typedef {import("./rules/cost.js").Cost} Cost */
/** @typedef {import("./rules/cost.js").Workload} Workload */
/** @typedef {{ model: Model, cost: Cost, workload: Workload, page: string, hasRequests: boolean, amounts: Record<string, string>, fields: Record<string, string> }} Line amounts are the names of the price's, fields those of the workload's */

/**
 * Make the table of costs.
 * @param {{ model: Model, cost: Cost }[]} costs in their order
 * @param {Workload} workload
 * @param {{ ending: string, amounts: Record<string, string>, fields: Record<string, string>, opened: Set<string> }} options ending of the addresses of pages, names of amounts and fields, and ids of the models whose arithmetic is open, which is kept up to date
 */
export function costTable(costs, workload, { ending, amounts, fields, opened }) {
  // Nothing that is counted by the month has a cost of a request.
  const hasRequests = costs.some(({ cost }) => cost.perRequest !== null);
  const names = [t("Model"), t("Per month"), ...(hasRequests ? [t("Per request")] : [])];
  const heads = names.map((head, place) => h("th", { scope: "col", class: place ? "cp-figure" : "" }, head));
  const lines = costs.map(({ model, cost }) => ({
    model,
    cost,
    workload,
    amounts,
    fields,
    hasRequests,
    page: address(`models/${model.id}${ending}`),
  }));
  const bodies = lines.map((line) =>
    h(
      "tbody",
      {},
      totals(line),
      h("tr", { class: "cp-working" }, h("td", { colspan: heads.length }, arithmetic(line, opened))),
    ),
  );
  return h("table", { class: "cp-table cp-costs" }, h("thead", {}, h("tr", {}, ...heads)), ...bodies);
}

/** @param {Line} line */
function totals(line) {
  const { model, cost, workload, page } = line;
  const status = ["deprecated", "retired"].includes(model.status?.v)
    ? // The status alone, as on the page without scripts: its note is the day of retirement.
      shownCell({ ...model.status, e: undefined, n: undefined }, page)
    : null;
  const name = h("a", { href: page }, model.name);
  const month = {
    t: monthly(cost),
    s: cost.rows[0]?.source,
    n: remarks(cost, workload.tier === "batch").join(", ") || undefined,
    x: conversions(cost),
    m: disputed(line),
  };
  const request =
    cost.perRequest === null ? "—" : shownCell({ t: perRequest(cost, cost.perRequest), s: cost.rows[0]?.source }, page);
  return h(
    "tr",
    {},
    h("th", { scope: "row" }, h("b", {}, name), status ? h("small", {}, status) : null),
    h("td", { class: "cp-figure" }, shownCell(month, page)),
    line.hasRequests ? h("td", { class: "cp-figure" }, request) : null,
  );
}

/**
 * Mark a cost where sources disagree on an amount it follows from; leads to the first.
 * @param {Line} line
 * @returns {[string, string, boolean] | undefined}
 */
function disputed({ cost: { rows, parts }, amounts }) {
  const found = rows.flatMap((row) =>
    Object.entries(row.m ?? {}).filter(([amount]) => parts.some((part) => part.row === row && part.charged === amount)),
  );
  const [first] = found;
  if (!first) return undefined;
  const price = t("price of %(amounts)s", { amounts: listed(found.map(([amount]) => amounts[amount] ?? amount)) });
  return [t("disputed: %(values)s", { values: price }), first[1][1], true];
}

/**
 * @param {Line} line
 * @param {Set<string>} opened
 */
function arithmetic(line, opened) {
  const { cost, model, amounts } = line;
  const prices = new Map(
    cost.parts.map(({ charged, price, row }) => [amounts[charged], moneyInFull(price, row.currency)]),
  );
  const rates = [...prices].map(([name, price]) => `${name} ${price}`).join(", ");
  const summary = h(
    "summary",
    {},
    t("Calculation"),
    h("span", { class: "cp-hidden" }, ` (${model.name})`),
    rates ? `: ${rates}` : "",
  );
  const details = h("details", { open: opened.has(model.id) }, summary);
  const fill = () => {
    // Made when it is looked at: few rows of a hundred ever are.
    if (details.open && details.childElementCount === 1) details.append(steps(line));
    if (details.open) opened.add(model.id);
    else opened.delete(model.id);
  };
  details.addEventListener("toggle", fill);
  fill();
  return details;
}
