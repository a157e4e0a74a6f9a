// Any two to six models side by side; which, stands in the address.

import { MOST, choose, chosen } from "./basket.js";
import { align } from "./align.js";
import { shownCell } from "./columns.js";
import { address, load } from "./data.js";
import { announce, h } from "./dom.js";
import { modelField } from "./model-field.js";
import { sentences } from "./sentences.js";

/** @typedef {import("./align.js").Side} Side */
/** @typedef {import("./align.js").Aligned} Aligned */
/** @typedef {{ id: string, name: string, category: string, lower: boolean }} Benchmark */
/** @typedef {{ heading: Node, cells: (Node | null)[], differs: boolean }} Row */

/** @type {Record<string, string>} */
const AMOUNTS = {
  input: "Input",
  output: "Output",
  cache_read: "Cached input",
  cache_write: "Cache write",
  batch_input: "Batch input",
  batch_output: "Batch output",
};

/**
 * @param {HTMLElement} place
 * @param {AbortSignal} signal
 */
export async function start(place, signal) {
  const [models, { ending, names }, { facts, benchmarks }] = await Promise.all([load("models"), load("site"), load("comparison")]);
  if (signal.aborted) return;
  const page = new ComparePage(place, models, names, ending, facts, benchmarks);
  await page.show(page.asked());
}

class ComparePage {
  /**
   * @param {HTMLElement} place
   * @param {import("./filters.js").Model[]} models
   * @param {Record<string, string>} names
   * @param {string} ending
   * @param {string[]} labels of facts, in their order
   * @param {Benchmark[]} benchmarks in their order
   */
  constructor(place, models, names, ending, labels, benchmarks) {
    this.labels = labels;
    this.models = models;
    this.names = names;
    this.ending = ending;
    this.benchmarks = benchmarks;
    this.onlyDifferences = new URLSearchParams(location.search).has("differences");
    this.result = h("div", { class: "cs-comparison" });
    this.chooser = h("div", { class: "cs-chosen" });
    place.replaceChildren(this.chooser, this.result);
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
    const out = (/** @type {Side} */ { id, name }) =>
      h("li", {}, name, h("button", { type: "button", "aria-label": `Take ${name} out`, onclick: () => void this.turn(ids.filter((each) => each !== id), "button") }, "×"));
    const add = modelField(this.models, ids, (id) => void this.turn([...ids, id], "input"));
    return [
      h("ul", { class: "cs-chips cs-set", "aria-label": "Models compared" }, ...sides.map(out)),
      ids.length < MOST ? add : h("p", {}, `At most ${MOST} models stand side by side.`),
      ...(ids.length < 2 ? [h("p", {}, ids.length ? "Choose one more model to compare." : "Choose two models or more to compare.")] : []),
    ];
  }

  /** @param {Side[]} sides */
  compared(sides) {
    const rows = this.benchmarks
      .filter(({ id }) => sides.some(({ results }) => results[id]))
      .map((benchmark) => ({ benchmark, aligned: align(sides.map(({ results }) => results[benchmark.id] ?? []), benchmark.lower) }));
    const told = sides.length > 1 ? sentences(sides, rows.map(({ aligned }) => aligned)) : [];
    return [
      h("ul", { class: "cs-sentences" }, ...told.map((sentence) => h("li", {}, sentence))),
      this.differencesSwitch(sides.map(({ id }) => id)),
      ...this.section("Specifications", sides, this.facts(sides), false),
      ...this.section("Prices", sides, this.prices(sides), true),
      ...this.results(sides, rows),
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

  /**
   * @param {Side[]} sides
   * @returns {Row[]}
   */
  facts(sides) {
    const labels = this.labels.filter((label) => sides.some(({ facts }) => facts[label]));
    const organization = sides.map(({ organization: [id, name] }) => h("a", { href: address(`organizations/${id}${this.ending}`) }, name));
    const types = sides.map(({ type }) => document.createTextNode(type));
    return [
      row("Organization", organization),
      row("Type", types),
      ...labels.map((label) => row(label, sides.map((side) => this.cell(side, side.facts[label])))),
    ];
  }

  /**
   * @param {Side[]} sides
   * @returns {Row[]}
   */
  prices(sides) {
    const asked = Object.entries(AMOUNTS).filter(([amount]) => sides.some(({ prices }) => prices[amount]));
    return asked.map(([amount, label]) =>
      row(`${label} (per 1M tokens)`, sides.map((side) => this.cell(side, side.prices[amount]))));
  }

  /**
   * @param {Side[]} sides
   * @param {{ benchmark: Benchmark, aligned: Aligned }[]} rows
   */
  results(sides, rows) {
    const categories = [...new Set(rows.map(({ benchmark }) => benchmark.category))];
    return categories.flatMap((category) => {
      const those = rows.filter(({ benchmark }) => benchmark.category === category);
      return this.section(category, sides, those.map((each) => this.scores(sides, each)), true);
    });
  }

  /**
   * @param {Side[]} sides
   * @param {{ benchmark: Benchmark, aligned: Aligned }} compared
   * @returns {Row}
   */
  scores(sides, { benchmark, aligned }) {
    const name = h("a", { href: address(`benchmarks/${benchmark.id}${this.ending}`) }, benchmark.name);
    const heading = h("div", {}, name, aligned.words ? h("small", {}, aligned.words) : null);
    const cells = aligned.chosen.map((each, place) => {
      const side = sides[place];
      if (!each || !side) return null;
      const isAlike = aligned.alike.has(place);
      const shown = this.cell(side, { ...each, n: isAlike ? undefined : each.n });
      if (!aligned.best.has(place)) return shown;
      return h("div", { class: "cs-best" }, shown, h("small", {}, "best"));
    });
    const scores = new Set(aligned.chosen.map((each) => each?.v));
    return { heading, cells, differs: scores.size > 1 };
  }

  /**
   * @param {Side} side
   * @param {import("./filters.js").Cell | undefined} cell
   */
  cell(side, cell) {
    return cell ? shownCell(cell, address(`models/${side.id}${this.ending}`)) : null;
  }

  /**
   * @param {string} title
   * @param {Side[]} sides
   * @param {Row[]} rows
   * @param {boolean} figures
   */
  section(title, sides, rows, figures) {
    const shown = rows.filter(({ differs }) => !this.onlyDifferences || differs);
    if (!shown.length) return [];
    const names = sides.map(({ id, name }) => h("th", { scope: "col" }, h("a", { href: address(`models/${id}${this.ending}`) }, name)));
    const lines = shown.map(({ heading, cells }) =>
      h("tr", {}, h("th", { scope: "row" }, heading), ...cells.map((cell) => h("td", {}, cell ?? "—"))));
    const table = h(
      "table",
      { class: `cs-table${figures ? " cs-figures" : ""}` },
      h("thead", {}, h("tr", {}, h("th", { scope: "col" }, h("span", { class: "cs-hidden" }, title)), ...names)),
      h("tbody", {}, ...lines),
    );
    return [h("h2", {}, title), h("div", { class: "cs-scroll", tabindex: 0, role: "region", "aria-label": title }, table)];
  }
}

/**
 * @param {string} label
 * @param {(Node | null)[]} cells
 * @returns {Row}
 */
function row(label, cells) {
  const texts = new Set(cells.map((cell) => cell?.textContent ?? ""));
  return { heading: document.createTextNode(label), cells, differs: texts.size > 1 };
}
