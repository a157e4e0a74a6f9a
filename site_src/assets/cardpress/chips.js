// The filters that are set, each of which can be taken out again.

import { h } from "./dom.js";
import { FACETS, isSet, NONE, NOT_STATED } from "./filters.js";
import { number } from "./rules/figures.js";

/** @typedef {import("./filters.js").Wish} Wish */
/** @typedef {import("./filters.js").Measure} Measure */
/** @typedef {import("./filters.js").Range} Range */

/**
 * Make an entry for every filter of a wish, and one that clears all.
 * @param {Wish} wish changed in place
 * @param {Measure[]} measures
 * @param {() => void} onChange
 */
export function chips(wish, measures, onChange) {
  const found = [
    ...FACETS.flatMap(({ key, label }) =>
      (wish.choices[key] ?? []).map((value) => ofChoice(wish, key, label, value, onChange)),
    ),
    ...measures.flatMap(({ key, label }) => {
      const range = wish.ranges[key];
      return range && isSet(range) ? [chip(`${label}: ${words(range)}`, () => delete wish.ranges[key], onChange)] : [];
    }),
  ];
  if (found.length < 2) return found;
  const clear = () => {
    wish.choices = {};
    wish.ranges = {};
    wish.query = "";
  };
  return [...found, chip("Clear all", clear, onChange, "")];
}

/**
 * @param {Wish} wish
 * @param {string} key
 * @param {string} label
 * @param {string} value
 * @param {() => void} onChange
 */
function ofChoice(wish, key, label, value, onChange) {
  const out = () => {
    wish.choices[key] = (wish.choices[key] ?? []).filter((each) => each !== value);
  };
  return chip(`${label}: ${value === NONE ? NOT_STATED.toLowerCase() : value}`, out, onChange);
}

/** @param {Range} range */
function words({ min, max, none }) {
  const [from, to] = [min, max].map((end) => (end === null ? "" : number(end)));
  const bounds = from && to ? `${from} to ${to}` : from ? `from ${from}` : to ? `up to ${to}` : "";
  return [bounds, none ? NOT_STATED.toLowerCase() : ""].filter(Boolean).join(" or ");
}

/**
 * @param {string} label
 * @param {() => void} out
 * @param {() => void} onChange
 * @param {string} [sign]
 */
function chip(label, out, onChange, sign = " ×") {
  const act = () => {
    out();
    onChange();
  };
  const title = sign ? `Take out the filter ${label}` : label;
  return h("li", {}, h("button", { type: "button", class: "cp-chip", "aria-label": title, onclick: act }, label, sign));
}
