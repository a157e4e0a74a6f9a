// What the data has of a figure or a fact, as a cell of a table shows it.

import { h } from "./dom.js";
import { markedFigure } from "./marks.js";
import { t } from "./rules/messages.js";

/** @typedef {import("./filters.js").Cell} Cell */

export const MISSING = "—";

/**
 * Show a figure in a table of many models: what else there is to say of it, its mark opens, so that figures line up.
 * @param {Cell | undefined} cell
 * @param {string} page address of the model's page
 * @returns {Node}
 */
export function briefCell(cell, page) {
  if (!cell || !(cell.m || cell.r || cell.s) || !(cell.n || cell.x)) return shownCell(cell, page);
  const { n, x = [], ...figure } = cell;
  const w = [n, ...x.map(([words]) => words), cell.w].filter(Boolean).join("; ");
  const shown = shownCell({ ...figure, w }, page);
  // The details of the figure say it, and lead to the source of the rate.
  return x.length ? h("div", { class: "cp-cell" }, shown, h("small", { hidden: true }, ...x.map(conversion))) : shown;
}

/**
 * Show a figure with the mark that leads to all that is known of it, and what it cannot stand without below it.
 * @param {Cell | undefined} cell
 * @param {string} page address of the model's page
 * @returns {Node}
 */
export function shownCell(cell, page) {
  if (!cell) return document.createTextNode(MISSING);
  const below = [cell.e, cell.n].map((words) => (words ? h("span", {}, words) : null));
  below.push(...(cell.x ?? []).map(conversion));
  const notes = below.filter((part) => part !== null);
  if (!notes.length) return h("span", {}, figureOf(cell, page));
  return h("div", { class: "cp-cell" }, figureOf(cell, page), h("small", {}, ...notes));
}

/**
 * Return a figure linked to where the page of its model says most of it: all values, all results, or its source.
 * @param {Cell} cell
 * @param {string} page address of the model's page
 * @param {Node | string} [text] what is shown of it
 */
function figureOf(cell, page, text) {
  const [more = "", place, isDisputed] = cell.m ?? [];
  const [own, words = "", whole] = cell.r ?? [];
  const shown = text ?? (cell.t || more); // results on parts alone have no figure
  const target = [cell.l, place, own, cell.s && `source.${cell.s}`].find(Boolean);
  const tip = [more, whole ?? words, cell.w].filter(Boolean).join("; ");
  return target ? markedFigure(shown, `${ownPage(cell, page)}#${target}`, { tip, isDisputed }) : shown;
}

/**
 * Say from what an amount is converted; leads to the source of the rate.
 * @param {string[]} converted the words, and the address
 */
function conversion([words = "", rate]) {
  return rate ? h("a", { href: rate }, words) : h("span", {}, words);
}

/**
 * Show a fact as the page of a model and that of a pair do; null where no source states it.
 * @param {Cell[] | undefined} stated each of the alternatives, or the one claim that is shown
 * @param {string} page address of the model's page
 */
export function shownFact(stated, page) {
  const shown = stated?.flatMap((cell, place) => [place ? "; " : "", ...statement(cell, page)]);
  return shown ? h("div", { class: "cp-cell" }, ...shown) : null;
}

/**
 * Show what one claim states, with its note; where its text leads elsewhere, the mark stands beside it.
 * @param {Cell} cell
 * @param {string} page address of the model's page
 */
function statement(cell, page) {
  const { u, n } = cell;
  const note = n ? ` (${n})` : "";
  if (!u) return [figureOf(cell, page), note];
  const beside = figureOf(cell, page, h("span", { class: "cp-hidden" }, t("Source")));
  return [h("a", { href: u }, cell.t), beside, note];
}

/**
 * Return the page that lists the sources of a cell: that of the model from which a fact is inherited.
 * @param {Cell} cell
 * @param {string} page address of the model's page
 */
function ownPage({ i: inheritedFrom }, page) {
  return inheritedFrom ? page.replace(/[^/]+(\/|\.html)$/, (_, ending) => inheritedFrom + ending) : page;
}
