// The arithmetic of a cost, step by step, and why it is not the one that was meant.

import { h } from "./dom.js";
import { requests, tokens as counted } from "./rules/counts.js";
import { moneyInFull, number, whole } from "./rules/figures.js";
import { n, pieces, t } from "./rules/messages.js";
import { lackOfBatch } from "./rules/remarks.js";

/** @typedef {import("./cost-rows.js").Line} Line */
/** @typedef {import("./rules/cost.js").Part} Part */

const MILLION = 1_000_000;

/**
 * List the parts of a cost, and what they add up to.
 * @param {Line} line
 * @param {import("./rules/cost.js").Cost} cost
 */
export function steps(line, cost) {
  const { workload } = line;
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
    line.isMonthly ? h("li", {}, t("Per month: %(sum)s", { sum: sum && `${sum}= ` }), h("b", {}, month)) : null,
    ...reasons(cost, workload).map((reason) => h("li", {}, reason)),
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
  const stated = moneyInFull(price, row.currency);
  const shown = row.source ? h("a", { href: `${page}#source.${row.source}` }, stated) : stated;
  const [words, place] = row.m?.[charged] ?? [];
  const marker = words ? h("small", {}, " ", h("a", { href: `${page}#${place}` }, words)) : null;
  const label = fields[kind];
  const count = label ? `${label}: ${whole(part.count)}` : tokensOf(part.side, part.count);
  return [...product(part, { count, price: h("span", {}, shown, rateOf(part)), cost: moneyInFull(cost) }), marker];
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
 * Write the rate by which a price in another currency is multiplied.
 * @param {Part} part
 */
function rateOf({ row: { rate } }) {
  return rate === undefined ? "" : ` × ${number(rate)}`;
}

/**
 * Say why an amount is charged where it is not the one that was meant.
 * @param {import("./rules/cost.js").Cost} cost
 * @param {import("./rules/cost.js").Workload} workload
 */
function reasons({ rows, parts }, workload) {
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
