// The table itself: DataTables draws, sorts and turns pages; what is missing is last both ways.

import { loadScript } from "./data.js";
import { breath, h } from "./dom.js";
import { byName } from "./format.js";

/** @typedef {import("./filters.js").Model} Model */
/** @typedef {import("./columns.js").Column} Column */

const PAGE = 25;
const PAGE_OF_A_PHONE = 10; // about a screen, and drawn in less than half the time
const BY_VALUE = "cardstock";

/**
 * Load the library that draws tables.
 * @returns {Promise<any>}
 */
export async function dataTables() {
  await loadScript("assets/vendor/datatables.net/dataTables.min.js");
  const DataTable = Reflect.get(globalThis, "DataTable");
  DataTable.type(BY_VALUE, { order: { asc: inOrder(1), desc: inOrder(-1) } });
  return DataTable;
}

/**
 * @param {number} sign 1 or -1
 * @returns {(a: any, b: any) => number}
 */
function inOrder(sign) {
  return (a, b) => {
    if (a === null || b === null) return Number(a === null) - Number(b === null);
    return sign * (typeof a === "number" && typeof b === "number" ? a - b : byName(a, b));
  };
}

/**
 * Draw a table of models in place of another; in steps, between which the page can answer.
 * @param {HTMLElement} place
 * @param {Model[]} models
 * @param {Column[]} columns
 * @param {{ sort: string, passes: (model: Model) => boolean, onSort: (sort: string) => void }} options
 */
export async function drawTable(place, models, columns, { sort, passes, onSort }) {
  const DataTable = await dataTables();
  const element = h("table", { class: "cs-table" }, h("thead", {}, h("tr", {}, ...columns.map(heading))));
  const box = h("div", { class: "cs-scroll", tabindex: 0, role: "region", "aria-label": "Models" }, element);
  box.addEventListener("scroll", () => scrolled.add(box), { passive: true });
  const made = h("div", {}, box);
  const key = sort.replace(/^-/, "");
  const at = Math.max(
    0,
    columns.findIndex((column) => column.key === key),
  );
  const table = new DataTable(element, {
    data: [],
    columns: columns.map(defined),
    order: [[at, sort.startsWith("-") ? "desc" : "asc"]],
    orderMulti: false,
    pageLength: matchMedia("(max-width: 44.98em)").matches ? PAGE_OF_A_PHONE : PAGE,
    autoWidth: false,
    layout: { topStart: null, topEnd: null, bottomStart: null, bottomEnd: null, bottom: "paging" },
    search: { search: (/** @type {unknown} */ _, /** @type {Model} */ model) => passes(model) },
    language: { emptyTable: "The catalogue holds no model yet.", zeroRecords: NOTHING },
    drawCallback: () => toTop(box),
  });
  await breath();
  table.rows.add(models);
  await breath();
  table.draw();
  place.replaceChildren(box, ...made.querySelectorAll(".dt-container > :not(.dt-layout-table)"));
  table.on("order", () => onSort(sortOf(table, columns)));
  place.addEventListener("click", released);
  return table;
}

/** @type {WeakSet<Element>} boxes that a visitor has scrolled; to ask where one stands takes long */
const scrolled = new WeakSet();

/** @param {Element} box */
function toTop(box) {
  if (!scrolled.delete(box)) return;
  box.scrollTo({ top: 0 });
}

/**
 * Take from an event what DataTables has fixed on it; the theme, which hears it next, sets the same.
 * @param {Event} event
 */
function released(event) {
  Reflect.deleteProperty(event, "delegateTarget");
}

const DATES = ["released", "cutoff"];
const NOTHING = "No model has all of this; take out a filter.";

/**
 * Make a heading; a title given to DataTables would be read as HTML, and a benchmark's is a card's.
 * @param {Column} column
 */
function heading({ label, unit }) {
  return h("th", { scope: "col" }, label, unit ? h("small", {}, " ", unit) : null);
}

/**
 * @param {Column} column
 * @param {number} number
 */
function defined(column, number) {
  return {
    type: BY_VALUE,
    className: column.figures ? "cs-figure" : DATES.includes(column.key) ? "cs-date" : "",
    cellType: number === 0 ? "th" : "td",
    createdCell: (/** @type {HTMLElement} */ cell) => number || cell.setAttribute("scope", "row"),
    orderSequence: column.figures || column.key === "released" ? ["desc", "asc"] : ["asc", "desc"],
    data: null,
    render: (/** @type {Model} */ model, /** @type {string} */ purpose) =>
      purpose === "display" ? column.show(model) : purpose === "filter" ? "" : (column.order ?? column.value)(model),
  };
}

/**
 * @param {any} table
 * @param {Column[]} columns
 */
function sortOf(table, columns) {
  const [[at, direction] = [0, "asc"]] = table.order();
  const key = columns[at]?.key ?? "";
  return at === 0 && direction === "asc" ? "" : `${direction === "desc" ? "-" : ""}${key}`;
}
