// The tables of a comparison: a row for each fact, price and benchmark, a column for each model.

import { align } from "./rules/alignment.js";
import { shownCell, shownFact } from "./cells.js";
import { address } from "./data.js";
import { h } from "./dom.js";
import { linkTo } from "./site.js";
import { sentences } from "./rules/sentences.js";
import { t } from "./rules/messages.js";

/** @typedef {import("./rules/alignment.js").Side} Side */
/** @typedef {import("./rules/alignment.js").Aligned} Aligned */
/** @typedef {{ id: string, name: string, category: string, lower: boolean }} Benchmark */
/** @typedef {{ ending: string, facts: string[], amounts: Record<string, [label: string, withUnit: string]>, per: string, benchmarks: Benchmark[] }} Kinds */
/** @typedef {{ heading: Node, cells: (Node | null)[], differs: boolean }} Row */

/**
 * Set models side by side: what is said of them in sentences, and the tables.
 * @param {Side[]} sides
 * @param {Kinds} kinds of rows, each in its order, and how the addresses of pages end
 * @param {boolean} onlyDifferences whether rows in which all are equal are left out
 */
export function comparison(sides, kinds, onlyDifferences) {
  const measured = kinds.benchmarks
    .filter(({ id }) => sides.some(({ results }) => results[id]))
    .map((benchmark) => ({ benchmark, aligned: alignedOn(benchmark, sides) }));
  const all = measured.map(({ aligned }) => aligned);
  const tables = new Tables(sides, kinds, onlyDifferences);
  return {
    // Of one model there is nothing to compare, but its figures stand while others are chosen.
    sentences: sides.length > 1 ? sentences(sides, all) : [],
    tables: [
      ...tables.section(t("Specifications"), tables.facts(), false),
      ...tables.section(t("Prices"), tables.prices(), true),
      ...tables.results(measured),
    ],
  };
}

/**
 * @param {Benchmark} benchmark
 * @param {Side[]} sides
 */
function alignedOn({ id, lower }, sides) {
  const results = sides.map((side) => side.results[id] ?? []);
  return align(results, lower);
}

class Tables {
  /**
   * @param {Side[]} sides
   * @param {Kinds} kinds
   * @param {boolean} onlyDifferences
   */
  constructor(sides, kinds, onlyDifferences) {
    this.sides = sides;
    this.kinds = kinds;
    this.onlyDifferences = onlyDifferences;
  }

  /** @returns {Row[]} */
  facts() {
    const labels = this.kinds.facts.filter((label) => this.sides.some(({ facts }) => facts[label]));
    const organizations = this.sides.map(({ organization: [id, name] }) => this.link("organizations", id, name));
    const types = this.sides.map(({ type }) => document.createTextNode(type));
    const all = labels.map((label) =>
      row(
        label,
        this.sides.map(({ id, facts }) => shownFact(facts[label], this.page(`models/${id}`))),
      ),
    );
    return [row(t("Organization"), organizations), row(t("Type"), types), ...all];
  }

  /** @returns {Row[]} */
  prices() {
    const { amounts, per: usual } = this.kinds;
    const stated = Object.entries(amounts).filter(([amount]) => this.sides.some(({ prices }) => prices[amount]));
    return stated.map(([amount, [label, withUnit]]) => {
      // An amount in another unit says so in its cell.
      const isUsual = this.sides.some(({ per, prices }) => per?.[0] === usual && prices[amount]);
      const cells = this.cells(({ prices }) => prices[amount]);
      return row(isUsual ? withUnit : label, cells);
    });
  }

  /** @param {{ benchmark: Benchmark, aligned: Aligned }[]} measured */
  results(measured) {
    const categories = [...new Set(measured.map(({ benchmark }) => benchmark.category))];
    return categories.flatMap((category) => {
      const inCategory = measured.filter(({ benchmark }) => benchmark.category === category);
      const rows = inCategory.map(({ benchmark, aligned }) => this.scores(benchmark, aligned));
      return this.section(category, rows, true);
    });
  }

  /**
   * @param {Benchmark} benchmark
   * @param {Aligned} aligned
   * @returns {Row}
   */
  scores({ id, name }, { words, chosen, comparable, best }) {
    const heading = h("div", {}, this.link("benchmarks", id, name), words ? h("small", {}, words) : null);
    const shown = this.cells((_, place) => {
      const result = chosen[place];
      return result && { ...result, n: comparable.has(place) ? undefined : result.n };
    });
    const cells = shown.map((cell, place) =>
      best.has(place) ? h("div", { class: "cp-best" }, cell, h("small", {}, t("best"))) : cell,
    );
    // By the score alone: its conditions are in the cell, and would make nearly every row differ.
    const scores = new Set(chosen.map((result) => result?.t));
    return { heading, cells, differs: scores.size > 1 };
  }

  /**
   * Make a cell of each model; null where there is nothing to show.
   * @param {(side: Side, place: number) => import("./filters.js").Cell | null | undefined} cellOf
   */
  cells(cellOf) {
    return this.sides.map((side, place) => {
      const cell = cellOf(side, place);
      return cell ? shownCell(cell, this.page(`models/${side.id}`)) : null;
    });
  }

  /** @param {string} path of a page */
  page(path) {
    return address(`${path}${this.kinds.ending}`);
  }

  /**
   * @param {import("./site.js").Part} part
   * @param {string} id
   * @param {string} name
   */
  link(part, id, name) {
    return linkTo(part, id, name, this.kinds.ending);
  }

  /**
   * @param {string} title
   * @param {Row[]} rows
   * @param {boolean} figures
   */
  section(title, rows, figures) {
    const shown = rows.filter(({ differs }) => !this.onlyDifferences || differs);
    if (!shown.length) return [];
    const names = this.sides.map(({ id, name }) => h("th", { scope: "col" }, this.link("models", id, name)));
    const corner = h("th", { scope: "col" }, h("span", { class: "cp-hidden" }, title));
    const lines = shown.map(({ heading, cells }) =>
      h("tr", {}, h("th", { scope: "row" }, heading), ...cells.map((cell) => h("td", {}, cell ?? "—"))),
    );
    const table = h(
      "table",
      { class: `cp-table${figures ? " cp-figures" : ""}` },
      h("thead", {}, h("tr", {}, corner, ...names)),
      h("tbody", {}, ...lines),
    );
    const box = h("div", { class: "cp-scroll", tabindex: 0, role: "region", "aria-label": title }, table);
    return [h("h2", {}, title), box];
  }
}

/**
 * @param {string} label
 * @param {(Node | null)[]} cells
 * @returns {Row}
 */
function row(label, cells) {
  // By all that is shown: one value with two notes is not the same to a reader.
  const texts = new Set(cells.map((cell) => cell?.textContent ?? ""));
  return { heading: document.createTextNode(label), cells, differs: texts.size > 1 };
}
