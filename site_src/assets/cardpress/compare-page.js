// Any two to six models side by side; which, stands in the address.

import { choose, chosen, MOST } from "./basket.js";
import { loadPrices, soldOnce } from "./compare-sellers.js";
import { ComparedTable } from "./compare-table.js";
import { Comparison } from "./compare-tables.js";
import { load } from "./data.js";
import { announce, breath, h } from "./dom.js";
import { chosenModels, modelField } from "./model-field.js";
import { modelOf } from "./model-names.js";
import { listed } from "./rules/figures.js";
import { loadSite } from "./site.js";
import { t } from "./rules/messages.js";

/** @typedef {import("./here.js").Here} Here */
/** @typedef {import("./rules/alignment.js").Side} Side */

const FIT = 3; // models beside one another on a phone

/**
 * @param {HTMLElement} place
 * @param {AbortSignal} signal
 * @param {Here} here
 */
export async function start(place, signal, here) {
  const [{ ending, names }, kinds] = await Promise.all([loadSite(), load("comparison")]);
  await breath();
  if (signal.aborted) return;
  const page = new ComparePage(place, names, { kinds: { ending, ...kinds }, signal, here });
  const requested = await page.requested();
  if (signal.aborted) return;
  // What a visitor has set aside is not lost to an address that somebody has shared.
  if (!chosen().length) choose(requested);
  await page.show(requested);
  await page.prices; // which come last
}

class ComparePage {
  /**
   * @param {HTMLElement} place
   * @param {Record<string, string>} names of models by id
   * @param {{ kinds: import("./compare-tables.js").Kinds, signal: AbortSignal, here: Here }} options kinds of rows
   */
  constructor(place, names, { kinds, signal, here }) {
    this.names = names;
    this.kinds = kinds;
    this.signal = signal;
    this.here = here;
    /** @returns {Promise<import("./filters.js").Model[]>} */
    this.models = () => load("models");
    this.onlyDifferences = new URLSearchParams(here.query).has("differences");
    /** @type {ReturnType<typeof loadPrices> | undefined} */
    this.prices = undefined;
    /** @type {string[]} the models last asked for */
    this.ids = [];
    /** @type {string[]} the models that are shown; those asked for last may still be on their way */
    this.shown = [];
    /** @type {Side[]} */
    this.sides = [];
    this.parts = this.compared(); // of what was asked for last
    /** @type {HTMLElement[]} what of the address is not shown, and why */
    this.untold = [];
    this.notices = h("div", { class: "cp-notices", role: "alert" });
    this.problem = h("p", { class: "cp-problem", role: "alert" });
    this.result = h("div", { class: "cp-comparison" });
    this.chooser = h("div", { class: "cp-chosen" });
    this.place = place;
  }

  /**
   * Return the models of the address, or else those that were set aside; keep what to tell of the others.
   * @returns {Promise<string[]>}
   */
  async requested() {
    const query = new URLSearchParams(this.here.query);
    const texts = [...query.getAll("model"), ...query.getAll("models")].flatMap((list) => list.split(","));
    const asked = texts.map((text) => text.trim()).filter(Boolean);
    // What all models are called is a large file, and mostly an address has ids.
    // Not with in: a text could name what every object has, such as constructor.
    const isId = (/** @type {string} */ text) => Object.hasOwn(this.names, text);
    const models = asked.every(isId) ? [] : await this.models();
    const found = asked.map((text) => {
      if (isId(text)) return { text, id: text, like: undefined };
      const { model, like } = modelOf(models, text);
      return { text, id: model?.id, like };
    });
    const known = [...new Set(found.flatMap(({ id }) => id ?? []))];
    this.untold = [
      ...found.flatMap(({ text, id, like }) => (id ? [] : [this.unknown(text, like)])),
      ...(known.length > MOST ? [leftOut(known.slice(MOST).map((id) => this.names[id] ?? id))] : []),
    ];
    const ids = known.length ? known : chosen().filter(isId);
    return ids.slice(0, MOST);
  }

  /**
   * Say that no model has a name, and offer the one that is spelled most like it.
   * @param {string} text
   * @param {import("./filters.js").Model | undefined} like
   */
  unknown(text, like) {
    const words = t("No model “%(name)s” here.", { name: text });
    if (!like) return h("p", {}, words);
    const onclick = () => void this.turn(this.with(like.id), "input");
    const meant = t("Did you mean %(model)s?", { model: like.name });
    return h("p", {}, words, " ", h("button", { type: "button", class: "cp-tool", onclick }, meant));
  }

  /**
   * Show models, unless others are asked for or the visitor leaves before their files have come.
   * @param {string[]} ids
   * @returns {Promise<boolean>} whether they are shown
   */
  async show(ids) {
    this.ids = ids;
    /** @type {Side[]} */
    const sides = await Promise.all(ids.map((id) => load(`models/${id}`)));
    if (this.signal.aborted || this.ids !== ids) return false;
    this.shown = ids;
    this.sides = sides;
    this.problem.textContent = "";
    this.chooser.replaceChildren(...this.choosing(ids, sides), this.problem);
    this.notices.replaceChildren(...this.untold);
    this.untold = []; // of the address, which is another from now on
    this.result.style.setProperty("--cp-models", String(sides.length));
    this.result.classList.toggle("cp-many", sides.length > FIT);
    if (this.chooser.parentNode) this.compare();
    else if (!(await this.open())) return false;
    if (sides.length > 1) announce(t("Comparing %(models)s", { models: listed(sides.map(({ name }) => name)) }));
    return true;
  }

  /**
   * Show the answer as soon as it is there, and then what it follows from, part by part below it.
   * @returns {Promise<boolean>} whether all is shown; else something else was asked for meanwhile
   */
  async open() {
    const parts = (this.parts = this.compared());
    this.write();
    // At once, as what stands below must not move.
    this.place.replaceChildren(this.notices, this.chooser, this.result);
    for (const part of parts) {
      this.result.append(...part);
      await breath();
      if (this.signal.aborted || this.parts !== parts) return false;
    }
    return true;
  }

  /** Show what the models have in common and not, as far as it is asked for, and say so in the address. */
  compare() {
    this.parts = this.compared();
    this.result.replaceChildren(...[...this.parts].flat());
    this.write();
  }

  write() {
    const query = new URLSearchParams(this.shown.map((id) => ["model", id]));
    if (this.onlyDifferences) query.set("differences", "");
    // A switch has no value, and reads better without the sign for one.
    const text = String(query).replace("differences=", "differences");
    this.here.write(text ? `?${text}` : "");
  }

  /**
   * Show other models, and leave the keyboard among the fields that chose them.
   * @param {string[]} ids
   * @param {string} selector of the field
   */
  async turn(ids, selector) {
    try {
      if (!(await this.show(ids))) return;
    } catch {
      if (this.ids === ids) this.ids = this.shown;
      this.problem.textContent = t("That model could not be loaded; try again.");
      return;
    }
    choose(ids);
    const field = this.chooser.querySelector(selector) ?? this.chooser.querySelector("input, button");
    if (field instanceof HTMLElement) field.focus();
  }

  /**
   * @param {string[]} ids
   * @param {Side[]} sides
   */
  choosing(ids, sides) {
    const add = modelField(this.models, ids, (id) => void this.turn(this.with(id), "input"));
    return [
      chosenModels(sides, t("Models in my comparison"), (left) => void this.turn(this.without(ids, left), "button")),
      ids.length < MOST ? add : h("p", {}, t("You can compare up to %(count)s models.", { count: MOST })),
      ...(ids.length < 2
        ? [h("p", {}, ids.length ? t("Choose one more model to compare.") : t("Choose two or more models to compare."))]
        : []),
    ];
  }

  /**
   * Return the models last asked for and one more, which may be among them on a slow network.
   * @param {string} id
   */
  with(id) {
    return [...new Set([...this.ids, id])].slice(0, MOST);
  }

  /**
   * Return the models last asked for, without those just taken out of the ones that are shown.
   * @param {string[]} shown
   * @param {string[]} left
   */
  without(shown, left) {
    return this.ids.filter((id) => left.includes(id) || !shown.includes(id));
  }

  /**
   * Yield what is shown of the models, from above: the answer and the switch between all rows and
   * those that differ, the tables, and who sells them.
   * @returns {Generator<Node[], void>}
   */
  *compared() {
    if (!this.sides.length) return;
    const comparison = new Comparison(this.sides, this.kinds);
    yield [...comparison.verdict(), this.differencesSwitch()];
    for (const part of comparison.tables(this.onlyDifferences)) yield part;
    yield [this.sold()];
  }

  sold() {
    // What stands last may come last.
    this.prices ??= loadPrices().catch(() => null);
    return soldOnce(this.prices, this.sides, new ComparedTable(this.sides, this.kinds.ending, this.onlyDifferences));
  }

  differencesSwitch() {
    const change = () => {
      this.onlyDifferences = box.checked;
      // Of the models that are there: those on their way come by themselves.
      this.compare();
      this.result.querySelector("input")?.focus();
    };
    const box = h("input", { type: "checkbox", onchange: change, checked: this.onlyDifferences });
    return h("label", { class: "cp-switch" }, box, t("Only show differences"));
  }
}

/** @param {string[]} names of models */
function leftOut(names) {
  const parts = { count: MOST, models: listed(names) };
  return h("p", {}, t("You can compare up to %(count)s models; left out: %(models)s.", parts));
}
