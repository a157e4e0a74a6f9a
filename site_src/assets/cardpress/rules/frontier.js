// Which models no other beats: the rule of generator/cardpress/comparison/frontier.py.

/** @typedef {{ id: string, x: number, score: number }} Point */
/** @typedef {{ moreIsBetter: boolean, lowerIsBetter: boolean }} Sense of x, and of the score */

/**
 * Give the points that no other beats, the smallest x first. A point beats another where it is at
 * least as good on both sides and better on one.
 * @template {Point} T
 * @param {T[]} points
 * @param {Sense} sense
 * @returns {T[]}
 */
export function unbeaten(points, { moreIsBetter, lowerIsBetter }) {
  const [along, up] = [moreIsBetter ? -1 : 1, lowerIsBetter ? 1 : -1];
  /** @type {T[]} */
  const found = [];
  for (const point of [...points].sort((a, b) => along * (a.x - b.x) || up * (a.score - b.score))) {
    const last = found.at(-1);
    const isBetter = !last || up * point.score < up * last.score;
    if (isBetter || (last.x === point.x && last.score === point.score)) found.push(point);
  }
  return found.sort((a, b) => a.x - b.x || a.score - b.score || (a.id < b.id ? -1 : 1));
}

/**
 * Give the corners of the line that tells the best score for each x. The score of the last point
 * still stands where x is worse, up to the end of the axis.
 * @param {Point[]} frontier the smallest x first
 * @param {[number, number]} ends values at both ends of the axis
 * @param {Sense} sense
 */
export function staircase(frontier, [low, high], { moreIsBetter }) {
  const ordered = moreIsBetter ? frontier.toReversed() : frontier;
  const corners = ordered.flatMap(({ x, score }, at) => {
    const before = ordered[at - 1];
    return before
      ? [
          { x, score: before.score },
          { x, score },
        ]
      : [{ x, score }];
  });
  const last = corners.at(-1);
  return last ? [...corners, { x: moreIsBetter ? low : high, score: last.score }] : [];
}
