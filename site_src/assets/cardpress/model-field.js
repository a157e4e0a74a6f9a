// A field that finds a model by any of its names, with the browser's own list of suggestions.

import { h } from "./dom.js";
import { everything, passing, tests } from "./filters.js";
import { t } from "./rules/messages.js";

/** @typedef {import("./filters.js").Model} Model */

let fields = 0;

/**
 * Make the field, which may be used before the models have come.
 * @param {() => Promise<Model[]>} load
 * @param {string[]} without ids that are chosen already
 * @param {(id: string) => void} onChoose
 */
export function modelField(load, without, onChoose) {
  const open = (/** @type {Model[]} */ models) => models.filter(({ id }) => !without.includes(id));
  fields += 1;
  const list = `cp-models-${fields}`;
  const field = h("input", {
    type: "search",
    list,
    placeholder: t("Add a model"),
    "aria-label": t("Add a model"),
    autocomplete: "off",
  });
  const options = h("datalist", { id: list });
  const suggest = (/** @type {Model[]} */ models) => options.replaceChildren(...open(models).map(option));
  load().catch(() => undefined); // so that they are there when they are needed; else asked for again
  // Hundreds of names, which most visitors never ask for.
  field.addEventListener("focus", () => options.childElementCount || load().then(suggest, () => undefined));
  const problem = h("p", { class: "cp-problem", role: "status" });
  const add = async (/** @type {boolean} */ isSure) => {
    const asked = field.value;
    const models = await load().catch(() => null);
    if (!isSure && (!models || field.value !== asked)) return;
    const found = models && match(open(models), asked, isSure);
    if (found) onChoose(found.id);
    else if (!models) problem.textContent = t("The models could not be loaded; try again.");
    else if (isSure) problem.textContent = asked ? unfound(models, asked) : "";
  };
  // A choice from the list arrives as input; a name that is still being typed does, too.
  field.addEventListener("input", (event) => {
    problem.textContent = "";
    // Chromium sends a plain event, Firefox one of this type.
    if (!(event instanceof InputEvent) || event.inputType === "insertReplacementText") void add(false);
  });
  const form = h("form", { class: "cp-add" }, field, options, h("button", { class: "cp-tool" }, t("Add")));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    void add(true);
  });
  return h("div", {}, form, problem);
}

/** @param {Model} model */
function option({ name, also = [], organization }) {
  // Browsers look for what is typed in the words of an option, too.
  return h("option", { value: name }, [organization?.[1], ...also].filter(Boolean).join(", "));
}

/**
 * Returns why a name adds no model.
 * @param {Model[]} models
 * @param {string} name
 */
function unfound(models, name) {
  const known = match(models, name, false);
  return known
    ? t("%(model)s is already selected.", { model: known.name })
    : t("No model is called %(name)s.", { name });
}

/**
 * Make the list of the models that are chosen, each with a button that takes it out.
 * @param {{ id: string, name: string }[]} models
 * @param {string} label
 * @param {(ids: string[]) => void} onChange
 */
export function chosenModels(models, label, onChange) {
  const ids = models.map(({ id }) => id);
  const chips = models.map(({ id, name }) => {
    const onclick = () => onChange(ids.filter((other) => other !== id));
    return h(
      "li",
      {},
      name,
      h("button", { type: "button", "aria-label": t("Remove %(model)s", { model: name }), onclick }, "×"),
    );
  });
  return h("ul", { class: "cp-chips cp-set", "aria-label": label }, ...chips);
}

/**
 * @param {Model[]} models
 * @param {string} text
 * @param {boolean} isSure whether a part of a name is enough
 */
function match(models, text, isSure) {
  const typed = text.trim().toLowerCase();
  if (!typed) return undefined;
  const names = (/** @type {Model} */ { id, name, also = [] }) => [id, name, ...also].map((text) => text.toLowerCase());
  // A whole name first, as GPT-4 is also part of GPT-4o.
  const exact = models.find((model) => names(model).includes(typed));
  if (exact || !isSure) return exact;
  return passing(models, tests({ ...everything(), query: text }, { facets: [], measures: [] }))[0];
}
