// The costs of models as rows of a table, each with its arithmetic.

import { shownCell } from "./cells.js";
import { address } from "./data.js";
import { h } from "./dom.js";
import { requests, tokens as counted } from "./rules/counts.js";
import { listed, moneyInFull, sum, whole } from "./rules/figures.js";
import { n, pieces, t } from "./rules/messages.js";
import { lackOfBatch, remarks } from "./rules/remarks.js";

/** @typedef {import("./filters.js").Model} Model */
/** @typedef {import("./rules/cost.js").Cost} Cost */
/** @typedef {import("./rules/cost.js").Part} Part */
/** @typedef {import("./rules/cost.js").Workload} Workload */
/** @typedef {{ model: Model, cost: Cost, workload: Workload, page: string, hasRequests: boolean, amounts: Record<string, string>, fields: Record<string, string> }} Line amounts are the names of the price's, fields those of the workload's */

const MILLION = 1_000_000;

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
      shownCell({ ...model.status, n: undefined }, page)
    : null;
  const name = h("a", { href: page }, model.name);
  const month = {
    t: sum(cost.perMonth),
    s: cost.rows[0]?.source,
    n: remarks(cost, workload.tier === "batch").join(", ") || undefined,
    m: disputed(line),
  };
  const request =
    cost.perRequest === null ? "—" : shownCell({ t: moneyInFull(cost.perRequest), s: cost.rows[0]?.source }, page);
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
 * @returns {[string, string] | undefined}
 */
function disputed({ cost: { rows, parts }, amounts }) {
  const found = rows.flatMap((row) =>
    Object.entries(row.m ?? {}).filter(([amount]) => parts.some((part) => part.row === row && part.charged === amount)),
  );
  const [first] = found;
  if (!first) return undefined;
  const price = t("price of %(amounts)s", { amounts: listed(found.map(([amount]) => amounts[amount] ?? amount)) });
  return [t("disputed: %(values)s", { values: price }), first[1][1]];
}

/**
 * @param {Line} line
 * @param {Set<string>} opened
 */
function arithmetic(line, opened) {
  const { cost, model, amounts } = line;
  const prices = new Map(cost.parts.map(({ charged, price }) => [amounts[charged], moneyInFull(price)]));
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

/** @param {Line} line */
function steps(line) {
  const { cost, workload } = line;
  const { parts, perRequest, perMonth } = cost;
  const request = perRequest === null ? null : moneyInFull(perRequest);
  const month = moneyInFull(perMonth);
  const [ofRequest, ofMonth] = [true, false].map((is) =>
    parts.filter((part) => part.perRequest === is).map(costOfPart),
  );
  const terms = ofRequest && ofRequest.length > 1 ? `${ofRequest.join(" + ")} = ` : "";
  const monthly = ofMonth ?? [];
  const all = request === null ? monthly : [`${requests(workload.requests)} × ${request}`, ...monthly];
  const sum = all.map((each) => `${each} `).join("+ ");
  return h(
    "ul",
    {},
    ...parts.map((part) => h("li", {}, ...step(part, line))),
    request === null ? null : h("li", {}, t("Per request: %(sum)s", { sum: `${terms}${request}` })),
    h("li", {}, t("Per month: %(sum)s", { sum: sum && `${sum}= ` }), h("b", {}, month)),
    ...reasons(line).map((reason) => h("li", {}, reason)),
  );
}

/** @param {Part} part */
function costOfPart({ cost }) {
  return moneyInFull(cost);
}

/**
 * @param {Part} part
 * @param {Line} line
 */
function step(part, { page, fields }) {
  const { row, charged, price, cost, kind } = part;
  const shown = row.source ? h("a", { href: `${page}#source.${row.source}` }, moneyInFull(price)) : moneyInFull(price);
  const [words, place] = row.m?.[charged] ?? [];
  const marker = words ? h("small", {}, " ", h("a", { href: `${page}#${place}` }, words)) : null;
  const label = fields[kind];
  const count = label ? `${label}: ${whole(part.count)}` : tokensOf(part.side, part.count);
  return [...product(part, { count, price: shown, cost: moneyInFull(cost) }), marker];
}

/**
 * Write a product, with the number of what a price is for.
 * @param {Part} part
 * @param {{ count: string, price: Node | string, cost: string }} parts
 */
function product({ sold, row: { over, times } }, parts) {
  if (times) return pieces("%(count)s × %(times)s × %(price)s = %(cost)s", { ...parts, times: whole(times) });
  if (over ? over === MILLION : sold.endsWith("_tokens")) return pieces("%(count)s × %(price)s / 1M = %(cost)s", parts);
  if (over) return pieces("%(count)s × %(price)s / %(over)s = %(cost)s", { ...parts, over: whole(over) });
  return pieces("%(count)s × %(price)s = %(cost)s", parts);
}

/**
 * Say why an amount is charged where it is not the one that was meant.
 * @param {Line} line
 */
function reasons({ cost: { rows, parts }, workload }) {
  const found = [];
  for (const { above } of rows)
    if (above !== undefined)
      found.push(
        t("The input exceeds %(tokens)s, so the price for longer prompts applies to the whole request.", {
          tokens: counted(above),
        }),
      );
  found.push(...ofTheCache(parts));
  const lack = workload.tier === "batch" ? lackOfBatch(parts) : null;
  if (lack === "all") found.push(t("The source states no batch price, so the usual price is charged."));
  if (lack === "input") found.push(t("The source states no batch price for input, so the usual price is charged."));
  if (lack === "output") found.push(t("The source states no batch price for output, so the usual price is charged."));
  return found;
}

/**
 * Say what cached input is charged at, and what of a cache's cost is left out.
 * @param {Part[]} parts
 */
function ofTheCache(parts) {
  const cached = parts.find(({ side }) => side === "cached");
  if (!cached) return [];
  const { amounts } = cached.row;
  const found = [];
  if (cached.charged === "input")
    found.push(t("The source states no price for cached input, so it costs the same as other input."));
  if (cached.charged === "batch_input")
    found.push(
      t("The source does not state what cached input costs in a batch, so it is charged at the batch price of input."),
    );
  if (Object.hasOwn(amounts, "cache_write"))
    found.push(t("The source also charges for writing to a cache, which is left out."));
  if (Object.hasOwn(amounts, "cache_storage"))
    found.push(t("The source also charges for keeping input in a cache by the hour, which is left out."));
  return found;
}

/**
 * @param {Part["side"]} side
 * @param {number} tokens
 */
function tokensOf(side, tokens) {
  const count = { count: whole(tokens) };
  if (side === "input") return n("%(count)s input token", "%(count)s input tokens", tokens, count);
  if (side === "output") return n("%(count)s output token", "%(count)s output tokens", tokens, count);
  return n("%(count)s cached input token", "%(count)s cached input tokens", tokens, count);
}
