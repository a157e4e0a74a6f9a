// A catalogue's data, loaded once in a visit by script elements, which work from a folder, too.

import { CATALOGUES } from "./catalogues.js";
import { mapped } from "./maps.js";

/** @typedef {import("./catalogues.js").Catalogue} Catalogue */

/** The folder of the site that holds the page's own styles: the root of all addresses. */
const styles = document.querySelector('link[href*="assets/cardpress.css"]');
const root = new URL("../", styles instanceof HTMLLinkElement ? styles.href : location.href).href;

/** @type {Map<string, Promise<any>>} */
const requests = new Map();
/** @type {Map<string, (value: any) => void>} */
const waiting = new Map();

Reflect.set(globalThis, "cardpressData", (/** @type {string} */ _name, /** @type {any} */ value) => {
  // By the script's address, as two catalogues have data of one name. And mapped here, where all
  // data come in, so that no script has to think of a model called "constructor".
  const script = document.currentScript;
  if (script instanceof HTMLScriptElement) waiting.get(script.src)?.(mapped(value));
});

/**
 * Return the catalogue to which the page belongs: a visitor may go from one to another, or to none.
 * @returns {Catalogue | undefined}
 */
export function catalogue() {
  return CATALOGUES.find(({ path }) => location.href.startsWith(root + path));
}

/**
 * Return an address of the page's catalogue as the page has it.
 * @param {string} path relative to the root of the catalogue
 * @param {Catalogue} [of]
 */
export function address(path, of = catalogue()) {
  return root + (of?.path ?? "") + path;
}

/**
 * Load a data file of a catalogue once; its shape is told in generator/cardpress/data.
 * @param {string} name
 * @param {Catalogue} [of]
 * @returns {Promise<any>}
 */
export function load(name, of = catalogue()) {
  const file = new URL(address(`assets/data/${name}.js`, of)).href;
  const known = requests.get(file);
  if (known) return known;
  const given = new Promise((resolve, reject) => {
    waiting.set(file, resolve);
    runScript(file).catch((error) => {
      // Forgotten, so that it can be tried again.
      requests.delete(file);
      reject(error);
    });
  });
  requests.set(file, given);
  return given;
}

/** @type {Map<string, Promise<void>>} */
const scripts = new Map();

/**
 * Load a classic script of the site once.
 * @param {string} path relative to the root of the site
 */
export function loadScript(path) {
  return runScript(root + path);
}

/**
 * @param {string} source
 * @returns {Promise<void>}
 */
function runScript(source) {
  const known = scripts.get(source);
  if (known) return known;
  const loaded = new Promise((/** @type {(value: void) => void} */ resolve, reject) => {
    const script = document.createElement("script");
    script.src = source;
    script.onload = () => resolve();
    script.onerror = () => {
      scripts.delete(source);
      script.remove();
      reject(new Error(`${source} could not be loaded`));
    };
    document.body.append(script);
  });
  scripts.set(source, loaded);
  return loaded;
}
