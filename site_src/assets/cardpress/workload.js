// The fields of a workload: whole numbers of tokens and of other units, and the kind of processing.

import { afterPause, h } from "./dom.js";
import { mapOf } from "./maps.js";
import { NumberField } from "./number-field.js";
import { whole } from "./rules/figures.js";
import { n, t } from "./rules/messages.js";

/** @typedef {import("./rules/cost.js").Workload} Workload */
/** @typedef {import("./rules/cost.js").Tier} Tier */
/** @typedef {"requests" | "input" | "cached" | "output"} Field */
/** @typedef {Workload & { title: string }} Example */
/** @typedef {{ fields: Record<string, string>, tiers: [Tier, string][], neutral: Workload, examples: Example[], others: Example[] }} Offered what may be entered: labels of what is no text token, kinds of processing, what stands for no workload, and examples */
/** @typedef {{ workload: Workload, isNeutral: boolean, isMonthly: boolean }} Said a workload; neutral where nobody has said one, and monthly where it says for how many requests, or what a month needs */

/** @type {Field[]} */
const FIELDS = ["requests", "input", "cached", "output"];

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
   * @param {URLSearchParams} parameters of the address; what it does not say is empty
   * @param {Offered} offered
   * @param {() => void} onChange
   */
  constructor(parameters, offered, onChange) {
    this.offered = offered;
    this.onChange = onChange;
    const change = afterPause(onChange);
    const field = (/** @type {string} */ key, /** @type {string} */ label) =>
      new NumberField(key, label, parameters.get(key) ?? "", { onChange: change });
    this.fields = FIELDS.map((key) => field(key, labelOf(key)));
    this.others = Object.entries(offered.fields).map(([key, label]) => field(key, label));
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
    const { examples, others } = this.offered;
    this.buttons = [...examples, ...others].map((example) => {
      const onclick = () => (this.isShown(example) ? this.clear() : this.show(example));
      return { example, button: h("button", { type: "button", class: "cp-chip", onclick }, example.title) };
    });
    const buttons = this.buttons.map(({ button }) => button);
    const folded = buttons.slice(examples.length);
    return h(
      "div",
      { class: "cp-examples", role: "group", "aria-labelledby": "cp-examples" },
      h("span", { id: "cp-examples" }, t("Examples:")),
      ...buttons.slice(0, examples.length),
      folded.length ? h("details", { class: "cp-others" }, h("summary", {}, t("More")), ...folded) : "",
    );
  }

  /** @param {Example} example */
  isShown(example) {
    return Boolean(this.workload && isSame(this.workload, example));
  }

  otherFields() {
    if (!this.others.length) return "";
    const isUsed = this.others.some(({ input }) => input.value);
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
    for (const field of this.fields) field.set(workload[/** @type {Field} */ (field.key)] || null);
    for (const field of this.others) field.set(workload.also[field.key] ?? null);
    if (this.more && Object.keys(workload.also).length) this.more.open = true;
    this.tier.value = workload.tier;
    this.onChange();
  }

  /** Empty all fields: an example that is pressed again is taken back. */
  clear() {
    for (const field of [...this.fields, ...this.others]) field.set(null);
    this.tier.value = "standard";
    this.onChange();
  }

  /** @returns {Said | null} null where a field holds no number that can be */
  read() {
    // All of them are read, so that each wrong one says so at once.
    const numbers = new Map([...this.fields, ...this.others].map((field) => [field.key, field.read()]));
    const count = (/** @type {Field} */ key) => numbers.get(key) ?? 0;
    const [requests, input, cached, output] = [count("requests"), count("input"), count("cached"), count("output")];
    const isPossible = Number.isNaN(cached + input) || cached <= input;
    if (!isPossible) this.showTooManyCached(input);
    const isRead = isPossible && ![...numbers.values()].some(Number.isNaN);
    const said = isRead ? this.said({ requests, input, cached, output }, numbers) : null;
    this.workload = said?.workload ?? null;
    for (const { example, button } of this.buttons ?? [])
      button.setAttribute("aria-pressed", String(this.isShown(example)));
    return said;
  }

  /**
   * @param {Record<Field, number>} counts
   * @param {Map<string, number | null>} numbers
   * @returns {Said}
   */
  said({ requests, input, cached, output }, numbers) {
    const tier = /** @type {Tier} */ (this.tier.value);
    const also = this.alsoCounted(numbers);
    const kinds = Object.keys(also);
    if (!input && !output && !kinds.length)
      return { workload: { ...this.offered.neutral, also, tier }, isNeutral: true, isMonthly: false };
    // What is counted by the month needs no requests.
    const isOfRequests = input + output > 0 || kinds.some((key) => key.endsWith("_tokens"));
    const isMonthly = !isOfRequests || numbers.get("requests") !== null;
    const workload = { input, cached, output, requests: isMonthly ? requests : 1, tier, also };
    return { workload, isNeutral: false, isMonthly };
  }

  /** @param {Map<string, number | null>} numbers */
  alsoCounted(numbers) {
    /** @type {Record<string, number>} */
    const also = mapOf({});
    for (const { key } of this.others) {
      const count = numbers.get(key);
      if (count) also[key] = count;
    }
    return also;
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

  /**
   * Write what is entered as parts of an address; none for what is left empty.
   * @returns {string[][]}
   */
  parameters() {
    const said = [...this.fields, ...this.others].flatMap((field) => {
      const read = field.read();
      return read === null || Number.isNaN(read) ? [] : [[field.key, String(read)]];
    });
    return [...said, ...(this.tier.value === "standard" ? [] : [["tier", this.tier.value]])];
  }
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
