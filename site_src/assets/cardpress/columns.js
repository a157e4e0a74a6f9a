// The columns of the table of models: what each shows, and what it is sorted by.

import { chosen, set } from "./basket.js";
import { briefCell, MISSING } from "./cells.js";
import { address } from "./data.js";
import { dateNumber } from "./dates.js";
import { h } from "./dom.js";
import { mapOf } from "./maps.js";
import { markedFigure } from "./marks.js";
import { has, linkTo } from "./site.js";
import { SCORE } from "./view.js";
import { t } from "./rules/messages.js";

/** @typedef {import("./filters.js").Model} Model */
/** @typedef {import("./filters.js").Cell} Cell */
/** @typedef {import("./scores.js").Scores} Scores */
/** @typedef {{ key: string, label: string, unit?: string, currency?: string, holds: string, falls?: boolean }} Spec as generator/cardpress/data/columns.py tells it */
/** @typedef {{ key: string, label: string, unit?: string, currency?: string, figures: boolean, dates?: boolean, falls?: boolean, value: (model: Model) => any, order?: (model: Model) => number | null, cell?: (model: Model) => Cell | undefined, show: (model: Model) => Node }} Column */
/** @typedef {{ key: string, page: (model: Model) => string, ending: string, words: Record<string, string> }} Place what a column shows, where its figures lead, and the labels of values */

/** What a column does, by what its cells hold. @type {Record<string, (place: Place) => Pick<Column, "value" | "show"> & Partial<Column>>} */
const BEHAVIOURS = mapOf({
  figure: (place) => ({ ...ofCells(place), figures: true }),
  date: (place) => ({ ...ofCells(place), dates: true, order: (model) => dateNumber(model[place.key]?.v) }),
  text: ofCells,
  words: ofWords,
  choices: (place) => ({ ...ofCells(place), value: (model) => model[place.key]?.t ?? null }),
  word: ofWord,
  kinds: ofKinds,
  organization: ofOrganization,
});

const PICTURED = new Set(["text", "image", "audio", "video", "pdf", "file", "embedding", "score"]);

/**
 * Make the columns that a visitor may choose, without those of benchmarks.
 * @param {{ columns: Spec[], words: Record<string, string> }} data the columns, and the labels of values
 * @param {string} ending of the addresses of pages
 * @returns {Column[]}
 */
export function columns({ columns: specs, words }, ending) {
  const page = (/** @type {Model} */ model) => address(`models/${model.id}${ending}`);
  return specs.map(({ holds, ...spec }) => {
    const behaviour = BEHAVIOURS[holds] ?? ofCells;
    return { figures: false, ...spec, ...behaviour({ key: spec.key, page, ending, words }) };
  });
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
    falls: true,
    // Null and not 0: what is missing is last in both directions.
    value: (model) => scores.result(key, model.id)?.score ?? null,
    cell: (model) => scores.cell(key, model.id),
    show: (model) => briefCell(scores.cell(key, model.id), page(model)),
  };
}

/**
 * Make the first column: the model's name, with the box that sets it aside to compare.
 * @param {string} ending
 * @returns {Column}
 */
export function nameColumn(ending) {
  const show = (/** @type {Model} */ { id, name }) => {
    const link = h("a", { href: address(`models/${id}${ending}`) }, name);
    if (!has("compare")) return link;
    const box = h("input", {
      type: "checkbox",
      value: id,
      "aria-label": t("Compare %(model)s", { model: name }),
      title: t("Compare"),
    });
    box.checked = chosen().includes(id);
    box.addEventListener("change", () => {
      // Taken back where six are chosen already.
      box.checked = set(id, box.checked);
    });
    return h("div", { class: "cp-name" }, h("label", { class: "cp-pick" }, box), link);
  };
  return { key: "name", label: t("Model"), figures: false, value: ({ name }) => name, show };
}

/** @param {string} key */
export function isScore(key) {
  return key.startsWith(SCORE);
}

/** @param {Place} place of cells with a value, a text and a source */
function ofCells({ key, page }) {
  return {
    value: (/** @type {Model} */ model) => model[key]?.v ?? null,
    order: (/** @type {Model} */ model) => model[key]?.o ?? model[key]?.v ?? null,
    cell: (/** @type {Model} */ model) => model[key],
    show: (/** @type {Model} */ model) => briefCell(model[key], page(model)),
  };
}

/** @param {Place} place of modalities, each a picture with its name */
function ofKinds({ key, words, page }) {
  const kinds = (/** @type {Model} */ model) => /** @type {string[]} */ (model[key] ?? []);
  const labels = (/** @type {Model} */ model) => kinds(model).map((kind) => words[kind] ?? kind);
  const show = (/** @type {Model} */ model) =>
    kinds(model).length
      ? h(
          "span",
          { class: "cp-icons" },
          ...kinds(model).map((kind) => icon(kind, words[kind] ?? kind)),
          disputed(model),
        )
      : document.createTextNode(MISSING);
  const disputed = (/** @type {Model} */ model) =>
    model["kinds"] ? markedFigure("", `${page(model)}#${model["kinds"]}`, { isDisputed: true }) : null;
  return { value: (/** @type {Model} */ model) => labels(model).join(", ") || null, show };
}

/**
 * @param {string} kind of modality
 * @param {string} label
 */
function icon(kind, label) {
  // A word of the catalogue's own has no picture.
  if (!PICTURED.has(kind)) return h("span", {}, label);
  return h("span", { class: `cp-icon cp-${kind}`, role: "img", title: label, "aria-label": label });
}

/** @param {Place} place of words without a source */
function ofWord({ key, words }) {
  const value = (/** @type {Model} */ model) => words[model[key]] || model[key] || null;
  return { value, show: (/** @type {Model} */ model) => document.createTextNode(value(model) ?? MISSING) };
}

/** @param {Place} place of several words without a source */
function ofWords({ key, words }) {
  const value = (/** @type {Model} */ model) =>
    (model[key] ?? []).map((/** @type {string} */ word) => words[word] ?? word).join(", ") || null;
  return { value, show: (/** @type {Model} */ model) => document.createTextNode(value(model) ?? MISSING) };
}

/** @param {Place} place of an organization */
function ofOrganization({ key, ending }) {
  return {
    value: (/** @type {Model} */ model) => model[key][1],
    show: (/** @type {Model} */ { [key]: [id, name] }) => linkTo("organizations", id, name, ending),
  };
}
