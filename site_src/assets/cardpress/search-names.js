// Set by generator/cardpress/mkdocs_plugin/search.py before search-answers.js, as a classic script of the search worker:
// how names are read, and how well a page is called as typed. It touches no page, and answers in Node as well.

/**
 * An entry of the index; those of generator/cardpress/data/search.py have names, the title's first.
 * @typedef {{ kinds: Record<string, string>, asks: [phrases: string, query: string, label: string][], pairs: number[][], versus: string, between: string, table: string }} Finding
 * @typedef {{ location: string, title?: string, text?: string, names?: string[], about?: string[], find?: Finding, tags?: string[] }} Entry
 * @typedef {{ entry: Entry, keys: string[], about: string[], name: string[], all: string[] }} Named
 */

class SearchNames {
  /** Accents, on letters that are the same letter without: of Japanese, they make another. */
  static #ACCENTS = /([\p{Script=Latin}\p{Script=Greek}])\p{M}+/gu;

  /** Runs of letters of one sort: scripts without spaces stand beside Latin names without any. */
  static #WORDS =
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}ー]+|(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}ー])[\p{L}\p{M}\p{N}+])+(?:\.\p{N}+)*/gu;

  static #UNSPACED = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}ー]/u;

  /**
   * Return a text in small letters without accents.
   * @param {string} text
   */
  static plain(text) {
    const apart = text.normalize("NFKD").replace(SearchNames.#ACCENTS, "$1");
    return apart.normalize("NFC").toLowerCase().replaceAll("ß", "ss");
  }

  /**
   * Make spellings of one name equal: gpt-4o and GPT 4o.
   * @param {string} text
   */
  static fold(text) {
    return SearchNames.plain(text).replace(/[^\p{L}\p{M}\p{N}+]+/gu, "");
  }

  /**
   * Return the words of a text, a version being one: llama and 3.1.
   * @param {string} text
   * @returns {string[]}
   */
  static words(text) {
    return SearchNames.plain(text).match(SearchNames.#WORDS) ?? [];
  }

  /**
   * Return the spellings of a name that equal it, with umlauts as a keyboard without them writes these, too.
   * @param {string} name
   */
  static keys(name) {
    const written = name.normalize("NFC").replace(/[äöü]/gi, (letter) => `${SearchNames.plain(letter)}e`);
    return [...new Set([SearchNames.fold(name), SearchNames.fold(written)])];
  }

  /**
   * @param {Entry} entry
   * @returns {Named[]}
   */
  static named(entry) {
    const { names, about = [] } = entry;
    if (!names) return [];
    const keys = names.flatMap(SearchNames.keys);
    const all = SearchNames.words([...names, ...about].join(" "));
    return [{ entry, keys, about: about.flatMap(SearchNames.keys), name: SearchNames.words(names[0] ?? ""), all }];
  }

  /**
   * Return whether a word begins another, or stands in it where its script has no spaces.
   * @param {string} own
   * @param {string} word
   */
  static #isIn(own, word) {
    return own.startsWith(word) || (SearchNames.#UNSPACED.test(word) && own.includes(word));
  }

  /**
   * Return how a page's names match, 0 being best; null where a word that is typed begins none.
   * @param {Named} page
   * @param {string} key
   * @param {string[]} terms
   */
  static rank(page, key, terms) {
    const whole = page.keys.indexOf(key);
    if (whole >= 0) return whole ? 1 : 0;
    if (page.keys[0]?.startsWith(key)) return 2;
    if (page.about.includes(key)) return 3;
    if (page.keys.some((own) => own.startsWith(key))) return 4;
    const isIn = (/** @type {string[]} */ all) =>
      terms.every((word) => all.some((own) => SearchNames.#isIn(own, word)));
    return isIn(page.name) ? 5 : isIn(page.all) ? 6 : null;
  }

  /**
   * Return the pages that are called as typed, the best first.
   * @param {Named[]} known
   * @param {string} typed
   * @returns {{ page: Named, by: number[] }[]}
   */
  static matches(known, typed) {
    const own = SearchNames.#matches(known, typed);
    if (!typed.includes("/")) return own;
    // Of an id at Hugging Face, behind its owner, many a card knows the name alone.
    const behind = SearchNames.#matches(known, typed.split("/").at(-1) ?? "");
    const exact = behind.filter(({ by: [rank = 9] }) => rank <= 1);
    return [...exact, ...own.filter(({ page }) => !exact.some((one) => one.page === page))];
  }

  /**
   * @param {Named[]} known
   * @param {string} typed
   */
  static #matches(known, typed) {
    const [key, terms] = [SearchNames.fold(typed), SearchNames.words(typed)];
    if (!key) return [];
    const found = known.flatMap((page, order) => {
      const place = SearchNames.rank(page, key, terms);
      // Among pages that match alike, whole words first: GPT-4 before GPT-4o for who has typed gpt 4.
      const whole = terms.filter((word) => page.all.includes(word)).length;
      return place === null ? [] : [{ page, by: [place, -whole, order] }];
    });
    const differing = (/** @type {number[]} */ a, /** @type {number[]} */ b) =>
      a.findIndex((figure, at) => figure !== b[at]);
    return found.sort(({ by: a }, { by: b }) => (a[differing(a, b)] ?? 0) - (b[differing(a, b)] ?? 0));
  }
}
