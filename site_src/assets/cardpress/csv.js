// A view of the table as a file of comma-separated values (RFC 4180).

import { h } from "./dom.js";

/**
 * Write rows as CSV. A spreadsheet would run a text that begins as a formula; it gets a quote before.
 * @param {(string | number | null)[][]} rows
 */
export function csv(rows) {
  return rows.map((row) => `${row.map(field).join(",")}\r\n`).join("");
}

/** @param {string | number | null} value */
function field(value) {
  if (value === null) return "";
  if (typeof value === "number") return String(value);
  const text = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

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
