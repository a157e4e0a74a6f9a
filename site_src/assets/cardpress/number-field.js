// A field for a number as people type it; it shows what it has understood, or says what is wrong.

import { h } from "./dom.js";
import { readNumber } from "./numerals.js";
import { number, whole } from "./rules/figures.js";
import { t } from "./rules/messages.js";

const MOST_DIGITS = 15; // of a number that a script holds exactly

/**
 * Read a count as people write it.
 * @param {string} text
 * @returns {number | string} the number, or what is wrong
 */
function readCount(text) {
  const read = readAmount(text);
  if (typeof read === "string") return read;
  if (!Number.isInteger(read)) return t("Enter a whole number, like 3,000 or 3k.");
  return read >= 10 ** MOST_DIGITS ? t("Enter at most %(count)s digits.", { count: MOST_DIGITS }) : read;
}

/**
 * @param {string} text
 * @returns {number | string}
 */
function readAmount(text) {
  const read = readNumber(text);
  if (read === null) return t("Enter a number, like 3,000 or 3k.");
  return read < 0 ? t("Enter 0 or more.") : read;
}

export class NumberField {
  /**
   * @param {string} key
   * @param {string} label
   * @param {string} value as an address has it; empty where nothing is said
   * @param {{ onChange: () => void, isAmount?: boolean, placeholder?: string }} options an amount may have decimals
   */
  constructor(key, label, value, { onChange, isAmount = false, placeholder = "" }) {
    this.key = key;
    this.isAmount = isAmount;
    const [id, about] = [`cp-${key}`, `cp-${key}-problem`];
    this.problem = h("p", { class: "cp-problem", id: about, role: "status" });
    this.input = h("input", {
      id,
      type: "text",
      // With letters, as 3M is shorter than its zeros.
      inputmode: "text",
      autocomplete: "off",
      spellcheck: "false",
      "aria-describedby": about,
      // By it styles know what is empty, which paper leaves out.
      placeholder: placeholder || " ",
      value,
      oninput: onChange,
    });
    this.input.addEventListener("change", () => this.group());
    this.element = h("div", { class: "cp-field" }, h("label", { for: id }, label), this.input, this.problem);
    this.group();
  }

  /** @returns {number | null} null where nothing is entered, and not a number where that is none */
  read() {
    const text = this.input.value.trim();
    if (!text) {
      this.say("");
      return null;
    }
    const read = this.understood();
    if (typeof read === "string") this.showProblem(read);
    else this.say(text === this.written(read) ? "" : `= ${this.written(read)}`);
    return typeof read === "string" ? NaN : read;
  }

  understood() {
    return this.isAmount ? readAmount(this.input.value) : readCount(this.input.value);
  }

  /** @param {number} value */
  written(value) {
    return this.isAmount ? number(value) : whole(value);
  }

  /** @param {number | null} value */
  set(value) {
    this.input.value = value === null ? "" : this.written(value);
  }

  /** Write a number with separators, so that it can be told from one with a digit more. */
  group() {
    const read = this.understood();
    if (typeof read === "number") this.set(read);
    if (this.problem.className === "cp-read") this.say("");
  }

  /** @param {string} problem */
  showProblem(problem) {
    this.say(problem, "cp-problem");
    this.input.setAttribute("aria-invalid", "true");
  }

  /**
   * @param {string} words
   * @param {string} look
   */
  say(words, look = "cp-read") {
    this.problem.className = look;
    if (this.problem.textContent !== words) this.problem.textContent = words;
    this.input.removeAttribute("aria-invalid");
  }
}
