// Runs a script of a workflow as GitHub does, once for each of several answers, and prints what it did.
// What it may be told is read from standard input: {script, context, answers}, with a list of answers.

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const { script, context, answers } = JSON.parse(readFileSync(0, "utf8"));
const run = Object.getPrototypeOf(async () => {}).constructor;
const require = createRequire(import.meta.url);

/** Return the methods of a part of the API: what they answer was given, and what they are asked is kept. */
const part = (name, given, done) =>
  new Proxy(
    {},
    {
      get: (_, method) =>
        Object.assign(
          async (asked) => {
            done.push([`${name}.${method}`, asked]);
            return { data: given[`${name}.${method}`] };
          },
          { called: `${name}.${method}` },
        ),
    },
  );

/** Return what the script asked of GitHub and told the log, where GitHub answers so. */
async function doneWith(given) {
  const done = [];
  const github = {
    rest: new Proxy({}, { get: (_, name) => part(name, given, done) }),
    paginate: async (method, asked) => (await method(asked)).data,
  };
  const told =
    (name) =>
    (...said) =>
      void done.push([`core.${name}`, said]);
  const core = new Proxy({}, { get: (_, name) => told(name) });
  await new run("github", "context", "core", "require", script)(github, context, core, require);
  return done;
}

const all = [];
for (const given of answers) all.push(await doneWith(given));
process.stdout.write(JSON.stringify(all));
