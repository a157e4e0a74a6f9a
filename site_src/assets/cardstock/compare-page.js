// Any two to six models side by side; which, stands in the address.

import { choose, chosen, MOST } from "./basket.js";
import { comparison } from "./compare-tables.js";
import { load } from "./data.js";
import { announce, breath, h } from "./dom.js";
import { chosenModels, modelField } from "./model-field.js";

/** @typedef {import("./align.js").Side} Side */

/**
 * @param {HTMLElement} place
 * @param {AbortSignal} signal
 */
export async function start(place, signal) {
  const [models, { ending, names }, kinds] = await Promise.all([load("models"), load("site"), load("comparison")]);
  await breath();
  if (signal.aborted) return;
  const page = new ComparePage(place, models, names, { ending, ...kinds });
  await page.show(page.asked());
}

class ComparePage {
  /**
   * @param {HTMLElement} place
   * @param {import("./filters.js").Model[]} models
   * @param {Record<string, string>} names
   * @param {import("./compare-tables.js").Kinds} kinds of rows
   */
  constructor(place, models, names, kinds) {
    this.models = models;
    this.names = names;
    this.kinds = kinds;
    this.onlyDifferences = new URLSearchParams(location.search).has("differences");
    this.result = h("div", { class: "cs-comparison" });
    this.chooser = h("div", { class: "cs-chosen" });
    this.place = place;
  }

  /** Give the models of the address, or else those that were set aside. */
  asked() {
    const said = new URLSearchParams(location.search).getAll("model").flatMap((each) => each.split(","));
    const known = said.filter((id) => Object.hasOwn(this.names, id));
    return [...new Set(known.length ? known : chosen())].filter((id) => Object.hasOwn(this.names, id)).slice(0, MOST);
  }

  /** @param {string[]} ids */
  async show(ids) {
    choose(ids);
    const query = new URLSearchParams(ids.map((id) => ["model", id]));
    if (this.onlyDifferences) query.set("differences", "");
    const said = String(query).replace("differences=", "differences");
    history.replaceState(history.state, "", `${location.pathname}${said ? `?${said}` : ""}`);
    /** @type {Side[]} */
    const sides = await Promise.all(ids.map((id) => load(`models/${id}`)));
    this.chooser.replaceChildren(...this.choosing(ids, sides));
    this.result.style.setProperty("--cs-models", String(sides.length));
    this.result.replaceChildren(...(sides.length ? this.compared(sides) : []));
    // At once, as what stands below must not move.
    if (!this.chooser.parentNode) this.place.replaceChildren(this.chooser, this.result);
    if (sides.length > 1) announce(`Comparing ${sides.map(({ name }) => name).join(", ")}`);
  }

  /**
   * Show other models, and leave the keyboard among the fields that chose them.
   * @param {string[]} ids
   * @param {string} selector of the field
   */
  async turn(ids, selector) {
    await this.show(ids);
    const field = this.chooser.querySelector(selector) ?? this.chooser.querySelector("input, button");
    if (field instanceof HTMLElement) field.focus();
  }

  /**
   * @param {string[]} ids
   * @param {Side[]} sides
   */
  choosing(ids, sides) {
    const add = modelField(this.models, ids, (id) => void this.turn([...ids, id], "input"));
    return [
      chosenModels(sides, "Models compared", (left) => void this.turn(left, "button")),
      ids.length < MOST ? add : h("p", {}, `At most ${MOST} models stand side by side.`),
      ...(ids.length < 2
        ? [h("p", {}, ids.length ? "Choose one more model to compare." : "Choose two models or more to compare.")]
        : []),
    ];
  }

  /**
   * Show the sides, and the switch between all rows and those that differ.
   * @param {Side[]} sides
   */
  compared(sides) {
    const { told, tables } = comparison(sides, this.kinds, this.onlyDifferences);
    return [
      h("ul", { class: "cs-sentences" }, ...told.map((sentence) => h("li", {}, sentence))),
      this.differencesSwitch(sides.map(({ id }) => id)),
      ...tables,
    ];
  }

  /** @param {string[]} ids */
  differencesSwitch(ids) {
    const change = () => {
      this.onlyDifferences = box.checked;
      void this.show(ids).then(() => this.result.querySelector("input")?.focus());
    };
    const box = h("input", { type: "checkbox", onchange: change, checked: this.onlyDifferences });
    return h("label", { class: "cs-switch" }, box, "Only what differs");
  }
}
