// The models that a visitor has set aside to compare, remembered while browsing.

import { address, catalogue } from "./data.js";
import { announce, h } from "./dom.js";
import { mapOf } from "./maps.js";
import { has, loadSite } from "./site.js";
import { t } from "./rules/messages.js";

export const MOST = 6;
const KEY = "cardpress.compare";
/** @type {{ names: Record<string, string>, ending: string }} where nothing is chosen */
const NOBODY = { names: mapOf({}), ending: "" };
const changes = new EventTarget();
/** @type {Map<string, string[]>} by the name under which a catalogue's choice is stored */
const kept = new Map();

/** Return the name under which the choice among this catalogue's models is stored. */
function key() {
  const path = catalogue()?.path;
  return path ? `${KEY}:${path}` : KEY;
}

/** @returns {string[]} ids of models, in the order in which they were chosen */
export function chosen() {
  try {
    // eslint-disable-next-line no-restricted-properties -- a list of texts, and of nothing else
    const read = JSON.parse(localStorage.getItem(key()) ?? "[]");
    const ids = Array.isArray(read) ? read.filter((id) => typeof id === "string") : [];
    kept.set(key(), ids.slice(0, MOST));
  } catch {
    // Without a store the choice lasts as long as the page.
  }
  return kept.get(key()) ?? [];
}

/** @param {string[]} ids */
export function choose(ids) {
  const few = [...new Set(ids)].slice(0, MOST);
  kept.set(key(), few);
  try {
    localStorage.setItem(key(), JSON.stringify(few));
  } catch {
    // as above
  }
  // A browser tells only other windows of a change in the store.
  changes.dispatchEvent(new Event("change"));
}

/**
 * Add a model, or take it out again.
 * @param {string} id
 * @param {boolean} wanted
 * @returns {boolean} whether it is among the chosen ones now
 */
export function set(id, wanted) {
  const others = chosen().filter((other) => other !== id);
  if (wanted && others.length >= MOST) {
    announce(t("You can compare up to %(count)s models; remove one first.", { count: MOST }));
    return false;
  }
  choose(wanted ? [...others, id] : others);
  return wanted;
}

/**
 * @param {() => void} action called whenever the choice changes, in another window, too
 * @param {AbortSignal} signal
 */
export function onChange(action, signal) {
  changes.addEventListener("change", action, { signal });
  addEventListener("storage", (event) => event.key === key() && action(), { signal });
}

/**
 * Return the address of the page that compares some models.
 * @param {string[]} ids
 * @param {string} ending of the addresses of pages
 */
function comparison(ids, ending) {
  const query = new URLSearchParams(ids.map((id) => ["model", id]));
  return `${address(`compare${ending}`)}?${query}`;
}

/**
 * Show the bar of chosen models, and start the boxes of the page that choose.
 * @param {AbortSignal} signal
 */
export function startBasket(signal) {
  for (const box of document.querySelectorAll("[data-compare]")) {
    if (box instanceof HTMLButtonElement) startButton(box, signal);
  }
  onChange(() => void showBar(), signal);
  void showBar();
}

/**
 * @param {HTMLButtonElement} button
 * @param {AbortSignal} signal
 */
export function startButton(button, signal) {
  const id = button.dataset.compare ?? "";
  const show = () => {
    const isChosen = chosen().includes(id);
    button.setAttribute("aria-pressed", String(isChosen));
    button.textContent = isChosen ? t("✓ In comparison") : t("+ Compare");
  };
  button.disabled = false;
  button.addEventListener("click", () => set(id, !chosen().includes(id)), { signal });
  onChange(show, signal);
  show();
}

/** @returns {string[]} the chosen models of which this page shows a bar */
function inBar() {
  // The page that compares shows the same models itself, and a page of no catalogue has none.
  const isComparing = document.querySelector('[data-cardpress="compare"]') !== null;
  return catalogue() && !isComparing ? chosen() : [];
}

async function showBar() {
  // Names of all models are much to load on every page, and most visitors have chosen none.
  const { names, ending } = inBar().length ? await loadSite() : NOBODY;
  // Asked anew, as another page may stand by now.
  const ids = has("compare") ? inBar() : [];
  const old = document.getElementById("cp-basket");
  if (!ids.length) return old?.remove();
  const bar = h(
    "section",
    { id: "cp-basket", class: "cp-basket", "aria-label": t("Models in my comparison") },
    h("ul", {}, ...ids.map((id) => item(id, names[id] ?? id))),
    h("a", { href: comparison(ids, ending) }, words(ids)),
    h("button", { class: "cp-clear", type: "button", onclick: () => choose([]) }, t("Clear")),
  );
  const hadKeyboard = old?.contains(document.activeElement);
  old?.remove();
  document.body.append(bar);
  // Made anew, it would drop the keyboard at the top of the page.
  if (hadKeyboard) bar.querySelector("button")?.focus();
}

/** @param {string[]} ids */
function words(ids) {
  return ids.length === 1 ? t("Compare with…") : t("Compare %(count)s", { count: ids.length });
}

/**
 * @param {string} id
 * @param {string} name
 */
function item(id, name) {
  const label = t("Remove %(model)s from the comparison", { model: name });
  const out = h("button", { type: "button", "aria-label": label, onclick: () => set(id, false) }, "×");
  return h("li", {}, name, out);
}
