// Messages in the language of the page: looked up as generator/cardpress/language.py does, English where none is there.

/** @typedef {Record<string, string>} Forms by the kind of a count, as the locale tells them apart */
/** @typedef {{ locale: string, messages: Record<string, string | Forms> }} Language */
/** @typedef {Record<string, string | number>} Parts */

/** @type {Language} */
const ENGLISH = { locale: "en", messages: Object.create(null) };
/** @type {Parts} */
const NO_PARTS = Object.create(null);
let language = ENGLISH;
/** @type {Intl.PluralRules | undefined} made when it is first needed, as it takes a while */
let plurals;

/** @param {Language} [spoken] what is said from now on; English when left out */
export function speak(spoken = ENGLISH) {
  language = spoken;
  plurals = undefined;
}

/** Returns the locale of numbers, dates and lists. */
export function locale() {
  return language.locale;
}

/**
 * Returns a message, with parts by name in it: t("%(count)s of %(total)s", { count, total }).
 * @param {string} message
 * @param {Parts} [parts]
 */
export function t(message, parts = NO_PARTS) {
  return filled(translated(message), parts);
}

/**
 * Returns the form of a message that belongs to a count.
 * @param {string} one
 * @param {string} many
 * @param {number} count
 * @param {Parts} [parts]
 */
export function n(one, many, count, parts = NO_PARTS) {
  const forms = language.messages[one];
  // In English without its rules, which take a while to make and come to the same.
  if (typeof forms !== "object") return filled(count === 1 ? one : many, parts);
  plurals ??= new Intl.PluralRules(language.locale);
  return filled(forms[plurals.select(count)] ?? forms["other"] ?? many, parts);
}

/**
 * Returns a message whose parts are more than text, in pieces that stand one behind another.
 * @template T
 * @param {string} message
 * @param {Record<string, T>} parts
 * @returns {(string | T)[]}
 */
export function pieces(message, parts) {
  // Of a translation its own order of parts counts, so the message is cut up after it is looked up.
  const split = translated(message).split(/%\((\w+)\)s/);
  return split.map((piece, at) => (at % 2 ? (parts[piece] ?? "") : piece));
}

/** @param {string} message */
function translated(message) {
  const translation = language.messages[message];
  return typeof translation === "string" ? translation : message;
}

/**
 * @param {string} message
 * @param {Parts} parts
 */
function filled(message, parts) {
  return message.replace(/%\((\w+)\)s/g, (_, name) => String(parts[name] ?? ""));
}
