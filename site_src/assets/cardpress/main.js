// What a page of the site does beyond being read: each feature is loaded where a page asks for it.

import { startBasket } from "./basket.js";
import { startDrawer } from "./drawer.js";
import { openTarget, startFolds } from "./folds.js";
import { Here } from "./here.js";
import { watchHighlights } from "./highlights.js";
import { languageLoaded } from "./language.js";
import { mapOf } from "./maps.js";
import { startMarks } from "./marks.js";
import { startPlaces } from "./places.js";
import { startPrint } from "./print.js";
import { t } from "./rules/messages.js";
import { startSpoken } from "./spoken.js";
import { themeStarted } from "./theme.js";
import { watchTables } from "./wide.js";

/** @typedef {{ start: (place: HTMLElement, signal: AbortSignal, here: Here) => void | Promise<void> }} Feature */

/** @type {Record<string, () => Promise<Feature>>} */
const FEATURES = mapOf({
  models: () => import("./models-page.js"),
  compare: () => import("./compare-page.js"),
  explore: () => import("./explore-page.js"),
  cost: () => import("./cost-page.js"),
});

let visit = new AbortController();
/** @type {Element | null} */
let begun = null;

/** Start what the page now shown asks for; called anew after each instant navigation. */
function begin() {
  const page = document.querySelector("article");
  // Once the theme has put tables into boxes, which it does when it tells of a page.
  requestAnimationFrame(watchTables);
  // The theme tells at once of the page that stands, which may have begun without it.
  if (page && page === begun) return;
  begun = page;
  visit.abort();
  visit = new AbortController();
  startBasket(visit.signal);
  startDrawer();
  openTarget();
  watchHighlights(visit.signal);
  startSpoken();
  for (const place of document.querySelectorAll("[data-cardpress]")) {
    if (place instanceof HTMLElement) void startFeature(place, visit.signal);
  }
}

/**
 * @param {HTMLElement} place
 * @param {AbortSignal} signal
 */
async function startFeature(place, signal) {
  const feature = FEATURES[place.dataset.cardpress ?? ""];
  if (!feature) return;
  const here = new Here();
  try {
    await (await feature()).start(place, signal, here);
    place.dataset.ready = "";
  } catch (error) {
    place.textContent = t("This part of the page could not be loaded; reload the page to try again.");
    place.setAttribute("role", "alert");
    console.error(error);
  }
}

/** @returns {{ subscribe(begin: () => void): void } | undefined} the pages that the theme shows */
function pages() {
  return Reflect.get(globalThis, "document$");
}

// The theme's script is held back from now on, whatever else is still on its way.
const started = themeStarted();
await languageLoaded();
startMarks();
startPrint();
startFolds();
startPlaces();
if (!pages()) begin();
await started;
pages()?.subscribe(begin);
