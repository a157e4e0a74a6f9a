// How the site's scripts are checked beside their types, which TypeScript checks.

import js from "@eslint/js";

const length = (/** @type {number} */ max) => ["error", { max, skipBlankLines: false, skipComments: false }];

export default [
  {
    files: ["site_src/assets/**/*.js", "eslint.config.js"],
    ...js.configs.recommended,
    rules: {
      ...js.configs.recommended.rules,
      complexity: ["error", 12],
      eqeqeq: "error",
      "max-lines": length(250),
      "max-lines-per-function": length(40),
      // Data come in by data.js alone, as maps: a plain object has an entry for "constructor".
      "no-restricted-properties": [
        "error",
        { object: "JSON", property: "parse", message: "load() of data.js gives data as maps." },
        { object: "Object", property: "fromEntries", message: "Use a Map: ids may be names of the language." },
      ],
      "no-restricted-syntax": [
        "error",
        { selector: "BinaryExpression[operator='in']", message: "Use Object.hasOwn: 'constructor' is in all objects." },
      ],
      "no-undef": "off", // TypeScript knows better which names there are
      "prefer-const": "error",
    },
    linterOptions: { reportUnusedDisableDirectives: "error" },
  },
  {
    // Rules answer in Node as in a browser: they know the language alone, and one another.
    files: ["site_src/assets/cardpress/rules/*.js"],
    rules: {
      "no-undef": "error",
      "no-restricted-imports": [
        "error",
        { patterns: [{ regex: "^(?!\\./)", message: "A rule imports rules alone." }] },
      ],
    },
  },
  {
    // Parts of one script, which see one another's classes; TypeScript knows what is unused.
    files: ["site_src/assets/cardpress/search-*.js"],
    rules: { "no-unused-vars": "off" },
  },
  {
    files: ["tests/unit/**/*.mjs"],
    ...js.configs.recommended,
    languageOptions: { globals: { process: "readonly", URL: "readonly" } },
  },
];
