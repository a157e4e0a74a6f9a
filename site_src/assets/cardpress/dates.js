// Dates as numbers in the same order: 2025-12-11 is 20251211, and a year or a month alone is before its days.

const DATE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/**
 * @param {string | undefined} date like 2025, 2025-12 or 2025-12-11
 * @returns {number | null} null for what is no date
 */
export function dateNumber(date) {
  const parts = DATE.exec(date ?? "");
  return parts ? Number([parts[1], parts[2] ?? "00", parts[3] ?? "00"].join("")) : null;
}

/** @param {number} number */
export function dateText(number) {
  const digits = String(number).padStart(8, "0");
  return [digits.slice(0, 4), digits.slice(4, 6), digits.slice(6)].filter((part) => part !== "00").join("-");
}
