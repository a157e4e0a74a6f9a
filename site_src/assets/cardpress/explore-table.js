// The figures of a chart as a table, which also says which models no other beats.

import { nameColumn, scoreColumn } from "./columns.js";
import { h } from "./dom.js";
import { anyConditions } from "./benchmarks.js";
import { linkTo } from "./site.js";
import { whole } from "./rules/figures.js";
import { n, pieces, t } from "./rules/messages.js";

/** @typedef {import("./filters.js").Model} Model */
/** @typedef {import("./columns.js").Column} Column */
/** @typedef {import("./scores.js").Scores} Scores */
/** @typedef {import("./explore-data.js").Charts} Charts */

const MOST_ROWS = 200; // as on the page without scripts: generator/cardpress/pages/explore_page.py

/**
 * Put the table in place of what stands below the charts.
 * @param {Element} figure
 * @param {Model[]} models
 * @param {Scores} scores
 * @param {{ key: string, charts: Charts, columns: Column[], ending: string }} shown the conditions, their charts, and what is known of models
 */
export function exploreTable(figure, models, scores, { key, charts, columns, ending }) {
  const parent = figure.parentElement;
  if (!parent) return;
  const heading = parent.querySelector(":scope > h2") ?? parent.appendChild(h("h2", {}, t("The same data as a table")));
  while (heading.nextSibling) heading.nextSibling.remove();
  const benchmark = scores.benchmark(key.split(":")[1] ?? "");
  const { id = "", name = "" } = benchmark ?? {};
  const under = scores.conditionsOf(key) || anyConditions();
  const ranked = inOrder(models, scores, key);
  const more = ranked.length - MOST_ROWS;
  const others = linkTo("benchmarks", id, lowerRanks(more), ending);
  heading.after(
    h("p", {}, linkTo("benchmarks", id, name, ending), `: ${under}. ${t("Every figure links to its source.")}`),
    made(ranked.slice(0, MOST_ROWS), scores, { key, charts, columns, ending }),
    more > 0 ? h("p", {}, ...pieces("The charts also show %(models)s.", { models: others })) : "",
  );
}

/**
 * Return the models with a score, the best first; those of one score stay in order of name.
 * @param {Model[]} models by name
 * @param {Scores} scores
 * @param {string} key
 */
function inOrder(models, scores, key) {
  const sign = scores.benchmark(key.split(":")[1] ?? "")?.lower ? 1 : -1;
  return (
    models
      .flatMap((model) => {
        const result = scores.result(key, model.id);
        return result ? [{ model, score: result.score }] : [];
      })
      // Stable, so the order of names stays among equals.
      .sort((a, b) => sign * (a.score - b.score))
      .map(({ model }) => model)
  );
}

/**
 * @param {Model[]} rows
 * @param {Scores} scores
 * @param {{ key: string, charts: Charts, columns: Column[], ending: string }} shown
 */
function made(rows, scores, { key, charts, columns, ending }) {
  const best = new Map(Object.entries(charts).map(([x, { log }]) => [x, new Set(log.best)]));
  const shown = [
    nameColumn(ending),
    { ...scoreColumn(key, scores, ending), label: t("Score") },
    ...columns.filter((column) => best.has(column.key)),
  ];
  const cells = (/** @type {Model} */ model) =>
    shown.map(({ key: column, figures, show }, at) => {
      const isBest = best.get(column)?.has(model.id);
      const mark = isBest ? h("small", {}, t("on the line")) : null;
      return h(at ? "td" : "th", { class: figures ? "cp-figure" : "", scope: at ? null : "row" }, show(model), mark);
    });
  const headings = shown.map(({ label, figures }) =>
    h("th", { scope: "col", class: figures ? "cp-figure" : "" }, label),
  );
  const head = h("thead", {}, h("tr", {}, ...headings));
  const body = h("tbody", {}, ...rows.map((model) => h("tr", {}, ...cells(model))));
  const table = h("table", { class: "cp-table" }, head, body);
  return h(
    "div",
    { class: "cp-scroll", tabindex: 0, role: "region", "aria-label": t("The same data as a table") },
    table,
  );
}

/** @param {number} count */
function lowerRanks(count) {
  const parts = { count: whole(count) };
  return n("%(count)s model with a lower rank", "%(count)s models with lower ranks", count, parts);
}
