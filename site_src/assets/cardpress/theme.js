// Loads the theme's own script at the first sign of a visitor: until then a page is only read.

import { holdSearch } from "./search.js";

const SIGNS = ["pointermove", "pointerdown", "touchstart", "keydown", "focusin", "scroll", "wheel"];
const SEARCHED = /[?&][qh]=/; // addresses that the theme's search gives
const SHORTCUT = /^[a-z/.,]$/i;
const CONTROLS = ".md-header label, .md-header button";

/** @typedef {{ control: HTMLElement | null, key: KeyboardEvent | null }} Early */

/**
 * Wait for a visitor, then for the theme's script.
 * @returns {Promise<void>} settled at once where the page has loaded the script itself
 */
export async function themeStarted() {
  const held = document.querySelector("script[data-cardpress-theme]");
  if (!(held instanceof HTMLScriptElement)) return;
  const early = { control: null, key: null };
  const ready = new AbortController();
  keep(early, ready.signal);
  if (!isUsed()) {
    fetchWhenIdle(held.src);
    await firstSign();
  }
  addEventListener("click", leaveToBrowser);
  holdSearch();
  try {
    await run(held.src);
    document.dispatchEvent(new Event("DOMContentLoaded")); // it waits for this, which has been
  } finally {
    ready.abort(); // menu and theme are boxes to check, and work without the script
    act(early);
  }
}

/** Return whether a visitor has done something already, or the address asks for what the theme does. */
function isUsed() {
  return scrollY > 0 || document.activeElement !== document.body || SEARCHED.test(location.search);
}

/** @returns {Promise<void>} */
function firstSign() {
  return new Promise((resolve) => {
    const seen = new AbortController();
    const options = { capture: true, passive: true, signal: seen.signal };
    const see = () => {
      seen.abort();
      resolve();
    };
    for (const sign of SIGNS) addEventListener(sign, see, options);
  });
}

/** @param {string} address */
function fetchWhenIdle(address) {
  if (location.protocol === "file:") return;
  const link = document.createElement("link");
  Object.assign(link, { rel: "prefetch", as: "script", href: address });
  const idle = window.requestIdleCallback ?? setTimeout; // Safari has none
  idle(() => document.head.append(link));
}

/**
 * @param {string} address
 * @returns {Promise<void>}
 */
function run(address) {
  return new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = address;
    script.onload = () => resolve();
    script.onerror = () => reject(new Error(`${address} could not be loaded`));
    document.body.append(script);
  });
}

/**
 * Leave a link to the browser alone where the theme has not followed it. The theme remembers a click until it has
 * the site's map, and would then follow the link a second time: the way back would lead to the same page.
 * @param {MouseEvent} event
 */
function leaveToBrowser(event) {
  const link = event.target instanceof Element ? event.target.closest("a") : null;
  // Links that name a target, even their own window, are none of the theme's.
  if (link instanceof HTMLAnchorElement && !event.defaultPrevented) link.target ||= "_self";
}

/**
 * Keep what a visitor asks of the theme before it can answer.
 * @param {Early} early
 * @param {AbortSignal} signal
 */
function keep(early, signal) {
  const click = (/** @type {MouseEvent} */ event) => {
    const control = event.target instanceof Element ? event.target.closest(CONTROLS) : null;
    if (!(control instanceof HTMLElement)) return;
    event.preventDefault();
    early.control = control;
  };
  const press = (/** @type {KeyboardEvent} */ event) => {
    const hasModifier = event.ctrlKey || event.metaKey || event.altKey;
    if (SHORTCUT.test(event.key) && !hasModifier && document.activeElement === document.body) early.key ??= event;
  };
  addEventListener("click", click, { capture: true, signal });
  addEventListener("keydown", press, { capture: true, signal });
}

/**
 * Do what was asked.
 * @param {Early} early
 */
function act({ control, key }) {
  const active = document.activeElement;
  control?.click();
  if (key) document.body.dispatchEvent(new KeyboardEvent("keydown", { key: key.key, bubbles: true }));
  if (active instanceof HTMLInputElement && active.matches(".md-search__input")) {
    active.blur();
    active.focus();
    active.dispatchEvent(new KeyboardEvent("keyup", { bubbles: true }));
  }
}
