// The filters that are set, each of which can be taken out again.

import { h } from "./dom.js";
import { isSet, NONE, NOT_STATED } from "./filters.js";
import { number } from "./rules/figures.js";

/** @typedef {import("./filters.js").Wish} Wish */
/** @typedef {import("./filters.js").Kinds} Kinds */
/** @typedef {import("./filters.js").Range} Range */

const HUGE = 1e15; // from here a bound is told as it may be typed: 1e+25

/**
 * Make an entry for every filter of a wish, and one that clears all.
 * @param {Wish} wish changed in place
 * @param {Kinds} kinds
 * @param {() => void} onChange
 */
export function chips(wish, { facets, measures }, onChange) {
  const found = [
    ...facets.flatMap(({ key, label }) =>
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
  const [from, to] = [min, max].map((end) => (end === null ? "" : Math.abs(end) < HUGE ? number(end) : String(end)));
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
