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
    files: ["tests/unit/**/*.mjs"],
    ...js.configs.recommended,
    languageOptions: { globals: { process: "readonly", URL: "readonly" } },
  },
];
