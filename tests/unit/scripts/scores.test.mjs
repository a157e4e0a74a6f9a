// Results by the names that conditions have in an address: node --test tests/unit/scripts/scores.test.mjs

import assert from "node:assert/strict";
import { test } from "node:test";

const script = (name) => import(new URL(`../../../site_src/assets/cardpress/${name}.js`, import.meta.url));
const { Scores } = await script("scores");
const { chartOf, pointsOf } = await script("explore-data");

const WORDS = ["conditions unknown", "C++", "C#", "中文", "日本語"];
const NAMES = ["", "c++", "c#", "中文", "日本語"];
const NUMBERS = [1, 2, 3, 4];
const scores = new Scores({
  benchmarks: [
    {
      id: "code",
      name: "Code",
      category: "Coding",
      unit: "percent",
      lower: false,
      usual: "c#",
      conditions: NUMBERS.map((number) => [number, NAMES[number], 2]),
    },
  ],
  conditions: WORDS,
  axes: [
    ["input", "input price"],
    ["released", "release date"],
  ],
  scores: {
    a: NUMBERS.map((number) => [0, 10 * number, `${10 * number}%`, number, "one"]),
    b: [
      [0, 5, "5%", 0, "one", "disputed: 3 results"],
      ...NUMBERS.map((number) => [0, number, `${number}%`, number, "one"]),
    ],
  },
});

for (const number of NUMBERS) {
  test(`the address of ${WORDS[number]} leads to its own results`, () => {
    const key = `score:code:${NAMES[number]}`;
    assert.ok(scores.isKnown(key));
    assert.equal(scores.result(key, "a").score, 10 * number);
    assert.equal(scores.label(key), `Code, ${WORDS[number]}`);
    assert.deepEqual(scores.cell(key, "b"), { v: number, t: `${number}%`, s: "one" });
  });
}

test("without conditions an address means headlines, which say how they were measured", () => {
  assert.equal(scores.cell("score:code", "a").n, "C++");
  const disputed = ["disputed: 3 results", "results.code"];
  assert.deepEqual(scores.cell("score:code", "b"), {
    v: 5,
    t: "5%",
    s: "one",
    m: disputed,
    n: "conditions unknown",
  });
});

test("what no address means is not known", () => {
  for (const key of ["score:code:c", "score:code:", "score:none", "score:none:c++", "input", "score:constructor"])
    assert.equal(scores.isKnown(key), false, key);
});

const MODELS = [
  { id: "a", axes: [1, null] },
  { id: "b", axes: [0, 3] },
  { id: "c", axes: [1, 2] },
];
const scale = { low: -1, high: 1, log: true };
const chart = { x: scale, y: { low: 0, high: 100, log: false }, best: ["a"] };

test("a chart shows what has a score and a place on its scale", () => {
  const choice = { key: "score:code:c#", x: "input", scale: "log" };
  const points = pointsOf(chart, choice, MODELS, scores);
  assert.deepEqual(points, [{ model: MODELS[0], x: 50, y: 80, score: "20%", isBest: true }]);
  const linear = pointsOf({ ...chart, x: { low: 0, high: 2, log: false } }, choice, MODELS, scores);
  assert.deepEqual(linear.map(({ model, x }) => [model.id, x]), [["b", 0], ["a", 50]]); // prettier-ignore
  assert.deepEqual(pointsOf({ best: [] }, choice, MODELS, scores), []);
});

test("a chart that has one scale has it for any choice", () => {
  const charts = { input: { log: 1, linear: 2 }, released: { log: 3 } };
  const chosen = (x, scale) => chartOf(charts, { x, scale });
  assert.deepEqual([chosen("input", "log"), chosen("input", "linear"), chosen("released", "linear")], [1, 2, 3]);
  assert.throws(() => chosen("none", "log"));
});
