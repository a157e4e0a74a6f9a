// What the search finds by names, and what it answers besides: node --test tests/unit/scripts/search.test.mjs

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

// Classic scripts, one behind the other as in the search worker.
const source = ["search-names", "search-answers"]
  .map((name) => readFileSync(new URL(`../../../site_src/assets/cardpress/${name}.js`, import.meta.url), "utf8"))
  .join("");
const { SearchNames, SearchAnswers } = new Function(`${source}; return { SearchNames, SearchAnswers };`)();

const find = {
  kinds: { "models/": "Model", "benchmarks/": "Benchmark", "compare/": "Comparison", "models/index": "Table" },
  asks: [
    ["German|Deutsch", "languages=de", "German"],
    ["embedding|embeddings", "type=Embedding+Model", "Embedding Model"],
    ["open weights|open source", "weights=Open", "open weights"],
    ["coding", "score:b=0..&sort=-score:b", "B"],
    ["\\|!!!", "score:c=0..&sort=-score:c", "of signs alone"],
  ],
  pairs: [[1, 3]],
  between: "gegen|oder;vergleiche",
  versus: "{0} vs {1}",
  table: "Models: {0}",
};
const page = (location, names, about) => ({ location, title: names[0], names, ...(about ? { about } : {}) });
const TABLE = { ...page("de/models/", ["Models"]), find };
const DOCS = [
  TABLE,
  page("de/models/gpt-5.2/", ["GPT-5.2", "gpt-5.2-2025"], ["OpenAI"]),
  page("de/models/gpt-5.2-mini/", ["GPT-5.2 mini"]),
  page("de/models/opus-4.5/", ["Claude Opus 4.5"]),
  page("de/models/to1/", ["To1"]),
  page("de/models/o1/", ["o1"]),
  page("de/models/cjk/", ["日本語GPT-2"]),
  page("de/models/loewe/", ["Löwe Größe"]),
  page("de/models/elan/", ["Elan"]),
  page("de/benchmarks/swe-verified/", ["SWE-bench Verified"]),
  page("de/benchmarks/swe/", ["SWE-bench Lite"]),
  page("de/models/signs/", ["Signs {1} <b>"]),
];
const known = DOCS.flatMap((entry) => SearchNames.named(entry));
const answers = new SearchAnswers(TABLE, find, DOCS);
const located = (entries) => entries.map(({ location }) => location);

test("a name is found however it is spelled, and no word inside another", () => {
  for (const [typed, ...paths] of [
    ["gpt 5.2", "models/gpt-5.2/", "models/gpt-5.2-mini/"],
    ["acme/GPT-5.2-mini", "models/gpt-5.2-mini/"],
    ["o1", "models/o1/"],
    ["日本語", "models/cjk/"],
    ["本語", "models/cjk/"],
    ["gpt-2", "models/cjk/"],
    ["日本語gpt", "models/cjk/"],
    ["lowe grosse", "models/loewe/"],
    ["loewe groesse", "models/loewe/"],
    ["löwe größe", "models/loewe/"],
    ["élan", "models/elan/"],
    ["swe-bench", "benchmarks/swe-verified/", "benchmarks/swe/"],
  ]) {
    const found = SearchNames.matches(known, typed).map(({ page: { entry } }) => entry.location);
    assert.deepEqual(
      found.slice(0, paths.length),
      paths.map((path) => `de/${path}`),
      typed,
    );
    assert.ok(!found.includes("de/models/to1/"), typed);
  }
});

test("two models are answered by their page, or compared where they have none", () => {
  for (const [typed, ...found] of [
    ["gpt-5.2 vs claude opus 4.5", "de/compare/gpt-5.2_vs_opus-4.5/"],
    ["Opus 4.5 versus GPT 5.2", "de/compare/gpt-5.2_vs_opus-4.5/"],
    ["compare gpt-5.2 and claude opus 4.5", "de/compare/gpt-5.2_vs_opus-4.5/"],
    ["Vergleiche GPT-5.2 gegen Opus 4.5", "de/compare/gpt-5.2_vs_opus-4.5/"],
    ["o1 or gpt-5.2", "de/compare/?model=o1&model=gpt-5.2"],
    ["gpt-5.2 vs gpt-5.2"],
    ["gpt-5.2 vs nothing"],
    ["open and free"],
  ]) {
    assert.deepEqual(located(answers.pair(known, typed)), found, typed);
  }
  const [{ title, tags }] = answers.pair(known, "o1 vs gpt-5.2");
  assert.deepEqual([title, tags], ["o1 vs GPT-5.2", ["Comparison"]]);
  const [written] = answers.pair(known, "signs {1} <b> vs o1");
  assert.equal(written.title, "Signs {1} &lt;b&gt; vs o1");
});

test("what is asked of models is the table with its filters set", () => {
  for (const [typed, ...found] of [
    ["german embeddings", "de/models/?languages=de&type=Embedding+Model"],
    ["Embeddings for Deutsch", "de/models/?type=Embedding+Model&languages=de"],
    ["open source coding", "de/models/?weights=Open&score:b=0..&sort=-score:b"],
    ["best coding model", "de/models/?score:b=0..&sort=-score:b"],
    ["german shepherd"],
    ["the best model"],
    ["constructor"],
  ]) {
    assert.deepEqual(located(answers.filtered(typed)), found, typed);
  }
});

test("a result says what kind of page it is", () => {
  for (const [location, kind] of [
    ["de/models/o1/", ["Model"]],
    ["de/models/", undefined],
    ["de/benchmarks/swe/#results", ["Benchmark"]],
    ["de/constructor/x/", undefined],
    ["de/about/", undefined],
  ]) {
    assert.deepEqual(answers.kindOf({ location }), kind, location);
  }
});
