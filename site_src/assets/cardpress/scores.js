// Results by benchmark, apart by conditions: what was measured alike is known by its number.

import { load } from "./data.js";
import { score as shown } from "./rules/figures.js";
import { SCORE } from "./view.js";

/** @typedef {import("./filters.js").Cell} Cell */
/** @typedef {{ id: string, name: string, category: string, unit: string, lower: boolean, apart?: number[] }} Benchmark */
/** @typedef {{ score: number, conditions: number, source: string, disputed: number }} Result */
/** @typedef {{ number: number, words: string, slug: string, models: number }} Conditions */

/** @type {Scores | null} */
let known = null;

/** Load all results once. */
export async function loadScores() {
  known ??= new Scores(await load("scores"));
  return known;
}

export class Scores {
  /** @type {Map<string, Conditions[]>} by benchmark */
  #conditions = new Map();

  /** @param {{ benchmarks: Benchmark[], conditions: string[], scores: Record<string, any[][]>, usual?: [number, number] }} data */
  constructor(data) {
    this.benchmarks = data.benchmarks;
    this.words = data.conditions;
    this.usual = data.usual;
    /** @type {Map<string, Map<string, Result[]>>} by benchmark and model, the headline first */
    this.results = new Map(data.benchmarks.map(({ id }) => [id, new Map()]));
    for (const [model, rows] of Object.entries(data.scores)) {
      for (const row of rows) this.#add(model, row);
    }
  }

  /**
   * @param {string} model
   * @param {any[]} row
   */
  #add(model, [place, score, conditions, source, disputed = 0]) {
    const benchmark = this.benchmarks[place];
    const byModel = benchmark && this.results.get(benchmark.id);
    if (!byModel) return;
    const results = byModel.get(model) ?? [];
    byModel.set(model, [...results, { score, conditions, source, disputed }]);
  }

  /** @param {string} id */
  benchmark(id) {
    return this.benchmarks.find((each) => each.id === id);
  }

  /**
   * Give the conditions under which two models or more were measured, those of most models first.
   * @param {string} benchmark
   * @returns {Conditions[]}
   */
  conditions(benchmark) {
    const known = this.#conditions.get(benchmark) ?? this.#sharedOn(benchmark);
    this.#conditions.set(benchmark, known);
    return known;
  }

  /** @param {string} benchmark */
  #sharedOn(benchmark) {
    /** @type {Map<number, Set<string>>} */
    const models = new Map();
    for (const [model, results] of this.results.get(benchmark) ?? []) {
      for (const { conditions } of results) {
        if (conditions) models.set(conditions, (models.get(conditions) ?? new Set()).add(model));
      }
    }
    return [...models]
      .map(([number, those]) => this.#named(number, those.size))
      .filter((each) => each.models > 1)
      .sort((a, b) => b.models - a.models || a.number - b.number);
  }

  /**
   * @param {number} number
   * @param {number} models
   */
  #named(number, models) {
    const words = this.words[number] ?? "";
    const slug = words
      .toLowerCase()
      .replace(/[^a-z0-9@.]+/g, "-")
      .replace(/^-|-$/g, "");
    return { number, words, slug, models };
  }

  /**
   * Give a model's result for a column: under the conditions that it names, or the headline.
   * @param {string} key score:benchmark, or score:benchmark:conditions
   * @param {string} model
   * @returns {Result | null}
   */
  result(key, model) {
    const [, benchmark = "", slug] = key.split(":");
    const results = this.results.get(benchmark)?.get(model) ?? [];
    if (slug === undefined) return results[0] ?? null;
    const number = this.conditions(benchmark).find((each) => each.slug === slug)?.number;
    return results.find((each) => each.conditions === number) ?? null;
  }

  /** @param {string} key */
  isKnown(key) {
    const [kind, benchmark = "", slug] = key.split(":");
    if (`${kind}:` !== SCORE || !this.benchmark(benchmark)) return false;
    return slug === undefined || this.conditions(benchmark).some((each) => each.slug === slug);
  }

  /** @param {string} key */
  label(key) {
    const [, benchmark = "", slug] = key.split(":");
    const name = this.benchmark(benchmark)?.name ?? benchmark;
    const words = this.conditions(benchmark).find((each) => each.slug === slug)?.words;
    return words ? `${name}, ${words}` : name;
  }

  /**
   * Say which conditions a key names; empty where it means headlines.
   * @param {string} key
   */
  conditionsOf(key) {
    const [, benchmark = "", slug] = key.split(":");
    return this.conditions(benchmark).find((each) => each.slug === slug)?.words ?? "";
  }

  /**
   * Give a result as a cell of a table; a headline says how it was measured.
   * @param {string} key
   * @param {string} model
   * @returns {Cell | undefined}
   */
  cell(key, model) {
    const found = this.result(key, model);
    const [, benchmark = "", slug] = key.split(":");
    if (!found) return undefined;
    const unit = this.benchmark(benchmark)?.unit ?? "points";
    /** @type {Cell} */
    const cell = { v: found.score, t: shown(found.score, unit), s: found.source };
    if (found.disputed) cell.m = [`disputed: ${found.disputed} results`, `results.${benchmark}`];
    if (slug === undefined) cell.n = this.words[found.conditions] || "conditions not stated";
    return cell;
  }
}
