// What the theme says to a screen reader, put right: parts without a name, and signs that are no words.

import { t } from "./rules/messages.js";

/** Name the theme's own parts, and leave the signs of links out of headings; called anew on each page. */
export function startSpoken() {
  // The theme's search is a dialog to a screen reader, and has no name.
  document.querySelector('.md-search[role="dialog"]')?.setAttribute("aria-label", t("Search"));
  document.querySelector("nav.md-tags")?.setAttribute("aria-label", t("Tags"));
  for (const link of document.querySelectorAll("article .headerlink")) {
    // The contents list has the same link under the words of the heading.
    link.setAttribute("aria-hidden", "true");
    link.setAttribute("tabindex", "-1");
  }
}
