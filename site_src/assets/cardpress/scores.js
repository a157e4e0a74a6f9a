// Results by benchmark, apart by conditions: what was measured alike is known by its number.

import { resultsInParts } from "./rules/counts.js";
import { SCORE } from "./view.js";

/** @typedef {import("./filters.js").Cell} Cell */
/** @typedef {[number: number, slug: string, models: number, isApart?: 1]} Shared conditions: their words, their name in an address, how many models, and whether their scores may not be compared */
/** @typedef {{ id: string, name: string, category: string, unit: string, lower: boolean, usual: string, conditions: Shared[] }} Benchmark */
/** @typedef {{ score: number, text: string, conditions: number, source: string, disputed: string, bounds?: [number, number], note: [brief?: string, whole?: string, place?: number] }} Result `disputed` holds the words of a marker, `bounds` are those of a stated uncertainty, `note` is empty, or a note in short and, if that leaves something out, in full, with its place on the model's page */
/** @typedef {{ number: number, words: string, slug: string, models: number, isComparable: boolean }} Conditions */

export class Scores {
  /** @param {{ benchmarks: Benchmark[], conditions: string[], parts?: number[], scores: Record<string, any[][]>, axes: [string, string][], usual?: string }} data */
  constructor(data) {
    this.benchmarks = data.benchmarks;
    this.words = data.conditions;
    /** The conditions that are of slices. */
    this.parts = new Set(data.parts);
    /** What scores are held against, each with its name. */
    this.axes = data.axes;
    /** The key of what is drawn first. */
    this.usual = data.usual ?? `${SCORE}${data.benchmarks[0]?.id ?? ""}`;
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
  #add(model, [place, score, text, conditions, source, disputed = "", lower, upper, brief, whole, own]) {
    const benchmark = this.benchmarks[place];
    const byModel = benchmark && this.results.get(benchmark.id);
    if (!byModel) return;
    const results = byModel.get(model) ?? [];
    /** @type {Result} */
    const result = { score, text, conditions, source, disputed, note: [brief, whole, own] };
    if (typeof lower === "number") result.bounds = [lower, upper];
    byModel.set(model, [...results, result]);
  }

  /** @param {string} id */
  benchmark(id) {
    return this.benchmarks.find((benchmark) => benchmark.id === id);
  }

  /**
   * Return the conditions under which two models or more were measured, those of most models first.
   * @param {string} benchmark
   * @returns {Conditions[]}
   */
  conditions(benchmark) {
    const shared = this.benchmark(benchmark)?.conditions ?? [];
    return shared.map(([number, slug, models, isApart]) => {
      return { number, slug, models, words: this.words[number] ?? "", isComparable: !isApart };
    });
  }

  /**
   * Return the conditions that a key names; none where it means headlines.
   * @param {string} key score:benchmark, or score:benchmark:conditions
   */
  #named(key) {
    const [, benchmark = "", slug = ""] = key.split(":");
    const all = this.conditions(benchmark);
    const found = all.find((conditions) => digest(conditions.slug) === digest(slug));
    if (found) return found;
    // Words alone, as a person writes them, mean something as long as they mean one thing.
    const called = all.filter((conditions) => slug && withoutDigest(conditions.slug) === slug);
    return called.length === 1 ? called[0] : undefined;
  }

  /**
   * Return a key as this site writes it, whatever words and digest an address has.
   * @param {string} key
   */
  written(key) {
    const found = this.#named(key);
    return found ? `${key.split(":").slice(0, 2).join(":")}:${found.slug}` : key;
  }

  /**
   * Return a model's result for a column: under the conditions that it names, or the headline.
   * @param {string} key
   * @param {string} model
   * @returns {Result | null}
   */
  result(key, model) {
    const [, benchmark = "", slug] = key.split(":");
    const results = this.results.get(benchmark)?.get(model) ?? [];
    // The first of several, here and below: the author's choice, as on the pages.
    if (slug === undefined) return this.#headline(results[0]);
    const number = this.#named(key)?.number;
    return results.find(({ conditions }) => conditions === number) ?? null;
  }

  /**
   * Return a model's first result, unless it is of a slice: the first of these is no author's choice.
   * @param {Result | undefined} first
   */
  #headline(first) {
    return first && !this.parts.has(first.conditions) ? first : null;
  }

  /**
   * Return a cell that says how many results a model has on slices, for one without any of the whole.
   * @param {string} benchmark
   * @param {string} model
   * @returns {Cell | undefined}
   */
  #inParts(benchmark, model) {
    const count = this.results.get(benchmark)?.get(model)?.length;
    return count ? { t: "", m: [resultsInParts(count), `results.${benchmark}`] } : undefined;
  }

  /** @param {string} key */
  isKnown(key) {
    const [kind, benchmark = "", slug] = key.split(":");
    if (`${kind}:` !== SCORE || !this.benchmark(benchmark)) return false;
    return slug === undefined || this.#named(key) !== undefined;
  }

  /** @param {string} key */
  label(key) {
    const [, benchmark = ""] = key.split(":");
    const name = this.benchmark(benchmark)?.name ?? benchmark;
    const words = this.conditionsOf(key);
    return words ? `${name}, ${words}` : name;
  }

  /**
   * Say which conditions a key names; empty where it means headlines.
   * @param {string} key
   */
  conditionsOf(key) {
    return this.#named(key)?.words ?? "";
  }

  /**
   * Return a result as a cell of a table; a headline says how it was measured.
   * @param {string} key
   * @param {string} model
   * @returns {Cell | undefined}
   */
  cell(key, model) {
    const found = this.result(key, model);
    const [, benchmark = "", slug] = key.split(":");
    if (!found) return slug === undefined ? this.#inParts(benchmark, model) : undefined;
    /** @type {Cell} */
    const cell = { v: found.score, t: found.text, s: found.source };
    if (found.bounds) cell.bounds = found.bounds;
    const [brief, whole, own] = found.note;
    if (brief) cell.r = [`results${own ? `-${own}` : ""}.${benchmark}`, brief, ...(whole ? [whole] : [])];
    // Under conditions of a visitor's choice, the heading of the column says them.
    if (slug === undefined) cell.n = this.words[found.conditions];
    if (found.disputed) cell.m = [found.disputed, `results.${benchmark}`, true];
    cell.l = cell.r?.[0] ?? `results.${benchmark}`;
    return cell;
  }
}

/** @param {string} slug */
function digest(slug) {
  return slug.slice(slug.lastIndexOf("-") + 1);
}

/** @param {string} slug */
function withoutDigest(slug) {
  return slug.slice(0, Math.max(slug.lastIndexOf("-"), 0));
}
