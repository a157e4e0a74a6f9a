// Scores of any benchmark against price, context or release; what is drawn stands in the address.

import { benchmarkChoice } from "./benchmarks.js";
import { address, load } from "./data.js";
import { announce, h } from "./dom.js";
import { readChoice, scales, writeChoice } from "./explore-view.js";
import { loadScores } from "./load-scores.js";
import { loadSite } from "./site.js";
import { models as counted } from "./rules/counts.js";
import { t } from "./rules/messages.js";

/** @typedef {import("./here.js").Here} Here */
/** @typedef {import("./scores.js").Scores} Scores */
/** @typedef {import("./explore-data.js").Choice} Choice */
/** @typedef {import("./explore-data.js").Chart} Chart */
/** @typedef {import("./explore-data.js").Point} Point */

/**
 * @param {HTMLElement} place
 * @param {AbortSignal} signal
 * @param {Here} here
 */
export async function start(place, signal, here) {
  const [{ ending }, scores] = await Promise.all([loadSite(), loadScores()]);
  if (signal.aborted || !scores.benchmarks.length) return;
  new ExplorePage(place, scores, { ending, signal, here }).begin();
}

class ExplorePage {
  /**
   * @param {HTMLElement} place
   * @param {Scores} scores
   * @param {{ ending: string, signal: AbortSignal, here: Here }} options ending of the addresses of pages
   */
  constructor(place, scores, { ending, signal, here }) {
    this.scores = scores;
    this.ending = ending;
    this.signal = signal;
    this.here = here;
    const { choice, isInAddress } = readChoice(here.query, scores);
    this.choice = choice;
    this.isInAddress = isInAddress;
    this.tableKey = scores.usual;
    this.place = place;
    // The chart without scripts stands until somebody turns to it.
    /** @type {HTMLElement} */
    this.figure = place.parentElement?.querySelector("figure.cp-plot") ?? h("figure", { class: "cp-plot" });
    /** @type {HTMLElement} */
    this.canvas = this.figure.querySelector("div.cp-canvas") ?? h("div", { class: "cp-canvas" });
    /** @type {import("./plot-card.js").Cards | null} */
    this.cards = null;
    this.drawings = 0;
  }

  begin() {
    const controls = this.controls();
    this.place.replaceChildren(controls);
    if (!this.figure.isConnected) this.place.after(this.figure);
    const { signal } = this;
    const wake = () => void (this.drawings || this.draw());
    for (const part of [controls, this.figure]) {
      for (const sign of ["pointerenter", "focusin", "click"]) part.addEventListener(sign, wake, { signal });
    }
    // Until then the chart of the page stands: the script's is the same, and most visitors never touch it.
    if (this.isInAddress) wake();
  }

  controls() {
    const { scores, choice } = this;
    const scale = choiceOf("scale", t("Scale"), choice.scale, scales(), (key) => this.change({ scale: key }));
    const against = choiceOf("against", t("Against"), choice.x, scores.axes, (x) => this.change({ x }));
    this.scale = scale.select;
    this.scale.disabled = choice.x === "released";
    return h(
      "div",
      { class: "cp-explore" },
      benchmarkChoice(scores, (key) => this.change({ key }), {
        key: choice.key,
        conditionsOf: (id) => scores.benchmark(id)?.usual ?? "",
      }),
      against.field,
      scale.field,
    );
  }

  /** @param {Partial<Choice>} change */
  change(change) {
    this.choice = { ...this.choice, ...change };
    if (this.scale) this.scale.disabled = this.choice.x === "released";
    this.here.write(writeChoice(this.choice));
    void this.draw().then(() => announce(this.note().textContent ?? ""));
  }

  /** @param {string[]} makers none for all */
  choose(makers) {
    const held = document.activeElement?.getAttribute("data-key");
    this.choice = { ...this.choice, makers };
    this.here.write(writeChoice(this.choice));
    void this.draw().then(() => {
      const key = this.figure.querySelector(`[data-key="${held}"]`);
      if (key instanceof HTMLElement) key.focus();
    });
  }

  note() {
    return this.figure.querySelector(".cp-note") ?? h("p", { class: "cp-note" });
  }

  async draw() {
    this.drawings += 1;
    const drawing = this.drawings;
    const loaded = await this.loaded();
    // A later choice may be drawn already, where its files came sooner.
    if (this.signal.aborted || drawing !== this.drawings) return;
    const { models, columns, charts, chartOf, pointsOf, drawPlot, Cards, exploreTable } = loaded;
    const { canvas, choice, scores, ending, signal } = this;
    const chart = chartOf(charts, choice);
    const all = pointsOf(chart, choice, models, scores);
    const chosen = all.filter((point) => choice.makers.includes(loaded.keyOf(point)));
    const points = chosen.length ? chosen : all;
    const cards = (this.cards ??= new Cards(canvas, { scores, columns, ending, signal }));
    cards.hide();
    const choose = (/** @type {string[]} */ makers) => this.choose(makers);
    const legend = loaded.legend(all, choice.makers, { choose, canvas });
    const only =
      points === all
        ? ""
        : t("Shown here: %(models)s of the organizations chosen.", { models: counted(points.length) });
    const said = { ...chart, note: `${chart.note} ${only}`.trim() };
    this.words(said, legend, loaded.shareButtons(canvas, chart, points));
    // Another axis shows the same models, so their table stays as it is.
    if (choice.key !== this.tableKey)
      exploreTable(this.figure, models, scores, { key: choice.key, charts, columns, ending });
    this.tableKey = choice.key;
    if (!points.length) return canvas.replaceChildren(h("p", {}, chart.empty ?? ""));
    const inWords = (/** @type {Point} */ point) => this.inWords(point);
    const actions = {
      show: (/** @type {Point} */ point, /** @type {Element} */ mark) => cards.show(choice.key, point, mark),
      open: (/** @type {Point} */ point) => this.open(point),
      hide: () => cards.hide(),
    };
    canvas.replaceChildren(drawPlot(chart, points, inWords, actions));
  }

  /** Load what drawing needs, which a page without a visitor's interest does not. */
  async loaded() {
    const [, benchmark = "", slug = ""] = this.choice.key.split(":");
    try {
      const [models, specs, charts, { columns }, data, plot, { Cards }, { exploreTable }, keys, share] =
        await Promise.all([
          load("models"),
          load("columns"),
          load(`explore/${benchmark}`),
          import("./columns.js"),
          import("./explore-data.js"),
          import("./plot.js"),
          import("./plot-card.js"),
          import("./explore-table.js"),
          import("./plot-legend.js"),
          import("./plot-share.js"),
        ]);
      return {
        models,
        columns: columns(specs, this.ending),
        charts: charts[slug],
        ...data,
        ...plot,
        ...keys,
        ...share,
        Cards,
        exploreTable,
      };
    } catch (error) {
      this.note().textContent = t("The chart could not be loaded; reload the page to try again.");
      throw error;
    }
  }

  /**
   * @param {Chart} chart
   * @param {HTMLElement} legend
   * @param {HTMLElement} share
   */
  words({ title, up, along, note }, legend, share) {
    this.figure.replaceChildren(
      h("figcaption", {}, title),
      legend,
      h("p", { class: "cp-axis" }, up),
      this.canvas,
      h("p", { class: "cp-axis cp-below" }, along),
      h("p", { class: "cp-note" }, note),
      share,
    );
  }

  /** @param {Point} point */
  inWords({ model, score, isBest }) {
    const { key, x } = this.choice;
    const { n, r = [] } = this.scores.cell(key, model.id) ?? {};
    const under = this.scores.conditionsOf(key) || n;
    const name = this.scores.axes.find(([axis]) => axis === x)?.[1];
    const best = isBest ? [t("on the line")] : [];
    // With its note, without which it would say more than its source.
    const { t: amount, n: remark, x: rates = [] } = model[x];
    const value = [amount, remark, ...rates.map((/** @type {string[]} */ [words]) => words)].filter(Boolean).join(", ");
    const figure = t("%(name)s: %(value)s", { name: name ?? x, value });
    return [model.name, t("Score: %(score)s", { score }), r.slice(1).at(-1), under, figure, ...best]
      .filter(Boolean)
      .join("; ");
  }

  /** @param {Point} point */
  open({ model }) {
    const link = h("a", { href: address(`models/${model.id}${this.ending}`), hidden: true });
    this.place.append(link); // so that the theme can follow it without a reload
    link.click();
    link.remove();
  }
}

/**
 * @param {string} name of the field
 * @param {string} label
 * @param {string} chosen
 * @param {[string, string][]} options each a key and what it is called
 * @param {(key: string) => void} onChoose
 */
function choiceOf(name, label, chosen, options, onChoose) {
  const id = `cp-${name}`;
  const select = h("select", { id }, ...options.map(([key, words]) => new Option(words, key, false, key === chosen)));
  select.addEventListener("change", () => onChoose(select.value));
  return { select, field: h("div", { class: "cp-choose" }, h("label", { for: id }, label), select) };
}
