// The language of the page: its messages are there before a part of the site says anything.

import { load } from "./data.js";
import { speak } from "./rules/messages.js";

/** Load the messages of a page that is not in English; without them the site says all in English. */
export async function languageLoaded() {
  if (!document.querySelector("meta[name=cardpress-language]")) return;
  try {
    speak(await load("messages"));
  } catch (error) {
    console.error(error);
  }
}
