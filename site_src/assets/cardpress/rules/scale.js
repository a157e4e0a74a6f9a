// Where a value stands on a chart's scale: `Scale.place` of generator/cardpress/charts/scales.py.

/** @typedef {{ low: number, high: number, log: boolean }} Scale its ends are exponents of ten where it is logarithmic */

const TINY = 1e-9; // a logarithmic scale has no place for nothing, and none for what is next to it

/**
 * Returns the place of a value in percent of the scale; NaN where it has none.
 * @param {Scale} scale
 * @param {number} value
 */
export function place({ low, high, log }, value) {
  if (log && value < TINY) return NaN;
  return (100 * ((log ? Math.log10(value) : value) - low)) / (high - low);
}
