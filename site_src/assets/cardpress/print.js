// A page for the printer: whole, with the sources of its figures as footnotes; put back afterwards.

import { h } from "./dom.js";
import { t } from "./rules/messages.js";

const FIGURES = "a:has(> .cp-mark)";
const SOURCE = "source.";

/** @type {(() => void)[]} what puts the page back */
let undo = [];

/** Prepare each page that is printed, by whatever way. */
export function startPrint() {
  addEventListener("beforeprint", prepare);
  addEventListener("afterprint", restore);
}

function prepare() {
  restore(); // a browser may ask twice
  for (const fold of document.querySelectorAll("article details:not([open], fieldset details)")) {
    fold.setAttribute("open", "");
    undo.push(() => fold.removeAttribute("open"));
  }
  const numbers = numbered();
  for (const figure of document.querySelectorAll(FIGURES)) {
    if (figure instanceof HTMLAnchorElement) note(figure, numbers);
  }
  tellWhere();
}

function restore() {
  for (const step of undo.reverse()) step();
  undo = [];
}

/**
 * Number the sources of the page in their order.
 * @returns {Map<string, number>} by the id of their place
 */
function numbered() {
  const numbers = new Map();
  for (const place of document.querySelectorAll(`article li [id^="${SOURCE}"]`)) {
    const line = place.closest("li");
    if (!line || numbers.has(place.id)) continue;
    numbers.set(place.id, numbers.size + 1);
    mark(line, "note", `${numbers.size}`);
  }
  return numbers;
}

/**
 * Put the numbers of its sources behind a figure: of the source itself, or of all that its place names.
 * @param {HTMLAnchorElement} figure
 * @param {Map<string, number>} numbers
 */
function note(figure, numbers) {
  const address = new URL(figure.href);
  if (address.pathname !== location.pathname) return;
  const id = placeOf(address.hash);
  const place = document.getElementById(id)?.closest("tr, li");
  const named = numbers.has(id) ? [id] : [...(place?.querySelectorAll(`a[href^="#${SOURCE}"]`) ?? [])].map(idOf);
  const found = new Set(named.flatMap((name) => numbers.get(name) ?? []));
  if (found.size) mark(figure, "notes", [...found].sort((one, other) => one - other).join(", "));
}

/** @param {Element} link */
function idOf(link) {
  return placeOf(link.getAttribute("href") ?? "");
}

/** @param {string} hash */
function placeOf(hash) {
  return decodeURIComponent(hash.slice(1));
}

/**
 * @param {HTMLElement} element
 * @param {string} name
 * @param {string} value
 */
function mark(element, name, value) {
  element.dataset[name] = value;
  undo.push(() => Reflect.deleteProperty(element.dataset, name));
}

/** Say below the page where it is, as paper has no address; the figures of a list have their sources there. */
function tellWhere() {
  const address = `${location.origin}${location.pathname}${location.search}`;
  const line = h("p", { class: "cp-printed" }, t("Printed from %(address)s", { address }));
  document.querySelector("article")?.append(line);
  undo.push(() => line.remove());
}
