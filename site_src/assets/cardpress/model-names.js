// Which model an address means: by its id, or any name, alias or API id that one model alone has.

/** @typedef {import("./filters.js").Model} Model */

const SHARE = 4; // of so many letters one may be wrong

/**
 * Return the model of a name, or else the one that is spelled most like it, if any is.
 * @param {Model[]} models
 * @param {string} text
 * @returns {{ model?: Model | undefined, like?: Model | undefined }}
 */
export function modelOf(models, text) {
  const exact = models.find(({ id }) => id === text);
  if (exact) return { model: exact };
  const asked = plain(text);
  if (!asked) return {};
  // Its own names first: GPT-5 is also the family of others.
  for (const names of [ownNames, allNames]) {
    const [model, ...others] = models.filter((each) => names(each).includes(asked));
    if (model) return others.length ? { like: model } : { model };
  }
  return { like: closest(models, asked) };
}

/** @param {Model} model */
function ownNames({ id, name }) {
  return [plain(id), plain(name)];
}

/** @param {Model} model */
function allNames({ also = [] }) {
  return also.map(plain);
}

/**
 * Return a name without what people write in many ways: capitals, spaces, signs, and who sells it.
 * @param {string} name
 */
function plain(name) {
  const [last = ""] = name.toLowerCase().split("/").slice(-1);
  return last.replaceAll(/[^\p{L}\p{N}]/gu, "");
}

/** @param {string} name */
function digits(name) {
  return name.replaceAll(/\D/g, "");
}

/**
 * @param {Model[]} models
 * @param {string} asked
 */
function closest(models, asked) {
  let most = Math.floor(asked.length / SHARE);
  /** @type {Model | undefined} */
  let found;
  for (const model of models) {
    // Another number is another model, and no slip.
    for (const name of ownNames(model).filter((each) => digits(each) === digits(asked))) {
      // Of equally close ones the first.
      const steps = Math.abs(name.length - asked.length) > most ? Infinity : distance(asked, name);
      if (steps < most || (steps === most && !found)) [found, most] = [model, steps];
    }
  }
  return found;
}

/**
 * Return how many letters must be added, dropped, replaced or swapped with the next to make one text the other.
 * @param {string} one
 * @param {string} other
 */
function distance(one, other) {
  /** @type {number[][]} */
  const rows = [[...other, ""].map((_, at) => at)];
  const steps = (/** @type {number} */ at, /** @type {number} */ to) => rows[at]?.[to] ?? Infinity;
  for (let at = 1; at <= one.length; at += 1) {
    rows.push([at]);
    for (let to = 1; to <= other.length; to += 1) {
      const same = one[at - 1] === other[to - 1] ? 0 : 1;
      const isSwapped = one[at - 1] === other[to - 2] && one[at - 2] === other[to - 1];
      const swapped = isSwapped ? steps(at - 2, to - 2) : Infinity;
      rows[at]?.push(Math.min(steps(at - 1, to) + 1, steps(at, to - 1) + 1, steps(at - 1, to - 1) + same, swapped + 1));
    }
  }
  return steps(one.length, other.length);
}
