// The order of texts in which Python sorts, by code points: `sorted` in generator/cardpress/wording/sentences.py.

/**
 * @param {string} one
 * @param {string} other
 * @returns {number} below 0, 0 or above
 */
export function byCodePoint(one, other) {
  // Not by localeCompare, which would order by the visitor's language, nor by < on texts: that goes by
  // UTF-16, in which an emoji stands before some letters that Python puts first.
  const [a, b] = [[...one], [...other]];
  const at = a.findIndex((sign, place) => sign !== b[place]);
  if (at < 0) return a.length - b.length;
  return (a[at]?.codePointAt(0) ?? 0) - (b[at]?.codePointAt(0) ?? -1);
}
