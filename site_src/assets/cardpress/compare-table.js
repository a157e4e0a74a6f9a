// A table of a comparison: a column for each model, whose name stays in sight.

import { h } from "./dom.js";
import { linkTo } from "./site.js";

/** @typedef {import("./rules/alignment.js").Side} Side */
/** @typedef {{ heading: Node, cells: (Node | null)[], differs: boolean }} Row */
/** @typedef {{ isOfFigures?: boolean, level?: "h2" | "h3", id?: string }} Look */

export class ComparedTable {
  /**
   * @param {Side[]} sides
   * @param {string} ending of the addresses of pages
   * @param {boolean} onlyDifferences
   */
  constructor(sides, ending, onlyDifferences) {
    this.sides = sides;
    this.ending = ending;
    this.onlyDifferences = onlyDifferences;
  }

  /**
   * Return a heading and its table; nothing where there are no rows.
   * @param {string} title
   * @param {Row[]} rows
   * @param {Look} [look]
   */
  section(title, rows, look = {}) {
    const box = this.box(title, rows, look);
    return box ? [h(look.level ?? "h2", { id: look.id }, title), box] : [];
  }

  /**
   * Return a table; null where there are no rows.
   * @param {string} title
   * @param {Row[]} rows
   * @param {Look} [look]
   */
  box(title, rows, { isOfFigures = false } = {}) {
    const shown = rows.filter(({ differs }) => !this.onlyDifferences || differs);
    if (!shown.length) return null;
    const names = this.sides.map(({ id, name }) => h("th", { scope: "col" }, linkTo("models", id, name, this.ending)));
    const corner = h("th", { scope: "col" }, h("span", { class: "cp-hidden" }, title));
    const lines = shown.map(({ heading, cells }) =>
      h("tr", {}, h("th", { scope: "row" }, heading), ...cells.map((cell) => h("td", {}, cell ?? "—"))),
    );
    const table = h(
      "table",
      { class: `cp-table${isOfFigures ? " cp-figures" : ""}` },
      h("caption", { class: "cp-hidden" }, title),
      h("thead", {}, h("tr", {}, corner, ...names)),
      h("tbody", {}, ...lines),
    );
    return h("div", { class: "cp-scroll", tabindex: 0, role: "region", "aria-label": title }, table);
  }
}

/**
 * @param {string} label
 * @param {(Node | null)[]} cells
 * @returns {Row}
 */
export function row(label, cells) {
  // By all that is shown: one value with two notes is not the same to a reader.
  const texts = new Set(cells.map((cell) => cell?.textContent ?? ""));
  return { heading: document.createTextNode(label), cells, differs: texts.size > 1 };
}
