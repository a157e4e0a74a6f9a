// Where scores stand on the line of their benchmark: generator/cardpress/charts/dots.py.

/** @typedef {import("./alignment.js").Result} Result */

/**
 * Returns positions in percent, from 0 to the highest possible score, or beyond where a score lies there.
 * @param {(Result | null)[]} results
 * @param {number | undefined} most the highest possible score, if there is one
 * @returns {(number | null)[]} null where there is no score
 */
export function positions(results, most) {
  const scores = results.flatMap((result) => (result ? [result.v] : []));
  const low = Math.min(0, ...scores);
  const span = Math.max(most ?? 0, 0, ...scores) - low;
  return results.map((result) => result && (100 * (result.v - low)) / (span || 1));
}
