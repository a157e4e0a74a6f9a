// What is explored, in the address of the page, so that it can be shared.

import { t } from "./rules/messages.js";

/** @typedef {import("./explore-data.js").Choice} Choice */
/** @typedef {import("./scores.js").Scores} Scores */

const SCALES = ["log", "linear"];

/** @returns {[string, string][]} each a key and what it is called */
export function scales() {
  return [
    ["log", t("Logarithmic")],
    ["linear", t("Linear")],
  ];
}

/**
 * Read a choice; what the address does not say, or says in a way that means nothing, is as usual.
 * @param {string} query of the address
 * @param {Scores} scores
 * @returns {{ choice: Choice, isInAddress: boolean }} and whether the address says anything
 */
export function readChoice(query, scores) {
  const parameters = new URLSearchParams(query);
  const key = parameters.get("benchmark") ?? "";
  const x = parameters.get("x") ?? "";
  const scale = parameters.get("scale") ?? "";
  const makers = [...new Set(parameters.getAll("maker"))].filter((maker) => /^[a-z0-9.-]+$/.test(maker));
  const known = [scores.isKnown(key), scores.axes.some(([axis]) => axis === x), SCALES.includes(scale)];
  return {
    choice: {
      key: known[0] ? scores.written(key) : scores.usual,
      x: known[1] ? x : "input",
      scale: known[2] ? scale : "log",
      makers,
    },
    isInAddress: known.some(Boolean) || makers.length > 0,
  };
}

/**
 * Write a choice as the query of an address.
 * @param {Choice} choice
 */
export function writeChoice({ key, x, scale, makers }) {
  const said = [["benchmark", key], ["x", x], ["scale", scale], ...makers.map((maker) => ["maker", maker])];
  const query = String(new URLSearchParams(said));
  // Signs that have no meaning in a query stay legible.
  return `?${query.replaceAll("%3A", ":").replaceAll("%40", "@")}`;
}
