// The groups of the panel of filters: choices with counts, and ranges.

import { afterPause, h } from "./dom.js";
import { dateNumber, dateText } from "./dates.js";
import { counts, folded, labelOf, NONE } from "./filters.js";
import { byName } from "./names.js";
import { readNumber } from "./numerals.js";
import { typed, whole } from "./rules/figures.js";
import { t } from "./rules/messages.js";

/** @typedef {import("./filters.js").Model} Model */
/** @typedef {import("./filters.js").Measure} Measure */
/** @typedef {import("./filters.js").Wish} Wish */
/** @typedef {import("./filters.js").Facet} Facet */
/** @typedef {import("./filters.js").Range} Range */

const FEW = 8;
const MANY = 16; // choices, from which on a visitor looks for one by its name
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/**
 * Make the choices of a facet, each with the models that it would give.
 * @param {Facet} facet
 * @param {Model[]} models
 * @param {Wish} wish changed in place
 * @param {() => void} onChange
 */
export function choiceGroup(facet, models, wish, onChange) {
  // In an order that no filter changes, so that no choice moves under the pointer.
  const values = [...counts(facet, models, new Map())].sort(inOrder(facet)).map(([value]) => value);
  /** @type {Map<string, { box: HTMLInputElement, count: HTMLElement, line: HTMLElement }>} */
  const lines = new Map(values.map((value) => [value, choice(facet, value, wish, onChange)]));
  const list = h("div", { class: "cp-choices" }, ...[...lines.values()].map(({ line }) => line));
  const element = h("fieldset", {}, h("legend", {}, facet.label), list);
  if (values.length > MANY) list.before(finder(facet, lines, list));
  if (values.length > FEW) element.append(moreButton(list));
  /** @param {Map<string, (model: Model) => boolean>} wanted */
  const show = (wanted) => {
    const found = counts(facet, models, wanted);
    for (const [value, { box, count, line }] of lines) {
      const number = found.get(value) ?? 0;
      count.textContent = whole(number);
      box.checked = (wish.choices[facet.key] ?? []).includes(value);
      line.classList.toggle("cp-empty", number === 0 && !box.checked);
    }
  };
  return { element, show };
}

/**
 * Return how choices are sorted: as the catalogue has them, or else by how many models they give.
 * @param {Facet} facet
 * @returns {(a: [string, number], b: [string, number]) => number}
 */
function inOrder({ order = [] }) {
  const place = new Map(order.map((value, at) => [value, at]));
  /** @param {string} value */
  const placeOf = (value) => place.get(value) ?? place.size;
  return ([one, many], [other, more]) => {
    const last = Number(one === NONE) - Number(other === NONE);
    return last || placeOf(one) - placeOf(other) || more - many || byName(one, other);
  };
}

/**
 * @param {Facet} facet
 * @param {string} value
 * @param {Wish} wish
 * @param {() => void} onChange
 */
function choice(facet, value, wish, onChange) {
  const change = () => {
    const others = (wish.choices[facet.key] ?? []).filter((other) => other !== value);
    wish.choices[facet.key] = box.checked ? [...others, value] : others;
    onChange();
  };
  const box = h("input", { type: "checkbox", onchange: change });
  const count = h("span", { class: "cp-count" });
  const line = h("label", {}, box, h("span", {}, labelOf(facet, value)), count);
  return { box, count, line };
}

/**
 * Make a field that shows the choices with what is typed in their names.
 * @param {Facet} facet
 * @param {Map<string, { line: HTMLElement }>} lines
 * @param {HTMLElement} list
 */
function finder(facet, lines, list) {
  const find = () => {
    const typed = folded(field.value);
    list.classList.toggle("cp-found", Boolean(typed));
    for (const [value, { line }] of lines) line.hidden = !folded(`${labelOf(facet, value)} ${value}`).includes(typed);
  };
  const label = t("Find in: %(filter)s", { filter: facet.label });
  const field = h("input", { type: "search", "aria-label": label, placeholder: t("Find"), oninput: find });
  return field;
}

/** @param {HTMLElement} list */
function moreButton(list) {
  list.classList.add("cp-few");
  const button = h("button", { type: "button", class: "cp-more", "aria-expanded": "false" }, t("Show all"));
  button.addEventListener("click", () => {
    const isFew = list.classList.toggle("cp-few");
    button.setAttribute("aria-expanded", String(!isFew));
    button.textContent = isFew ? t("Show all") : t("Show fewer");
  });
  return button;
}

/**
 * Make the fields of a range, with "not stated" as a choice of its own.
 * @param {Measure} measure
 * @param {Wish} wish
 * @param {() => void} onChange
 * @param {Node} [more] what stands below
 */
export function rangeGroup(measure, wish, onChange, more) {
  const bounds = wish.ranges[measure.key];
  // What is typed is kept at once, and looked for after a pause.
  const keep = () => {
    wish.ranges[measure.key] = { min: read(from), max: read(to), none: none.checked };
    judge([from, to], problem, read);
  };
  const change = () => {
    keep();
    onChange();
  };
  const later = afterPause(onChange);
  const changed = () => {
    keep();
    later();
  };
  const { read, write, look } = measure.isDate ? DATES : NUMBERS;
  const field = (/** @type {string} */ label, /** @type {string} */ placeholder, /** @type {any} */ bound) =>
    h("input", { ...look, placeholder, value: write(bound), "aria-label": label, oninput: changed });
  const from = field(t("%(figure)s from", { figure: measure.label }), t("from"), bounds?.min);
  const to = field(t("%(figure)s to", { figure: measure.label }), t("to"), bounds?.max);
  const none = h("input", { type: "checkbox", onchange: change, checked: bounds?.none ?? false });
  const problem = h("p", { class: "cp-problem", role: "status" });
  const show = () => {
    const range = wish.ranges[measure.key];
    // What is being typed is left alone: 1. would become 1 before its decimals.
    if (document.activeElement !== from) from.value = write(range?.min);
    if (document.activeElement !== to) to.value = write(range?.max);
    none.checked = range?.none ?? false;
    judge([from, to], problem, read);
  };
  const unit = measure.unit ? h("small", {}, " ", measure.unit) : null;
  const fields = h("div", { class: "cp-range" }, from, h("span", {}, t("to")), to);
  const unstated = h("label", {}, none, h("span", {}, t("Unspecified")));
  const element = h("fieldset", {}, h("legend", {}, measure.label, unit), fields, problem, unstated, more);
  return { element, show };
}

/**
 * Return which bounds are no numbers, at each field and in words.
 * @param {HTMLInputElement[]} fields
 * @param {HTMLElement} problem
 * @param {(field: HTMLInputElement) => number | null} read
 */
function judge(fields, problem, read) {
  const wrong = fields.filter((field) => field.value.trim() && read(field) === null);
  for (const field of fields) field.setAttribute("aria-invalid", String(wrong.includes(field)));
  const values = wrong.map(({ value }) => value).join("; ");
  problem.textContent = values ? t("Not a number: %(values)s", { values }) : "";
}

/** How the bounds of numbers are typed, and how those of dates. */
const NUMBERS = {
  look: { type: "text", inputmode: "decimal", size: 8 },
  read: (/** @type {HTMLInputElement} */ { value }) => readNumber(value),
  write: (/** @type {number | null | undefined} */ bound) =>
    bound === null || bound === undefined ? "" : typed(bound),
};
const DATES = {
  look: { type: "date" },
  read: (/** @type {HTMLInputElement} */ { value }) => dateNumber(value),
  write: (/** @type {number | null | undefined} */ bound) => {
    const text = bound ? dateText(bound) : "";
    // An address may name a month or a year, of which such a field has the first day.
    return DAY.test(text) || !text ? text : `${text}-01-01`.slice(0, 10);
  },
};
