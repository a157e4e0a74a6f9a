// What the site has: pages of cards, and tools, but for those that its catalogue leaves out.

import { address, catalogue, load } from "./data.js";
import { h } from "./dom.js";

/** @typedef {"models" | "benchmarks" | "organizations"} Part the pages of one kind of cards */

/** @type {Map<string, Set<string>>} by the path of a catalogue */
const missing = new Map();

/** @returns {Promise<{ ending: string, names: Record<string, string> }>} how addresses of pages end, and names of models by id */
export async function loadSite() {
  const of = catalogue();
  const site = await load("site", of);
  missing.set(of?.path ?? "", new Set(site.without));
  return site;
}

/**
 * Return whether the site has a kind of pages, by its name in catalogue.yml; known once the site is loaded.
 * @param {string} part
 */
export function has(part) {
  return !missing.get(catalogue()?.path ?? "")?.has(part);
}

/**
 * Make a link to the page of a card, or its name alone where the site has no such pages.
 * @param {Part} part
 * @param {string} id
 * @param {string} name
 * @param {string} ending of the addresses of pages
 */
export function linkTo(part, id, name, ending) {
  return has(part) ? h("a", { href: address(`${part}/${id}${ending}`) }, name) : document.createTextNode(name);
}
