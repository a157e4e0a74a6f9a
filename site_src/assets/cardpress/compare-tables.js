// What a comparison shows: the answer in sentences, and tables with a row for each benchmark, price and fact.

import { align } from "./rules/alignment.js";
import { shownCell, shownFact } from "./cells.js";
import { drawDots } from "./compare-dots.js";
import { ComparedTable, row } from "./compare-table.js";
import { address } from "./data.js";
import { h } from "./dom.js";
import { linkTo } from "./site.js";
import { sentences } from "./rules/sentences.js";
import { ranks } from "./rules/ties.js";
import { t } from "./rules/messages.js";
import { aboutCategory, aboutResults, aboutTrust, conditionsInDoubt, folded } from "./rules/verdict.js";

/** @typedef {import("./rules/alignment.js").Side} Side */
/** @typedef {import("./rules/alignment.js").Aligned} Aligned */
/** @typedef {import("./compare-table.js").Row} Row */
/** @typedef {{ id: string, name: string, category: string, lower: boolean, most?: number }} Benchmark */
/** @typedef {{ benchmark: Benchmark, aligned: Aligned }} Measured */
/** @typedef {{ ending: string, facts: string[], terms: string[], amounts: Record<string, [label: string, withUnit: string]>, per: string, benchmarks: Benchmark[] }} Kinds */

/** Models side by side: the answer first, then what it follows from. */
export class Comparison {
  /**
   * @param {Side[]} sides
   * @param {Kinds} kinds of rows, each in its order, and how the addresses of pages end
   */
  constructor(sides, kinds) {
    this.sides = sides;
    this.kinds = kinds;
    const measured = kinds.benchmarks
      .filter(({ id }) => sides.some(({ results }) => results[id]))
      .map((benchmark) => ({ benchmark, aligned: alignedOn(benchmark, sides) }));
    const shared = measured.filter(({ aligned }) => aligned.isShared);
    this.alone = measured.filter(({ aligned }) => !aligned.isShared);
    /** @type {[category: string, shared: Measured[]][]} those measured alike first, as they alone rank */
    this.categories = [...new Set(shared.map(({ benchmark }) => benchmark.category))].map((category) => {
      const inCategory = shared.filter(({ benchmark }) => benchmark.category === category);
      return [category, inCategory.sort((one, other) => isAlike(other) - isAlike(one))];
    });
    this.shared = this.categories.flatMap(([, found]) => found);
  }

  /** Return the answer: who is ahead, how far that carries, prices, windows, terms; then by category. */
  verdict() {
    // Of one model there is nothing to compare, but its figures stand while others are chosen.
    if (this.sides.length < 2) return [];
    const names = this.sides.map(({ name }) => name);
    const aligned = this.shared.map((each) => each.aligned);
    const said = [
      aboutResults(names, aligned),
      ...[aboutTrust(aligned)].filter((sentence) => sentence !== null),
      ...sentences(this.sides, this.kinds.terms),
    ];
    const lines = this.categories.map(([category, found], at) => {
      const words = aboutCategory(
        category,
        names,
        found.map((each) => each.aligned),
      );
      return h("li", {}, h("a", { href: `#scores.${at + 1}` }, words));
    });
    const list = h("ul", { class: "cp-sentences" }, ...said.map((sentence) => h("li", {}, sentence)));
    return lines.length ? [list, h("p", {}, t("By category:")), h("ul", { class: "cp-categories" }, ...lines)] : [list];
  }

  /**
   * Yield what the answer follows from: shared benchmarks, those of one model, facts and prices.
   * @param {boolean} onlyDifferences whether rows in which all are equal are left out
   * @returns {Generator<Node[], void>}
   */
  *tables(onlyDifferences) {
    const table = new ComparedTable(this.sides, this.kinds.ending, onlyDifferences);
    yield this.results(table);
    yield table.section(t("Specifications"), this.facts());
    yield table.section(t("Prices"), this.prices(), { isOfFigures: true });
  }

  /** @param {ComparedTable} table */
  results(table) {
    const figures = { isOfFigures: true };
    const sections = this.categories.flatMap(([category, found], at) =>
      table.section(
        category,
        found.map((each) => this.scores(each)),
        { ...figures, level: "h3", id: `scores.${at + 1}` },
      ),
    );
    const alone = table.box(
      t("Benchmarks of one model alone"),
      this.alone.map((each) => this.scores(each)),
      figures,
    );
    const summary = h("summary", {}, folded(this.alone.length));
    return [
      ...(sections.length ? [h("h2", {}, t("Shared Benchmarks"))] : []),
      ...(sections.length && this.sides.length > 1 ? [drawDots(this.sides, this.shared, this.kinds.ending)] : []),
      ...sections,
      ...(alone ? [h("details", { class: "cp-fold", open: this.sides.length < 2 }, summary, alone)] : []),
    ];
  }

  /**
   * @param {Measured} measured
   * @returns {Row}
   */
  scores({ benchmark, aligned }) {
    const { chosen, comparable, best } = aligned;
    const link = linkTo("benchmarks", benchmark.id, benchmark.name, this.kinds.ending);
    const words = aligned.words || conditionsInDoubt(aligned);
    const heading = h("div", {}, link, aligned.isShared ? h("small", {}, words) : null);
    const ranked = chosen.flatMap((result, place) =>
      result && comparable.has(place) ? [/** @type {[number, typeof result]} */ ([place, result])] : [],
    );
    // Of two one is ahead; of more each has a place, where places differ.
    const places = this.sides.length > 2 && best.size ? ranks(ranked, benchmark.lower) : new Map();
    const cells = chosen.map((result, place) => {
      // Its conditions are told by its mark, like its source.
      const { r = [`results.${benchmark.id}`] } = result ?? {};
      const cell = result && this.cell({ ...result, r, n: undefined }, place);
      if (cell && comparable.size && !comparable.has(place)) return apart(cell);
      return cell && marked(cell, best.has(place), places.get(place));
    });
    // By the score alone: its conditions would make nearly every row differ.
    const scores = new Set(chosen.map((result) => result?.t));
    return { heading, cells, differs: scores.size > 1 };
  }

  /** @returns {Row[]} */
  facts() {
    const labels = this.kinds.facts.filter((label) => this.sides.some(({ facts }) => facts[label]));
    const organizations = this.sides.map(({ organization: [id, name] }) =>
      linkTo("organizations", id, name, this.kinds.ending),
    );
    const types = this.sides.map(({ type }) => document.createTextNode(type));
    const all = labels.map((label) =>
      row(
        label,
        this.sides.map(({ facts }, place) => shownFact(facts[label], this.page(place))),
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
      const cells = this.sides.map(({ prices }, place) => {
        const cell = prices[amount];
        return cell ? this.cell(cell, place) : null;
      });
      return row(isUsual ? withUnit : label, cells);
    });
  }

  /**
   * @param {import("./filters.js").Cell} cell
   * @param {number} place of its model
   */
  cell(cell, place) {
    return shownCell(cell, this.page(place));
  }

  /** @param {number} place of a model */
  page(place) {
    return address(`models/${this.sides[place]?.id}${this.kinds.ending}`);
  }
}

/**
 * @param {Benchmark} benchmark
 * @param {Side[]} sides
 */
function alignedOn({ id, lower }, sides) {
  const results = sides.map((side) => side.results[id] ?? []);
  return align(results, lower);
}

/** @param {Measured} measured */
function isAlike({ aligned }) {
  return Number(aligned.comparable.size > 0);
}

/**
 * @param {Node} cell
 * @param {boolean} isAhead
 * @param {number | undefined} rank among three or more
 */
function marked(cell, isAhead, rank) {
  const shown = isAhead ? h("strong", {}, cell) : cell;
  if (rank !== undefined) {
    const said = h("span", { class: "cp-hidden" }, t("rank %(rank)s", { rank }));
    return h("span", {}, shown, h("small", { class: "cp-rank", "aria-hidden": "true" }, String(rank)), said);
  }
  return isAhead ? h("span", {}, shown, h("span", { class: "cp-hidden" }, ` ${t("ahead")}`)) : shown;
}

/**
 * Set a score apart that was not measured as those beside it were, and has no part in their order.
 * @param {Node} cell
 */
function apart(cell) {
  const words = t("different or unknown conditions");
  return h("span", { class: "cp-apart", title: words }, cell, h("span", { class: "cp-hidden" }, ` ${words}`));
}
