// The card beside a point of a chart: the model's figures, each linked to its source, and its page.

import { startButton } from "./basket.js";
import { scoreColumn } from "./columns.js";
import { address } from "./data.js";
import { h } from "./dom.js";
import { has } from "./site.js";
import { t } from "./rules/messages.js";

/** @typedef {import("./explore-data.js").Point} Point */
/** @typedef {import("./scores.js").Scores} Scores */

const SHOWN = ["input", "output", "context", "released"];
const GAP = 12; // pixels between a point and its card

/** The one card of a canvas. */
export class Cards {
  /**
   * @param {HTMLElement} canvas
   * @param {{ scores: Scores, columns: import("./columns.js").Column[], ending: string, signal: AbortSignal }} options
   */
  constructor(canvas, { scores, columns, ending, signal }) {
    this.canvas = canvas;
    this.scores = scores;
    this.columns = columns;
    this.ending = ending;
    this.signal = signal;
    /** @type {Point | null} */
    this.point = null;
    const inside = (/** @type {EventTarget | null} */ target) => target instanceof Node && canvas.contains(target);
    const hide = () => this.hide();
    canvas.addEventListener("keydown", ({ key }) => key === "Escape" && hide(), { signal });
    canvas.addEventListener("focusout", ({ relatedTarget }) => inside(relatedTarget) || hide(), { signal });
    canvas.addEventListener("pointerleave", () => inside(document.activeElement) || hide(), { signal });
    addEventListener("resize", hide, { signal }); // the point has gone elsewhere
  }

  /**
   * @param {string} key of the benchmark and its conditions
   * @param {Point} point
   * @param {Element} mark
   */
  show(key, point, mark) {
    if (this.point === point) return;
    this.hide();
    this.point = point;
    mark.classList.add("cp-on");
    // The card's button listens to the basket: it stops with the card, not with the page.
    this.visit = new AbortController();
    const card = this.made(point, key, AbortSignal.any([this.signal, this.visit.signal]));
    this.canvas.append(card);
    this.#put(card, mark.getBoundingClientRect());
  }

  /**
   * Put a card below a point, or above where the window has no room below; never beside the canvas.
   * @param {HTMLElement} card
   * @param {DOMRect} point
   */
  #put(card, point) {
    const canvas = this.canvas.getBoundingClientRect();
    const [left, middle] = [point.left + point.width / 2 - canvas.left, point.top + point.height / 2];
    const beside = Math.min(left - card.offsetWidth / 2, canvas.width - card.offsetWidth);
    card.style.left = `${Math.max(0, beside)}px`;
    const isBelow = card.offsetHeight + GAP <= innerHeight - middle || middle < innerHeight / 2;
    card.style[isBelow ? "top" : "bottom"] = `${(isBelow ? middle - canvas.top : canvas.bottom - middle) + GAP}px`;
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
   * @param {AbortSignal} signal
   */
  made({ model, isBest }, key, signal) {
    const { scores, ending } = this;
    const benchmark = key.split(":")[1] ?? "";
    const name = scores.benchmark(benchmark)?.name ?? benchmark;
    const under = scores.conditionsOf(key);
    return h(
      "div",
      // It can hold the focus, or a press inside it would be taken for leaving it, and close it.
      { class: "cp-card", role: "group", "aria-label": model.name, tabindex: -1 },
      h("a", { class: "cp-open", href: address(`models/${model.id}${ending}`) }, model.name),
      h(
        "dl",
        {},
        ...line(
          name,
          scoreColumn(key, scores, ending).show(model),
          [under, isBest ? t("on the line") : ""].filter(Boolean).join(", "),
        ),
        ...this.columns
          .filter((column) => SHOWN.includes(column.key) && model[column.key])
          .flatMap(({ label, show }) => line(label, show(model))),
      ),
      has("compare") ? compareButton(model.id, signal) : null,
    );
  }
}

/**
 * @param {string} id of a model
 * @param {AbortSignal} signal
 */
function compareButton(id, signal) {
  const button = h("button", { type: "button", class: "cp-tool", "data-compare": id });
  startButton(button, signal);
  return button;
}

/**
 * @param {string} label
 * @param {Node} value
 * @param {string} [note]
 */
function line(label, value, note) {
  return [h("dt", {}, label), h("dd", {}, value, note ? h("small", {}, note) : null)];
}
