// What a visitor's workload costs on any models; all of it stands in the address.

import { onChange as onSetAside, chosen as setAside } from "./basket.js";
import { byCost, costOf, needsOf } from "./rules/cost.js";
import { costTable } from "./cost-rows.js";
import { address, load } from "./data.js";
import { h } from "./dom.js";
import { monthly } from "./rules/converted.js";
import { models as counted } from "./rules/counts.js";
import { countIn, whole } from "./rules/figures.js";
import { loadSite } from "./site.js";
import { t } from "./rules/messages.js";
import { leftOutReason } from "./rules/remarks.js";
import { chosenModels, modelField } from "./model-field.js";
import { WorkloadFields } from "./workload.js";

/** @typedef {import("./here.js").Here} Here */
/** @typedef {import("./filters.js").Model} Model */
/** @typedef {import("./rules/cost.js").Workload} Workload */
/** @typedef {import("./rules/cost.js").Cost} Cost */
/** @typedef {import("./rules/cost.js").Obstacle} Obstacle */
/** @typedef {import("./workload.js").Offered & { charged: import("./rules/cost.js").Charged, amounts: Record<string, string>, sold: Record<string, string>, obstacles: Record<Obstacle, string>, money?: import("./rules/figures.js").Money }} Known what the catalogue says of costs: what may be entered, the amounts that hold, their names, words for what is sold, and why models are left out */

const FEW = 100; // rows that are drawn before more are asked for

/**
 * @param {HTMLElement} place
 * @param {AbortSignal} signal
 * @param {Here} here
 */
export async function start(place, signal, here) {
  const [models, { ending }, known] = await Promise.all([load("models"), loadSite(), load("cost")]);
  if (signal.aborted) return;
  countIn(known.money);
  const page = new CostPage(place, models, { ending, known, here });
  // What an example shows without scripts stands between here and the next heading.
  for (let next = place.nextElementSibling; next && next.tagName !== "H2"; next = place.nextElementSibling)
    next.remove();
  page.chooseModels();
  onSetAside(() => page.setAsideChanged(), signal);
}

class CostPage {
  /**
   * @param {HTMLElement} place
   * @param {Model[]} models by name
   * @param {{ ending: string, known: Known, here: Here }} options ending of the addresses of pages
   */
  constructor(place, models, { ending, known, here }) {
    this.models = models;
    this.known = known;
    this.here = here;
    this.ending = ending;
    const parameters = new URLSearchParams(here.query);
    this.fields = new WorkloadFields(parameters, known, () => this.refresh());
    const ids = new Set(models.map(({ id }) => id));
    this.chosen = [...new Set(parameters.getAll("model"))].filter((id) => ids.has(id));
    // An address of just these models is most often the visitor's own, come back to.
    this.follows = this.chosen.length > 0 && this.chosen.join() === setAside().join();
    /** @type {Set<string>} */
    this.opened = new Set();
    this.showsAll = false;
    this.chooser = h("fieldset", { class: "cp-chosen cp-which" });
    this.total = h("p", { class: "cp-total", role: "status" });
    this.results = h("div", {});
    place.replaceChildren(this.fields.element, this.chooser, this.total, this.results);
  }

  /**
   * Show what is chosen, and what it costs; leave the keyboard among the fields that chose it.
   * @param {string} [selector] of the field
   */
  chooseModels(selector) {
    const chosen = this.models.filter(({ id }) => this.chosen.includes(id));
    const search = "input[type=search]";
    const onclick = () => this.choose([], search);
    const all = h("button", { type: "button", class: "cp-chip", onclick }, t("All models"));
    this.chooser.replaceChildren(
      h("legend", {}, t("Models")),
      this.setAsideSwitch(),
      chosen.length
        ? chosenModels(chosen, t("Selected models"), (ids) => this.choose(ids, "li button"))
        : t("All models, or only those you add:"),
      chosen.length ? all : "",
      modelField(this.models, this.chosen, (id) => this.choose([...this.chosen, id], search)),
    );
    if (selector) {
      const field = this.chooser.querySelector(selector) ?? this.chooser.querySelector(search);
      if (field instanceof HTMLElement) field.focus();
    }
    this.refresh();
  }

  /**
   * @param {string[]} ids none for all
   * @param {string} selector of the field that keeps the keyboard
   */
  choose(ids, selector) {
    this.chosen = ids;
    this.follows = false;
    this.chooseModels(selector);
  }

  setAsideSwitch() {
    const many = setAside().length;
    const change = () => {
      this.follows = box.checked;
      this.chosen = box.checked ? [...setAside()] : [];
      this.chooseModels("input[type=checkbox]");
    };
    const box = h("input", {
      type: "checkbox",
      checked: this.follows,
      disabled: !many && !this.follows,
      onchange: change,
    });
    return h("label", { class: "cp-switch" }, box, t("Only models in my comparison (%(count)s)", { count: many }));
  }

  setAsideChanged() {
    if (this.follows) this.chosen = [...setAside()];
    if (!this.chosen.length) this.follows = false;
    this.chooseModels();
  }

  refresh() {
    // No cost is shown beside a field that is wrong: it would be that of another workload.
    const workload = this.fields.read();
    if (!workload) {
      this.total.textContent = t("Correct the fields marked above to see the cost.");
      this.results.replaceChildren();
      return;
    }
    // Nothing costs nothing everywhere, which is no answer.
    const selected = !hasAnything(workload)
      ? []
      : this.models.filter(({ id }) => !this.chosen.length || this.chosen.includes(id));
    const found = selected.map((model) => ({ model, cost: costOf(workload, model, this.known.charged) }));
    const costs = found.flatMap(({ model, cost }) => (typeof cost === "string" ? [] : [{ model, cost }]));
    costs.sort((one, other) => byCost(one.cost, other.cost));
    this.total.textContent = summary(costs, workload);
    this.results.replaceChildren(...this.table(costs, workload), ...this.leftOut(found, costs.length, workload));
    this.write(workload);
  }

  /**
   * @param {{ model: Model, cost: Cost }[]} costs
   * @param {Workload} workload
   */
  table(costs, workload) {
    if (!costs.length) return [];
    const shown = this.showsAll ? costs : costs.slice(0, FEW);
    const { ending, opened } = this;
    const { amounts, fields } = this.known;
    const table = costTable(shown, workload, { ending, opened, amounts, fields });
    const box = h("div", { class: "cp-scroll", tabindex: 0, role: "region", "aria-label": t("Costs") }, table);
    const showAll = () => {
      this.showsAll = true;
      this.refresh();
    };
    const more = h(
      "button",
      { type: "button", class: "cp-more", onclick: showAll },
      t("Show all %(models)s", { models: counted(costs.length) }),
    );
    return shown.length < costs.length ? [box, more] : [box];
  }

  /**
   * Name the models for which nothing can be computed, by the reason.
   * @param {{ model: Model, cost: Cost | Obstacle }[]} found
   * @param {number} computed
   * @param {Workload} workload
   */
  leftOut(found, computed, workload) {
    if (computed === found.length) return [];
    /** @type {Map<string, Model[]>} */
    const byReason = new Map();
    for (const obstacle of Object.keys(this.known.obstacles))
      for (const { model, cost } of found.filter(({ cost }) => cost === obstacle)) {
        const reason = leftOutReason(/** @type {Obstacle} */ (cost), workload, model, this.known);
        byReason.set(reason, [...(byReason.get(reason) ?? []), model]);
      }
    const lines = [...byReason].map(([reason, models]) => {
      // The model's own limit, so that a reader sees how much shorter a prompt has to be.
      const isTooLong = reason === this.known.obstacles.limit;
      const names = models.flatMap((model, place) => [
        place ? ", " : "",
        this.link(model),
        isTooLong ? ` (${whole(model.limit)})` : "",
      ]);
      return h("li", {}, h("b", {}, reason), ": ", ...names);
    });
    const left = { count: whole(found.length - computed), models: counted(found.length) };
    return [h("p", {}, t("Left out: %(count)s of %(models)s.", left)), h("ul", {}, ...lines)];
  }

  /** @param {Model} model */
  link({ id, name }) {
    return h("a", { href: address(`models/${id}${this.ending}`) }, name);
  }

  /** @param {Workload} workload */
  write(workload) {
    const query = String(
      new URLSearchParams([...this.fields.parameters(workload), ...this.chosen.map((id) => ["model", id])]),
    );
    this.here.write(query ? `?${query}` : "");
  }
}

/**
 * @param {{ model: Model, cost: Cost }[]} costs
 * @param {Workload} workload
 */
function summary(costs, workload) {
  const [first] = costs;
  if (!hasAnything(workload)) return t("Enter at least one number above 0.");
  if (!first) {
    return needsOf(workload).length > 1
      ? t("No model has a price for all of this. Set to 0 what you do not need.")
      : t("No cost can be computed for these models.");
  }
  const cheapest = { model: first.model.name, cost: monthly(first.cost) };
  if (costs.length === 1) return t("%(model)s: %(cost)s per month.", cheapest);
  const all = { models: counted(costs.length), ...cheapest };
  return t("%(models)s, cheapest first: %(model)s at %(cost)s per month.", all);
}

/** @param {Workload} workload */
function hasAnything({ input, output, also }) {
  return input + output > 0 || Object.keys(also).length > 0;
}
