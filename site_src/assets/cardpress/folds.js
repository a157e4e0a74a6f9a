// Lists that are folded: opened where an address leads into one.

/** Open what leads to the place that the address names, also in browsers that do not themselves. */
export function startFolds() {
  addEventListener("hashchange", openTarget);
  openTarget();
}

/** Open the folds around the place that the address names, and bring it into sight. */
export function openTarget() {
  const place = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  const closed = place ? foldsAround(place) : [];
  if (!closed.length) return;
  openAll(closed);
  place?.scrollIntoView();
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
