// The table of all models: found, filtered, sorted, shared and taken along.

import { chosen, onChange as onChoice } from "./basket.js";
import { chips } from "./chips.js";
import { isScore, columns as madeColumns, nameColumn, scoreColumn } from "./columns.js";
import { load } from "./data.js";
import { afterPause, breath, h } from "./dom.js";
import { filterKinds, passing, tests, whatToClear } from "./filters.js";
import { models as counted, modelsOf as countedOf } from "./rules/counts.js";
import { loadSite } from "./site.js";
import { t } from "./rules/messages.js";
import { Filters, WIDE } from "./models-filters.js";
import { loadScores } from "./load-scores.js";
import { dataTables, drawTable, printWhole } from "./table.js";
import { columnPanel, toolbar } from "./toolbar.js";
import { asShown, readView, writeView } from "./view.js";

/** @typedef {import("./here.js").Here} Here */
/** @typedef {import("./filters.js").Model} Model */
/** @typedef {import("./columns.js").Column} Column */
/** @typedef {import("./scores.js").Scores} Scores */

/**
 * @param {HTMLElement} place
 * @param {AbortSignal} signal
 * @param {Here} here
 */
export async function start(place, signal, here) {
  const needsScores = /[?&](columns|sort|score)[^&]*score|[?&]score(:|%3A)/i.test(here.query);
  const [models, { ending }, specs, scores] = await Promise.all([
    load("models"),
    loadSite(),
    load("columns"),
    // All results are as large as all models, and few addresses need them.
    needsScores ? loadScores() : null,
    dataTables(), // loaded beside the data
  ]);
  await breath();
  if (signal.aborted) return;
  const page = new ModelsPage(models, { ...specs, ending }, scores, here);
  await breath();
  await page.show(place, signal);
  onChoice(() => page.showChosen(), signal);
}

class ModelsPage {
  /**
   * @param {Model[]} models by name
   * @param {any} specs the columns and filters of generator/cardpress/data/columns.py, and the ending of addresses
   * @param {Scores | null} scores loaded when they are first asked for
   * @param {Here} here
   */
  constructor(models, specs, scores, here) {
    this.models = models;
    this.places = new Map(this.models.map((model, place) => [model, place]));
    this.ending = specs.ending;
    /** @type {string[]} */
    this.usual = specs.usual;
    this.kinds = filterKinds(specs);
    this.here = here;
    /** @type {Promise<void>} the tables that are being drawn, one after another */
    this.drawing = Promise.resolve();
    this.known = madeColumns(specs, specs.ending);
    this.view = readView(here.query, { ...this, isKnown: (key) => this.isKnown(key, scores) });
    this.tableBox = h("div", { class: "cp-models" });
    this.count = h("p", { class: "cp-total", role: "status" });
    this.chips = h("ul", { class: "cp-chips", "aria-label": t("Active filters") });
    this.search = this.searchField();
    const actions = { change: () => this.change(), columns: () => void this.redraw() };
    this.filters = new Filters(this.models, this.kinds, this.view, scores, actions);
    this.columnPanel = columnPanel(this.known, this.view, actions.columns);
    /** @type {any} */
    this.table = null;
    /** @type {Set<Model>} */
    this.shown = new Set();
  }

  /**
   * @param {string} key
   * @param {Scores | null} scores
   */
  isKnown(key, scores) {
    const keys = ["name", ...[...this.known, ...this.kinds.measures].map(({ key }) => key)];
    return keys.includes(key) || (scores?.isKnown(key) ?? false);
  }

  /**
   * @param {HTMLElement} place
   * @param {AbortSignal} signal
   */
  async show(place, signal) {
    // The library keeps every table that it is not told to forget.
    signal.addEventListener("abort", () => this.table?.destroy());
    printWhole(() => this.table, signal);
    await this.redraw();
    await breath();
    if (signal.aborted) return this.table?.destroy();
    // All at once, when all is there: what a visitor reads by then does not move.
    const bar = toolbar(this.search, this, () => this.columns());
    place.replaceChildren(bar, this.columnPanel.panel, this.chips, this.count);
    const both = h("div", { class: "cp-beside" }, this.filters.element, this.tableBox);
    place.parentElement?.querySelector(":scope > .cp-pages + p")?.remove();
    const old = place.parentElement?.querySelector(":scope > table, :scope > .md-typeset__scrollwrap");
    if (old) old.replaceWith(both);
    else place.after(both);
    if (WIDE.matches) this.filters.open();
    // What lies over the page on a phone may stand beside the table once that is turned, and the other way round.
    const turned = () => this.filters.element.open && this.filters.element.close();
    WIDE.addEventListener("change", turned, { signal });
  }

  searchField() {
    const later = afterPause(() => this.change());
    const look = () => {
      this.view.wish.query = field.value;
      later();
    };
    const label = t("Search models by name, alias or organization");
    const field = h("input", {
      type: "search",
      "aria-label": label,
      placeholder: t("Name or organization"),
      value: this.view.wish.query,
      oninput: look,
    });
    return field;
  }

  /** @returns {Column[]} */
  columns() {
    const { ending } = this;
    const { scores } = this.filters;
    const chosen = asShown(this.view.columns).flatMap((key) => {
      if (isScore(key)) return scores ? [scoreColumn(key, scores, ending)] : [];
      return this.known.filter((column) => column.key === key);
    });
    // Numbers are compared faster than names.
    const order = (/** @type {Model} */ model) => this.places.get(model) ?? 0;
    return [{ ...nameColumn(ending), order }, ...chosen];
  }

  /** Draw the table anew, with the columns of the view. */
  redraw() {
    this.drawing = this.drawing.then(() => this.makeTable());
    return this.drawing;
  }

  async makeTable() {
    const old = this.table;
    // A column that is not shown cannot be what the table is sorted by.
    const sorted = this.view.sort.replace(/^-/, "");
    if (!this.columns().some(({ key }) => key === sorted)) this.view.sort = "";
    this.refilter();
    this.table = await drawTable(this.tableBox, this.models, this.columns(), {
      view: this.view,
      passes: (model) => this.shown.has(model),
      whyEmpty: () => {
        const kinds = this.filters.kinds();
        return whatToClear(this.models, tests(this.view.wish, kinds), kinds);
      },
      onSort: (sort) => {
        this.view.sort = sort;
        this.address();
      },
      onPage: (first) => {
        this.view.first = first;
        this.address();
      },
    });
    old?.destroy();
  }

  /** Check the boxes of the models that are set aside; a table drawn anew would lose the keyboard. */
  showChosen() {
    const ids = chosen();
    for (const row of this.table?.rows().nodes().toArray() ?? []) {
      const box = row?.querySelector("input"); // none on a page of the table not yet turned to
      if (box) box.checked = ids.includes(box.value);
    }
  }

  /** Answer a filter: other rows, and how many there are. */
  change() {
    this.refilter();
    this.table?.draw();
  }

  /** Find the models that pass the filters; show their number above the table, and the view in the address. */
  refilter() {
    const { wish } = this.view;
    const kinds = this.filters.kinds();
    const wanted = tests(wish, kinds);
    this.shown = new Set(passing(this.models, wanted));
    this.filters.show(wanted);
    if (this.search.value !== wish.query) this.search.value = wish.query;
    this.chips.replaceChildren(...chips(wish, kinds, () => this.change()));
    const all = this.models.length;
    this.count.textContent = wanted.size ? countedOf(this.shown.size, all) : counted(all);
    this.address();
  }

  address() {
    // After the answer is drawn, as it takes a browser a while.
    setTimeout(() => {
      this.here.write(writeView(this.view, this));
    });
  }
}
