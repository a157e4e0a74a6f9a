// Tables that are wider than the page: a keyboard can reach and scroll them, and only these.

const fitted = new ResizeObserver((entries) => entries.forEach(({ target }) => fit(target)));

/** Watch the tables of the page, each in the box in which the theme puts it. */
export function watchTables() {
  fitted.disconnect();
  for (const box of document.querySelectorAll("article .md-typeset__scrollwrap")) fitted.observe(box);
}

/** @param {Element} box */
function fit(box) {
  const name = box.querySelector("caption")?.textContent;
  if (box.scrollWidth <= box.clientWidth || !name) {
    for (const attribute of ["tabindex", "role", "aria-label"]) box.removeAttribute(attribute);
    return;
  }
  box.setAttribute("tabindex", "0");
  box.setAttribute("role", "group");
  box.setAttribute("aria-label", name);
}
