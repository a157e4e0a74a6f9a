// A field for a whole number, with separators of thousands; it says what is wrong with what is entered.

import { h } from "./dom.js";
import { digitsOf, whole } from "./rules/figures.js";
import { t } from "./rules/messages.js";

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

export class NumberField {
  /**
   * @param {string} key
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

  /** @param {number} value */
  set(value) {
    this.input.value = whole(value);
  }

  /** Write a number with separators, so that it can be told from one with a digit more. */
  group() {
    const read = readWhole(this.input.value);
    if (typeof read === "number") this.set(read);
  }

  /** @param {string} problem */
  showProblem(problem) {
    if (this.problem.textContent !== problem) this.problem.textContent = problem;
    if (problem) this.input.setAttribute("aria-invalid", "true");
    else this.input.removeAttribute("aria-invalid");
  }
}
