// The table itself: DataTables draws, sorts and turns pages; what is missing is last both ways.

import { loadScript } from "./data.js";
import { breath, h } from "./dom.js";
import { byName } from "./names.js";
import { whole } from "./rules/figures.js";
import { t } from "./rules/messages.js";

/** @typedef {import("./filters.js").Model} Model */
/** @typedef {import("./columns.js").Column} Column */
/** @typedef {{ view: { sort: string, first: number }, passes: (model: Model) => boolean, whyEmpty: () => string, onSort: (sort: string) => void, onPage: (first: number) => void }} Options */

const PAGE = 25;
const PAGE_OF_A_PHONE = 10; // about a screen, and drawn in less than half the time
const BY_VALUE = "cardpress";

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
 * @param {Options} options
 */
export async function drawTable(place, models, columns, { view, passes, whyEmpty, onSort, onPage }) {
  const DataTable = await dataTables();
  const element = h("table", { class: "cp-table" }, h("thead", {}, h("tr", {}, ...columns.map(heading))));
  const box = h("div", { class: "cp-scroll", tabindex: 0, role: "region", "aria-label": t("Models") }, element);
  box.addEventListener("scroll", () => scrolled.add(box), { passive: true });
  const made = h("div", {}, box);
  const table = new DataTable(element, {
    data: [],
    columns: columns.map(defined),
    // An address holds one order.
    orderMulti: false,
    pageLength: matchMedia("(max-width: 44.98em)").matches ? PAGE_OF_A_PHONE : PAGE,
    autoWidth: false,
    layout: { topStart: null, topEnd: null, bottomStart: null, bottomEnd: null, bottom: "paging" },
    search: { search: (/** @type {unknown} */ _, /** @type {Model} */ model) => passes(model) },
    language: words(),
    drawCallback: () => {
      toTop(box);
      const empty = models.length ? element.querySelector("td.dt-empty") : null;
      if (empty) empty.textContent = whyEmpty();
    },
  });
  await breath();
  table.rows.add(models);
  await breath();
  const { sort, first } = view; // as it is by now
  table.order([orderOf(sort, columns)]).draw();
  if (first) table.page(Math.floor(first / table.page.len())).draw("page");
  made.querySelector(".dt-paging nav")?.setAttribute("aria-label", t("Pages of the table"));
  place.replaceChildren(box, ...made.querySelectorAll(".dt-container > :not(.dt-layout-table)"));
  table.on("order", () => onSort(sortOf(table, columns)));
  table.on("draw", () => onPage(table.page.info().start));
  table.on("page", () => {
    const pressed = document.activeElement?.getAttribute("data-dt-idx");
    if (pressed) table.one("draw", () => keepKeyboard(place, pressed));
  });
  place.addEventListener("click", released);
  return table;
}

/**
 * Have all rows of the view on paper, where nobody turns its pages.
 * @param {() => any} current the table that is shown
 * @param {AbortSignal} signal
 */
export function printWhole(current, signal) {
  /** @type {{ length: number, page: number } | null} */
  let before = null;
  addEventListener(
    "beforeprint",
    () => {
      before ??= current()?.page.info() ?? null;
      current()?.page.len(-1).draw(false);
    },
    { signal },
  );
  addEventListener(
    "afterprint",
    () => {
      if (before) current()?.page.len(before.length).page(before.page).draw("page");
      before = null;
    },
    { signal },
  );
}

/** @type {WeakSet<Element>} boxes that a visitor has scrolled; to ask where one stands takes long */
const scrolled = new WeakSet();

/**
 * Leave the keyboard on the button that turned the page; the library makes all of them anew.
 * @param {HTMLElement} place
 * @param {string} pressed
 */
function keepKeyboard(place, pressed) {
  const buttons = [...place.querySelectorAll(`.dt-paging :is([data-dt-idx="${pressed}"], [aria-current])`)];
  const button =
    buttons.find((other) => other.getAttribute("data-dt-idx") === pressed && !other.hasAttribute("aria-disabled")) ??
    buttons[0];
  if (button instanceof HTMLElement) button.focus({ preventScroll: true });
}

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

/** What the library says itself, in its own names. */
function words() {
  return {
    emptyTable: t("The catalogue has no models yet."),
    thousands: whole(1000).replaceAll(/\d/g, ""),
    aria: {
      orderable: t(": activate to sort"),
      orderableReverse: t(": activate to reverse sorting"),
      orderableRemove: t(": activate to remove sorting"),
      paginate: { first: t("First"), previous: t("Previous"), next: t("Next"), last: t("Last") },
    },
  };
}

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
    className: column.figures ? "cp-figure" : column.dates ? "cp-date" : "",
    // Or the library takes the heading's HTML, in which a space that does not break is "&nbsp;".
    ariaTitle: column.unit ? `${column.label} ${column.unit}` : column.label,
    cellType: number === 0 ? "th" : "td",
    createdCell: (/** @type {HTMLElement} */ cell) => number || cell.setAttribute("scope", "row"),
    orderSequence: column.falls ? ["desc", "asc"] : ["asc", "desc"],
    data: null,
    render: (/** @type {Model} */ model, /** @type {string} */ purpose) =>
      // Nothing for the library's own search: filters decide, and texts of all cells would take long to make.
      purpose === "display" ? column.show(model) : purpose === "filter" ? "" : (column.order ?? column.value)(model),
  };
}

/**
 * @param {string} sort key of a column, behind a hyphen where it falls; the first where it is none
 * @param {Column[]} columns
 */
function orderOf(sort, columns) {
  const at = columns.findIndex(({ key }) => key === sort.replace(/^-/, ""));
  return [Math.max(0, at), sort.startsWith("-") ? "desc" : "asc"];
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
