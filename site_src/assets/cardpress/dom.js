// Elements made of plain text: what a card says is never read as HTML.

import { mapOf } from "./maps.js";

/** @type {Record<string, unknown>} */
const NONE = mapOf({});

/** @typedef {Node | string | null | undefined | false} Child */

/**
 * Make an element. Properties named on... listen, others are attributes; true is an empty one, and
 * false, null and undefined are none.
 * @template {keyof HTMLElementTagNameMap} T
 * @param {T} tag
 * @param {Record<string, unknown>} [properties]
 * @param {...Child} children
 * @returns {HTMLElementTagNameMap[T]}
 */
export function h(tag, properties = NONE, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    // No attribute: a content-security-policy refuses handlers in attributes.
    if (typeof value === "function") {
      element.addEventListener(name.slice(2), /** @type {EventListener} */ (value));
    } else if (value === true) element.setAttribute(name, "");
    else if (value !== false && value !== null && value !== undefined) {
      element.setAttribute(name, String(value));
    }
  }
  // Not by truth: 0 and an empty text are children, too.
  element.append(...children.filter((child) => child !== null && child !== undefined && child !== false));
  return element;
}

/**
 * Make an element of a drawing.
 * @template {keyof SVGElementTagNameMap} T
 * @param {T} tag
 * @param {Record<string, string | number>} attributes
 * @param {...(Node | string)} children
 * @returns {SVGElementTagNameMap[T]}
 */
export function shape(tag, attributes, ...children) {
  const element = document.createElementNS("http://www.w3.org/2000/svg", tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
  element.append(...children);
  return element;
}

/**
 * Call something once a person has stopped for a moment.
 * @param {() => void} action
 * @param {number} [milliseconds]
 */
export function afterPause(action, milliseconds = 120) {
  let timer = 0;
  return () => {
    clearTimeout(timer);
    timer = setTimeout(action, milliseconds);
  };
}

/** Let the browser draw and answer a visitor before more is done. */
export function breath() {
  return new Promise((resolve) => setTimeout(resolve));
}

/**
 * Say something to who cannot see that the page has changed.
 * @param {string} words
 */
export function announce(words) {
  let place = document.getElementById("cp-announcer");
  if (!place) {
    place = h("div", { id: "cp-announcer", class: "cp-hidden", role: "status" });
    document.body.append(place);
  }
  place.textContent = words;
}
