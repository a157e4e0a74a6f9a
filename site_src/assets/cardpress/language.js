// The language of the page: its messages are there before a part of the site says anything.

import { CATALOGUES } from "./catalogues.js";
import { catalogue, load } from "./data.js";
import { speak } from "./rules/messages.js";

/** Load the messages of a page that is not in English; without them the site says all in English. */
export async function languageLoaded() {
  // A page of no catalogue is in the language of the site, too.
  const speaking = catalogue() ?? CATALOGUES.at(-1);
  if (!speaking?.isTranslated) return;
  try {
    speak(await load("messages", speaking));
  } catch (error) {
    console.error(error);
  }
}
