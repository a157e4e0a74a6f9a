// A view of the table in the address of the page, so that it can be shared and bookmarked.

import { dateNumber, dateText } from "./dates.js";
import { everything, isSet, NONE } from "./filters.js";
import { PLAIN, readNumber } from "./numerals.js";

/** @typedef {import("./filters.js").Wish} Wish */
/** @typedef {import("./filters.js").Range} Range */
/** @typedef {import("./filters.js").Kinds} Kinds */
/** @typedef {{ wish: Wish, columns: string[], sort: string, first: number }} View first row of the page, from 0 */

export const SCORE = "score:";
const NEWEST = "-released";
const FROM = "from"; // a row and no page, as a phone's pages are shorter
const FIND = "find"; // by "q" the theme would open its own search

/**
 * Read a view; what the address does not say, or says in a way that means nothing, is as usual.
 * @param {string} query of the address
 * @param {{ usual: string[], kinds: Kinds, isKnown: (key: string) => boolean }} known the usual columns, the filters, and whether a column or a range of a key exists
 * @returns {View}
 */
export function readView(query, { usual, kinds, isKnown }) {
  const parameters = new URLSearchParams(query);
  const wish = readWish(parameters, kinds, isKnown);
  const listed = (parameters.get("columns") ?? "").split(",");
  const columns = listed.filter((key) => key !== "name" && isKnown(key));
  // A range of a score brings its column, or nobody would see what it is about.
  const scores = Object.keys(wish.ranges).filter((key) => key.startsWith(SCORE));
  // Names alone are a view, too, unlike an address that says nothing of columns.
  const isNone = parameters.get("columns") === "";
  const shown = columns.length || isNone ? columns : usual;
  const sort = parameters.get("sort") ?? "";
  const from = Math.floor(readNumber(parameters.get(FROM) ?? "", PLAIN) ?? 1);
  return {
    wish,
    columns: [...new Set([...shown, ...scores])],
    sort: isKnown(sort.replace(/^-/, "")) ? sort.replace(/^name$/, "") : usualSort(shown),
    first: Math.max(0, from - 1),
  };
}

/**
 * Return the columns of a view as they stand in the table: scores, which a visitor has asked for, behind the prices,
 * where they are seen without scrolling.
 * @param {string[]} columns as they were chosen
 */
export function asShown(columns) {
  const scores = columns.filter((key) => key.startsWith(SCORE));
  const others = columns.filter((key) => !key.startsWith(SCORE));
  const behind = Math.max(others.indexOf("input"), others.indexOf("output")) + 1;
  return [...others.slice(0, behind), ...scores, ...others.slice(behind)];
}

/**
 * @param {URLSearchParams} parameters
 * @param {Kinds} kinds
 * @param {(key: string) => boolean} isKnown
 * @returns {Wish}
 */
function readWish(parameters, kinds, isKnown) {
  const { facets, measures } = kinds;
  const wish = everything();
  wish.query = parameters.get(FIND) ?? "";
  for (const { key } of facets) {
    const values = parameters.getAll(key);
    if (values.length) wish.choices[key] = [...new Set(values)];
  }
  for (const [key, value] of parameters) {
    const isMeasure = key.startsWith(SCORE) || measures.some((measure) => measure.key === key);
    const range = isMeasure && isKnown(key) ? readRange(value, isOfDates(key, kinds) ? dateNumber : plainNumber) : null;
    if (range) wish.ranges[key] = range;
  }
  return wish;
}

/**
 * Return the order of a table before a visitor chooses one: the newest models first, where it says when they came out.
 * @param {string[]} columns
 */
function usualSort(columns) {
  return columns.includes(NEWEST.slice(1)) ? NEWEST : "";
}

/**
 * @param {string} key of a range
 * @param {Kinds} kinds
 */
function isOfDates(key, { measures }) {
  return measures.some((measure) => measure.key === key && measure.isDate);
}

/**
 * Write a view as the query of an address, empty for the usual one.
 * @param {View} view
 * @param {{ usual: string[], kinds: Kinds }} known
 */
export function writeView(view, { usual, kinds }) {
  const parameters = new URLSearchParams();
  if (view.wish.query) parameters.set(FIND, view.wish.query);
  writeFilters(view.wish, kinds, parameters);
  if (view.columns.join() !== usual.join()) parameters.set("columns", view.columns.join(","));
  if (view.sort !== usualSort(view.columns)) parameters.set("sort", view.sort || "name");
  if (view.first) parameters.set(FROM, String(view.first + 1));
  // Signs that have no meaning in a query stay legible.
  const query = String(parameters).replaceAll("%3A", ":").replaceAll("%2C", ",");
  return query ? `?${query}` : "";
}

/**
 * @param {Wish} wish
 * @param {Kinds} kinds
 * @param {URLSearchParams} parameters changed in place
 */
function writeFilters({ choices, ranges }, kinds, parameters) {
  for (const { key } of kinds.facets) {
    for (const value of choices[key] ?? []) parameters.append(key, value);
  }
  for (const [key, range] of Object.entries(ranges)) {
    if (isSet(range)) parameters.set(key, writeRange(range, isOfDates(key, kinds) ? dateText : String));
  }
}

/**
 * @param {string} text like 100000..200000, 70.., ..5, or none, alone or behind a comma
 * @param {(bound: string) => number | null} read
 * @returns {Range | null}
 */
function readRange(text, read) {
  const [bounds = "", ...rest] = text.split(",");
  const none = [bounds, ...rest].includes(NONE);
  const [min = "", max = ""] = bounds.includes("..") ? bounds.split("..") : ["", ""];
  const range = { min: read(min), max: read(max), none };
  return isSet(range) ? range : null;
}

/** @param {string} text */
function plainNumber(text) {
  return readNumber(text, PLAIN);
}

/**
 * @param {Range} range
 * @param {(bound: number) => string} write
 */
function writeRange({ min, max, none }, write) {
  const [lowest, highest] = [min, max].map((bound) => (bound === null ? "" : write(bound)));
  const bounds = lowest || highest ? `${lowest}..${highest}` : "";
  return [bounds, none ? NONE : ""].filter(Boolean).join(",");
}
