// What a page says at the place to which a figure leads: a row of a table, or a line of a list.

import { h } from "./dom.js";
import { mapOf } from "./maps.js";
import { t } from "./rules/messages.js";

const MISSING = "—";
const MOST_OTHERS = 6; // more stand in the table itself

/** @type {Record<string, Promise<Document>>} */
const fetched = mapOf({});

/**
 * Return what is known of a figure, from the page to which it leads; nothing where that cannot be read.
 * @param {HTMLAnchorElement} figure
 * @param {string} tip what the figure's page says of it
 * @returns {Promise<Node[]>}
 */
export async function contentOf(figure, tip) {
  const address = new URL(figure.href);
  const isDisputed = figure.querySelector(".cp-disputed") !== null;
  try {
    const place = (await page(address)).getElementById(decodeURIComponent(address.hash.slice(1)));
    const row = place?.closest("tr");
    const line = place?.closest("li");
    const parts = row ? ofRow(row, address) : line ? [h("div", {}, ...copied(line, address))] : [];
    if (!parts.length) return [];
    const all = [...parts, ...untold(figure)];
    return [...all, ...unsaid(tip, isDisputed, all)];
  } catch {
    return []; // from a folder, a browser reads no other page
  }
}

/**
 * Return what a cell says with links that is not shown in it: from what its figure is converted.
 * @param {HTMLAnchorElement} figure
 */
function untold(figure) {
  const small = figure.closest("td")?.querySelector("small[hidden]");
  return small ? [h("p", {}, ...copied(small, new URL(location.href)))] : [];
}

/**
 * Return what of a tip stands nowhere in the details.
 * @param {string} tip begins with the values where sources disagree, all of which the details have
 * @param {boolean} isDisputed
 * @param {Node[]} parts
 */
function unsaid(tip, isDisputed, parts) {
  const said = parts.map((part) => part.textContent).join(" ");
  const pieces = tip.split("; ").slice(isDisputed ? 1 : 0);
  // A source is named by a row without the word for it.
  const more = pieces.filter((words) => !said.includes(words) && !said.includes(words.replace(/^[^:]+: /, "")));
  return more.length ? [h("p", {}, more.join("; "))] : [];
}

/** @param {URL} address */
async function page(address) {
  if (address.pathname === location.pathname) return document;
  fetched[address.pathname] ??= read(address);
  return fetched[address.pathname] ?? document;
}

/** @param {URL} address */
async function read(address) {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address} could not be read`);
  return new DOMParser().parseFromString(await answer.text(), "text/html");
}

/**
 * Return a row as a list of its columns, with the scores of the rows about the same below it.
 * @param {HTMLTableRowElement} row
 * @param {URL} address
 */
function ofRow(row, address) {
  const headings = [...(row.closest("table")?.querySelectorAll("thead th") ?? [])].map((cell) => textOf(cell));
  const [name, ...cells] = row.cells;
  const stated = cells.flatMap((cell, place) => {
    const isKnown = textOf(cell) !== MISSING;
    return isKnown ? [h("dt", {}, headings[place + 1] ?? ""), h("dd", {}, ...copied(cell, address))] : [];
  });
  const parts = [h("div", {}, h("b", {}, textOf(name))), h("dl", {}, ...stated)];
  const others = name ? alike(row, textOf(name)) : [];
  if (!others.length) return parts;
  const lines = others.slice(0, MOST_OTHERS).map((other) => h("li", {}, ...joined(other, address)));
  return [...parts, h("div", {}, h("b", {}, t("Other values"))), h("ul", {}, ...lines)];
}

/**
 * Return the other rows of a table whose first cell says the same.
 * @param {HTMLTableRowElement} row
 * @param {string} name
 */
function alike(row, name) {
  const rows = /** @type {HTMLTableRowElement[]} */ ([...(row.parentElement?.children ?? [])]);
  return rows.filter((other) => other !== row && textOf(other.cells[0]) === name);
}

/**
 * Return what a row states in one line.
 * @param {HTMLTableRowElement} row
 * @param {URL} address
 */
function joined(row, address) {
  const stated = [...row.cells].slice(1).filter((cell) => textOf(cell) !== MISSING);
  return stated.flatMap((cell, place) => [place ? " · " : "", ...copied(cell, address)]);
}

/**
 * Copy what an element holds to this page: links lead to where they led, those to sources to the source itself.
 * @param {Element} element
 * @param {URL} address
 */
function copied(element, address) {
  const copy = document.importNode(element, true);
  for (const part of copy.querySelectorAll("[id]")) part.removeAttribute("id");
  for (const mark of copy.querySelectorAll(".cp-mark, .headerlink")) mark.remove();
  for (const link of copy.querySelectorAll("a")) {
    const target = link.getAttribute("href");
    if (target === null) link.remove();
    else link.setAttribute("href", sourceOf(target, element.ownerDocument) ?? fromHere(target, address));
  }
  return [...copy.childNodes];
}

/**
 * Return an address on a page as it is written on this one.
 * @param {string} target
 * @param {URL} address of the page
 */
function fromHere(target, address) {
  return address.pathname === location.pathname ? target : new URL(target, address).href;
}

/**
 * Return the address of a source to whose line a link leads, null where it has none.
 * @param {string} target
 * @param {Document} page
 */
function sourceOf(target, page) {
  if (!target.startsWith("#source.")) return null;
  const line = page.getElementById(decodeURIComponent(target.slice(1)))?.closest("li");
  return line?.querySelector("strong a[href]")?.getAttribute("href") ?? null;
}

/** @param {Element | undefined} element */
function textOf(element) {
  return element?.textContent?.trim() ?? "";
}
