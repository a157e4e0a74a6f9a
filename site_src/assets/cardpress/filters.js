// Which models a visitor asks for: pure functions of the records and of what is chosen.

/** @typedef {{ v?: any, t: string, s?: string, m?: [string, string], n?: string }} Cell */
/** @typedef {Record<string, any> & { id: string, name: string, also?: string[] }} Model */
/** @typedef {{ score: number, text: string, cell: Cell }} Headline */
/** @typedef {{ min: number | null, max: number | null, none: boolean }} Range */
/** @typedef {{ query: string, choices: Record<string, string[]>, ranges: Record<string, Range> }} Wish */
/** @typedef {{ key: string, label: string, of: (model: Model) => string[] }} Facet */
/** @typedef {{ key: string, label: string, unit: string, of: (model: Model) => number | null }} Measure */

export const NONE = "none";
export const NOT_STATED = "Not stated";

/** @type {(value: string | null | undefined) => string[]} */
const one = (value) => (value ? [value] : []);

/** @type {Facet[]} */
export const FACETS = [
  { key: "organization", label: "Organization", of: (model) => one(model.organization[1]) },
  { key: "type", label: "Type", of: (model) => one(model.type) },
  { key: "reads", label: "Reads", of: (model) => model.reads ?? [] },
  { key: "writes", label: "Writes", of: (model) => model.writes ?? [] },
  { key: "weights", label: "Weights", of: (model) => one(model.weights) },
  { key: "license", label: "License", of: (model) => one(model.license?.t) },
  { key: "status", label: "Status", of: (model) => one(model.status?.v && model.status.t) },
];

/** @type {(key: string) => (model: Model) => number | null} */
const figure = (key) => (model) => model[key]?.v ?? null;

/** @type {Measure[]} */
export const MEASURES = [
  { key: "context", label: "Context", unit: "tokens", of: figure("context") },
  { key: "input", label: "Input price", unit: "$ per 1M tokens", of: figure("input") },
  { key: "output", label: "Output price", unit: "$ per 1M tokens", of: figure("output") },
  { key: "parameters", label: "Parameters", unit: "billions", of: billions },
];

/** @param {Model} model */
function billions(model) {
  const count = model.parameters?.v ?? null;
  return count === null ? null : count / 1e9;
}

/** @returns {Wish} */
export function everything() {
  return { query: "", choices: {}, ranges: {} };
}

/**
 * Give the tests that a model must pass, by what each is about.
 * @param {Wish} wish
 * @param {Measure[]} measures those of benchmarks among them
 * @returns {Map<string, (model: Model) => boolean>}
 */
export function tests(wish, measures) {
  /** @type {Map<string, (model: Model) => boolean>} */
  const found = new Map();
  const words = folded(wish.query).split(" ").filter(Boolean);
  if (words.length) found.set("query", (model) => words.every((word) => text(model).includes(word)));
  for (const facet of FACETS) {
    const wanted = wish.choices[facet.key] ?? [];
    if (wanted.length) found.set(facet.key, (model) => valuesOf(facet, model).some((value) => wanted.includes(value)));
  }
  for (const measure of measures) {
    const range = wish.ranges[measure.key];
    if (range && isSet(range)) found.set(measure.key, (model) => isWithin(measure.of(model), range));
  }
  return found;
}

/**
 * Give a facet's values of a model; one that is not stated is a choice of its own.
 * @param {Facet} facet
 * @param {Model} model
 */
function valuesOf(facet, model) {
  const values = facet.of(model);
  return values.length ? values : [NONE];
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
  if (range.min === null && range.max === null) return !range.none;
  return (range.min === null || value >= range.min) && (range.max === null || value <= range.max);
}

/**
 * Give the models that pass all tests.
 * @param {Model[]} models
 * @param {Map<string, (model: Model) => boolean>} wanted
 * @param {string} [except] a test that is left out, to count what its choices would give
 */
export function passing(models, wanted, except = "") {
  const asked = [...wanted].filter(([key]) => key !== except).map(([, test]) => test);
  return asked.length ? models.filter((model) => asked.every((test) => test(model))) : models;
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
 * Give all names of a model, by which a search finds it.
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

/** @param {string} words */
function folded(words) {
  if (PLAIN.test(words)) return words.toLowerCase().trim();
  return words.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().trim();
}
