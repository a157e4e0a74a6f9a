// The fields of a workload: whole numbers, and whether requests may wait for a batch.

import { afterPause, h } from "./dom.js";
import { digitsOf, whole } from "./rules/figures.js";
import { n, t } from "./rules/messages.js";

/** @typedef {import("./rules/cost.js").Workload} Workload */
/** @typedef {"input" | "cached" | "output" | "requests"} Field */

/** @type {Field[]} */
const FIELDS = ["input", "cached", "output", "requests"];
const MOST_DIGITS = 15; // of a number that a script holds exactly

/**
 * Read a whole number with or without separators of thousands.
 * @param {string} text
 * @returns {number | string} the number, or what is wrong
 */
function readWhole(text) {
  const digits = digitsOf(text.trim()) ?? text.trim();
  if (digits === "") return t("Enter a number.");
  if (/^[-−]/.test(digits)) return t("Enter 0 or more.");
  if (!/^\d+$/.test(digits)) return t("Enter a whole number in digits.");
  const short = digits.replace(/^0+(?=\d)/, "");
  return short.length > MOST_DIGITS ? t("Enter at most %(count)s digits.", { count: MOST_DIGITS }) : Number(short);
}

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
   * @param {Record<Field, string>} usual
   * @param {URLSearchParams} parameters of the address; what it does not say is as usual
   * @param {() => void} onChange
   */
  constructor(usual, parameters, onChange) {
    this.usual = usual;
    const change = afterPause(onChange);
    // An address that says fewer tokens than are usually cached says nothing of the cache.
    const isShort = parameters.has("input") && Number(parameters.get("input")) < Number(usual.cached);
    const values = isShort ? { ...usual, cached: "0" } : usual;
    this.fields = FIELDS.map((key) => new NumberField(key, labelOf(key), parameters.get(key) ?? values[key], change));
    this.batch = h("input", { type: "checkbox", checked: parameters.get("batch") === "1", onchange: onChange });
    this.element = h(
      "fieldset",
      { class: "cp-workload" },
      h("legend", {}, t("Workload")),
      ...this.fields.map(({ element }) => element),
      h("label", { class: "cp-switch" }, this.batch, t("Use batch prices (answers may take hours)")),
    );
  }

  /** @returns {Workload | null} null where a field holds no number that can be */
  read() {
    // All of them are read, so that each wrong one says so at once.
    const numbers = this.fields.map((field) => field.read() ?? NaN);
    const [input = NaN, cached = NaN, output = NaN, requests = NaN] = numbers;
    if (cached > input) {
      const field = this.fields.find(({ key }) => key === "cached");
      field?.showProblem(
        n(
          "At most the %(count)s input token can be cached.",
          "At most the %(count)s input tokens can be cached.",
          input,
          {
            count: whole(input),
          },
        ),
      );
      return null;
    }
    return numbers.some(Number.isNaN) ? null : { input, cached, output, requests, batch: this.batch.checked };
  }

  /**
   * Write a workload as parts of an address; none for the usual one.
   * @param {Workload} workload
   * @returns {string[][]}
   */
  parameters(workload) {
    const isUsual = !workload.batch && FIELDS.every((key) => String(workload[key]) === this.usual[key]);
    if (isUsual) return [];
    const numbers = FIELDS.map((key) => [key, String(workload[key])]);
    return workload.batch ? [...numbers, ["batch", "1"]] : numbers;
  }
}

class NumberField {
  /**
   * @param {Field} key
   * @param {string} label
   * @param {string} value
   * @param {() => void} onChange
   */
  constructor(key, label, value, onChange) {
    this.key = key;
    const [id, about] = [`cp-${key}`, `cp-${key}-problem`];
    this.problem = h("p", { class: "cp-problem", id: about, role: "status" });
    this.input = h("input", {
      id,
      type: "text",
      inputmode: "numeric",
      autocomplete: "off",
      "aria-describedby": about,
      value,
      oninput: onChange,
    });
    this.input.addEventListener("change", () => this.group());
    this.element = h("div", { class: "cp-field" }, h("label", { for: id }, label), this.input, this.problem);
    this.group();
  }

  /** @returns {number | null} */
  read() {
    const read = readWhole(this.input.value);
    this.showProblem(typeof read === "string" ? read : "");
    return typeof read === "string" ? null : read;
  }

  /** Write a number with separators, so that it can be told from one with a digit more. */
  group() {
    const read = readWhole(this.input.value);
    if (typeof read === "number") this.input.value = whole(read);
  }

  /** @param {string} problem */
  showProblem(problem) {
    if (this.problem.textContent !== problem) this.problem.textContent = problem;
    if (problem) this.input.setAttribute("aria-invalid", "true");
    else this.input.removeAttribute("aria-invalid");
  }
}
