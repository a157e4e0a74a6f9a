// Files that the page itself hands to a visitor.

import { h } from "./dom.js";

/**
 * Hand a text to the visitor as a file.
 * @param {string} name
 * @param {string} text
 */
export function download(name, text) {
  // With a byte order mark, without which Excel does not read UTF-8.
  const file = URL.createObjectURL(new Blob(["\ufeff", text], { type: "text/csv;charset=utf-8" }));
  h("a", { href: file, download: name }).click();
  // Later, as a browser may ask where to put the file before it reads it.
  setTimeout(() => URL.revokeObjectURL(file), 10_000);
}
