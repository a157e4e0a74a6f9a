// What a column of the table of models is in a file of comma-separated values.

import { t } from "./rules/messages.js";

/** @typedef {import("./filters.js").Model} Model */
/** @typedef {import("./columns.js").Column} Column */
/** @typedef {{ label: string, of: (model: Model) => string | number | null }} Field */

/**
 * Return the fields of a column in the file: its value and, where any model has
 * them, the bounds of its uncertainty, its source and what stands below it.
 * @param {Column} column
 * @param {Model[]} models
 * @returns {Field[]}
 */
export function fieldsOf({ label, unit, currency, value, cell }, models) {
  const notesOf = (/** @type {Model} */ model) => {
    const { v = null, t = "", n = "", e = "", x = [], r = [], m: [dispute] = [""] } = cell?.(model) ?? {};
    const rates = x.map(([words]) => words);
    return [v === null ? t : "", r.slice(1).at(-1), e, n, ...rates, dispute].filter(Boolean).join("; ") || null;
  };
  // A number has no sign of its currency, as the cells of the table have.
  const measured = [currency, unit].filter(Boolean).join(" ");
  /** @type {Field[]} */
  const fields = [{ label: measured ? `${label} (${measured})` : label, of: value }];
  const boundsOf = (/** @type {Model} */ model) => cell?.(model)?.bounds;
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
