// The columns of the table of models: what each shows, and what it is sorted by.

import { chosen, set } from "./basket.js";
import { address } from "./data.js";
import { h } from "./dom.js";
import { SCORE } from "./view.js";

/** @typedef {import("./filters.js").Model} Model */
/** @typedef {import("./filters.js").Cell} Cell */
/** @typedef {import("./scores.js").Scores} Scores */
/** @typedef {{ key: string, label: string, unit?: string, figures: boolean, value: (model: Model) => any, order?: (model: Model) => number | null, cell?: (model: Model) => Cell | undefined, show: (model: Model) => Node }} Column */

export const DATES = ["released", "cutoff"];
const MISSING = "—";

/** @type {[string, string, boolean, string?][]} */
const OF_CELLS = [
  ["input", "Input", true, "per 1M tokens"],
  ["output", "Output", true, "per 1M tokens"],
  ["context", "Context", true, "tokens"],
  ["released", "Released", false],
  ["license", "License", false],
  ["status", "Status", false],
  ["maxOutput", "Max output", true, "tokens"],
  ["parameters", "Parameters", true],
  ["cutoff", "Knowledge cutoff", false],
];
/** @type {[string, string][]} */
const OF_LISTS = [
  ["reads", "Reads"],
  ["writes", "Writes"],
];
export const USUAL = ["input", "output", "context", "reads", "released", "license", "status", "organization"];

/**
 * Make the columns that a visitor may choose, without those of benchmarks.
 * @param {string} ending of the addresses of pages
 * @returns {Column[]}
 */
export function columns(ending) {
  const name = (/** @type {Model} */ model) => address(`models/${model.id}${ending}`);
  return [
    ...OF_CELLS.map(([key, label, figures, unit]) => ({ ...ofCells(key, label, figures, name), unit })),
    ...OF_LISTS.map(([key, label]) => ofKinds(key, label)),
    ofText("weights", "Weights", (model) => model.weights),
    ofOrganization(ending),
    ofText("type", "Type", (model) => model.type),
  ];
}

/**
 * Make the column of a benchmark.
 * @param {string} key
 * @param {Scores} scores
 * @param {string} ending
 * @returns {Column}
 */
export function scoreColumn(key, scores, ending) {
  const page = (/** @type {Model} */ model) => address(`models/${model.id}${ending}`);
  return {
    key,
    label: scores.label(key),
    figures: true,
    value: (model) => scores.result(key, model.id)?.score ?? null,
    cell: (model) => scores.cell(key, model.id),
    show: (model) => shownCell(scores.cell(key, model.id), page(model)),
  };
}

/**
 * Make the first column: the model's name, with the box that sets it aside to compare.
 * @param {string} ending
 * @returns {Column}
 */
export function nameColumn(ending) {
  const show = (/** @type {Model} */ { id, name }) => {
    const box = h("input", { type: "checkbox", value: id, "aria-label": `Compare ${name}`, title: "Compare" });
    box.checked = chosen().includes(id);
    box.addEventListener("change", () => {
      box.checked = set(id, box.checked);
    });
    const link = h("a", { href: address(`models/${id}${ending}`) }, name);
    return h("div", { class: "cp-name" }, box, link);
  };
  return { key: "name", label: "Model", figures: false, value: ({ name }) => name, show };
}

/** @param {string} key */
export function isScore(key) {
  return key.startsWith(SCORE);
}

/**
 * @param {string} key
 * @param {string} label
 * @param {boolean} figures
 * @param {(model: Model) => string} page
 * @returns {Column}
 */
function ofCells(key, label, figures, page) {
  return {
    key,
    label,
    figures,
    value: (model) => model[key]?.v ?? null,
    cell: (model) => model[key],
    ...(DATES.includes(key) ? { order: (model) => ofDate(model[key]?.v) } : {}),
    show: (model) => shownCell(model[key], page(model)),
  };
}

/**
 * Give a date as a number in the same order, as numbers are compared faster than texts.
 * @param {string | undefined} date like 2025, 2025-12 or 2025-12-11
 */
function ofDate(date) {
  return date ? Number(date.replaceAll("-", "").padEnd(8, "0")) : null;
}

/**
 * Make a column of modalities, each a picture with its name.
 * @param {string} key
 * @param {string} label
 * @returns {Column}
 */
function ofKinds(key, label) {
  const kinds = (/** @type {Model} */ model) => /** @type {string[]} */ (model[key] ?? []);
  const show = (/** @type {Model} */ model) =>
    kinds(model).length
      ? h("span", { class: "cp-icons" }, ...kinds(model).map(icon))
      : document.createTextNode(MISSING);
  return { key, label, figures: false, value: (model) => kinds(model).join(", ") || null, show };
}

/** @param {string} kind of modality */
function icon(kind) {
  return h("span", { class: `cp-icon cp-${kind}`, role: "img", title: kind, "aria-label": kind });
}

/**
 * @param {string} key
 * @param {string} label
 * @param {(model: Model) => string | null | undefined} text
 * @returns {Column}
 */
function ofText(key, label, text) {
  const show = (/** @type {Model} */ model) => document.createTextNode(text(model) || MISSING);
  return { key, label, figures: false, value: (model) => text(model) || null, show };
}

/**
 * @param {string} ending
 * @returns {Column}
 */
function ofOrganization(ending) {
  return {
    key: "organization",
    label: "Organization",
    figures: false,
    value: (model) => model.organization[1],
    show: ({ organization: [id, name] }) => h("a", { href: address(`organizations/${id}${ending}`) }, name),
  };
}

/**
 * Show a figure linked to its source, with what stands below it.
 * @param {Cell | undefined} cell
 * @param {string} page address of the model's page
 * @returns {Node}
 */
export function shownCell(cell, page) {
  if (!cell) return document.createTextNode(MISSING);
  const figure = cell.s ? h("a", { href: `${page}#source.${cell.s}` }, cell.t) : cell.t;
  const below = [
    cell.n ? h("span", {}, cell.n) : null,
    cell.m ? h("a", { href: `${page}#${cell.m[1]}` }, cell.m[0]) : null,
  ].filter((each) => each !== null);
  const shown = document.createDocumentFragment();
  shown.append(figure);
  if (below.length) shown.append(h("small", {}, ...below));
  return below.length ? h("div", { class: "cp-cell" }, shown) : h("span", {}, shown);
}
