// Results by the names that conditions have in an address: node --test tests/unit/scripts/scores.test.mjs

import assert from "node:assert/strict";
import { test } from "node:test";

const script = (name) => import(new URL(`../../../site_src/assets/cardpress/${name}.js`, import.meta.url));
const { Scores } = await script("scores");
const { fieldsOf } = await script("csv-fields");
const { chartOf, pointsOf } = await script("explore-data");

const WORDS = ["conditions unknown", "C++", "C#", "中文", "日本語"];
const NAMES = ["", "c++-0a", "c#-0b", "中文-0c", "0d"];
const NUMBERS = [1, 2, 3, 4];
const DATA = {
  benchmarks: [
    {
      id: "code",
      name: "Code",
      category: "Coding",
      unit: "percent",
      lower: false,
      usual: "c#-0b",
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
};
const scores = new Scores(DATA);

for (const number of NUMBERS) {
  test(`the address of ${WORDS[number]} leads to its own results`, () => {
    const key = `score:code:${NAMES[number]}`;
    assert.ok(scores.isKnown(key));
    assert.equal(scores.result(key, "a").score, 10 * number);
    assert.equal(scores.label(key), `Code, ${WORDS[number]}`);
    assert.deepEqual(scores.cell(key, "b"), { v: number, t: `${number}%`, s: "one", l: "results.code" });
  });
}

test("without conditions an address means headlines, which say how they were measured", () => {
  assert.equal(scores.cell("score:code", "a").n, "C++");
  const disputed = ["disputed: 3 results", "results.code", true];
  assert.deepEqual(scores.cell("score:code", "b"), {
    v: 5,
    t: "5%",
    s: "one",
    m: disputed,
    n: "conditions unknown",
    l: "results.code",
  });
});

test("an address goes by its digest, whatever words the site has for it by now", () => {
  assert.equal(scores.written("score:code:see-plus-plus-0a"), "score:code:c++-0a");
  assert.equal(scores.label("score:code:see-plus-plus-0a"), "Code, C++");
  for (const key of ["score:code", "input", "score:code:c#-0b"]) assert.equal(scores.written(key), key);
});

test("words without a digest are understood as long as they mean one thing", () => {
  const twice = new Scores({ ...DATA, benchmarks: [{ ...DATA.benchmarks[0], conditions: [[1, "c-0a", 2], [2, "c-0b", 2], [3, "d-0c", 2]] }] }); // prettier-ignore
  assert.equal(twice.written("score:code:d"), "score:code:d-0c");
  assert.equal(twice.isKnown("score:code:c"), false);
  assert.equal(scores.result("score:code:c++", "a").score, 10);
});

test("what no address means is not known", () => {
  for (const key of ["score:code:c", "score:code:", "score:none", "score:none:c++", "input", "score:constructor"])
    assert.equal(scores.isKnown(key), false, key);
});

const MODELS = [
  { id: "a", axes: [1, null], organization: ["acme", "Acme"] },
  { id: "b", axes: [0, 3] },
  { id: "c", axes: [1, 2] },
];
const scale = { low: -1, high: 1, log: true };
const chart = { x: scale, y: { low: 0, high: 100, log: false }, best: ["a"], makers: ["", "acme"] };

test("a chart shows what has a score and a place on its scale", () => {
  const choice = { key: "score:code:c#-0b", x: "input", scale: "log" };
  const points = pointsOf(chart, choice, MODELS, scores);
  assert.deepEqual(points, [{ model: MODELS[0], x: 50, y: 80, score: "20%", isBest: true, maker: 2 }]);
  const linear = pointsOf({ ...chart, x: { low: 0, high: 2, log: false } }, choice, MODELS, scores);
  assert.deepEqual(linear.map(({ model, x }) => [model.id, x]), [["b", 0], ["a", 50]]); // prettier-ignore
  assert.deepEqual(pointsOf({ best: [], makers: [] }, choice, MODELS, scores), []);
});

test("a chart that has one scale has it for any choice", () => {
  const charts = { input: { log: 1, linear: 2 }, released: { log: 3 } };
  const chosen = (x, scale) => chartOf(charts, { x, scale });
  assert.deepEqual([chosen("input", "log"), chosen("input", "linear"), chosen("released", "linear")], [1, 2, 3]);
  assert.throws(() => chosen("none", "log"));
});

const IN_PARTS = new Scores({
  benchmarks: [
    { ...DATA.benchmarks[0], conditions: [] },
    { ...DATA.benchmarks[0], id: "words", conditions: [] },
  ],
  conditions: ["conditions unknown", "German", "Welsh"],
  parts: [1, 2],
  axes: DATA.axes,
  scores: {
    whole: [
      [0, 70, "70% ± 1", 0, "one", "", 69, 71],
      [0, 95, "95%", 1, "one"],
    ],
    part: [
      [0, 99, "99%", 1, "one"],
      [1, 40, "40%", 2, "one"],
    ],
  },
});

test("a slice is no headline, and where there is no whole the number of slices is told", () => {
  assert.equal(IN_PARTS.result("score:code", "whole").score, 70);
  assert.equal(IN_PARTS.result("score:code", "part"), null);
  assert.deepEqual(IN_PARTS.cell("score:code", "part"), { t: "", m: ["1 result in parts", "results.code"] });
  assert.equal(IN_PARTS.result("score:words", "part"), null);
  assert.equal(IN_PARTS.cell("score:words", "whole"), undefined);
});

test("a saved table has the bounds of a score where any model states them, and its source", () => {
  const models = [{ id: "whole" }, { id: "part" }];
  const column = (key) => ({
    label: "Code",
    value: ({ id }) => IN_PARTS.result(key, id)?.score ?? null,
    cell: ({ id }) => IN_PARTS.cell(key, id),
  });
  const rows = (key) => fieldsOf(column(key), models).map(({ label, of }) => [label, ...models.map(of)]);
  assert.deepEqual(rows("score:code"), [
    ["Code", 70, null],
    ["Code, lower", 69, null],
    ["Code, upper", 71, null],
    ["Code, source", "one", null],
    ["Code, notes", "conditions unknown", "1 result in parts"],
  ]);
  assert.deepEqual(rows("score:words"), [
    ["Code", null, null],
    ["Code, notes", null, "1 result in parts"],
  ]);
});

test("a saved table has no figure of a source that forbids reuse, and says so", () => {
  const closed = { id: "whole", closed: ["one", "base/two", "#weights"] };
  const cells = { score: { v: 70, t: "70%", s: "one" }, base: { v: 2, t: "2", s: "two", i: "base" } };
  const column = (key) => ({ key, label: "Code", value: () => 70, cell: () => cells[key] });
  for (const key of ["score", "base", "weights"]) {
    const fields = fieldsOf(column(key), [closed]);
    assert.equal(fields[0].of(closed), null, key);
    assert.equal(fields.at(-1).of(closed), "left out, as its source forbids reuse", key);
  }
  const other = { id: "other", closed: ["another"] };
  assert.equal(fieldsOf(column("score"), [other])[0].of(other), 70);
});

test("a score has its note in its cell, and in full in a file", () => {
  const rows = {
    a: [[0, 60, "60%", 0, "one", "", null, null, "subset of 200"]],
    b: [[0, 61, "61%", 0, "one", "", 60, 62, "note", "the whole of it"]],
  };
  const noted = new Scores({ ...DATA, scores: rows });
  const [short, long] = ["a", "b"].map((id) => noted.cell("score:code", id));
  assert.deepEqual([short.r, short.bounds], [["results.code", "subset of 200"], undefined]);
  assert.deepEqual(
    [long.r, long.bounds],
    [
      ["results.code", "note", "the whole of it"],
      [60, 62],
    ],
  );
  const column = { label: "Code", value: () => null, cell: ({ id }) => noted.cell("score:code", id) };
  const notes = fieldsOf(column, MODELS.slice(0, 2)).at(-1);
  assert.deepEqual(MODELS.slice(0, 2).map(notes.of), [
    "subset of 200; conditions unknown",
    "the whole of it; conditions unknown",
  ]);
});
