// Scales and ticks of a plot: the same as generator/cardpress/pages/plots.py, and a linear one of prices.

/** @typedef {{ low: number, high: number, ticks: number[], isLog: boolean }} Scale ends are exponents of ten where it is logarithmic */

const ROOM = 0.06; // of the length of an axis, beyond the outermost points
const MOST_TICKS = 6;
const LEAST_DECADES = 0.1;
const LEAST_DAYS = 20;
const TINY = 1e-9;
const DAY = 86_400_000;
const MONTHS = [1, 2, 3, 6, 12, 24, 60, 120, 240, 600];
/** @type {Record<number, string>} the middle of a year, of a month */
const MIDDLE = { 4: "-07-02", 7: "-16" };

/**
 * Give the place of a value as a share of the axis.
 * @param {Scale} scale
 * @param {number} value
 */
export function place({ low, high, isLog }, value) {
  return ((isLog ? Math.log10(value) : value) - low) / (high - low);
}

/**
 * Give the values at both ends of an axis.
 * @param {Scale} scale
 * @returns {[number, number]}
 */
export function ends({ low, high, isLog }) {
  return isLog ? [10 ** low, 10 ** high] : [low, high];
}

/**
 * @param {number[]} values that differ by their distance
 * @returns {Scale}
 */
export function linear(values) {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const alone = Math.abs(low) > TINY ? Math.abs(low) * 0.1 : 1;
  const room = high - low > TINY * Math.max(1, Math.abs(low), Math.abs(high)) ? (high - low) * ROOM : alone;
  return { low: low - room, high: high + room, ticks: roundValues(low - room, high + room), isLog: false };
}

/** @param {number} value that a logarithmic scale may have no place for */
export function isDrawn(value) {
  return value >= TINY;
}

/**
 * @param {number[]} values above nothing, that differ by their ratio
 * @returns {Scale}
 */
export function logarithmic(values) {
  const [low, high] = [Math.log10(Math.min(...values)), Math.log10(Math.max(...values))];
  const room = Math.max((high - low) * ROOM, LEAST_DECADES);
  return { low: low - room, high: high + room, ticks: powers(low - room, high + room), isLog: true };
}

/**
 * @param {number[]} days counted from 1970-01-01
 * @returns {Scale} its ticks are first days of months
 */
export function calendar(days) {
  const [least, most] = [Math.min(...days), Math.max(...days)];
  const room = Math.max((most - least) * ROOM, LEAST_DAYS);
  const [low, high] = [least - room, most + room];
  const tried = MONTHS.map((step) => firstDays(low, high, step));
  return { low, high, ticks: tried.find((ticks) => ticks.length < MOST_TICKS) ?? [], isLog: false };
}

/** @param {string} date of which a month or a year stands at its middle */
export function day(date) {
  return Date.parse(`${date}${MIDDLE[date.length] ?? ""}`) / DAY;
}

/**
 * @param {number} tick of a calendar
 * @returns {string} 2026-07, or 2026 where it begins a year
 */
export function month(tick) {
  const first = new Date(tick * DAY).toISOString();
  return first.slice(5, 10) === "01-01" ? first.slice(0, 4) : first.slice(0, 7);
}

/**
 * @param {number} low
 * @param {number} high
 */
function roundValues(low, high) {
  const rough = (high - low) / MOST_TICKS;
  const power = Number(`1e${Math.floor(Math.log10(rough))}`);
  const step = ([1, 2, 5].find((each) => each * power >= rough) ?? 10) * power;
  const [first, last] = [Math.ceil(low / step), Math.floor(high / step)];
  return Array.from({ length: last - first + 1 }, (_, at) => Number(((first + at) * step).toPrecision(12)));
}

/**
 * Give 1, 2 and 5 times the powers of ten; fewer of a wide range, round values of a narrow one.
 * @param {number} low
 * @param {number} high
 */
function powers(low, high) {
  const [first, last] = [Math.floor(low), Math.ceil(high)];
  const decades = Array.from({ length: last - first + 1 }, (_, at) => first + at);
  const shown = decades
    .flatMap((decade) => [1, 2, 5].map((each) => Number(`${each}e${decade}`)))
    .filter((value) => low <= Math.log10(value) && Math.log10(value) <= high);
  if (shown.length < 2) return roundValues(10 ** low, 10 ** high);
  if (shown.length <= MOST_TICKS) return shown;
  const tens = decades.filter((decade) => low <= decade && decade <= high).map((decade) => Number(`1e${decade}`));
  const step = Math.ceil(tens.length / MOST_TICKS);
  return tens.filter((_, at) => at % step === 0);
}

/**
 * @param {number} low
 * @param {number} high
 * @param {number} step in months
 */
function firstDays(low, high, step) {
  const year = new Date(Math.floor(low) * DAY).getUTCFullYear();
  const end = (year + Math.ceil((high - low) / 365) + 2) * 12;
  const found = [];
  for (let number = Math.floor((year * 12) / step) * step; number < end; number += step) {
    const first = Date.UTC(Math.floor(number / 12), number % 12, 1) / DAY;
    if (low <= first && first <= high) found.push(first);
  }
  return found;
}
