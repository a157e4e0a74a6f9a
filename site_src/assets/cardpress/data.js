// The catalogue's data, loaded once in a visit by script elements, which work from a folder, too.

import { mapped } from "./maps.js";

/** The folder of the site that holds the page's own styles: the root of all addresses. */
const styles = document.querySelector('link[href*="assets/cardpress.css"]');
const root = new URL("../", styles instanceof HTMLLinkElement ? styles.href : location.href).href;

/** @type {Map<string, Promise<any>>} */
const requests = new Map();
/** @type {Map<string, (value: any) => void>} */
const waiting = new Map();

Reflect.set(globalThis, "cardpressData", (/** @type {string} */ name, /** @type {any} */ value) => {
  // Here, where all data come in, so that no script has to think of a model called "constructor".
  waiting.get(name)?.(mapped(value));
});

/**
 * Return an address of the site as the page has it.
 * @param {string} path relative to the root of the site
 */
export function address(path) {
  return root + path;
}

/**
 * Load a data file of the site once; its shape is told in generator/cardpress/data.
 * @param {string} name
 * @returns {Promise<any>}
 */
export function load(name) {
  const known = requests.get(name);
  if (known) return known;
  const given = new Promise((resolve, reject) => {
    waiting.set(name, resolve);
    loadScript(`assets/data/${name}.js`).catch((error) => {
      // Forgotten, so that it can be tried again.
      requests.delete(name);
      reject(error);
    });
  });
  requests.set(name, given);
  return given;
}

/** @type {Map<string, Promise<void>>} */
const scripts = new Map();

/**
 * Load a classic script of the site once.
 * @param {string} path relative to the root of the site
 * @returns {Promise<void>}
 */
export function loadScript(path) {
  const known = scripts.get(path);
  if (known) return known;
  const loaded = new Promise((/** @type {(value: void) => void} */ resolve, reject) => {
    const script = document.createElement("script");
    script.src = address(path);
    script.onload = () => resolve();
    script.onerror = () => {
      scripts.delete(path);
      script.remove();
      reject(new Error(`${path} could not be loaded`));
    };
    document.body.append(script);
  });
  scripts.set(path, loaded);
  return loaded;
}
