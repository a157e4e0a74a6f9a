// What models cost, in a sentence: how many there are, and the cheapest of them.

import { monthly, perRequest } from "./rules/converted.js";
import { models as counted } from "./rules/counts.js";
import { t } from "./rules/messages.js";

/** @typedef {import("./workload.js").Said} Said */
/** @typedef {import("./cost-sieve.js").Found} Found */

/**
 * @param {Found[]} found in the order of their costs
 * @param {Said} said
 */
export function summary(found, { isNeutral, isMonthly }) {
  const [first] = found;
  if (!first) return t("No cost can be computed for these models.");
  const all = { models: counted(found.length) };
  if (isNeutral) return t("%(models)s. Enter your workload, or choose an example.", all);
  const [cost] = first.costs;
  const amount = isMonthly || cost.perRequest === null ? monthly(cost) : perRequest(cost, cost.perRequest);
  const seller = cost.provider ?? first.model["organization"]?.[1] ?? "";
  const cheapest = { ...all, model: first.model.name, cost: amount, provider: seller };
  return isMonthly
    ? t("%(models)s: %(model)s at %(cost)s per month via %(provider)s.", cheapest)
    : t("%(models)s: %(model)s at %(cost)s per request via %(provider)s.", cheapest);
}
