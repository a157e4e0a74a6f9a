// The table of all models: found, filtered, sorted, shared and taken along.

import { chosen, onChange as onChoice } from "./basket.js";
import { benchmarkChoice } from "./benchmarks.js";
import { chips } from "./chips.js";
import { isScore, columns as madeColumns, nameColumn, scoreColumn, USUAL } from "./columns.js";
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
  onChoice(() => page.showChosen(), signal);
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
    this.path = location.pathname;
    this.scores = scores;
    this.known = madeColumns(ending);
    this.view = readView(location.search, USUAL, (key) => this.isKnown(key));
    this.tableBox = h("div", { class: "cs-models" });
    this.count = h("p", { class: "cs-total", role: "status" });
    this.chips = h("ul", { class: "cs-chips", "aria-label": "Filters that are set" });
    this.search = this.searchField();
    this.filters = filterPanel(this.models, this.view.wish, () => this.refresh());
    this.ranges = MEASURES.map((measure) => this.addRange(measure));
    /** @type {Map<string, { element: HTMLElement, show: () => void }>} */
    this.scoreRanges = new Map();
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
    // The address asks for the columns of all benchmarks that have a range, too.
    for (const key of this.view.columns.filter(isScore)) this.addScore(key);
    await this.redraw();
    // All at once, when all is there: what a visitor reads by then does not move.
    const bar = toolbar(this.search, this, () => this.columns());
    place.replaceChildren(bar, this.filters.panel, this.columnPanel.panel, this.chips, this.count);
    place.parentElement?.querySelector(":scope > .cs-pages + p")?.remove();
    const old = place.parentElement?.querySelector(":scope > table, :scope > .md-typeset__scrollwrap");
    if (old) old.replaceWith(this.tableBox);
    else place.after(this.tableBox);
  }

  searchField() {
    const later = afterPause(() => this.refresh());
    const look = () => {
      this.view.wish.query = field.value;
      later();
    };
    const label = "Search models by name, alias or organization";
    const field = h("input", {
      type: "search",
      "aria-label": label,
      placeholder: "Name, alias or organization",
      value: this.view.wish.query,
      oninput: look,
    });
    return field;
  }

  /** @returns {Measure[]} */
  measures() {
    const { scores } = this;
    const keys = new Set([...Object.keys(this.view.wish.ranges), ...this.view.columns].filter(isScore));
    return [...MEASURES, ...[...keys].flatMap((key) => (scores ? [measureOf(key, scores)] : []))];
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
    // A column that is not shown cannot be what the table is sorted by.
    const sorted = this.view.sort.replace(/^-/, "");
    if (!this.columns().some(({ key }) => key === sorted)) this.view.sort = "";
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

  /** Check the boxes of the models that are set aside; a table drawn anew would lose the keyboard. */
  showChosen() {
    const ids = chosen();
    for (const row of this.table?.rows().nodes().toArray() ?? []) {
      const box = row?.querySelector("input"); // none on a page of the table not yet turned to
      if (box) box.checked = ids.includes(box.value);
    }
  }

  refresh() {
    const wanted = tests(this.view.wish, this.measures());
    this.shown = new Set(passing(this.models, wanted));
    this.table?.draw();
    this.filters.show(wanted);
    for (const range of [...this.ranges, ...this.scoreRanges.values()]) range.show();
    if (this.search.value !== this.view.wish.query) this.search.value = this.view.wish.query;
    this.chips.replaceChildren(...chips(this.view.wish, this.measures(), () => this.refresh()));
    const total = counted(this.models.length, "model");
    this.count.textContent = wanted.size ? `${this.shown.size.toLocaleString("en-US")} of ${total}` : total;
    this.address();
  }

  address() {
    if (location.pathname !== this.path) return; // the visitor has gone on to another page
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
      const picker = this.benchmarkPicker();
      opener.replaceWith(picker);
      picker.querySelector("select")?.focus();
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
      for (const each of this.view.columns.filter((one) => key.startsWith(`${one}:`))) this.dropScore(each);
      this.view.columns.push(key);
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
    const label = `Remove the column ${scores.label(key)}`;
    const leave = () => {
      this.dropScore(key);
      this.scoreBox?.querySelector("select")?.focus();
      void this.redraw();
    };
    const out = h("button", { type: "button", class: "cs-more", "aria-label": label, onclick: leave }, "Remove column");
    const group = rangeGroup(measureOf(key, scores), this.view.wish, () => this.refresh(), out);
    this.scoreRanges.set(key, group);
    this.scoreBox?.append(group.element);
  }

  /** @param {string} key */
  dropScore(key) {
    this.view.columns = this.view.columns.filter((each) => each !== key);
    delete this.view.wish.ranges[key];
    this.scoreRanges.get(key)?.element.remove();
    this.scoreRanges.delete(key);
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
