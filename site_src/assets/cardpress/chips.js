// The filters that are set, each of which can be taken out again.

import { h } from "./dom.js";
import { dateText } from "./dates.js";
import { isSet, labelOf } from "./filters.js";
import { number } from "./rules/figures.js";
import { mapOf } from "./maps.js";
import { t } from "./rules/messages.js";

/** @typedef {import("./filters.js").Wish} Wish */
/** @typedef {import("./filters.js").Kinds} Kinds */
/** @typedef {import("./filters.js").Range} Range */

const HUGE = 1e15; // from here a bound is shown as it may be typed: 1e+25

/**
 * Make an entry for every filter of a wish, and one that clears all.
 * @param {Wish} wish changed in place
 * @param {Kinds} kinds
 * @param {() => void} onChange
 */
export function chips(wish, { facets, measures }, onChange) {
  const found = [
    ...facets.flatMap((facet) =>
      (wish.choices[facet.key] ?? []).map((value) => ofChoice(wish, facet, value, onChange)),
    ),
    ...measures.flatMap(({ key, label, isDate }) => {
      const bounds = wish.ranges[key];
      return bounds && isSet(bounds)
        ? [
            chip(
              t("%(filter)s: %(values)s", { filter: label, values: words(bounds, isDate ? dateText : boundText) }),
              () => delete wish.ranges[key],
              onChange,
            ),
          ]
        : [];
    }),
  ];
  if (found.length < 2) return found;
  const clear = () => {
    wish.choices = mapOf({});
    wish.ranges = mapOf({});
    wish.query = "";
  };
  return [...found, chip(t("Clear all"), clear, onChange, "")];
}

/**
 * @param {Wish} wish
 * @param {import("./filters.js").Facet} facet
 * @param {string} value
 * @param {() => void} onChange
 */
function ofChoice(wish, facet, value, onChange) {
  const { key, label } = facet;
  const out = () => {
    wish.choices[key] = (wish.choices[key] ?? []).filter((other) => other !== value);
  };
  return chip(t("%(filter)s: %(values)s", { filter: label, values: labelOf(facet, value) }), out, onChange);
}

/** @param {number} bound */
function boundText(bound) {
  return Math.abs(bound) < HUGE ? number(bound) : String(bound);
}

/**
 * @param {Range} range
 * @param {(bound: number) => string} text
 */
function words({ min, max, none }, text) {
  const [lowest = "", highest = ""] = [min, max].map((end) => (end === null ? "" : text(end)));
  const bounds = range(lowest, highest);
  if (!none) return bounds;
  return bounds ? t("%(range)s, or unspecified", { range: bounds }) : t("unspecified");
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
  const title = sign ? t("Remove the filter %(filter)s", { filter: label }) : label;
  return h("li", {}, h("button", { type: "button", class: "cp-chip", "aria-label": title, onclick: act }, label, sign));
}

/**
 * @param {string} lowest
 * @param {string} highest
 */
function range(lowest, highest) {
  if (lowest && highest) return t("%(lowest)s to %(highest)s", { lowest, highest });
  if (lowest) return t("%(lowest)s or more", { lowest });
  return highest ? t("up to %(highest)s", { highest }) : "";
}
