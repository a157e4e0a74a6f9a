// All results of the catalogue, loaded once in a visit.

import { load } from "./data.js";
import { Scores } from "./scores.js";

/** @type {Scores | null} */
let known = null;

/** Load all results, unless they are there. */
export async function loadScores() {
  known ??= new Scores(await load("scores"));
  return known;
}
