// The filters of the table of models: choices, ranges, and benchmarks under conditions of choice.

import { benchmarkChoice } from "./benchmarks.js";
import { isScore } from "./columns.js";
import { announce, h } from "./dom.js";
import { passing } from "./filters.js";
import { choiceGroup, rangeGroup } from "./panel.js";
import { loadScores } from "./load-scores.js";
import { whole } from "./rules/figures.js";
import { n, t } from "./rules/messages.js";

/** @typedef {import("./filters.js").Model} Model */
/** @typedef {import("./filters.js").Measure} Measure */
/** @typedef {import("./filters.js").Kinds} Kinds */
/** @typedef {import("./scores.js").Scores} Scores */
/** @typedef {import("./view.js").View} View */
/** @typedef {Map<string, (model: Model) => boolean>} Tests */
/** @typedef {{ change: () => void, columns: () => void }} Actions */

/** Where the panel has room beside the table; as in filters.css. */
export const WIDE = matchMedia("(min-width: 76.25em)");

export class Filters {
  /** @type {{ show: (wanted: Tests) => void }[]} none until the panel is opened: few visitors do */
  #groups = [];
  /** @type {Map<string, { element: HTMLElement, show: () => void }>} by the key of the score */
  #scoreRanges = new Map();
  #done = h("button", { type: "button", class: "cp-tool cp-done" });
  #scoreBox = h("fieldset", { class: "cp-scores" }, h("legend", {}, t("Benchmark score")));
  /** @type {Tests} */
  #wanted = new Map();

  /**
   * @param {Model[]} models
   * @param {Kinds} known
   * @param {View} view changed in place
   * @param {Scores | null} scores loaded when they are first asked for
   * @param {Actions} actions done when a filter changes, and when a column comes or goes
   */
  constructor(models, known, view, scores, actions) {
    this.models = models;
    this.known = known;
    this.view = view;
    this.scores = scores;
    this.actions = actions;
    this.element = h("dialog", { class: "cp-panel cp-filters", id: "cp-filters", "aria-label": t("Filters") });
  }

  /** Make the panel where it is opened for the first time, and bring it up to date. */
  open() {
    if (!this.#groups.length) this.#make();
    // Beside the table where there is room, so that a visitor sees what a choice does; over it elsewhere.
    if (WIDE.matches) this.element.setAttribute("open", "");
    else this.element.showModal();
    this.show(this.#wanted);
  }

  /** Open the panel, or close it. */
  toggle() {
    if (this.element.open) this.element.close();
    else this.open();
  }

  /**
   * Show what is wished, and how many models each choice would give.
   * @param {Tests} wanted
   */
  show(wanted) {
    this.#wanted = wanted;
    if (!this.element.open) return;
    for (const group of [...this.#groups, ...this.#scoreRanges.values()]) group.show(wanted);
    const count = passing(this.models, wanted).length;
    this.#done.textContent = n("Show %(count)s model", "Show %(count)s models", count, { count: whole(count) });
  }

  /** @returns {Kinds} what cards say, and the scores of the view, each of which has a range */
  kinds() {
    const { scores } = this;
    const keys = new Set([...Object.keys(this.view.wish.ranges), ...this.view.columns].filter(isScore));
    const { facets, measures } = this.known;
    return { facets, measures: [...measures, ...[...keys].flatMap((key) => (scores ? [measureOf(key, scores)] : []))] };
  }

  #make() {
    const { wish } = this.view;
    const change = this.actions.change;
    const choices = this.known.facets.map((facet) => choiceGroup(facet, this.models, wish, change));
    const ranges = this.known.measures.map((measure) => rangeGroup(measure, wish, change));
    const [first, ...others] = choices.map(({ element }) => element);
    this.#groups = [...choices, ...ranges];
    this.#scoreBox.append(this.scores ? this.#picker(this.scores) : this.#opener());
    for (const key of this.view.columns.filter(isScore)) this.#addScore(key);
    const close = h("button", { type: "button", class: "cp-tool", onclick: () => this.element.close() }, t("Close"));
    const head = h("div", { class: "cp-sheet-head" }, h("b", {}, t("Filters")), close);
    const isFirst = this.known.measures.map(({ isUsual }) => Boolean(isUsual));
    const bounds = ranges.filter((_, at) => isFirst[at]).map(({ element }) => element);
    const rest = ranges.filter((_, at) => !isFirst[at]).map(({ element }) => element);
    this.#done.addEventListener("click", () => this.element.close());
    const groups = [first ?? "", ...bounds, this.#scoreBox, ...others, ...rest];
    this.element.append(head, ...groups, h("div", { class: "cp-sheet-foot" }, this.#done));
  }

  #opener() {
    const begin = async () => {
      try {
        this.scores ??= await loadScores();
      } catch {
        opener.after(h("p", { class: "cp-problem", role: "alert" }, t("The scores could not be loaded; try again.")));
        return;
      }
      const picker = this.#picker(this.scores);
      opener.replaceWith(picker);
      // The button that held the keyboard is gone.
      picker.querySelector("select")?.focus();
    };
    const opener = h(
      "button",
      { type: "button", class: "cp-more", onclick: () => void begin() },
      t("Choose a benchmark"),
    );
    return opener;
  }

  /** @param {Scores} scores */
  #picker(scores) {
    const add = (/** @type {string} */ key) => {
      if (!key || this.view.columns.includes(key)) return;
      // Conditions take the place of the headlines, with which every choice of a benchmark begins.
      for (const headlines of this.view.columns.filter((column) => key.startsWith(`${column}:`))) this.#drop(headlines);
      this.view.columns.push(key);
      this.#addScore(key);
      announce(t("%(column)s is now a column of the table.", { column: scores.label(key) }));
      this.actions.columns();
    };
    return benchmarkChoice(scores, add, { prompt: t("Choose a benchmark") });
  }

  /** @param {string} key */
  #addScore(key) {
    const { scores } = this;
    if (!scores) return;
    const label = t("Remove the column %(column)s", { column: scores.label(key) });
    const leave = () => {
      this.#drop(key);
      this.#scoreBox.querySelector("select")?.focus();
      this.actions.columns();
    };
    const out = h(
      "button",
      { type: "button", class: "cp-more", "aria-label": label, onclick: leave },
      t("Remove column"),
    );
    const group = rangeGroup(measureOf(key, scores), this.view.wish, this.actions.change, out);
    this.#scoreRanges.set(key, group);
    this.#scoreBox.append(group.element);
  }

  /** @param {string} key */
  #drop(key) {
    this.view.columns = this.view.columns.filter((column) => column !== key);
    delete this.view.wish.ranges[key];
    this.#scoreRanges.get(key)?.element.remove();
    this.#scoreRanges.delete(key);
  }
}

/**
 * @param {string} key
 * @param {Scores} scores
 * @returns {Measure}
 */
function measureOf(key, scores) {
  const unit = scores.benchmark(key.split(":")[1] ?? "")?.unit ?? "";
  return { key, label: scores.label(key), unit, of: (model) => scores.result(key, model.id)?.score ?? null };
}
