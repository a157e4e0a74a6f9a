// Set by generator/cardpress/mkdocs_plugin/search.py before the theme's own search worker: what is called as typed comes
// first. The theme weighs a word by how rare it is, and so finds GPT-4o before GPT-4.
{
  /**
   * An entry of the index; those of generator/cardpress/data/search.py have names, the title's first.
   * @typedef {{ location: string, names?: string[], about?: string[] }} Entry
   * @typedef {{ entry: Entry, keys: string[], about: string[], name: string[], all: string[] }} Named
   * @typedef {Entry & { score: number, terms: Record<string, boolean> }} Item
   * @typedef {{ items: Item[][], suggest?: string[] }} Result
   */

  /** The kinds of the theme's messages. */
  const [SETUP, QUERY, RESULT] = [0, 2, 3];

  // The theme takes what is before a colon for the name of a field, and each word for a beginning.
  const SMALL = /:|\b(?:an?|and|are|do|for|how|i|in|is|of|on|or|the|to|what|with)\b/gi;

  /** @type {Named[]} */
  let known = [];
  let typed = "";

  /**
   * Make spellings of one name equal: gpt-4o and GPT 4o.
   * @param {string} text
   */
  const fold = (text) =>
    text
      .normalize("NFKC")
      .toLowerCase()
      .replace(/[^\p{L}\p{N}+]+/gu, "");

  /**
   * Return the words of a text, a version being one: llama and 3.1.
   * @param {string} text
   * @returns {string[]}
   */
  const words = (text) =>
    text
      .normalize("NFKC")
      .toLowerCase()
      .match(/[\p{L}\p{N}+]+(?:\.\p{N}+)*/gu) ?? [];

  /**
   * @param {Entry} entry
   * @returns {Named[]}
   */
  function named(entry) {
    const { names, about = [] } = entry;
    if (!names) return [];
    const all = words([...names, ...about].join(" "));
    return [{ entry, keys: names.map(fold), about: about.map(fold), name: words(names[0] ?? ""), all }];
  }

  /**
   * Return how a page's names match, 0 being best; null where a word that is typed begins none.
   * @param {Named} page
   * @param {string} key
   * @param {string[]} terms
   */
  function rank(page, key, terms) {
    const whole = page.keys.indexOf(key);
    if (whole >= 0) return whole ? 1 : 0;
    if (page.keys[0]?.startsWith(key)) return 2;
    if (page.about.includes(key)) return 3;
    if (page.keys.some((own) => own.startsWith(key))) return 4;
    const isIn = (/** @type {string[]} */ all) => terms.every((word) => all.some((own) => own.startsWith(word)));
    return isIn(page.name) ? 5 : isIn(page.all) ? 6 : null;
  }

  /** @returns {Named[]} */
  function matches() {
    const [key, terms] = [fold(typed), words(typed)];
    if (!key) return [];
    const found = known.flatMap((page, order) => {
      const place = rank(page, key, terms);
      // Among pages that match alike, whole words first: GPT-4 before GPT-4o for who has typed gpt 4.
      const whole = terms.filter((word) => page.all.includes(word)).length;
      return place === null ? [] : [{ page, by: [place, -whole, order] }];
    });
    const differing = (/** @type {number[]} */ a, /** @type {number[]} */ b) =>
      a.findIndex((figure, at) => figure !== b[at]);
    found.sort(({ by: a }, { by: b }) => (a[differing(a, b)] ?? 0) - (b[differing(a, b)] ?? 0));
    return found.map(({ page }) => page);
  }

  /**
   * Return the theme's result with the pages first that are called as typed.
   * @param {Result} result
   * @returns {Result}
   */
  function ordered({ items, ...rest }) {
    const pages = matches();
    if (!pages.length) return { items, ...rest };
    const theirs = new Map(items.map((group) => [group[0]?.location, group]));
    const best = items.flat().reduce((most, item) => Math.max(most, item.score), 0);
    const first = pages.map(({ entry }, order) => {
      const score = best + pages.length - order; // the key Enter opens what has the highest score
      const group = theirs.get(entry.location) ?? [{ ...entry, terms: Object.create(null), score }];
      theirs.delete(entry.location);
      return group.map((item) => ({ ...item, score }));
    });
    return { ...rest, items: [...first, ...theirs.values()], suggest: suggested(pages[0]) };
  }

  /**
   * Complete the word that is being typed, as the theme asks for it.
   * @param {Named | undefined} page
   */
  function suggested(page) {
    const last = typed.split(/[\s-]+/).at(-1) ?? "";
    const own = page?.entry.names?.[0]?.split(/[\s-]+/) ?? [];
    const whole = own.map((word) => word.toLowerCase()).find((word) => word.startsWith(last.toLowerCase()));
    return whole && last ? [last + whole.slice(last.length)] : [];
  }

  addEventListener("message", ({ data: message }) => {
    if (message.type === SETUP) known = message.data.docs.flatMap(named);
    if (message.type === QUERY) {
      typed = message.data;
      message.data = typed.replace(SMALL, " ").trim() || typed;
    }
  });

  // The theme's worker posts its results itself, and offers no place in between.
  const send = globalThis.postMessage;
  Reflect.set(globalThis, "postMessage", (/** @type {{ type: number, data: any }} */ message) => {
    send(message.type === RESULT ? { ...message, data: ordered(message.data) } : message);
  });
}
