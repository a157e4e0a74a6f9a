// Answers the cases that Python has written of the rules that both have: node --test tests/unit/twins/answers.test.mjs

import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";

const ROOT = new URL("../../../", import.meta.url);
const CASES = process.env.CARDPRESS_CASES ?? new URL("tests/cases/rules", ROOT).pathname;
const rule = (name) => import(new URL(`site_src/assets/cardpress/rules/${name}.js`, ROOT));

const { csv } = await rule("csv");
const { align } = await rule("alignment");
const { costsOf } = await rule("cost");
const { conversions, monthly, perRequest } = await rule("converted");
const { models, requests, results, tokens } = await rule("counts");
const { converted, countIn, listed, moneyInFull, number, sum, times } = await rule("figures");
const { speak } = await rule("messages");
const { leftOutReason, remarks } = await rule("remarks");
const { place } = await rule("scale");
const { positions } = await rule("dots");
const { sentences } = await rule("sentences");
const { bestPlaces, ranks } = await rule("ties");
const { aboutCategory, aboutResults, aboutTrust, conditionsInDoubt } = await rule("verdict");

const sorted = (places) => [...places].sort((a, b) => a - b);

const ANSWERS = {
  comparison([sides, benchmarks, terms]) {
    const rows = benchmarks.flatMap(([id, lower, most]) => {
      const results = sides.map((side) => side.results[id] ?? []);
      return results.some((each) => each.length) ? [[id, align(results, lower), most ?? undefined]] : [];
    });
    const row = (aligned, most) => {
      const { words, chosen, comparable, best, isShared } = aligned;
      const scores = chosen.map((each) => each?.v ?? null);
      const [doubt, dots] = [conditionsInDoubt(aligned), positions(chosen, most)];
      return { words, scores, comparable: sorted(comparable), best: sorted(best), shared: isShared, doubt, dots };
    };
    const shared = rows.map(([, aligned]) => aligned).filter(({ isShared }) => isShared);
    const names = sides.map(({ name }) => name);
    const said = [
      aboutResults(names, shared),
      aboutTrust(shared),
      ...sentences(sides, terms),
      shared.length ? aboutCategory("Coding", names, shared) : null,
    ];
    return { rows: Object.fromEntries(rows.map(([id, each, most]) => [id, row(each, most)])), sentences: said };
  },

  csv([rows]) {
    return csv(rows);
  },

  cost([workload, model, charges, words, money]) {
    countIn(money ?? undefined);
    const costs = costsOf(workload, model, charges);
    if (typeof costs === "string") return [costs, leftOutReason(costs, workload, model, words)];
    return costs.map((cost) => ({
      provider: cost.provider,
      sources: cost.rows.map(({ source }) => source),
      parts: cost.parts.map(({ kind, count, charged, cost }) => [kind, count, charged, moneyInFull(cost)]),
      request: cost.perRequest === null ? null : perRequest(cost, cost.perRequest),
      month: monthly(cost),
      rates: conversions(cost).map(([words]) => words),
      remarks: remarks(cost, false),
    }));
  },

  figures([language, amount, ratio, count, names, money]) {
    speak(language ?? undefined);
    countIn(money ?? undefined);
    const things = [models, requests, results, tokens].map((counted) => counted(count));
    const found = [
      sum(amount),
      moneyInFull(amount),
      converted(amount),
      times(ratio),
      number(ratio),
      ...things,
      listed(names),
    ];
    speak();
    countIn();
    return found;
  },

  scale([scale, values]) {
    return values.map((value) => place(scale, value)).map((found) => (Number.isNaN(found) ? null : found));
  },

  ties([scores, lower]) {
    const all = [...scores.entries()];
    const found = ranks(all, lower);
    return [sorted(bestPlaces(all, lower)), all.map(([place]) => found.get(place))];
  },
};

/** A sum of binary fractions may differ in its last digit from one machine to another. */
function isClose(found, expected) {
  return Math.abs(found - expected) <= 1e-9 * Math.max(1, Math.abs(expected));
}

/** Gives what is expected in place of what is as good as it, so that the rest is compared to the letter. */
function settled(found, expected) {
  if (typeof found === "number" && typeof expected === "number") return isClose(found, expected) ? expected : found;
  if (Array.isArray(found)) return found.map((each, at) => settled(each, expected?.[at]));
  return isObject(found)
    ? Object.fromEntries(Object.entries(found).map(([key, each]) => [key, settled(each, expected?.[key])]))
    : found;
}

const isObject = (found) => typeof found === "object" && found !== null;

for (const file of readdirSync(CASES).filter((name) => name.endsWith(".json"))) {
  const { made_up: madeUp, drawn } = JSON.parse(readFileSync(join(CASES, file), "utf8"));
  const answer = ANSWERS[file.replace(".json", "")];
  test(`${file}: ${madeUp.length} made up, ${drawn.length} drawn`, () => {
    for (const { given, answer: expected } of [...madeUp, ...drawn]) {
      const found = settled(answer(given), expected);
      assert.deepEqual(found, expected, `given ${JSON.stringify(given)}\nfound ${JSON.stringify(found)}`);
    }
  });
}
