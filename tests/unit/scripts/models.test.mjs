// What a visitor asks of the table of models, and how an address says it: node --test tests/unit/scripts/models.test.mjs

import assert from "node:assert/strict";
import { test } from "node:test";

const script = (name) => import(new URL(`../../../site_src/assets/cardpress/${name}.js`, import.meta.url));
const { everything, filterKinds, passing, tests, whatToClear } = await script("filters");
const { asShown, readView, writeView } = await script("view");

const KINDS = filterKinds({
  choices: [
    { key: "organization", label: "Organization", holds: "organization" },
    { key: "type", label: "Type", holds: "word" },
    { key: "reads", label: "Input", holds: "kinds" },
    { key: "license", label: "License", holds: "text" },
    { key: "status", label: "Status", holds: "text" },
    { key: "released", label: "Released", holds: "date" },
    { key: "hide", label: "Hide", holds: "words", hides: true },
    { key: "languages", label: "Languages", holds: "words" },
  ],
  ranges: [
    { key: "context", label: "Context", unit: "tokens" },
    { key: "input", label: "Input price", unit: "$ per 1M tokens" },
    { key: "parameters", label: "Parameters", unit: "billions", per: 1e9 },
    { key: "retires", label: "Retires", unit: "", holds: "date" },
  ],
});
const MODELS = [
  { id: "a", name: "Élan One", organization: ["x", "Ex"], type: "T", reads: ["text"] },
  {
    id: "b",
    name: "Beta",
    also: ["beta-2026"],
    organization: ["y", "Why"],
    type: "T",
    reads: ["text", "image"],
    context: { v: 100, t: "100" },
    status: { v: "active", t: "Active" },
    released: { v: "2026-01", t: "Jan 2026" },
  },
  {
    id: "c",
    name: "Gamma",
    organization: ["y", "Why"],
    type: "U",
    context: { v: 200, t: "200" },
    input: { v: null, t: "$1 per image" },
    parameters: { v: 7e9, t: "7B" },
    status: { v: null, t: "retires 2027" },
    retires: { v: "2027-03", t: "Mar 2027" },
    hide: ["Unread"],
    languages: ["de", "pt-BR"],
  },
];
const range = (min, max, none = false) => ({ min, max, none });

for (const [wish, found] of [
  [{}, "abc"],
  [{ query: "elan" }, "a"],
  [{ query: "ÉLAN one" }, "a"],
  [{ query: "2026 beta" }, "b"],
  [{ query: "why gamma" }, "c"],
  [{ query: "beta gamma" }, ""],
  [{ choices: { organization: ["Why"] } }, "bc"],
  [{ choices: { organization: ["Ex", "Why"] } }, "abc"],
  [{ choices: { reads: ["image", "none"] } }, "bc"],
  [{ choices: { status: ["none"] } }, "ac"],
  [{ choices: { released: ["2026"] } }, "b"],
  [{ choices: { organization: ["Why"], type: ["T"] } }, "b"],
  [{ ranges: { context: range(100, null) } }, "bc"],
  [{ ranges: { context: range(null, 100) } }, "b"],
  [{ ranges: { context: range(101, 199) } }, ""],
  [{ ranges: { context: range(150, null, true) } }, "ac"],
  [{ ranges: { context: range(null, null, true) } }, "a"],
  [{ ranges: { context: range(null, null) } }, "abc"],
  [{ ranges: { input: range(0, null) } }, ""],
  [{ ranges: { parameters: range(7, 7) } }, "c"],
  [{ ranges: { retires: range(null, 20270401) } }, "c"],
  [{ ranges: { retires: range(null, 20270201) } }, ""],
  [{ choices: { hide: ["Unread", "Ended"] } }, "ab"],
  [{ choices: { languages: ["de"] } }, "c"],
]) {
  test(`the wish ${JSON.stringify(wish)} finds ${found || "no model"}`, () => {
    const passed = passing(MODELS, tests({ ...everything(), ...wish }, KINDS));
    assert.equal(passed.map(({ id }) => id).join(""), found);
  });
}

for (const [wish, advice] of [
  [{ query: "nobody" }, "search; clear the search"],
  [{ query: "nobody", choices: { type: ["T"] } }, "search; clear the search"],
  [{ query: "gamma", choices: { type: ["T"] } }, "clear the search or remove a filter"],
  [{ query: "gamma", choices: { type: ["V"] } }, "without Type, 1 does"],
  [{ choices: { type: ["V"] } }, "without Type, 3 do"],
  [{ choices: { type: ["T"], organization: ["Ex"], reads: ["image"] } }, "without Organization, 1 does"],
  [{ choices: { type: ["V"], organization: ["Z"] } }, "all filters; remove some"],
]) {
  test(`where nothing passes ${JSON.stringify(wish)} the advice brings models back`, () => {
    assert.ok(whatToClear(MODELS, tests({ ...everything(), ...wish }, KINDS), KINDS).includes(advice));
  });
}

const VIEWED = [
  "score:b",
  "score:b:c",
  "score:b:c++",
  "score:b:中文",
  "name",
  "input",
  "context",
  "status",
  "retires",
  "released",
];
const told = { usual: ["input", "context", "released"], kinds: KINDS, isKnown: (key) => VIEWED.includes(key) };
const readAndWritten = (query) => writeView(readView(query, told), told);

for (const query of [
  "",
  "?find=a+b%26c%3Dd",
  "?status=Active&status=none",
  "?status=none",
  "?license=Apache+License+2.0&license=x,y",
  "?context=100..200",
  "?context=..200,none",
  "?context=1e%2B25..",
  "?input=0..",
  "?input=none",
  "?score:b:c=-5..0.5&columns=input,score:b:c",
  "?columns=input,score:b:c%2B%2B",
  "?columns=input,score:b:%E4%B8%AD%E6%96%87",
  "?columns=context,input",
  "?retires=2026-12-01..2027-03",
  "?hide=Ended&hide=Unread",
  "?sort=name",
  "?columns=",
  "?sort=-context",
  "?find=x&type=T&context=1..&columns=input&sort=input",
]) {
  test(`the address ${query} is written as it was read`, () => assert.equal(readAndWritten(query), query));
}

for (const [query, meaning] of [
  ["?context=abc", ""],
  ["?context=..", ""],
  ["?context=1e400..", ""],
  ["?unknown=1..2&sort=-unknown&columns=unknown", ""],
  ["?columns=unknown,input", "?columns=input"],
  ["?columns=input,input", "?columns=input"],
  ["?status=none&status=none", "?status=none"],
  ["?sort=-released", ""],
  ["?columns=input&sort=name", "?columns=input"],
  ["?score:b=1..", "?score:b=1..&columns=input,context,released,score:b"],
]) {
  test(`the address ${query} means ${meaning || "nothing"}`, () => assert.equal(readAndWritten(query), meaning));
}

for (const [chosen, shown] of [
  ["input,output,context,score:x", "input,output,score:x,context"],
  ["context,output,score:y,released,input,score:x", "context,output,released,input,score:y,score:x"],
  ["score:x,input,context", "input,score:x,context"],
  ["context,score:x", "score:x,context"],
  ["input,context", "input,context"],
]) {
  test(`columns ${chosen} are shown as ${shown}`, () => assert.deepEqual(asShown(chosen.split(",")), shown.split(",")));
}
