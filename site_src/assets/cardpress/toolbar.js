// The line above the table: search, filters, columns, the address and the file.

import { download } from "./download.js";
import { fieldsOf } from "./csv-fields.js";
import { address } from "./data.js";
import { announce, h } from "./dom.js";
import { csv } from "./rules/csv.js";
import { whole } from "./rules/figures.js";
import { n, t } from "./rules/messages.js";

/** @typedef {import("./filters.js").Model} Model */
/** @typedef {import("./columns.js").Column} Column */
/** @typedef {import("./view.js").View} View */
/** @typedef {{ panel: HTMLElement, fill: () => void }} ColumnPanel */

const FILE = "models.csv";

/**
 * Make the toolbar.
 * @param {HTMLElement} search
 * @param {{ shown: Set<Model>, table: any, ending: string, filters: import("./models-filters.js").Filters, columnPanel: ColumnPanel }} page
 * @param {() => Column[]} columns those shown
 */
export function toolbar(search, page, columns) {
  return h(
    "div",
    { class: "cp-bar", role: "search" },
    search,
    filterButton(page.filters),
    opener(t("Columns"), page.columnPanel),
    h("button", { type: "button", class: "cp-tool", onclick: () => void copyAddress() }, t("Copy link")),
    h("button", { type: "button", class: "cp-tool", onclick: () => saveFile(page, columns()) }, t("Download CSV")),
  );
}

/** @param {import("./models-filters.js").Filters} filters */
function filterButton(filters) {
  const look = { class: "cp-tool", "aria-expanded": "false", "aria-controls": filters.element.id };
  const button = h("button", { type: "button", ...look, onclick: () => filters.toggle() }, t("Filters"));
  const tell = () => button.setAttribute("aria-expanded", String(filters.element.open));
  new MutationObserver(tell).observe(filters.element, { attributeFilter: ["open"] });
  return button;
}

/**
 * @param {string} label
 * @param {ColumnPanel} panel that it opens
 */
function opener(label, { panel, fill }) {
  const button = h(
    "button",
    { type: "button", class: "cp-tool", "aria-expanded": "false", "aria-controls": panel.id },
    label,
  );
  button.addEventListener("click", () => {
    if (!panel.firstChild) fill();
    panel.hidden = !panel.hidden;
    button.setAttribute("aria-expanded", String(!panel.hidden));
  });
  return button;
}

async function copyAddress() {
  try {
    await navigator.clipboard.writeText(location.href);
    announce(t("The link to this view is copied."));
    toast(t("Link copied"));
  } catch {
    // Without https, or from a folder, a browser has no clipboard for scripts.
    prompt(t("Link to this view:"), location.href);
  }
}

/** @param {string} words */
function toast(words) {
  // Hidden from screen readers, to which the same has just been announced.
  const shown = h("div", { class: "cp-toast", "aria-hidden": "true" }, words);
  document.body.append(shown);
  setTimeout(() => shown.remove(), 2000);
}

/**
 * @param {{ shown: Set<Model>, table: any, ending: string }} page
 * @param {Column[]} columns
 */
function saveFile({ shown, table, ending }, columns) {
  /** @type {Model[]} */
  const models = table.rows({ order: "applied", search: "applied" }).data().toArray();
  const rows = models.filter((model) => shown.has(model));
  const fields = columns.flatMap((column) => fieldsOf(column, rows));
  // Whole, as the file is read far from the site.
  const page = (/** @type {Model} */ { id }) => new URL(address(`models/${id}${ending}`), location.href).href;
  const head = ["id", ...fields.map(({ label }) => label), t("page")];
  const body = rows.map((model) => [model.id, ...fields.map(({ of }) => of(model)), page(model)]);
  download(FILE, csv([head, ...body]));
  const count = { count: whole(rows.length), file: FILE };
  announce(n("%(count)s row saved to %(file)s.", "%(count)s rows saved to %(file)s.", rows.length, count));
}

/**
 * Make the panel that chooses columns; it is filled when it is first opened, as few visitors do.
 * @param {Column[]} known
 * @param {View} view changed in place
 * @param {() => void} onChange
 * @returns {ColumnPanel}
 */
export function columnPanel(known, view, onChange) {
  const panel = h("div", { class: "cp-panel", id: "cp-columns", hidden: true });
  return { panel, fill: () => panel.append(columnChoices(known, view, onChange)) };
}

/**
 * @param {Column[]} known
 * @param {View} view changed in place
 * @param {() => void} onChange
 */
function columnChoices(known, view, onChange) {
  const lines = known.map(({ key, label }) => {
    const change = () => {
      const others = view.columns.filter((column) => column !== key);
      view.columns = box.checked ? [...others, key] : others;
      onChange();
    };
    const box = h("input", { type: "checkbox", onchange: change, checked: view.columns.includes(key) });
    return h("label", {}, box, h("span", {}, label));
  });
  return h("fieldset", {}, h("legend", {}, t("Columns")), h("div", { class: "cp-choices cp-wide" }, ...lines));
}
