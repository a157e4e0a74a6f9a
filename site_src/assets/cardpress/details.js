// What there is to say of a figure, in a box beside it: where it is from, how it was measured, what else is stated.

import { contentOf } from "./details-content.js";
import { h } from "./dom.js";
import { t } from "./rules/messages.js";

const EDGE = 8; // pixels to the edge of the window
const GAP = 4; // pixels to the figure
const LEAST = 120; // pixels of height, however little room there is

/** The box of one figure at a time: shown while a visitor is at the figure, kept when it is chosen. */
export class Details {
  /** @type {HTMLAnchorElement | null} */
  #figure = null;
  #isKept = false;
  #tip = "";
  /** @type {HTMLAnchorElement | null} */
  #closed = null;
  #box = h("div", { class: "cp-details", popover: "manual", role: "dialog", tabindex: "-1" });

  constructor() {
    addEventListener("keydown", (event) => {
      if (event.key === "Escape" && this.#figure) this.#close();
    });
    addEventListener("pointerdown", ({ target }) => {
      if (target instanceof Node && !this.#holds(target)) this.#hide();
    });
    addEventListener("focusin", ({ target }) => {
      if (target !== this.#closed) this.#closed = null;
      if (target instanceof Node && !this.#holds(target)) this.#hide();
    });
    addEventListener("resize", () => this.#place());
  }

  /**
   * Show the details of a figure, until a visitor leaves it.
   * @param {HTMLAnchorElement} figure
   */
  show(figure) {
    if (figure === this.#figure || figure === this.#closed || !figure.isConnected) return;
    this.#hide();
    this.#figure = figure;
    // Or the browser would show it as well.
    this.#tip = figure.title;
    figure.removeAttribute("title");
    figure.setAttribute("aria-haspopup", "dialog");
    this.#box.setAttribute("aria-label", t("Source and conditions of %(figure)s", { figure: nameOf(figure) }));
    // After the figure, where a keyboard and a screen reader go on.
    figure.after(this.#box);
    this.#fill(...tipOf(this.#tip));
    this.#box.showPopover();
    this.#place();
    void this.#complete(figure);
  }

  /** Hide what was only shown. */
  leave() {
    if (!this.#isKept) this.#hide();
  }

  /**
   * Show the details of a figure until a visitor goes elsewhere; a second time, hide them.
   * @param {HTMLAnchorElement} figure
   * @param {boolean} isByKey
   */
  keep(figure, isByKey) {
    if (figure === this.#figure && this.#isKept) return this.#close();
    this.#closed = null;
    this.show(figure);
    this.#isKept = true;
    this.#reach(true);
    if (isByKey) this.#box.focus();
  }

  /** @param {HTMLAnchorElement} figure */
  async #complete(figure) {
    const parts = await contentOf(figure, this.#tip);
    if (figure !== this.#figure) return;
    this.#fill(...(parts.length ? parts : tipOf(this.#tip)));
    this.#place();
  }

  /** @param {...Node} parts */
  #fill(...parts) {
    // As it is written: only such a link lights up the place on the same page to which it leads.
    const all = h("a", { href: this.#figure?.getAttribute("href") ?? "" }, t("All details"));
    this.#box.replaceChildren(...parts, h("p", { class: "cp-all" }, all));
    this.#reach(this.#isKept);
  }

  /**
   * Let the keyboard into the box only where a visitor has asked for it: the next stop is the next figure.
   * @param {boolean} isOpen
   */
  #reach(isOpen) {
    for (const link of this.#box.querySelectorAll("a")) link.tabIndex = isOpen ? 0 : -1;
  }

  /** @param {Node} target */
  #holds(target) {
    return this.#box.contains(target) || Boolean(this.#figure?.contains(target));
  }

  #close() {
    const figure = this.#figure;
    const isWithin = this.#box.contains(document.activeElement);
    this.#hide();
    // Who has closed the details does not want them back with the focus.
    this.#closed = figure;
    if (isWithin) figure?.focus();
  }

  #hide() {
    const figure = this.#figure;
    if (!figure) return;
    this.#figure = null;
    this.#isKept = false;
    if (this.#tip) figure.title = this.#tip;
    if (this.#box.isConnected) this.#box.hidePopover();
    this.#box.remove();
  }

  /** Place the box below its figure, or above it where there is more room, within the window. */
  #place() {
    if (!this.#figure) return;
    const at = this.#figure.getBoundingClientRect();
    const { style } = this.#box;
    const above = at.top - GAP - EDGE;
    const below = innerHeight - at.bottom - GAP - EDGE;
    style.maxHeight = "";
    const isBelow = this.#box.offsetHeight <= below || above < below;
    style.maxHeight = `${Math.max(isBelow ? below : above, LEAST)}px`;
    const { offsetWidth: width, offsetHeight: height } = this.#box;
    const left = Math.max(Math.min(at.left, document.documentElement.clientWidth - width - EDGE), EDGE);
    style.left = `${left + scrollX}px`;
    style.top = `${(isBelow ? at.bottom + GAP : at.top - GAP - height) + scrollY}px`;
  }
}

/**
 * Return a figure without its mark.
 * @param {HTMLAnchorElement} figure
 */
function nameOf(figure) {
  return figure.textContent?.trim() ?? "";
}

/** @param {string} tip */
function tipOf(tip) {
  return tip ? [h("p", {}, tip)] : [];
}
