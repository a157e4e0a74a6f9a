// What a visitor's workload costs on any models; all of it stands in the address.

import { onChange as onSetAside, chosen as setAside } from "./basket.js";
import { leftOut } from "./cost-left-out.js";
import { Quality, QualityFields } from "./cost-quality.js";
import { byOrder, sift } from "./cost-sieve.js";
import { costTable } from "./cost-rows.js";
import { summary } from "./cost-summary.js";
import { load } from "./data.js";
import { afterPause, breath, h } from "./dom.js";
import { loadScores } from "./load-scores.js";
import { chosenModels, modelField } from "./model-field.js";
import { models as counted } from "./rules/counts.js";
import { countIn } from "./rules/figures.js";
import { t } from "./rules/messages.js";
import { loadSite } from "./site.js";
import { WorkloadFields } from "./workload.js";

/** @typedef {import("./here.js").Here} Here */
/** @typedef {import("./filters.js").Model} Model */
/** @typedef {import("./rules/cost.js").Cost} Cost */
/** @typedef {import("./rules/cost.js").Obstacle} Obstacle */
/** @typedef {import("./workload.js").Said} Said */
/** @typedef {import("./cost-sieve.js").Found} Found */
/** @typedef {import("./workload.js").Offered & { charged: import("./rules/cost.js").Charged, amounts: Record<string, string>, sold: Record<string, string>, obstacles: Record<Obstacle, string>, money?: import("./rules/figures.js").Money }} Known what the catalogue says of costs: what may be entered, the amounts that hold, their names, words for what is sold, and why models are left out */
/** @typedef {{ ending: string, known: Known, sellers: Record<string, any>, scores: import("./scores.js").Scores, here: Here }} Options ending of the addresses of pages, and by model who sells it */

const FEW = 25; // rows that are drawn before more are asked for

/**
 * @param {HTMLElement} place
 * @param {AbortSignal} signal
 * @param {Here} here
 */
export async function start(place, signal, here) {
  const [models, { ending }, known, sellers, scores] = await Promise.all([
    load("models"),
    loadSite(),
    load("cost"),
    load("sellers"),
    loadScores(),
  ]);
  await breath();
  if (signal.aborted) return;
  countIn(known.money);
  const parameters = new URLSearchParams(here.query);
  const change = () => page.refresh();
  const fields = new WorkloadFields(parameters, known, change);
  await breath();
  const quality = new QualityFields(parameters, scores, afterPause(change));
  await breath();
  const page = new CostPage(models, { ending, known, sellers, scores, here }, fields, quality);
  page.showChooser();
  await breath();
  const answer = page.answer();
  await breath();
  page.showAnswer(answer);
  await breath();
  if (signal.aborted) return;
  page.show(place);
  onSetAside(() => page.setAsideChanged(), signal);
}

class CostPage {
  /**
   * @param {Model[]} models by name
   * @param {Options} options
   * @param {WorkloadFields} fields
   * @param {QualityFields} quality
   */
  constructor(models, options, fields, quality) {
    this.models = models;
    this.loaded = () => Promise.resolve(models);
    this.options = options;
    this.fields = fields;
    this.quality = quality;
    const parameters = new URLSearchParams(options.here.query);
    this.order = parameters.get("sort") === "score" && this.quality.key ? "score" : "cost";
    const ids = new Set(models.map(({ id }) => id));
    this.chosen = [...new Set(parameters.getAll("model"))].filter((id) => ids.has(id));
    // An address of just these models is most often the visitor's own, come back to.
    this.follows = this.chosen.length > 0 && this.chosen.join() === setAside().join();
    /** @type {Set<string>} */
    this.opened = new Set();
    this.showsAll = false;
    this.showsLeft = false;
    this.chooser = h("fieldset", { class: "cp-chosen cp-which" });
    this.total = h("p", { class: "cp-total", role: "status" });
    this.results = h("div", {});
  }

  /**
   * Take the place of what is shown without scripts, which stands between here and the next heading.
   * @param {HTMLElement} place
   */
  show(place) {
    for (let next = place.nextElementSibling; next && next.tagName !== "H2"; next = place.nextElementSibling)
      next.remove();
    place.replaceChildren(this.fields.element, this.quality.element, this.chooser, this.total, this.results);
  }

  /**
   * Show what is chosen, and what it costs; leave the keyboard among the fields that chose it.
   * @param {string} [selector] of the field
   */
  chooseModels(selector) {
    this.showChooser();
    const search = "input[type=search]";
    if (selector) {
      const field = this.chooser.querySelector(selector) ?? this.chooser.querySelector(search);
      if (field instanceof HTMLElement) field.focus();
    }
    this.refresh();
  }

  showChooser() {
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
      modelField(this.loaded, this.chosen, (id) => this.choose([...this.chosen, id], search)),
    );
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
    this.showAnswer(this.answer());
  }

  /** Return which models cost how much, and which are left out; nothing where a field is wrong. */
  answer() {
    const [said, wanted] = [this.fields.read(), this.quality.read()];
    if (!said || !wanted) return null;
    const selected = this.models.filter(({ id }) => !this.chosen.length || this.chosen.includes(id));
    const quality = wanted.key ? new Quality(this.options.scores, wanted.key, selected) : null;
    if (!quality) this.order = "cost";
    const { found, left } = sift(selected, { said, wanted, quality, isAsked: this.chosen.length > 0, ...this.options });
    found.sort(byOrder(this.order, quality));
    return { said, wanted, quality, selected, found, left };
  }

  /** @param {ReturnType<CostPage["answer"]>} answer */
  showAnswer(answer) {
    if (!answer) {
      // No cost is shown beside a field that is wrong: it would be that of another workload.
      this.total.textContent = t("Correct the fields marked above to see the cost.");
      this.results.replaceChildren();
      return;
    }
    const { said, wanted, quality, selected, found, left } = answer;
    this.total.textContent = summary(found, said);
    const fold = { isOpen: this.showsLeft, onToggle: (/** @type {boolean} */ is) => void (this.showsLeft = is) };
    this.results.replaceChildren(
      ...this.table(found, said, quality),
      leftOut(left, selected.length, this.options.ending, fold),
    );
    this.write(wanted);
  }

  /**
   * @param {Found[]} found
   * @param {Said} said
   * @param {Quality | null} quality
   */
  table(found, { workload, isNeutral, isMonthly }, quality) {
    if (!found.length) return [];
    const shown = this.showsAll ? found : found.slice(0, FEW);
    const { ending, known } = this.options;
    const { opened, order } = this;
    const onSort = (/** @type {string} */ by) => {
      this.order = by;
      this.refresh();
      this.results.querySelector("th button")?.closest("tr")?.querySelector("button")?.focus();
    };
    const { amounts, fields } = known;
    const how = { ending, opened, amounts, fields, order, onSort, isNeutral, isMonthly, quality };
    const table = costTable(shown, workload, how);
    const box = h("div", { class: "cp-scroll", tabindex: 0, role: "region", "aria-label": t("Costs") }, table);
    const showAll = () => {
      this.showsAll = true;
      this.refresh();
    };
    const more = h(
      "button",
      { type: "button", class: "cp-more", onclick: showAll },
      t("Show all %(models)s", { models: counted(found.length) }),
    );
    return shown.length < found.length ? [box, more] : [box];
  }

  /** @param {import("./cost-quality.js").Wanted} wanted */
  write(wanted) {
    const said = [
      ...this.fields.parameters(),
      ...this.quality.parameters(wanted),
      ...(this.order === "cost" ? [] : [["sort", this.order]]),
      ...this.chosen.map((id) => ["model", id]),
    ];
    const query = String(new URLSearchParams(said));
    // Signs that have no meaning in a query stay legible.
    this.options.here.write(query ? `?${query.replaceAll("%3A", ":").replaceAll("%40", "@")}` : "");
  }
}
