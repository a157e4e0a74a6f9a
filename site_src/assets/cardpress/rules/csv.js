// Rows as comma-separated values by RFC 4180, for programs and for spreadsheets.
// The same rule is in generator/cardpress/data/downloads/csv_text.py, for the downloads.

/**
 * Write rows as CSV. A spreadsheet would run a text that begins as a formula; it gets an apostrophe before.
 * @param {(string | number | boolean | null)[][]} rows
 */
export function csv(rows) {
  return rows.map((row) => `${row.map(field).join(",")}\r\n`).join("");
}

/** @param {string | number | boolean | null} value */
function field(value) {
  if (value === null) return "";
  if (typeof value !== "string") return String(value);
  const text = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
