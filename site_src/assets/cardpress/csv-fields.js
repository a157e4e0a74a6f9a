// What a column of the table of models is in a file of comma-separated values.

import { t } from "./rules/messages.js";

/** @typedef {import("./filters.js").Model} Model */
/** @typedef {import("./filters.js").Cell} Cell */
/** @typedef {import("./columns.js").Column} Column */
/** @typedef {{ label: string, of: (model: Model) => string | number | null }} Field */

/**
 * Return the fields of a column in the file: its value and, where any model has
 * them, the bounds of its uncertainty, its source and what stands below it.
 * @param {Column} column
 * @param {Model[]} models
 * @returns {Field[]}
 */
export function fieldsOf({ key, label, unit, currency, value, cell }, models) {
  const isClosed = (/** @type {Model} */ model) => forbidsReuse(key, model, cell?.(model));
  const notesOf = (/** @type {Model} */ model) =>
    isClosed(model) ? t("left out, as its source forbids reuse") : notes(model, cell?.(model));
  // A number has no sign of its currency, as the cells of the table have.
  const measured = [currency, unit].filter(Boolean).join(" ");
  /** @type {Field[]} */
  const fields = [
    { label: measured ? `${label} (${measured})` : label, of: (model) => (isClosed(model) ? null : value(model)) },
  ];
  const boundsOf = (/** @type {Model} */ model) => (isClosed(model) ? undefined : cell?.(model)?.bounds);
  if (models.some(boundsOf)) {
    fields.push({ label: t("%(column)s, lower", { column: label }), of: (model) => boundsOf(model)?.[0] ?? null });
    fields.push({ label: t("%(column)s, upper", { column: label }), of: (model) => boundsOf(model)?.[1] ?? null });
  }
  const sourceOf = (/** @type {Model} */ model) => cell?.(model)?.s ?? null;
  // By its key, which the model's page has behind its address: #source.docs.
  if (models.some(sourceOf)) fields.push({ label: t("%(column)s, source", { column: label }), of: sourceOf });
  if (models.some(notesOf)) fields.push({ label: t("%(column)s, notes", { column: label }), of: notesOf });
  return fields;
}

/**
 * Return whether the source of what a column shows of a model forbids to take it away.
 * @param {string} key of the column
 * @param {Model} model
 * @param {Cell} [cell]
 */
function forbidsReuse(key, model, cell) {
  const { s, i } = cell ?? {};
  const sources = model.closed ?? [];
  return sources.includes(`#${key}`) || sources.includes(i ? `${i}/${s}` : s);
}

/**
 * Return what stands below a figure, as one text.
 * @param {Model} model
 * @param {Cell} [cell]
 */
function notes(model, cell) {
  if (!cell) return null;
  const shown = (cell.v ?? null) === null ? cell.t : "";
  const rates = (cell.x ?? []).map(([words]) => words);
  // The words of a dispute may have the value of a source that forbids it.
  const words = model.closed ? "" : cell.m?.[0];
  const parts = [shown, cell.r?.slice(1).at(-1), cell.e, cell.n, cell.w, ...rates, words];
  return parts.filter(Boolean).join("; ") || null;
}
