// Which models a visitor asks for: pure functions of the records and of what is chosen.

import { dateNumber } from "./dates.js";
import { mapOf } from "./maps.js";
import { whole } from "./rules/figures.js";
import { n, t } from "./rules/messages.js";

/** @typedef {{ v?: any, t: string, s?: string, m?: [string, string, boolean?], n?: string, w?: string, l?: string, x?: string[][], r?: string[], u?: string, b?: string, i?: string, bounds?: [number, number], e?: string, o?: number }} Cell */
/** @typedef {Record<string, any> & { id: string, name: string, also?: string[] }} Model */
/** @typedef {{ score: number, text: string, cell: Cell }} Headline */
/** @typedef {{ min: number | null, max: number | null, none: boolean }} Range */
/** @typedef {{ query: string, choices: Record<string, string[]>, ranges: Record<string, Range> }} Wish */
/** @typedef {{ key: string, label: string, order?: string[], hides?: boolean, words: Record<string, string>, of: (model: Model) => string[] }} Facet words are the labels of values, where these are no labels; order is that of the choices, where the catalogue gives them one; what is chosen of one that hides is not shown */
/** @typedef {{ key: string, label: string, unit: string, isDate?: boolean, isUsual?: boolean, of: (model: Model) => number | null }} Measure */
/** @typedef {{ facets: Facet[], measures: Measure[] }} Kinds */

export const NONE = "none";
const SEARCH = "query";

/** The choices that a model's record answers, by what it holds. @type {Record<string, (held: any) => string[]>} */
const ANSWERS = mapOf({
  text: (cell) => ((cell?.v ?? null) === null ? [] : [cell.t]),
  date: (cell) => (cell ? [cell.v.slice(0, 4)] : []), // a day is nobody's choice, a year may be
  choices: (cell) => cell?.v ?? [],
  word: (word) => (word ? [word] : []),
  words: (words) => words ?? [],
  kinds: (kinds) => kinds ?? [],
  organization: ([, name]) => [name],
});

/**
 * Make the filters that generator/cardpress/data/columns.py tells.
 * @param {{ choices: { key: string, label: string, holds: string, order?: string[], hides?: boolean }[], ranges: { key: string, label: string, unit: string, per?: number, holds?: string }[], words: Record<string, string>, usual?: string[] }} data
 * @returns {Kinds}
 */
export function filterKinds({ choices, ranges, words, usual = [] }) {
  return {
    facets: choices.map(({ holds, ...facet }) => {
      const answer = ANSWERS[holds] ?? (() => []);
      return { ...facet, words, of: (model) => answer(model[facet.key]) };
    }),
    measures: ranges.map(({ per = 1, holds, ...measure }) => {
      const isDate = holds === "date";
      const of = (/** @type {Model} */ model) => {
        const value = model[measure.key]?.v ?? null;
        return value === null ? null : isDate ? dateNumber(value) : value / per;
      };
      return { ...measure, isDate, isUsual: usual.includes(measure.key) && !isDate, of };
    }),
  };
}

/**
 * Returns what a choice of a facet is called.
 * @param {Facet} facet
 * @param {string} value
 */
export function labelOf({ words }, value) {
  return value === NONE ? t("Unspecified") : (words[value] ?? value);
}

/** @returns {Wish} */
export function everything() {
  return { query: "", choices: mapOf({}), ranges: mapOf({}) };
}

/**
 * Return the tests that a model must pass, by what each is about.
 * @param {Wish} wish
 * @param {Kinds} kinds with the measures of benchmarks among them
 * @returns {Map<string, (model: Model) => boolean>}
 */
export function tests(wish, { facets, measures }) {
  /** @type {Map<string, (model: Model) => boolean>} */
  const found = new Map();
  const words = folded(wish.query).split(" ").filter(Boolean);
  if (words.length) found.set(SEARCH, (model) => words.every((word) => text(model).includes(word)));
  for (const facet of facets) {
    const wanted = wish.choices[facet.key] ?? [];
    if (wanted.length)
      found.set(facet.key, (model) => !facet.hides === valuesOf(facet, model).some((value) => wanted.includes(value)));
  }
  for (const measure of measures) {
    const range = wish.ranges[measure.key];
    if (range && isSet(range)) found.set(measure.key, (model) => isWithin(measure.of(model), range));
  }
  return found;
}

/**
 * Return a facet's values of a model; one that is not stated is a choice of its own.
 * @param {Facet} facet
 * @param {Model} model
 */
function valuesOf(facet, model) {
  const values = facet.of(model);
  return values.length || facet.hides ? values : [NONE];
}

/** @param {Range} range */
export function isSet(range) {
  return range.min !== null || range.max !== null || range.none;
}

/**
 * @param {number | null} value
 * @param {Range} range
 */
function isWithin(value, range) {
  if (value === null) return range.none;
  // With no bound but the box checked, a visitor wants what is not stated, alone.
  if (range.min === null && range.max === null) return !range.none;
  return (range.min === null || value >= range.min) && (range.max === null || value <= range.max);
}

/**
 * Return the models that pass all tests.
 * @param {Model[]} models
 * @param {Map<string, (model: Model) => boolean>} wanted
 * @param {string} [except] a test that is left out, to count what its choices would give
 */
export function passing(models, wanted, except = "") {
  const active = [...wanted].filter(([key]) => key !== except).map(([, test]) => test);
  return active.length ? models.filter((model) => active.every((test) => test(model))) : models;
}

/**
 * Say what to take back where no model passes all tests: only what brings back rows.
 * @param {Model[]} models
 * @param {Map<string, (model: Model) => boolean>} wanted
 * @param {Kinds} kinds
 */
export function whatToClear(models, wanted, { facets, measures }) {
  const searched = new Map([...wanted].filter(([key]) => key === SEARCH));
  if (searched.size && !passing(models, searched).length) return t("No model matches the search; clear the search.");
  if (searched.size && passing(models, wanted, SEARCH).length)
    return t("No model matches both the search and the filters; clear the search or remove a filter.");
  const filters = [...facets, ...measures].filter(({ key }) => wanted.has(key));
  const without = filters.map(({ key, label }) => ({ filter: label, found: passing(models, wanted, key).length }));
  const [most] = without.sort((one, other) => other.found - one.found);
  if (!most?.found) return t("No model matches all filters; remove some.");
  return n(
    "No model matches all filters; without %(filter)s, %(count)s does.",
    "No model matches all filters; without %(filter)s, %(count)s do.",
    most.found,
    { filter: most.filter, count: whole(most.found) },
  );
}

/**
 * Count the models of each choice of a facet, under all other wishes; a choice of none is left out.
 * @param {Facet} facet
 * @param {Model[]} models
 * @param {Map<string, (model: Model) => boolean>} wanted
 * @returns {Map<string, number>}
 */
export function counts(facet, models, wanted) {
  /** @type {Map<string, number>} */
  const found = new Map();
  for (const model of passing(models, wanted, facet.key)) {
    for (const value of valuesOf(facet, model)) found.set(value, (found.get(value) ?? 0) + 1);
  }
  return found;
}

const PLAIN = /^[ -~]*$/;
/** @type {WeakMap<Model, string>} */
const texts = new WeakMap();

/**
 * Return all names of a model, by which a search finds it.
 * @param {Model} model
 */
function text(model) {
  let known = texts.get(model);
  if (known === undefined) {
    known = folded([model.name, model.id, ...(model.also ?? []), model.organization[1]].join(" "));
    texts.set(model, known);
  }
  return known;
}

/**
 * Return words as they are looked for: without accents, and in small letters.
 * @param {string} words
 */
export function folded(words) {
  // Normalizing takes seven times as long, and nearly all names are plain.
  if (PLAIN.test(words)) return words.toLowerCase().trim();
  return words.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().replaceAll("ß", "ss").trim();
}
