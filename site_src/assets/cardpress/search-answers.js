// Set by generator/cardpress/mkdocs_plugin/search.py between search-names.js and search-worker.js: what answers a search
// that is no name, a comparison of two models or the table of models with its filters set.

/** What the index says of one language of the site. */
class SearchAnswers {
  /** @type {[RegExp, RegExp]} what stands between two models in every language, and before them */
  #between;
  /** @type {Map<string, [query: string, label: string]>} by a phrase */
  #asks = new Map();
  #longest = 1;
  /** @type {Map<string, string>} names of kinds of pages by their folders */
  #kinds;
  /** @type {Map<Entry | undefined, (Entry | undefined)[]>} the models with which a model has a page */
  #pairs;

  static #SMALL = new Set(
    "a an and are best by do for how i in is llm llms model models most of on or that the to what which with".split(
      " ",
    ),
  );

  /**
   * @param {Entry} table the entry of the table of models
   * @param {Finding} finding
   * @param {Entry[]} entriesOf all of the index, in its order
   */
  constructor(table, finding, entriesOf) {
    this.table = table;
    this.finding = finding;
    this.#kinds = new Map(Object.entries(finding.kinds));
    const entries = finding.pairs.map((places) => places.map((place) => entriesOf[place]));
    this.#pairs = new Map(entries.map(([one, ...others]) => [one, others]));
    const [words = "", before = ""] = finding.between.split(";");
    this.#between = [
      new RegExp(`\\s+(?:vs\\.?|versus|or|and|against|${words})\\s+`, "iu"),
      new RegExp(`^\\s*(?:compare|${before})\\s+`, "iu"),
    ];
    for (const [phrases, query, label] of finding.asks) {
      for (const phrase of phrases.split("|").map((each) => SearchNames.words(each))) {
        if (!phrase.length) continue; // a name of signs alone, which would answer whatever is typed
        this.#asks.set(phrase.join(" "), [query, label]);
        this.#longest = Math.max(this.#longest, phrase.length);
      }
    }
  }

  /**
   * Return the page of a pair of models, or the comparison with both chosen; none where no two are named.
   * @param {Named[]} known
   * @param {string} typed
   * @returns {Entry[]}
   */
  pair(known, typed) {
    const [between, before] = this.#between;
    const sides = typed.replace(before, "").split(between);
    if (sides.length !== 2) return [];
    const models = known.filter(({ entry }) => this.#idOf(entry));
    const [one, other] = sides.map((side) => {
      const [best] = SearchNames.matches(models, side);
      // All that is typed has to be of its name: "open and free" names no two models.
      return best && (best.by[0] ?? 9) <= 5 ? best.page.entry : null;
    });
    return one && other && one !== other ? [this.#versus(one, other)] : [];
  }

  /**
   * @param {Entry} one
   * @param {Entry} other
   * @returns {Entry}
   */
  #versus(one, other) {
    const [a, b] = [this.#idOf(one), this.#idOf(other)];
    const isPair = (/** @type {Entry} */ x, /** @type {Entry} */ y) => this.#pairs.get(x)?.includes(y);
    const page = isPair(one, other) ? `${a}_vs_${b}` : isPair(other, one) ? `${b}_vs_${a}` : "";
    const [start = "", end = ""] = one.location.split(`models/${a}`);
    const location = page ? `${start}compare/${page}${end}` : `${start}compare${end}?model=${a}&model=${b}`;
    const names = [one, other].map(({ names: [name = ""] = [] }) => name);
    const title = this.finding.versus.replace(/\{([01])\}/g, (_, place) => names[Number(place)] ?? "");
    return { location, title: SearchAnswers.#escaped(title), text: "", tags: this.#kind("compare/") };
  }

  /**
   * Return the table of models as somebody asks for it, or none where a word says nothing of that.
   * @param {string} typed
   * @returns {Entry[]}
   */
  filtered(typed) {
    const terms = SearchNames.words(typed);
    /** @type {[string, string][]} */
    const asked = [];
    for (let at = 0; at < terms.length;) {
      const size = this.#sizeAt(terms, at);
      const ask = this.#asks.get(terms.slice(at, at + size).join(" "));
      if (ask) asked.push(ask);
      else if (!SearchAnswers.#SMALL.has(terms[at] ?? "")) return [];
      at += size || 1;
    }
    if (!asked.length) return [];
    const query = [...new Set(asked.flatMap(([one]) => one.split("&")))].join("&");
    const title = this.finding.table.replace("{0}", () => [...new Set(asked.map(([, label]) => label))].join(", "));
    const location = `${this.table.location}?${query}`;
    return [{ location, title: SearchAnswers.#escaped(title), text: "", tags: this.#kind("models/index") }];
  }

  /**
   * Return how many words the longest phrase has that begins at a place; 0 for none.
   * @param {string[]} terms
   * @param {number} at
   */
  #sizeAt(terms, at) {
    for (let size = this.#longest; size > 0; size--) {
      if (this.#asks.has(terms.slice(at, at + size).join(" "))) return size;
    }
    return 0;
  }

  /**
   * Return what kind of page an entry is of, in words; undefined where it is a page of its own kind.
   * @param {Entry} entry
   */
  kindOf({ location }) {
    const path = location.slice(this.#start().length).split("#")[0] ?? "";
    const folder = /^[^/]+\/(?=[^/?])/.exec(path)?.[0] ?? "";
    return this.#kind(folder);
  }

  /** @param {string} folder */
  #kind(folder) {
    const label = this.#kinds.get(folder);
    return label ? [label] : undefined;
  }

  /** Where the site in this language begins. */
  #start() {
    return this.table.location.split("models/")[0] ?? "";
  }

  /** @param {Entry} entry */
  #idOf({ location }) {
    const start = `${this.#start()}models/`;
    return location.startsWith(start) ? location.slice(start.length).replace(/(?:\/|\.html)$/, "") : "";
  }

  /** @param {string} text */
  static #escaped(text) {
    return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
  }
}
