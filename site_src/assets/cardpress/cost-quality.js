// What a cost is weighed against: a score under conditions of the visitor's choice, and a budget.

import { benchmarkChoice } from "./benchmarks.js";
import { h } from "./dom.js";
import { NumberField } from "./number-field.js";
import { PLAIN, readNumber } from "./numerals.js";
import { number, signs } from "./rules/figures.js";
import { t } from "./rules/messages.js";

/** @typedef {import("./filters.js").Model} Model */
/** @typedef {import("./scores.js").Scores} Scores */
/** @typedef {import("./scores.js").Result} Result */
/** @typedef {{ key: string, least: number | null, budget: number | null, isOnlyScored: boolean }} Wanted the benchmark and its conditions; empty for none */

const MOST_DECIMALS = 3; // of scores that are all small, as a share of 1 is
const FEW = 2;

export class QualityFields {
  /**
   * @param {URLSearchParams} parameters of the address
   * @param {Scores} scores
   * @param {() => void} onChange
   */
  constructor(parameters, scores, onChange) {
    this.scores = scores;
    const key = parameters.get("benchmark") ?? "";
    const isShared = scores.isKnown(key) && scores.conditionsOf(key);
    this.key = isShared ? scores.written(key) : "";
    const choose = (/** @type {string} */ chosen) => {
      this.key = chosen;
      this.show();
      onChange();
    };
    const choice = benchmarkChoice(scores, choose, {
      key: this.key,
      prompt: t("No benchmark"),
      isShared: true,
      conditionsOf: (id) => scores.benchmark(id)?.usual ?? "",
    });
    const amount = (/** @type {string} */ name, /** @type {string} */ label) =>
      new NumberField(name, label, shownAs(parameters.get(name)), { onChange, isAmount: true });
    this.least = amount("least", t("Score of at least"));
    this.budget = amount("budget", t("Cost of at most, per month"));
    this.box = h("input", { type: "checkbox", checked: parameters.has("scored"), onchange: onChange });
    const only = h("label", { class: "cp-switch" }, this.box, t("Only models with a score"));
    this.only = h("div", { class: "cp-field" }, h("span", {}), only);
    this.element = h(
      "fieldset",
      { class: "cp-workload cp-quality" },
      h("legend", {}, t("Quality and budget")),
      h("div", { class: "cp-field cp-wanted" }, h("span", {}, t("Benchmark and conditions")), choice),
      this.least.element,
      this.budget.element,
      this.only,
    );
    this.show();
  }

  show() {
    const isLower = this.scores.benchmark(this.key.split(":")[1] ?? "")?.lower;
    const label = this.least.element.querySelector("label");
    if (label) label.textContent = isLower ? t("Score of at most") : t("Score of at least");
    this.least.element.hidden = this.only.hidden = !this.key;
  }

  /** @returns {Wanted | null} null where a field holds no number that can be */
  read() {
    const [least, budget] = [this.key ? this.least.read() : null, this.budget.read()];
    const isWrong = Number.isNaN(least) || Number.isNaN(budget);
    return isWrong ? null : { key: this.key, least, budget, isOnlyScored: Boolean(this.key) && this.box.checked };
  }

  /**
   * @param {Wanted} wanted
   * @returns {string[][]}
   */
  parameters({ key, least, budget, isOnlyScored }) {
    return [
      ...(key ? [["benchmark", key]] : []),
      ...(least === null ? [] : [["least", String(least)]]),
      ...(isOnlyScored ? [["scored", "1"]] : []),
      ...(budget === null ? [] : [["budget", String(budget)]]),
    ];
  }
}

/** @param {string | null} said in an address, where a point stands before decimals in every language */
function shownAs(said) {
  const read = said === null ? null : readNumber(said, PLAIN);
  return read === null ? (said ?? "") : number(read);
}

/** The scores of the chosen models under one set of conditions, and how far each is from the best. */
export class Quality {
  /**
   * @param {Scores} scores
   * @param {string} key
   * @param {Model[]} models among which the best is found
   */
  constructor(scores, key, models) {
    this.scores = scores;
    this.key = key;
    this.isLower = Boolean(scores.benchmark(key.split(":")[1] ?? "")?.lower);
    const results = models.flatMap(({ id }) => scores.result(key, id) ?? []);
    /** @type {Result | undefined} */
    this.best = results.sort((one, other) => this.order(one.score, other.score))[0];
  }

  /**
   * @param {number} one
   * @param {number} other
   */
  order(one, other) {
    return this.isLower ? one - other : other - one;
  }

  /** @param {string} model */
  result(model) {
    return this.scores.result(this.key, model);
  }

  /** @param {string} model */
  cell(model) {
    return this.scores.cell(this.key, model);
  }

  /**
   * Say how far a model is from the best of those that were measured alike.
   * @param {string} model
   */
  distance(model) {
    const found = this.result(model);
    if (!found || !this.best) return "—";
    if (found.score === this.best.score) return t("best");
    if (overlaps(found, this.best)) return t("equal within the margin");
    // With as many decimals in each row, so that the points of a column line up.
    const apart = found.score - this.best.score;
    const decimals = Math.abs(this.best.score) < FEW ? MOST_DECIMALS : 1;
    return `${apart > 0 ? "+" : "−"}${Math.abs(apart).toFixed(decimals).replace(".", signs().decimal)}`;
  }
}

/**
 * @param {Result} one
 * @param {Result} other
 */
function overlaps(one, other) {
  const [low = one.score, high = one.score] = one.bounds ?? [];
  const [least = other.score, most = other.score] = other.bounds ?? [];
  return low <= most && least <= high;
}
