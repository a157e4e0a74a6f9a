// No script keeps a map in a plain object, which has entries that nobody put in: "constructor", "toString" ...

import assert from "node:assert/strict";
import path from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import ts from "typescript";
import { mapOf, mapped } from "../../../site_src/assets/cardpress/maps.js";

const ROOT = fileURLToPath(new URL("../../../", import.meta.url));
const SCRIPTS = path.join(ROOT, "site_src/assets/cardpress");
const NAMES = ["constructor", "toString", "valueOf", "hasOwnProperty", "__proto__", "isPrototypeOf"];

/** Return the object literals of a program that are taken for maps: types with any key. */
function literalsAsMaps(program, isOurs) {
  const checker = program.getTypeChecker();
  const found = [];
  const visit = (node) => {
    const parent = node.parent;
    if (ts.isObjectLiteralExpression(node)) {
      const type = checker.getContextualType(node);
      const isMade = ts.isCallExpression(parent) && parent.expression.getText() === "mapOf";
      if (type && checker.getIndexInfoOfType(type, ts.IndexKind.String) && !isMade && !isRead(parent))
        found.push(`${path.basename(node.getSourceFile().fileName)}: ${node.getText().slice(0, 60)}`);
    }
    ts.forEachChild(node, visit);
  };
  for (const source of program.getSourceFiles().filter(isOurs)) visit(source);
  return found;
}

/** Return whether a literal only hands named values on: what is called reads the names that its own words have. */
function isRead(parent) {
  return ts.isCallExpression(parent) && ["h", "shape", "t", "n", "pieces"].includes(parent.expression.getText());
}

function programOf(files, more = {}) {
  const { options } = ts.parseJsonConfigFileContent(
    ts.readConfigFile(path.join(ROOT, "tsconfig.json"), ts.sys.readFile).config,
    ts.sys,
    ROOT,
  );
  return ts.createProgram(files, { ...options, ...more, noEmit: true });
}

test("no object literal of the scripts is a map", () => {
  const files = ts.sys.readDirectory(SCRIPTS, [".js"]);
  assert.ok(files.length > 40);
  assert.deepEqual(
    literalsAsMaps(programOf(files), ({ fileName }) => fileName.includes("assets/cardpress/")),
    [],
  );
});

test("the names of the language are in no map that was not given them", () => {
  const data = mapped(JSON.parse('{"results": {"gpt": [{"a": 1}]}, "__proto__": {"x": 1}}'));
  for (const name of NAMES.filter((each) => each !== "__proto__")) {
    assert.equal(data[name], undefined);
    assert.equal(data.results[name], undefined);
    assert.equal(data.results.gpt[0][name], undefined);
    assert.equal(mapOf({ a: 1 })[name], undefined);
  }
  assert.equal(data.results.__proto__, undefined);
  assert.deepEqual(Object.keys(data.__proto__), ["x"]);
  assert.equal(Object.getPrototypeOf(data.__proto__), null);
});
