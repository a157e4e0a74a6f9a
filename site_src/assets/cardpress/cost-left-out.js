// The models that a table of costs leaves out, folded, with how many they are and why.

import { address } from "./data.js";
import { h } from "./dom.js";
import { models as counted } from "./rules/counts.js";
import { whole } from "./rules/figures.js";
import { t } from "./rules/messages.js";

/** @typedef {import("./filters.js").Model} Model */
/** @typedef {{ model: Model, note?: string }} Left a model, with what is said behind its name */

/**
 * @param {Map<string, Left[]>} byReason
 * @param {number} all models among which these are
 * @param {string} ending of the addresses of pages
 * @param {{ isOpen: boolean, onToggle: (isOpen: boolean) => void }} fold
 */
export function leftOut(byReason, all, ending, { isOpen, onToggle }) {
  const count = [...byReason.values()].reduce((total, { length }) => total + length, 0);
  if (!count) return "";
  const summary = t("Left out: %(count)s of %(models)s.", { count: whole(count), models: counted(all) });
  const details = h("details", { class: "cp-others cp-left-out", open: isOpen }, h("summary", {}, summary));
  // Hundreds of links, which nobody sees at first: drawn after all else.
  const fill = () => details.append(linesOf(byReason, ending));
  if (isOpen) fill();
  else setTimeout(fill);
  details.addEventListener("toggle", () => onToggle(details.open));
  return details;
}

/**
 * @param {Map<string, Left[]>} byReason
 * @param {string} ending of the addresses of pages
 */
function linesOf(byReason, ending) {
  const lines = [...byReason].map(([reason, left]) => {
    const names = left.flatMap(({ model: { id, name }, note }, place) => [
      place ? ", " : "",
      h("a", { href: address(`models/${id}${ending}`) }, name),
      note ? ` (${note})` : "",
    ]);
    return h("li", {}, h("b", {}, t("%(reason)s (%(count)s)", { reason, count: whole(left.length) })), ": ", ...names);
  });
  return h("ul", {}, ...lines);
}
