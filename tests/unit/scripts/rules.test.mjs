// What rules hold beside their Python twins: what is typed, translated and ordered in a page only.

import assert from "node:assert/strict";
import { test } from "node:test";

const rule = (name) => import(new URL(`../../../site_src/assets/cardpress/rules/${name}.js`, import.meta.url));
const { byCost, costsOf } = await rule("cost");
const { typed } = await rule("figures");
const { n, pieces, speak, t } = await rule("messages");
const { byCodePoint } = await rule("order");
const { lackOfBatch, remarks } = await rule("remarks");

/** Answers in another language, and in English again. */
function spoken(locale, messages, answer) {
  speak({ locale, messages });
  const found = answer();
  speak();
  return found;
}

test("a value stands in a field as a reader would type it", () => {
  const found = ["en", "de"].map((locale) => spoken(locale, {}, () => typed(1234.5)));
  assert.deepEqual(found, ["1234.5", "1234,5"]);
});

test("a message is translated, with its parts, in one piece and in several", () => {
  const messages = { "%(a)s of %(b)s, %(a)s": "%(b)s: %(a)s, %(a)s", Add: { one: "eine", other: "viele" } };
  const found = spoken("de", messages, () => [
    t("%(a)s of %(b)s, %(a)s", { a: 0, b: "x" }),
    pieces("%(a)s of %(b)s, %(a)s", { a: 1, b: 2 }),
    t("Add"),
    t("Unknown %(a)s"),
  ]);
  assert.deepEqual(found, ["x: 0, 0", ["", 2, ": ", 1, ", ", 1, ""], "Add", "Unknown "]);
});

test("a count has the form of its language, and the last where that is not translated", () => {
  const messages = { "%(c)s model": { one: "%(c)s jeden", other: "%(c)s inne" } };
  const counted = (c) => n("%(c)s model", "%(c)s models", c, { c });
  const found = spoken("pl", messages, () => [0, 1, 2, 5].map(counted));
  assert.deepEqual(found, ["0 inne", "1 jeden", "2 inne", "5 inne"]);
  assert.deepEqual([0, 1, 2].map(counted), ["0 models", "1 model", "2 models"]);
});

test("texts are ordered by code points, a beginning before the whole", () => {
  const signs = ["", "a", "aa", "ab", "b", "\uff5e", "\u{1d49c}"];
  for (const [at, one] of signs.entries()) {
    for (const [place, other] of signs.entries()) {
      assert.equal(Math.sign(byCodePoint(one, other)), Math.sign(at - place), `${one} and ${other}`);
    }
  }
});

test("costs are ordered exactly, the least first, whatever their decimals", () => {
  const workload = { input: 3, cached: 0, output: 0, requests: 10 ** 15 - 1, tier: "standard", also: {} };
  const charges = { input: [["input"], ["input"]], cached: [[], []], output: [[], []] };
  const amounts = [1e-12, 1e-9, 0.1, 0.3, 0.3000001, 1234.5];
  const cost = (input) => costsOf(workload, { sellers: [{ text_tokens: [{ amounts: { input } }] }] }, charges)[0];
  const costs = amounts.map(cost);
  for (const [at, one] of costs.entries()) {
    for (const [place, other] of costs.entries()) assert.equal(byCost(one, other), Math.sign(at - place));
  }
});

const part = (side, charged) => ({ side, charged, row: { amounts: {} }, isOwn: true });
for (const [parts, lack, words] of [
  [[part("input", "batch_input"), part("output", "batch_output")], null, []],
  [[part("input", "input"), part("output", "output")], "all", ["no batch price"]],
  [[part("input", "input"), part("output", "batch_output")], "input", ["no batch price for input"]],
  [[part("input", "batch_input"), part("output", "output")], "output", ["no batch price for output"]],
  [[part("cached", "batch_input"), part("output", "batch_output")], null, ["cached at the batch price"]],
  [
    [part("cached", "input"), part("output", "batch_output")],
    "input",
    ["cached input at full price", "no batch price for input"],
  ],
  [
    [part("input", "input"), part("cached", "cache_read"), part("output", "batch_output")],
    "input",
    ["no batch price for input"],
  ],
  [[], null, []],
]) {
  test(`a batch of ${parts.map(({ charged }) => charged).join(", ") || "nothing"} lacks ${lack ?? "no price"}`, () => {
    assert.equal(lackOfBatch(parts), lack);
    assert.deepEqual(remarks({ parts, alsoSold: [], perRequest: null }, true), words);
    const alone = words.filter((word) => !word.startsWith("no batch"));
    assert.deepEqual(remarks({ parts, alsoSold: [], perRequest: null }, false), alone);
  });
}
