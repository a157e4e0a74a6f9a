// Set by generator/cardpress/mkdocs_plugin/search.py before the theme's own search worker: what answers and what is called
// as typed comes first. The theme weighs a word by how rare it is, and so finds GPT-4o before GPT-4.
{
  /**
   * @typedef {Entry & { score: number, terms: Record<string, boolean> }} Item
   * @typedef {{ items: Item[][], suggest?: string[] }} Result
   */

  /** The kinds of the theme's messages. */
  const [SETUP, QUERY, RESULT] = [0, 2, 3];
  const ABOUT = 3; // up to this rank a page is called exactly so, or is about exactly that

  // The theme takes what is before a colon for the name of a field, and each word for a beginning.
  const SMALL = /:|\b(?:an?|and|are|do|for|how|i|in|is|of|on|or|the|to|what|with)\b/gi;

  /** @type {Named[]} */
  let known = [];
  /** @type {SearchAnswers[]} one for each language of the site */
  let answers = [];
  let typed = "";

  /** @param {Entry[]} entries */
  function learn(entries) {
    known = entries.flatMap((entry) => SearchNames.named(entry));
    answers = entries.flatMap((entry) => (entry.find ? [new SearchAnswers(entry, entry.find, entries)] : []));
  }

  /** @returns {Entry[]} the pages that answer, the best first */
  function found() {
    const matches = SearchNames.matches(known, typed);
    const exact = matches.filter(({ by }) => (by[0] ?? 9) <= ABOUT);
    const pairs = answers.flatMap((each) => each.pair(known, typed));
    const filtered = answers.flatMap((each) => each.filtered(typed));
    const others = matches.slice(exact.length);
    return [...pairs, ...exact.map(entryOf), ...filtered, ...others.map(entryOf)];
  }

  /** @param {{ page: Named }} match */
  function entryOf({ page }) {
    return page.entry;
  }

  /**
   * Return the theme's result with the pages first that answer what is typed.
   * @param {Result} result
   * @returns {Result}
   */
  function ordered({ items, ...rest }) {
    const pages = found();
    const theirs = new Map(items.map((group) => [group[0]?.location, group]));
    const best = items.flat().reduce((most, item) => Math.max(most, item.score), 0);
    const first = pages.map((entry, order) => {
      const score = best + pages.length - order; // the key Enter opens what has the highest score
      const group = theirs.get(entry.location) ?? [{ ...entry, terms: Object.create(null), score }];
      theirs.delete(entry.location);
      return group.map((item) => ({ ...item, score }));
    });
    const all = [...first, ...theirs.values()].map((group) => group.map(told));
    return pages.length ? { ...rest, items: all, suggest: suggested(pages[0]) } : { ...rest, items: all };
  }

  /**
   * Return an item with what kind of page it is of.
   * @param {Item} item
   */
  function told(item) {
    const tags = item.tags ?? answers.map((each) => each.kindOf(item)).find(Boolean);
    return tags && !item.location.includes("#") ? { ...item, tags } : item;
  }

  /**
   * Complete the word that is being typed, as the theme asks for it.
   * @param {Entry | undefined} page
   */
  function suggested(page) {
    const last = typed.split(/[\s-]+/).at(-1) ?? "";
    const own = page?.names?.[0]?.split(/[\s-]+/) ?? [];
    const whole = own.map((word) => word.toLowerCase()).find((word) => word.startsWith(last.toLowerCase()));
    return whole && last ? [last + whole.slice(last.length)] : [];
  }

  addEventListener("message", ({ data: message }) => {
    if (message.type === SETUP) learn(message.data.docs);
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
