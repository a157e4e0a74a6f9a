// The card beside a point of a chart: the model's figures, each linked to its source, and its page.

import { startButton } from "./basket.js";
import { columns, scoreColumn } from "./columns.js";
import { address } from "./data.js";
import { h } from "./dom.js";

/** @typedef {import("./explore-data.js").Explored} Explored */
/** @typedef {import("./explore-data.js").Point} Point */
/** @typedef {import("./scores.js").Scores} Scores */

const SHOWN = ["input", "output", "context", "released"];
const GAP = 12; // pixels between a point and its card

/** The one card of a canvas. */
export class Cards {
  /**
   * @param {HTMLElement} canvas
   * @param {{ scores: Scores, ending: string, signal: AbortSignal }} options
   */
  constructor(canvas, { scores, ending, signal }) {
    this.canvas = canvas;
    this.scores = scores;
    this.ending = ending;
    this.signal = signal;
    /** @type {Point | null} */
    this.point = null;
    canvas.addEventListener("keydown", ({ key }) => key === "Escape" && this.hide(), { signal });
    canvas.addEventListener(
      "focusout",
      ({ relatedTarget }) => (relatedTarget instanceof Node && canvas.contains(relatedTarget)) || this.hide(),
      { signal },
    );
    canvas.addEventListener("pointerleave", () => canvas.contains(document.activeElement) || this.hide(), { signal });
  }

  /**
   * @param {Explored} found
   * @param {string} key of the benchmark and its conditions
   * @param {Point} point
   * @param {{ left: number, top: number }} place in the canvas
   * @param {Element} mark
   */
  show(found, key, point, { left, top }, mark) {
    if (this.point === point) return;
    this.hide();
    this.point = point;
    mark.classList.add("cp-on");
    this.visit = new AbortController();
    const card = this.made(
      point,
      key,
      found.frontier.includes(point),
      AbortSignal.any([this.signal, this.visit.signal]),
    );
    this.canvas.append(card);
    const { clientWidth, clientHeight } = this.canvas;
    const beside = Math.min(left - card.offsetWidth / 2, clientWidth - card.offsetWidth);
    card.style.left = `${Math.max(0, beside)}px`;
    const above = this.canvas.getBoundingClientRect().top + top;
    const isBelow = card.offsetHeight + GAP <= innerHeight - above || above < innerHeight / 2;
    card.style[isBelow ? "top" : "bottom"] = `${(isBelow ? top : clientHeight - top) + GAP}px`;
  }

  hide() {
    this.visit?.abort();
    this.point = null;
    for (const part of this.canvas.querySelectorAll(".cp-card")) part.remove();
    for (const part of this.canvas.querySelectorAll(".cp-on")) part.classList.remove("cp-on");
  }

  /**
   * @param {Point} point
   * @param {string} key
   * @param {boolean} isBest
   * @param {AbortSignal} signal
   */
  made({ model }, key, isBest, signal) {
    const { scores, ending } = this;
    const benchmark = key.split(":")[1] ?? "";
    const name = scores.benchmark(benchmark)?.name ?? benchmark;
    const under = scores.conditionsOf(key);
    const button = h("button", { type: "button", class: "cp-tool", "data-compare": model.id });
    startButton(button, signal);
    return h(
      "div",
      { class: "cp-card", role: "group", "aria-label": model.name, tabindex: -1 },
      h("a", { class: "cp-open", href: address(`models/${model.id}${ending}`) }, model.name),
      h(
        "dl",
        {},
        ...line(
          name,
          scoreColumn(key, scores, ending).show(model),
          [under, isBest ? "on the line" : ""].filter(Boolean).join(", "),
        ),
        ...columns(ending)
          .filter((column) => SHOWN.includes(column.key) && model[column.key])
          .flatMap(({ label, show }) => line(label, show(model))),
      ),
      button,
    );
  }
}

/**
 * @param {string} label
 * @param {Node} value
 * @param {string} [note]
 */
function line(label, value, note) {
  return [h("dt", {}, label), h("dd", {}, value, note ? h("small", {}, note) : null)];
}
