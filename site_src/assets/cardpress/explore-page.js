// Scores of any benchmark against price, context or release; what is drawn stands in the address.

import { benchmarkChoice } from "./benchmarks.js";
import { address, load } from "./data.js";
import { afterPause, announce, h } from "./dom.js";
import { AXES, explored, notes, usualKey, widest } from "./explore-data.js";
import { readChoice, SCALES, writeChoice } from "./explore-view.js";
import { score as shownScore } from "./rules/figures.js";
import { loadScores } from "./scores.js";

/** @typedef {import("./here.js").Here} Here */
/** @typedef {import("./scores.js").Scores} Scores */
/** @typedef {import("./explore-data.js").Choice} Choice */
/** @typedef {import("./explore-data.js").Explored} Explored */
/** @typedef {import("./explore-data.js").Point} Point */

/**
 * @param {HTMLElement} place
 * @param {AbortSignal} signal
 * @param {Here} here
 */
export async function start(place, signal, here) {
  const [{ ending }, scores] = await Promise.all([load("site"), loadScores()]);
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
    const { choice, isAsked } = readChoice(here.query, scores);
    this.choice = choice;
    this.isAsked = isAsked;
    this.tableKey = usualKey(scores);
    this.place = place;
    // The chart without scripts stands until somebody turns to it.
    /** @type {HTMLElement} */
    this.figure = place.parentElement?.querySelector("figure.cp-plot") ?? h("figure", { class: "cp-plot" });
    /** @type {HTMLElement} */
    this.canvas = this.figure.querySelector("div.cp-canvas") ?? h("div", { class: "cp-canvas" });
    /** @type {import("./plot-card.js").Cards | null} */
    this.cards = null;
    /** @type {import("./plot.js").View | null} */
    this.view = null;
    this.drawings = 0;
    this.width = 0;
  }

  begin() {
    const controls = this.controls();
    this.place.replaceChildren(controls);
    if (!this.figure.isConnected) this.place.after(this.figure);
    this.width = this.canvas.clientWidth;
    const { signal } = this;
    const wake = () => void (this.drawings || this.draw());
    for (const part of [controls, this.figure]) {
      for (const turn of ["pointerenter", "focusin", "click"]) part.addEventListener(turn, wake, { signal });
    }
    const again = () => void (this.drawings && this.draw());
    // The theme also sets the scheme that is set already, when it starts.
    const scheme = () => document.body.dataset.mdColorScheme;
    const palette = new MutationObserver((all) => all.some(({ oldValue }) => oldValue !== scheme()) && again());
    palette.observe(document.body, { attributeFilter: ["data-md-color-scheme"], attributeOldValue: true });
    const size = new ResizeObserver(afterPause(() => this.canvas.clientWidth !== this.width && again()));
    size.observe(this.canvas);
    signal.addEventListener("abort", () => {
      palette.disconnect();
      size.disconnect();
      this.view?.finalize();
    });
    if (this.isAsked) wake();
  }

  controls() {
    const { scores, choice } = this;
    const scale = choiceOf("Scale", choice.scale, SCALES, (each) => this.change({ scale: each }));
    const against = choiceOf(
      "Against",
      choice.x,
      AXES.map(({ key, name }) => [key, name]),
      (x) => this.change({ x }),
    );
    this.scale = scale.select;
    this.scale.disabled = choice.x === "released";
    return h(
      "div",
      { class: "cp-explore" },
      benchmarkChoice(scores, (key) => this.change({ key }), {
        key: choice.key,
        conditionsOf: (id) => widest(scores, id),
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

  note() {
    return this.figure.querySelector(".cp-note") ?? h("p", { class: "cp-note" });
  }

  async draw() {
    this.drawings += 1;
    const drawing = this.drawings;
    const loaded = await this.loaded();
    if (this.signal.aborted || drawing !== this.drawings) return;
    const { models, plot, Cards, exploreTable } = loaded;
    const { canvas, scores, ending, signal } = this;
    const { key } = this.choice;
    const found = explored(models, scores, this.choice);
    this.cards ??= new Cards(canvas, { scores, ending, signal });
    const cards = this.cards;
    cards.hide();
    this.words(found);
    this.width = canvas.clientWidth;
    this.view?.finalize();
    this.view = null;
    if (key !== this.tableKey) exploreTable(this.figure, models, scores, key, ending);
    this.tableKey = key;
    if (!found.drawn.length) return canvas.replaceChildren(h("p", {}, "No model has both figures."));
    const { view, chart } = await plot.drawPlot(canvas, found, this.unit());
    if (this.signal.aborted || drawing !== this.drawings) return view.finalize();
    this.view = view;
    canvas.replaceChildren(chart);
    plot.wire(canvas, found, (point) => this.told(found, point), {
      show: (point, place, mark) => cards.show(found, key, point, place, mark),
      open: (point) => this.open(point),
      hide: () => cards.hide(),
    });
  }

  /** Load what drawing needs, which a page without a visitor's interest does not. */
  async loaded() {
    try {
      const [models, plot, { Cards }, { exploreTable }] = await Promise.all([
        load("models"),
        import("./plot.js"),
        import("./plot-card.js"),
        import("./explore-table.js"),
      ]);
      await plot.loadVega();
      return { models, plot, Cards, exploreTable };
    } catch (error) {
      this.note().textContent = "The chart could not be loaded; reload the page to try again.";
      throw error;
    }
  }

  unit() {
    return this.scores.benchmark(this.choice.key.split(":")[1] ?? "")?.unit ?? "points";
  }

  /** @param {Explored} found */
  words(found) {
    const { scores, choice } = this;
    const name = scores.benchmark(choice.key.split(":")[1] ?? "")?.name ?? "";
    const under = scores.conditionsOf(choice.key) || "headline results";
    this.figure.replaceChildren(
      h("figcaption", {}, `${name} (${under}): score against ${found.axis.name}`),
      h("p", { class: "cp-axis" }, found.lower ? "Score, lower is better" : "Score"),
      this.canvas,
      h("p", { class: "cp-axis cp-below" }, found.isLog ? `${found.axis.along}, logarithmic` : found.axis.along),
      h("p", { class: "cp-note" }, notes(found)),
    );
  }

  /**
   * @param {Explored} found
   * @param {Point} point
   */
  told(found, { name, model, score, ...point }) {
    const under = this.scores.conditionsOf(this.choice.key) || this.scores.cell(this.choice.key, model.id)?.n;
    const x = `${found.axis.name} ${model[found.axis.key].t}`;
    const best = found.frontier.some(({ id }) => id === point.id) ? ["on the line"] : [];
    return [name, `score ${shownScore(score, this.unit())}`, under, x, ...best].join(", ");
  }

  /** @param {Point} point */
  open({ id }) {
    const link = h("a", { href: address(`models/${id}${this.ending}`), hidden: true });
    this.place.append(link); // so that the theme can follow it without a reload
    link.click();
    link.remove();
  }
}

/**
 * @param {string} label
 * @param {string} chosen
 * @param {[string, string][]} options each a key and what it is called
 * @param {(key: string) => void} onChoose
 */
function choiceOf(label, chosen, options, onChoose) {
  const id = `cp-${label.toLowerCase()}`;
  const select = h("select", { id }, ...options.map(([key, name]) => new Option(name, key, false, key === chosen)));
  select.addEventListener("change", () => onChoose(select.value));
  return { select, field: h("div", { class: "cp-pick" }, h("label", { for: id }, label), select) };
}
