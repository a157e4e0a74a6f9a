// Numbers as people type them, wherever the site has a field for one; cases are in tests/cases/numerals.json.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

const ROOT = new URL("../../../", import.meta.url);
const script = (name) => import(new URL(`site_src/assets/cardpress/${name}.js`, ROOT));
const { PLAIN, readNumber } = await script("numerals");
const { speak } = await script("rules/messages");

const { typed, addresses } = JSON.parse(readFileSync(new URL("tests/cases/numerals.json", ROOT), "utf8"));

for (const [locale, cases] of Object.entries(typed))
  test(`a number is read as people who speak ${locale} type it`, () => {
    speak({ locale, messages: {} });
    for (const [text, number] of Object.entries(cases)) assert.equal(readNumber(text), number, `${locale}: ${text}`);
    speak();
  });

test("a number in an address is the same in every language", () => {
  speak({ locale: "de", messages: {} });
  for (const [text, number] of Object.entries(addresses)) assert.equal(readNumber(text, PLAIN), number, text);
  speak();
});
