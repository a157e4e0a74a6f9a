// Models that nobody has asked for are left out of costs where they are retired, or write no text.

import assert from "node:assert/strict";
import { test } from "node:test";
import { sift } from "../../../site_src/assets/cardpress/cost-sieve.js";

const OBSTACLES = { retired: "Retired", price: "No price", type: "Not made to write text" };
const CHARGED = { input: [["input"], ["input"]], cached: [["input"], ["input"]], output: [["output"], ["output"]] };
const SOLD = [{ text_tokens: [{ source: "a", amounts: { input: 1, output: 1 } }] }];
const SELLERS = {
  chat: { sellers: SOLD },
  gone: { sellers: SOLD, out: "retired" },
  guard: { sellers: SOLD, out: "type" },
  mute: { out: "type" },
};
const MODELS = Object.keys(SELLERS).map((id) => ({ id, name: id }));

/** Return the models with a cost, and those without by the reason. */
function sifted(workload, isAsked) {
  const said = { workload: { input: 1, cached: 0, output: 1, requests: 1, tier: "standard", also: {}, ...workload } };
  const known = { obstacles: OBSTACLES, charged: CHARGED, sold: {} };
  const { found, left } = sift(MODELS, { said, wanted: {}, quality: null, known, sellers: SELLERS, isAsked });
  const names = [...left].map(([reason, models]) => [reason, models.map(({ model }) => model.id)]);
  return [found.map(({ model }) => model.id), Object.fromEntries(names)];
}

test("a retired model is left out, and where text is wanted one that writes none", () => {
  const left = { Retired: ["gone"], "No price": ["mute"], "Not made to write text": ["guard"] };
  assert.deepEqual(sifted({}, false), [["chat"], left]);
});

test("what reads alone may be of any type", () => {
  assert.deepEqual(sifted({ output: 0 }, false), [["chat", "guard"], { Retired: ["gone"], "No price": ["mute"] }]);
});

test("a model that a visitor has named stands in the table in any case", () => {
  assert.deepEqual(sifted({}, true), [["chat", "gone", "guard"], { "No price": ["mute"] }]);
});
