// The costs of models as rows of a table, each with its arithmetic.

import { shownCell } from "./columns.js";
import { address } from "./data.js";
import { h } from "./dom.js";
import { counted, moneyInFull, sum } from "./rules/figures.js";
import { remarks, withoutBatch } from "./rules/remarks.js";

/** @typedef {import("./filters.js").Model} Model */
/** @typedef {import("./rules/cost.js").Cost} Cost */
/** @typedef {import("./rules/cost.js").Part} Part */
/** @typedef {import("./rules/cost.js").Workload} Workload */
/** @typedef {{ model: Model, cost: Cost, workload: Workload, page: string, amounts: Record<string, string> }} Line amounts are the names of the price's */

const KINDS = { input: "input token", cached: "cached input token", output: "output token" };

/**
 * Make the table of costs.
 * @param {{ model: Model, cost: Cost }[]} costs in their order
 * @param {Workload} workload
 * @param {{ ending: string, amounts: Record<string, string>, opened: Set<string> }} options ending of the addresses of pages, names of amounts, and ids of the models whose arithmetic is open, which is kept up to date
 */
export function costTable(costs, workload, { ending, amounts, opened }) {
  const heads = ["Model", "A month", "A request"].map((head, place) =>
    h("th", { scope: "col", class: place ? "cp-figure" : "" }, head),
  );
  const lines = costs.map(({ model, cost }) => ({
    model,
    cost,
    workload,
    amounts,
    page: address(`models/${model.id}${ending}`),
  }));
  const bodies = lines.map((line) =>
    h("tbody", {}, totals(line), h("tr", { class: "cp-working" }, h("td", { colspan: 3 }, arithmetic(line, opened)))),
  );
  return h("table", { class: "cp-table cp-costs" }, h("thead", {}, h("tr", {}, ...heads)), ...bodies);
}

/** @param {Line} line */
function totals(line) {
  const { model, cost, workload, page } = line;
  const status = ["deprecated", "retired"].includes(model.status?.v)
    ? shownCell({ ...model.status, n: undefined }, page)
    : null;
  const name = h("a", { href: page }, model.name);
  const month = {
    t: sum(cost.perMonth),
    s: cost.row.source,
    n: remarks(cost, model.price, workload.batch).join(", ") || undefined,
    m: disputed(line),
  };
  return h(
    "tr",
    {},
    h("th", { scope: "row" }, h("b", {}, name), status ? h("small", {}, status) : null),
    h("td", { class: "cp-figure" }, shownCell(month, page)),
    h("td", { class: "cp-figure" }, shownCell({ t: moneyInFull(cost.perRequest), s: cost.row.source }, page)),
  );
}

/**
 * Mark a cost where sources disagree on an amount it follows from; leads to the first.
 * @param {Line} line
 * @returns {[string, string] | undefined}
 */
function disputed({ cost: { row, parts }, amounts }) {
  const found = Object.entries(row.m ?? {}).filter(([amount]) => parts.some(({ charged }) => charged === amount));
  const [first] = found;
  if (!first) return undefined;
  return [`disputed: price of ${found.map(([amount]) => amounts[amount]).join(" and ")}`, first[1][1]];
}

/**
 * @param {Line} line
 * @param {Set<string>} opened
 */
function arithmetic(line, opened) {
  const { cost, model, amounts } = line;
  const prices = new Map(cost.parts.map(({ charged, price }) => [amounts[charged], moneyInFull(price)]));
  const told = [...prices].map(([name, price]) => `${name} ${price}`).join(", ");
  const summary = h(
    "summary",
    {},
    "Arithmetic",
    h("span", { class: "cp-hidden" }, ` of ${model.name}`),
    told ? `: ${told}` : "",
  );
  const details = h("details", { open: opened.has(model.id) }, summary);
  const fill = () => {
    if (details.open && details.childElementCount === 1) details.append(steps(line));
    if (details.open) opened.add(model.id);
    else opened.delete(model.id);
  };
  details.addEventListener("toggle", fill);
  fill();
  return details;
}

/** @param {Line} line */
function steps(line) {
  const { cost, workload } = line;
  const { parts, perRequest, perMonth } = cost;
  const [request, month] = [moneyInFull(perRequest), moneyInFull(perMonth)];
  const terms = parts.length > 1 ? `${parts.map((part) => moneyInFull(part.cost)).join(" + ")} = ` : "";
  return h(
    "ul",
    {},
    ...parts.map((part) => h("li", {}, ...step(part, line))),
    h("li", {}, `One request: ${terms}${request}`),
    h("li", {}, `A month: ${counted(workload.requests, "request")} × ${request} = `, h("b", {}, month)),
    ...reasons(line).map((reason) => h("li", {}, reason)),
  );
}

/**
 * @param {Part} part
 * @param {Line} line
 */
function step({ kind, tokens, charged, price, cost }, { cost: { row }, page }) {
  const shown = row.source ? h("a", { href: `${page}#source.${row.source}` }, moneyInFull(price)) : moneyInFull(price);
  const [words, place] = row.m?.[charged] ?? [];
  const marker = words ? h("small", {}, " ", h("a", { href: `${page}#${place}` }, words)) : null;
  return [`${counted(tokens, KINDS[kind])} × `, shown, ` / 1M = ${moneyInFull(cost)}`, marker];
}

/**
 * Say why an amount is charged where it is not the one that was meant.
 * @param {Line} line
 */
function reasons({ cost: { row, parts }, workload }) {
  const found = [];
  if (row.above !== undefined)
    found.push(
      `The input is more than ${counted(row.above, "token")}, so the price above that holds for the whole request.`,
    );
  const cached = parts.find(({ kind }) => kind === "cached");
  if (cached?.charged === "input")
    found.push("The source of the price states none for cached input, so it costs what input costs.");
  if (cached?.charged === "batch_input")
    found.push("No source states what cached input costs in a batch, so it costs the batch price of input.");
  if (workload.batch)
    found.push(
      ...withoutBatch(parts).map((none) => `The source of the price states ${none}, so the usual price is charged.`),
    );
  return found;
}
