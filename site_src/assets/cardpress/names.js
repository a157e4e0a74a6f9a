// The order of names.

/** @type {Intl.Collator | undefined} made when it is first needed, as it takes a while */
let collator;

/**
 * Compare names as readers order them: GPT-4 before GPT-10, and capitals like small letters.
 * @param {string} one
 * @param {string} other
 */
export function byName(one, other) {
  // In every language alike: a shared address says at which row a table begins.
  collator ??= new Intl.Collator("en", { numeric: true });
  return collator.compare(one, other);
}
