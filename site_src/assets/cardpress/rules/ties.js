// Which scores share the first rank: the rule of generator/cardpress/comparison/ties.py.

/** @typedef {{ p: number, d: number, lo?: number, hi?: number }} Score a value as it is shown, how many of its decimals count, and the bounds of a stated uncertainty */

const CLOSE = 1e-9; // binary fractions: 0.1 + 0.2 is 0.3

/**
 * Returns the places of the best scores; none where all are equal. A rank ends with the first score
 * that is not equal to its best, as of three that are close the first and the last may differ. What
 * a stated uncertainty does not tell apart from a score of the first rank is among the best, too.
 * @param {[place: number, score: Score][]} scores
 * @param {boolean} lower whether a lower score is better
 * @returns {Set<number>}
 */
export function bestPlaces(scores, lower) {
  // By what is shown, not by the exact score: no reader could see why of two equal scores one is best.
  const sign = lower ? 1 : -1;
  const ordered = [...scores].sort(([, one], [, other]) => sign * (one.p - other.p));
  const [, top] = ordered[0] ?? [];
  const end = ordered.findIndex(([, score]) => !top || !isRounded(top, score));
  const first = end < 0 ? ordered : ordered.slice(0, end);
  // Once, not again from those that are lifted: a chain of small steps would make all equal.
  const best = ordered.filter(([, score]) => first.some(([, one]) => one === score || overlap(one, score)));
  return new Set(best.length === ordered.length ? [] : best.map(([place]) => place));
}

/**
 * Returns whether two scores, one at least with a stated uncertainty, may be of one true score.
 * @param {Score} one
 * @param {Score} other
 */
function overlap(one, other) {
  if (one.lo === undefined && other.lo === undefined) return false;
  const slack = CLOSE * Math.max(1, Math.abs(one.p), Math.abs(other.p));
  const { lo = one.p, hi = one.p } = one;
  const { lo: low = other.p, hi: high = other.p } = other;
  return lo <= high + slack && low <= hi + slack;
}

/**
 * Returns whether two scores are one, or one is the other rounded: 88.71 and 88.7.
 * @param {Score} one
 * @param {Score} other
 */
function isRounded(one, other) {
  const half = 0.5 * 10 ** -Math.min(one.d, other.d);
  return Math.abs(one.p - other.p) <= half + CLOSE * Math.max(1, Math.abs(one.p), Math.abs(other.p));
}

/**
 * Returns the rank of each of some scores by its place: 1, 2, 2, 4. Each rank is what would be best
 * of those below the ranks before it.
 * @param {(Score | null)[]} scores
 * @param {Set<number>} comparable the places that are ranked
 * @param {boolean} lower whether a lower score is better
 * @returns {Map<number, number>}
 */
export function ranks(scores, comparable, lower) {
  /** @type {Map<number, number>} */
  const found = new Map();
  let left = scores.flatMap((score, place) =>
    score && comparable.has(place) ? [/** @type {[number, Score]} */ ([place, score])] : [],
  );
  while (left.length) {
    const best = bestPlaces(left, lower);
    const rank = found.size + 1;
    // None is best where all are equal.
    for (const [place] of left) if (!best.size || best.has(place)) found.set(place, rank);
    left = left.filter(([place]) => !found.has(place));
  }
  return found;
}
