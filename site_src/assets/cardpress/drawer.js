// Makes the theme's menu of small screens usable from a keyboard: its button is a bare label, which no key reaches.

import { t } from "./rules/messages.js";

const BUTTON = '.md-header label[for="__drawer"]';
const MENU = ".md-sidebar--primary";

/** Let keys open and close the menu; called anew on each page, as the theme may have replaced the button. */
export function startDrawer() {
  const toggle = document.getElementById("__drawer");
  const button = document.querySelector(BUTTON);
  if (!(toggle instanceof HTMLInputElement) || !(button instanceof HTMLElement)) return;
  if (button.getAttribute("role") === "button") return;
  button.setAttribute("role", "button");
  button.setAttribute("aria-label", t("Menu"));
  button.tabIndex = 0;
  const tell = () => button.setAttribute("aria-expanded", String(toggle.checked));
  tell();
  toggle.addEventListener("change", tell);
  button.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" && event.key !== " ") return;
    event.preventDefault();
    event.stopPropagation(); // the theme, once it is loaded, would press it again
    open(toggle);
  });
  addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !toggle.checked) return;
    set(toggle, false);
    button.focus();
  });
}

/** @param {HTMLInputElement} toggle */
function open(toggle) {
  set(toggle, !toggle.checked);
  if (!toggle.checked) return;
  // What is hidden takes no focus, and the style that shows it is of the next frame.
  requestAnimationFrame(() => {
    const first = [...document.querySelectorAll(`${MENU} .md-nav__link[href]`)].find((link) => link.checkVisibility());
    if (first instanceof HTMLElement) first.focus();
  });
}

/**
 * @param {HTMLInputElement} toggle
 * @param {boolean} checked
 */
function set(toggle, checked) {
  toggle.checked = checked;
  toggle.dispatchEvent(new Event("change", { bubbles: true }));
}
