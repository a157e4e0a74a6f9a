// Lists that are folded: opened where an address leads into one.

/** Open what leads to the place that the address names, also in browsers that do not themselves. */
export function startFolds() {
  addEventListener("hashchange", openTarget);
  openTarget();
}

/** Open the folds around the place that the address names, bring it into sight and light it up. */
export function openTarget() {
  const place = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  lightUp(place);
  const closed = place ? foldsAround(place) : [];
  if (!closed.length) return;
  openAll(closed);
  place?.scrollIntoView();
}

/**
 * The styles know a place by its address, too, but a browser may miss that of one in a fold that opens.
 *
 * @param {Element | null} place
 */
function lightUp(place) {
  for (const lit of document.querySelectorAll(".cp-lit")) lit.classList.remove("cp-lit");
  if (place instanceof HTMLAnchorElement) place.closest("li, tr")?.classList.add("cp-lit");
}

/** @param {Element} place */
function foldsAround(place) {
  const closed = [];
  for (
    let fold = place.closest("details:not([open])");
    fold;
    fold = fold.parentElement?.closest("details:not([open])") ?? null
  ) {
    closed.push(fold);
  }
  return closed;
}

/** @param {Iterable<Element>} folds */
function openAll(folds) {
  for (const fold of folds) fold.setAttribute("open", "");
}
