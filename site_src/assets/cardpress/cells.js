// What the data has of a figure or a fact, as a cell of a table shows it.

import { h } from "./dom.js";

/** @typedef {import("./filters.js").Cell} Cell */

export const MISSING = "—";

/**
 * Show a figure linked to its source, with what stands below it.
 * @param {Cell | undefined} cell
 * @param {string} page address of the model's page
 * @returns {Node}
 */
export function shownCell(cell, page) {
  if (!cell) return document.createTextNode(MISSING);
  const own = ownPage(cell, page);
  const figure = cell.s ? h("a", { href: `${own}#source.${cell.s}` }, cell.t) : cell.t;
  const below = [
    cell.r ? remark(cell.r, own) : null,
    cell.n ? h("span", {}, cell.n) : null,
    ...(cell.x ?? []).map(conversion),
    cell.m ? h("a", { href: `${own}#${cell.m[1]}` }, cell.m[0]) : null,
  ].filter((part) => part !== null);
  const shown = document.createDocumentFragment();
  shown.append(figure);
  if (below.length) shown.append(h("small", {}, ...below));
  return below.length ? h("div", { class: "cp-cell" }, shown) : h("span", {}, shown);
}

/**
 * Show the note of a score, a long one as a link to where it stands.
 * @param {string[]} note its place, its words, and the whole of it where these are shorter
 * @param {string} page
 */
function remark([place = "", words = "", whole], page) {
  return whole ? h("a", { href: `${page}#${place}`, title: whole }, words) : h("span", {}, words);
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
 * Show what one claim states, with its note, and its source by name where the text leads elsewhere.
 * @param {Cell} cell
 * @param {string} page
 */
function statement(cell, page) {
  const { t: text, s, u, b, n, m } = cell;
  const own = ownPage(cell, page);
  const source = s ? `${own}#source.${s}` : "";
  const target = u ?? source;
  const below = [
    u && source ? h("a", { href: source }, b) : null,
    m ? h("a", { href: `${own}#${m[1]}` }, m[0]) : null,
  ].filter((part) => part !== null);
  const note = n ? ` (${n})` : "";
  return [target ? h("a", { href: target }, text) : text, note, below.length ? h("small", {}, ...below) : ""];
}

/**
 * Return the page that lists the sources of a cell: that of the model from which a fact is inherited.
 * @param {Cell} cell
 * @param {string} page address of the model's page
 */
function ownPage({ i: inheritedFrom }, page) {
  return inheritedFrom ? page.replace(/[^/]+(\/|\.html)$/, (_, ending) => inheritedFrom + ending) : page;
}
