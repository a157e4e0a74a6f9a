// Which scores share a rank, and so which are best: the rule of generator/cardpress/comparison/ties.py.

/** @typedef {{ p: number, d: number, lo?: number, hi?: number }} Score a value as it is shown, how many of its decimals count, and the bounds of a stated uncertainty */

const CLOSE = 1e-9; // binary fractions: 0.1 + 0.2 is 0.3

/**
 * Returns the rank of each score by its place: 1, 2, 2, 4. A rank ends with the first score that is
 * not equal to its best, as of three that are close the first and the last may differ. What a stated
 * uncertainty does not tell apart from a better score has the rank of that one.
 * @param {[place: number, score: Score][]} scores
 * @param {boolean} lower whether a lower score is better
 * @returns {Map<number, number>}
 */
export function ranks(scores, lower) {
  // By what is shown, not by the exact score: no reader could see why of two equal scores one is best.
  const sign = lower ? 1 : -1;
  const ordered = [...scores].sort(([, one], [, other]) => sign * (one.p - other.p));
  /** @type {number[]} */
  const own = [];
  let best = 0;
  for (const [at, [, score]] of ordered.entries()) {
    const top = ordered[best]?.[1];
    if (top && !isRounded(top, score)) best = at;
    own.push(best + 1);
  }
  // Once, not again from those that are lifted: a chain of small steps would make all equal.
  const lifted = ordered.map(([, score], at) => {
    const better = ordered.slice(0, at).findIndex(([, other]) => overlap(other, score));
    return own[better < 0 ? at : better] ?? 1;
  });
  return new Map(ordered.map(([place], at) => [place, lifted[at] ?? 1]));
}

/**
 * Returns the places of the scores that share the first rank; none where all do.
 * @param {[place: number, score: Score][]} scores
 * @param {boolean} lower whether a lower score is better
 * @returns {Set<number>}
 */
export function bestPlaces(scores, lower) {
  const best = [...ranks(scores, lower)].flatMap(([place, rank]) => (rank === 1 ? [place] : []));
  return new Set(best.length === scores.length ? [] : best);
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
