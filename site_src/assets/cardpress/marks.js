// The mark of a figure that has more to say: its link, and the details that it opens.

import { h } from "./dom.js";
import { t } from "./rules/messages.js";

/** @typedef {import("./details.js").Details} Details */

const PAUSE = 150; // milliseconds on a figure, after which a visitor means it
const GRACE = 250; // milliseconds in which a pointer may be on its way from the figure to its details

/**
 * Make a figure that leads to all that is known of it, as the pages without scripts have it.
 * @param {Node | string} text
 * @param {string} address a place on the page of its model
 * @param {{ tip?: string | undefined, isDisputed?: boolean | undefined }} [about]
 */
export function markedFigure(text, address, { tip, isDisputed = false } = {}) {
  const disputed = { class: "cp-mark cp-disputed", role: "img", "aria-label": t("sources disagree") };
  return h("a", { href: address, title: tip || null }, text, h("i", isDisputed ? disputed : { class: "cp-mark" }));
}

/** @type {Promise<Details> | null} */
let loading = null;
let wait = 0;

/** Open the details of figures by pointer, finger and keyboard, on this page and all that follow. */
export function startMarks() {
  // A browser without popovers follows the links.
  if (typeof HTMLElement.prototype.showPopover !== "function") return;
  addEventListener("pointerover", pointed);
  addEventListener("pointerout", left);
  addEventListener("focusin", focused);
  // Before the theme, which would follow the link.
  addEventListener("click", clicked, { capture: true });
}

/**
 * Return the link of the figure with a mark in which something happened.
 * @param {EventTarget | null} target
 */
function figureOf(target) {
  const link = target instanceof Element ? target.closest("a") : null;
  return link instanceof HTMLAnchorElement && link.querySelector(".cp-mark") ? link : null;
}

function details() {
  loading ??= import("./details.js").then(({ Details: Opened }) => new Opened());
  return loading;
}

/** @param {PointerEvent} event */
function pointed({ target, pointerType }) {
  if (pointerType !== "mouse") return;
  const figure = figureOf(target);
  const isInside = target instanceof Element && Boolean(target.closest(".cp-details"));
  if (!figure && !isInside) return;
  clearTimeout(wait);
  if (figure) wait = setTimeout(async () => (await details()).show(figure), PAUSE);
}

/** @param {PointerEvent} event */
function left({ target, pointerType }) {
  if (pointerType !== "mouse" || !(target instanceof Element)) return;
  if (!figureOf(target) && !target.closest(".cp-details")) return;
  clearTimeout(wait);
  if (loading) wait = setTimeout(async () => (await details()).leave(), GRACE);
}

/** @param {FocusEvent} event */
async function focused({ target }) {
  const figure = figureOf(target);
  if (figure?.matches(":focus-visible")) (await details()).show(figure);
}

/** @param {MouseEvent} event */
async function clicked(event) {
  const figure = figureOf(event.target);
  // With a key, a visitor wants the page itself, in a tab of its own.
  if (!figure || event.button || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  event.stopPropagation();
  clearTimeout(wait);
  (await details()).keep(figure, event.detail === 0);
}
