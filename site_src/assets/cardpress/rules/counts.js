// Numbers of things, in the form that a language has for each number: generator/cardpress/wording/counts.py.

import { whole } from "./figures.js";
import { n } from "./messages.js";

/** @param {number} count */
export function models(count) {
  return n("%(count)s model", "%(count)s models", count, { count: whole(count) });
}

/**
 * @param {number} count
 * @param {number} all
 */
export function modelsOf(count, all) {
  // One message, as the noun has a form of its own behind "of" in many languages.
  const parts = { count: whole(count), all: whole(all) };
  return n("%(count)s of %(all)s model", "%(count)s of %(all)s models", all, parts);
}

/** @param {number} count */
export function requests(count) {
  return n("%(count)s request", "%(count)s requests", count, { count: whole(count) });
}

/** @param {number} count */
export function results(count) {
  return n("%(count)s result", "%(count)s results", count, { count: whole(count) });
}

/** @param {number} count */
export function resultsInParts(count) {
  return n("%(count)s result in parts", "%(count)s results in parts", count, { count: whole(count) });
}

/** @param {number} count */
export function tokens(count) {
  return n("%(count)s token", "%(count)s tokens", count, { count: whole(count) });
}
