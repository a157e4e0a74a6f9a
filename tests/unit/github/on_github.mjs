// Runs a script of a workflow as GitHub does, with what it would be told, and prints what it did.
// What it may be told is read from standard input: {script, context, answers}.

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const { script, context, answers } = JSON.parse(readFileSync(0, "utf8"));
const done = [];

/** Return the methods of a part of the API: what they answer was given, and what they are asked is kept. */
const part = (name) =>
  new Proxy(
    {},
    {
      get: (_, method) =>
        Object.assign(
          async (asked) => {
            done.push([`${name}.${method}`, asked]);
            return { data: answers[`${name}.${method}`] };
          },
          { called: `${name}.${method}` },
        ),
    },
  );

const github = {
  rest: new Proxy({}, { get: (_, name) => part(name) }),
  paginate: async (method, asked) => (await method(asked)).data,
};
const core = new Proxy(
  {},
  {
    get:
      (_, name) =>
      (...said) =>
        void done.push([`core.${name}`, said]),
  },
);

const run = Object.getPrototypeOf(async () => {}).constructor;
await new run("github", "context", "core", "require", script)(github, context, core, createRequire(import.meta.url));
process.stdout.write(JSON.stringify(done));
