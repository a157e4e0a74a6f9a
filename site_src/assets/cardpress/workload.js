// The fields of a workload: whole numbers of tokens and of other units, and the kind of processing.

import { afterPause, h } from "./dom.js";
import { mapOf } from "./maps.js";
import { NumberField } from "./number-field.js";
import { whole } from "./rules/figures.js";
import { n, t } from "./rules/messages.js";

/** @typedef {import("./rules/cost.js").Workload} Workload */
/** @typedef {import("./rules/cost.js").Tier} Tier */
/** @typedef {"input" | "cached" | "output" | "requests"} Field */
/** @typedef {{ fields: Record<string, string>, tiers: [Tier, string][], examples: (Workload & { title: string })[] }} Offered what may be entered: labels of what is no text token, kinds of processing, and examples */

/** @type {Field[]} */
const FIELDS = ["input", "cached", "output", "requests"];

/** @param {Field} key */
function labelOf(key) {
  switch (key) {
    case "input":
      return t("Input tokens per request");
    case "cached":
      return t("Of these, cached");
    case "output":
      return t("Output tokens per request");
    default:
      return t("Requests per month");
  }
}

export class WorkloadFields {
  /**
   * @param {URLSearchParams} parameters of the address; what it does not say is as usual
   * @param {Offered} offered
   * @param {() => void} onChange
   */
  constructor(parameters, offered, onChange) {
    this.offered = offered;
    this.onChange = onChange;
    const change = afterPause(onChange);
    const values = startingWith(parameters, offered);
    this.fields = FIELDS.map(
      (key) => new NumberField(key, labelOf(key), parameters.get(key) ?? String(values[key]), change),
    );
    this.others = Object.entries(offered.fields).map(
      ([key, label]) => new NumberField(key, label, parameters.get(key) ?? "0", change),
    );
    this.tier = this.tierField(parameters);
    this.element = h(
      "fieldset",
      { class: "cp-workload" },
      h("legend", {}, t("Workload")),
      this.examples(),
      ...this.fields.map(({ element }) => element),
      h("div", { class: "cp-field" }, h("label", { for: this.tier.id }, t("Processing")), this.tier),
      this.otherFields(),
    );
  }

  /** @param {URLSearchParams} parameters */
  tierField(parameters) {
    const options = this.offered.tiers.map(([tier, name]) => h("option", { value: tier }, name));
    const field = h("select", { id: "cp-tier", onchange: this.onChange }, ...options);
    const tier = parameters.get("tier");
    field.value = this.offered.tiers.some(([each]) => each === tier) ? String(tier) : "standard";
    return field;
  }

  examples() {
    this.buttons = this.offered.examples.map((example) => {
      const onclick = () => this.show(example);
      return { example, button: h("button", { type: "button", class: "cp-chip", onclick }, example.title) };
    });
    return h(
      "div",
      { class: "cp-examples", role: "group", "aria-labelledby": "cp-examples" },
      h("span", { id: "cp-examples" }, t("Examples:")),
      ...this.buttons.map(({ button }) => button),
    );
  }

  otherFields() {
    if (!this.others.length) return "";
    const isUsed = this.others.some(({ input }) => input.value !== whole(0));
    this.more = h(
      "details",
      { class: "cp-others", open: isUsed },
      h("summary", {}, t("Other units")),
      h("div", { class: "cp-workload" }, ...this.others.map(({ element }) => element)),
    );
    return this.more;
  }

  /** @param {Workload} workload */
  show(workload) {
    for (const field of this.fields) field.set(workload[/** @type {Field} */ (field.key)]);
    for (const field of this.others) field.set(workload.also[field.key] ?? 0);
    if (this.more && Object.keys(workload.also).length) this.more.open = true;
    this.tier.value = workload.tier;
    this.onChange();
  }

  /** @returns {Workload | null} null where a field holds no number that can be */
  read() {
    // All of them are read, so that each wrong one says so at once.
    const numbers = this.fields.map((field) => field.read() ?? NaN);
    const others = this.others.map((field) => /** @type {const} */ ([field.key, field.read() ?? NaN]));
    const [input = NaN, cached = NaN, output = NaN, requests = NaN] = numbers;
    const isPossible = !(cached > input);
    if (!isPossible) this.showTooManyCached(input);
    const isRead = isPossible && ![...numbers, ...others.map(([, count]) => count)].some(Number.isNaN);
    const tier = /** @type {Tier} */ (this.tier.value);
    /** @type {Record<string, number>} */
    const also = mapOf({});
    for (const [key, count] of others) if (count) also[key] = count;
    const workload = isRead ? { input, cached, output, requests, tier, also } : null;
    this.markExample(workload);
    return workload;
  }

  /** @param {number} input */
  showTooManyCached(input) {
    const count = whole(input);
    const field = this.fields.find(({ key }) => key === "cached");
    field?.showProblem(
      n(
        "At most the %(count)s input token can be cached.",
        "At most the %(count)s input tokens can be cached.",
        input,
        {
          count,
        },
      ),
    );
  }

  /** @param {Workload | null} workload */
  markExample(workload) {
    for (const { example, button } of this.buttons ?? [])
      button.setAttribute("aria-pressed", String(Boolean(workload && isSame(workload, example))));
  }

  /**
   * Write a workload as parts of an address; none for the usual one.
   * @param {Workload} workload
   * @returns {string[][]}
   */
  parameters(workload) {
    const [usual] = this.offered.examples;
    if (usual && isSame(workload, usual)) return [];
    const numbers = FIELDS.map((key) => [key, String(workload[key])]);
    const others = Object.entries(workload.also).map(([key, count]) => [key, String(count)]);
    return [...numbers, ...others, ...(workload.tier === "standard" ? [] : [["tier", workload.tier]])];
  }
}

/**
 * Return what fields hold where an address does not say it.
 * @param {URLSearchParams} parameters
 * @param {Offered} offered
 * @returns {Record<Field, number>}
 */
function startingWith(parameters, { fields, examples }) {
  const { input, cached, output, requests } = examples[0] ?? { input: 0, cached: 0, output: 0, requests: 0 };
  // An address of minutes alone means no tokens: a seller of both is rare.
  if (Object.keys(fields).some((key) => parameters.has(key)) && !parameters.has("input"))
    return { input: 0, cached: 0, output: 0, requests };
  // An address that says fewer tokens than are usually cached says nothing of the cache.
  const isShort = parameters.has("input") && Number(parameters.get("input")) < cached;
  return { input, cached: isShort ? 0 : cached, output, requests };
}

/**
 * @param {Workload} one
 * @param {Workload} other
 */
function isSame(one, other) {
  const keys = new Set([...Object.keys(one.also), ...Object.keys(other.also)]);
  const hasSame = [...keys].every((key) => (one.also[key] ?? 0) === (other.also[key] ?? 0));
  return hasSame && one.tier === other.tier && FIELDS.every((key) => one[key] === other[key]);
}
