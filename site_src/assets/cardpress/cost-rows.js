// The costs of models as rows of a table: the cheapest provider of each, and one step away all others.

import { shownCell } from "./cells.js";
import { address } from "./data.js";
import { h } from "./dom.js";
import { amountColumns, qualityColumns } from "./cost-columns.js";
import { steps } from "./cost-steps.js";
import { whole } from "./rules/figures.js";
import { n, t } from "./rules/messages.js";

/** @typedef {import("./filters.js").Model} Model */
/** @typedef {import("./rules/cost.js").Cost} Cost */
/** @typedef {import("./rules/cost.js").Workload} Workload */
/** @typedef {import("./cost-quality.js").Quality} Quality */
/** @typedef {import("./cost-columns.js").Column} Column */
/** @typedef {{ model: Model, costs: Cost[], workload: Workload, page: string, amounts: Record<string, string>, fields: Record<string, string>, isNeutral: boolean, isMonthly: boolean }} Line costs are those of each provider, the least first; amounts are the names of the price's, fields those of the workload's */
/** @typedef {{ ending: string, amounts: Record<string, string>, fields: Record<string, string>, opened: Set<string>, order: string, onSort: (order: string) => void, isNeutral: boolean, isMonthly: boolean, quality: Quality | null }} Options ending of the addresses of pages, names of amounts and fields, and ids of the models whose row is open, which is kept up to date */

/**
 * Make the table of costs.
 * @param {{ model: Model, costs: Cost[] }[]} found in their order
 * @param {Workload} workload
 * @param {Options} options
 */
export function costTable(found, workload, options) {
  const { ending, amounts, fields, opened, isNeutral, isMonthly } = options;
  const hasRequests = found.some(({ costs: [cost] }) => cost && cost.perRequest !== null);
  const money = amountColumns({ ...options, hasRequests });
  const columns = [...money, ...(options.quality ? qualityColumns(options.quality) : [])];
  const heads = columns.map((column) => heading(column, options));
  const first = [t("Model"), t("Provider")].map((head) => h("th", { scope: "col" }, head));
  const bodies = found.map(({ model, costs }) => {
    const page = address(`models/${model.id}${ending}`);
    const line = { model, costs, workload, amounts, fields, page, isNeutral, isMonthly };
    return body(line, columns, money, opened);
  });
  return h("table", { class: "cp-table cp-costs" }, h("thead", {}, h("tr", {}, ...first, ...heads)), ...bodies);
}

/**
 * @param {Column} column
 * @param {Options} options
 */
function heading({ label, order }, { order: current, onSort }) {
  const isSorted = order === current;
  // A button where there is another order to choose.
  const words = order && !isSorted ? h("button", { type: "button", onclick: () => onSort(order) }, label) : label;
  const sorted = isSorted ? (order === "cost" ? "ascending" : "other") : null;
  return h("th", { scope: "col", class: "cp-figure", "aria-sort": sorted }, words);
}

/**
 * @param {Line} line
 * @param {Column[]} columns
 * @param {Column[]} money
 * @param {Set<string>} opened
 */
function body(line, columns, money, opened) {
  const { model, costs, page } = line;
  const [cheapest] = costs;
  if (!cheapest) return h("tbody", {});
  const status = ["deprecated", "retired"].includes(model.status?.v)
    ? // The status alone, as on the page without scripts: its note is the day of retirement.
      shownCell({ ...model.status, e: undefined, n: undefined }, page)
    : null;
  const name = h("a", { href: page }, model.name);
  const id = `cp-working-${model.id}`;
  const working = h("tr", { class: "cp-working", id, hidden: true });
  const cells = columns.map(({ show }) => h("td", { class: "cp-figure" }, show(line, cheapest)));
  const width = columns.length + 2;
  const hasMore = costs.length > 1 || !line.isNeutral;
  return h(
    "tbody",
    {},
    h(
      "tr",
      {},
      h("th", { scope: "row" }, h("b", {}, name), status ? h("small", {}, status) : null),
      h(
        "td",
        {},
        seller(line, cheapest),
        hasMore ? fold(line, working, () => inFull(line, money, width), opened) : null,
      ),
      ...cells,
    ),
    working,
  );
}

/**
 * @param {Line} line
 * @param {Cost} cost
 */
function seller({ model }, cost) {
  return cost.provider ?? model["organization"]?.[1] ?? "";
}

/**
 * Make the button that opens the row below: all providers, and the arithmetic.
 * @param {Line} line
 * @param {HTMLElement} working
 * @param {() => Node} made
 * @param {Set<string>} opened
 */
function fold({ model, costs }, working, made, opened) {
  const others = costs.length - 1;
  const count = { count: whole(others) };
  const words = others ? n("and %(count)s other", "and %(count)s others", others, count) : t("Details");
  const hidden = h("span", { class: "cp-hidden" }, ` (${model.name})`);
  const button = h("button", { type: "button", class: "cp-unfold", "aria-controls": working.id }, words, hidden);
  const set = (/** @type {boolean} */ isOpen) => {
    // Made when it is looked at: few rows of a hundred ever are.
    if (isOpen && !working.childElementCount) working.append(made());
    working.hidden = !isOpen;
    button.setAttribute("aria-expanded", String(isOpen));
    if (isOpen) opened.add(model.id);
    else opened.delete(model.id);
  };
  button.addEventListener("click", () => set(working.hidden));
  set(opened.has(model.id));
  return button;
}

/**
 * @param {Line} line
 * @param {Column[]} money
 * @param {number} width of the table in columns
 */
function inFull(line, money, width) {
  const { costs } = line;
  const [cheapest] = costs;
  const rows = costs.map((cost) =>
    h(
      "tr",
      {},
      h("th", { scope: "row" }, seller(line, cost), cost.provider ? null : h("small", {}, t("developer"))),
      ...money.map(({ show }) => h("td", { class: "cp-figure" }, show(line, cost))),
    ),
  );
  const heads = [t("Provider"), ...money.map(({ label }) => label)];
  const head = h("tr", {}, ...heads.map((words, at) => h("th", { scope: "col", class: at ? "cp-figure" : "" }, words)));
  const providers = h("table", { class: "cp-providers" }, h("thead", {}, head), h("tbody", {}, ...rows));
  return h(
    "td",
    { colspan: width },
    costs.length > 1 ? providers : null,
    line.isNeutral || !cheapest
      ? null
      : h("div", { class: "cp-steps" }, h("b", {}, t("Calculation")), steps(line, cheapest)),
  );
}
