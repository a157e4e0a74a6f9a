// Links to a place of the page that stands: the browser follows them by itself.

/**
 * Keep the theme from links within a page. It would follow them once it has read the page a second
 * time, and forgets where they lead if the visitor has scrolled meanwhile.
 */
export function startPlaces() {
  addEventListener("click", leaveToBrowser, { capture: true });
}

/** @param {Event} event */
function leaveToBrowser(event) {
  const link = event.target instanceof Element ? event.target.closest("a") : null;
  // The theme leaves alone what names a window; this is the window that the link has anyway.
  if (link && !link.target && isPlaceHere(link)) link.target = "_self";
}

/** @param {HTMLAnchorElement} link */
function isPlaceHere({ hash, href }) {
  return hash !== "" && href.split("#", 1)[0] === location.href.split("#", 1)[0];
}
