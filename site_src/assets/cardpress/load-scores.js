// All results of a catalogue, loaded once in a visit.

import { load } from "./data.js";
import { Scores } from "./scores.js";

/** @type {WeakMap<object, Scores>} by what was loaded, which differs from one catalogue to another */
const known = new WeakMap();

/** Load all results, unless they are there. */
export async function loadScores() {
  const loaded = await load("scores");
  const scores = known.get(loaded) ?? new Scores(loaded);
  known.set(loaded, scores);
  return scores;
}
