// The table of all models: found, filtered, sorted, shared and taken along.

import { onChange as onChoice } from "./basket.js";
import { benchmarkChoice } from "./benchmarks.js";
import { chips } from "./chips.js";
import { USUAL, columns as madeColumns, isScore, nameColumn, scoreColumn } from "./columns.js";
import { load } from "./data.js";
import { afterPause, announce, h } from "./dom.js";
import { MEASURES, passing, tests } from "./filters.js";
import { counted } from "./format.js";
import { filterPanel, rangeGroup } from "./panel.js";
import { loadScores } from "./scores.js";
import { drawTable } from "./table.js";
import { columnPanel, toolbar } from "./toolbar.js";
import { readView, writeView } from "./view.js";

/** @typedef {import("./filters.js").Model} Model */
/** @typedef {import("./filters.js").Measure} Measure */
/** @typedef {import("./columns.js").Column} Column */
/** @typedef {import("./scores.js").Scores} Scores */

/**
 * @param {HTMLElement} place
 * @param {AbortSignal} signal
 */
export async function start(place, signal) {
  const asksScores = /[?&](columns|sort|score)[^&]*score|[?&]score(:|%3A)/i.test(location.search);
  const [models, { ending }, scores] = await Promise.all([
    load("models"),
    load("site"),
    asksScores ? loadScores() : null,
  ]);
  if (signal.aborted) return;
  const page = new ModelsPage(models, ending, scores);
  await page.show(place);
  onChoice(() => page.redraw(), signal);
}

class ModelsPage {
  /**
   * @param {Model[]} models
   * @param {string} ending of the addresses of pages
   * @param {Scores | null} scores loaded when they are first asked for
   */
  constructor(models, ending, scores) {
    this.models = [...models].sort((a, b) => a.name.localeCompare(b.name, "en"));
    this.ending = ending;
    this.scores = scores;
    this.known = madeColumns(ending);
    this.view = readView(location.search, USUAL, (key) => this.isKnown(key));
    this.tableBox = h("div", { class: "cs-models" });
    this.count = h("p", { class: "cs-total", role: "status" });
    this.chips = h("ul", { class: "cs-chips", "aria-label": "Filters that are set" });
    this.search = this.searchField();
    this.filters = filterPanel(this.models, this.view.wish, () => this.refresh());
    /** @type {{ element: HTMLElement, show: () => void }[]} */
    this.ranges = MEASURES.map((measure) => this.addRange(measure));
    this.columnPanel = columnPanel(this.known, this.view, () => this.columnsChanged());
    this.filters.panel.append(this.benchmarkGroup());
    /** @type {any} */
    this.table = null;
    /** @type {Set<Model>} */
    this.shown = new Set(models);
  }

  /** @param {string} key */
  isKnown(key) {
    const keys = ["name", ...[...this.known, ...MEASURES].map((each) => each.key)];
    return keys.includes(key) || (this.scores?.isKnown(key) ?? false);
  }

  /** @param {HTMLElement} place */
  async show(place) {
    const bar = toolbar(this.search, this, () => this.columns());
    place.replaceChildren(bar, this.filters.panel, this.columnPanel.panel, this.chips, this.count);
    for (const key of Object.keys(this.view.wish.ranges).filter(isScore)) this.addScore(key);
    const old = place.parentElement?.querySelector(":scope > table, :scope > .md-typeset__scrollwrap");
    if (old) old.replaceWith(this.tableBox);
    else place.after(this.tableBox);
    await this.redraw();
  }

  searchField() {
    const look = () => {
      this.view.wish.query = field.value;
      this.refresh();
    };
    const label = "Search models by name, alias or organization";
    const field = h("input", {
      type: "search",
      "aria-label": label,
      placeholder: "Name, alias or organization",
      value: this.view.wish.query,
      oninput: afterPause(look),
    });
    return field;
  }

  /** @returns {Measure[]} */
  measures() {
    const { scores } = this;
    const keys = new Set([...Object.keys(this.view.wish.ranges), ...this.view.columns].filter(isScore));
    return [
      ...MEASURES,
      ...[...keys].flatMap((key) => (scores ? [measureOf(key, scores)] : [])),
    ];
  }

  /** @returns {Column[]} */
  columns() {
    const { scores, ending } = this;
    const chosen = this.view.columns.flatMap((key) => {
      if (isScore(key)) return scores ? [scoreColumn(key, scores, ending)] : [];
      return this.known.filter((column) => column.key === key);
    });
    return [nameColumn(ending), ...chosen];
  }

  async redraw() {
    this.table?.destroy();
    this.table = await drawTable(this.tableBox, this.models, this.columns(), {
      sort: this.view.sort,
      passes: (model) => this.shown.has(model),
      onSort: (sort) => {
        this.view.sort = sort;
        this.address();
      },
    });
    this.refresh();
  }

  refresh() {
    const wanted = tests(this.view.wish, this.measures());
    this.shown = new Set(passing(this.models, wanted));
    this.table?.draw();
    this.filters.show(wanted);
    this.ranges.forEach((range) => range.show());
    if (this.search.value !== this.view.wish.query) this.search.value = this.view.wish.query;
    this.chips.replaceChildren(...chips(this.view.wish, this.measures(), () => this.refresh()));
    const total = counted(this.models.length, "model");
    this.count.textContent = wanted.size ? `${this.shown.size.toLocaleString("en-US")} of ${total}` : total;
    this.address();
  }

  address() {
    const query = writeView(this.view, USUAL);
    history.replaceState(history.state, "", `${location.pathname}${query}${location.hash}`);
  }

  columnsChanged() {
    void this.redraw();
  }

  /** @param {Measure} measure */
  addRange(measure) {
    const group = rangeGroup(measure, this.view.wish, () => this.refresh());
    this.filters.panel.append(group.element);
    return group;
  }

  benchmarkGroup() {
    const box = h("fieldset", { class: "cs-scores" }, h("legend", {}, "Benchmark score"));
    const begin = async () => {
      this.scores ??= await loadScores();
      opener.replaceWith(this.benchmarkPicker());
    };
    const opener = h("button", { type: "button", class: "cs-more", onclick: () => void begin() }, "Choose a benchmark");
    box.append(opener);
    if (this.scores) opener.replaceWith(this.benchmarkPicker());
    this.scoreBox = box;
    return box;
  }

  benchmarkPicker() {
    const { scores } = this;
    if (!scores) return h("span");
    const add = (/** @type {string} */ key) => {
      if (!key || this.view.columns.includes(key)) return;
      this.view.columns = [...this.view.columns.filter((each) => !key.startsWith(`${each}:`)), key];
      this.addScore(key);
      announce(`${scores.label(key)} is now a column of the table.`);
      void this.redraw();
    };
    return benchmarkChoice(scores, add, { prompt: "Choose a benchmark" });
  }

  /** @param {string} key */
  addScore(key) {
    const { scores } = this;
    if (!scores) return;
    const group = rangeGroup(measureOf(key, scores), this.view.wish, () => this.refresh());
    this.ranges.push(group);
    this.scoreBox?.append(group.element);
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
