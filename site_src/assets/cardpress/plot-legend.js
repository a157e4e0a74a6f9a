// The organizations of a chart by their colors: pointing at one shows its models, pressing leaves only them.

import { h } from "./dom.js";
import { t } from "./rules/messages.js";

/** @typedef {import("./explore-data.js").Point} Point */
/** @typedef {{ id: string, name: string, maker: number }} Key an organization, or all without a color */

export const OTHERS = "others";

/**
 * Return what a point belongs to in a legend.
 * @param {Point} point
 */
export function keyOf({ model, maker }) {
  return maker ? String(model["organization"][0]) : OTHERS;
}

/**
 * Make the legend of some points.
 * @param {Point[]} points of all organizations
 * @param {string[]} chosen
 * @param {{ choose: (makers: string[]) => void, canvas: HTMLElement }} actions
 */
export function legend(points, chosen, { choose, canvas }) {
  const items = keys(points).map(({ id, name, maker }) => {
    const onclick = () => choose(chosen.includes(id) ? chosen.filter((each) => each !== id) : [...chosen, id]);
    const point = () => void (canvas.dataset["maker"] = String(maker));
    const leave = () => delete canvas.dataset["maker"];
    const listeners = { onclick, onpointerenter: point, onfocus: point, onpointerleave: leave, onblur: leave };
    const look = { type: "button", class: `cp-key cp-maker-${maker}`, "aria-pressed": String(chosen.includes(id)) };
    return h("li", {}, h("button", { ...look, ...listeners, "data-key": id }, name));
  });
  return h("ul", { class: "cp-legend", "aria-label": t("Show only the models of") }, ...items);
}

/**
 * Return the organizations of points: those with a color in the order of their numbers, then all others as one.
 * @param {Point[]} points
 * @returns {Key[]}
 */
export function keys(points) {
  /** @type {Map<number, Key>} */
  const found = new Map();
  for (const point of points) {
    const { model, maker } = point;
    const name = maker ? model["organization"][1] : t("Others");
    if (!found.has(maker)) found.set(maker, { id: keyOf(point), name, maker });
  }
  return [...found.values()].sort((one, other) => (one.maker || Infinity) - (other.maker || Infinity));
}
