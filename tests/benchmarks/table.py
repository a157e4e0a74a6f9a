"""Times the table of models with 2,000 of them in Chromium: until it can be used, and an answer."""

import statistics
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import Page

from tests.benchmarks.editions import write_catalogue
from tests.browser.conftest import launched
from tests.browser.serving import served

_MODELS = 2_000
_VISITS = 5
_PAUSE = 500  # milliseconds between the actions of a visitor, who looks at the answer
# From the start of a navigation until rows are drawn and the search answers.
_USABLE = """() => new Promise(resolve => {
  const drawn = () => document.querySelector(".cp-bar") && document.querySelector(".cp-table td");
  const look = () => drawn()
    ? requestAnimationFrame(() => setTimeout(() => resolve(performance.now())))
    : setTimeout(look, 1);
  look();
})"""
# From an action until the frame that shows its answer has been painted.
_ANSWER = """async ([selector, action, value]) => {
  const element = document.querySelector(selector);
  const begin = performance.now();
  if (action === "click") element.click();
  else { element.value = value; element.dispatchEvent(new Event("input", { bubbles: true })); }
  if (action === "type") await new Promise(resolve => setTimeout(resolve, 120));
  await new Promise(resolve => requestAnimationFrame(() => setTimeout(resolve)));
  return performance.now() - begin - (action === "type" ? 120 : 0);
}"""
_ACTIONS = {
    "sort by input price": (".cp-table thead th:nth-child(2)", "click", ""),
    "sort by release": (".cp-table thead th:nth-child(6)", "click", ""),
    "open the filters": ("[aria-controls=cp-filters]", "click", ""),
    "filter by organization": ("#cp-filters fieldset input", "click", ""),
    "take the filter out": (".cp-chip", "click", ""),
    "search by name": (".cp-bar input", "type", "claude"),
}


def _timed(page: Page, address: str) -> tuple[float, dict[str, float]]:
    page.goto(f"{address}models/", wait_until="commit")
    usable = float(page.evaluate(_USABLE))
    page.wait_for_load_state("load")
    answers = {}
    for name, action in _ACTIONS.items():
        page.wait_for_timeout(_PAUSE)
        answers[name] = float(page.evaluate(_ANSWER, list(action)))
    return usable, answers


def main(models: int = _MODELS) -> None:
    """Build the catalogue's site, visit it and print the medians in milliseconds."""
    with tempfile.TemporaryDirectory() as folder:
        root = write_catalogue(Path(folder) / "root", models)
        with served(root, Path(folder) / "site") as address, launched() as browser:
            visits = []
            for _ in range(_VISITS):
                context = browser.new_context(viewport={"width": 1440, "height": 900})
                visits.append(_timed(context.new_page(), address))
                context.close()
    print(f"{models:,} models, median of {_VISITS} visits:")
    print(f"  usable after {statistics.median(usable for usable, _ in visits):,.0f} ms")
    for name in _ACTIONS:
        print(f"  {name}: {statistics.median(each[name] for _, each in visits):,.0f} ms")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else _MODELS)
