// The address of the page as it was opened, which nobody writes after a visitor has gone on.

export class Here {
  constructor() {
    this.path = location.pathname;
    this.query = location.search;
  }

  /** @param {string} query with its question mark, or empty */
  write(query) {
    // A link or the way back changes the address before the next page stands.
    if (location.pathname !== this.path) return;
    history.replaceState(history.state, "", `${this.path}${query}${location.hash}`);
  }
}
