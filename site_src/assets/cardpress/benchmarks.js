// The choice of a benchmark and of the conditions under which it was measured.

import { h } from "./dom.js";
import { byName } from "./names.js";
import { models } from "./rules/counts.js";
import { t } from "./rules/messages.js";
import { SCORE } from "./view.js";

/** @typedef {import("./scores.js").Scores} Scores */

/** What stands for conditions where every result is shown, whatever its own. */
export function anyConditions() {
  return t("All results (mixed conditions)");
}

/**
 * Make two fields that choose a benchmark and its conditions.
 * @param {Scores} scores
 * @param {(key: string) => void} onChoose
 * @param {{ key?: string, prompt?: string, isShared?: boolean, conditionsOf?: (benchmark: string) => string }} [options] shared for those conditions alone under which scores may be compared
 */
export function benchmarkChoice(
  scores,
  onChoose,
  { key = "", prompt = "", isShared = false, conditionsOf = () => "" } = {},
) {
  const [, chosen = "", slug = ""] = scores.written(key).split(":");
  const benchmark = h(
    "select",
    { "aria-label": t("Benchmark") },
    ...(prompt ? [new Option(prompt, "")] : []),
    ...groups(scores, chosen, isShared),
  );
  const conditions = h("select", { "aria-label": t("Conditions") });
  const notify = () => {
    const base = `${SCORE}${benchmark.value}`;
    onChoose(benchmark.value ? (conditions.value ? `${base}:${conditions.value}` : base) : "");
  };
  const refill = (/** @type {string} */ wanted) => {
    conditions.replaceChildren(...options(scores, benchmark.value, wanted, isShared));
    conditions.hidden = !benchmark.value;
  };
  benchmark.addEventListener("change", () => {
    // First, as the key is made of both fields.
    refill(conditionsOf(benchmark.value));
    notify();
  });
  conditions.addEventListener("change", notify);
  refill(slug);
  return h("div", { class: "cp-benchmark" }, benchmark, conditions);
}

/**
 * @param {Scores} scores
 * @param {string} chosen
 * @param {boolean} isShared
 */
function groups(scores, chosen, isShared) {
  const offered = scores.benchmarks.filter(({ usual }) => usual || !isShared);
  const categories = [...new Set(offered.map(({ category }) => category))].sort(byName);
  return categories.map((category) => {
    const inCategory = offered.filter((benchmark) => benchmark.category === category);
    return h(
      "optgroup",
      { label: category },
      ...inCategory.map(({ id, name }) => new Option(name, id, false, id === chosen)),
    );
  });
}

/**
 * @param {Scores} scores
 * @param {string} benchmark
 * @param {string} wanted
 * @param {boolean} isShared
 */
function options(scores, benchmark, wanted, isShared) {
  const all = scores.results.get(benchmark)?.size ?? 0;
  const mixed = new Option(t("%(conditions)s: %(models)s", { conditions: anyConditions(), models: models(all) }), "");
  return [
    ...(isShared ? [] : [mixed]),
    ...scores
      .conditions(benchmark)
      .filter(({ isComparable }) => isComparable || !isShared)
      .map(
        ({ slug, words, models: measured }) =>
          new Option(
            t("%(conditions)s: %(models)s", { conditions: words, models: models(measured) }),
            slug,
            false,
            slug === wanted,
          ),
      ),
  ];
}
