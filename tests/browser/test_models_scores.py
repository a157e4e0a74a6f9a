"""The table of models in a visitor's hands: scores of a benchmark as a column and a filter."""

from functools import cache

from playwright.sync_api import Page, expect

from tests.browser.conftest import Watch, Watched
from tests.browser.models_table import (
    NOT_STATED,
    choice,
    column,
    expect_models,
    head,
    headings,
    models,
    open_panel,
    opened,
    shown,
)
from tests.frozen import compared


@cache
def _alike() -> tuple[str, dict[str, float]]:
    """Return the benchmark on which most models were measured alike, and the scores of those."""
    found: dict[tuple[str, object], dict[str, float]] = {}
    for model, results in compared().attested.items():
        for benchmark, reported in results.items():
            for each in reported:
                if stated := each.conditions.of_the_measurement.stated:
                    found.setdefault((benchmark, stated), {}).setdefault(model, each.result.score)
    (benchmark, _), scores = max(found.items(), key=lambda item: (len(item[1]), item[0][0]))
    return benchmark, scores


def _choose_benchmark(page: Page, benchmark: str) -> None:
    open_panel(page, "Filters")
    page.get_by_role("button", name="Choose a benchmark").click()
    expect(page.get_by_label("Benchmark", exact=True)).to_be_focused()
    page.get_by_label("Benchmark", exact=True).select_option(value=benchmark)


def test_a_benchmark_is_a_column_of_headlines_with_a_range(visitor: Watched) -> None:
    benchmark, _ = _alike()
    name = compared().catalogue.name("benchmark", benchmark)
    headlines = {
        model: results[benchmark][0].result.score
        for model, results in compared().attested.items()
        if benchmark in results
    }
    page = opened(visitor)
    page.set_viewport_size({"width": 1440, "height": 900})
    _choose_benchmark(page, benchmark)
    expect(head(page, name)).to_be_in_viewport(ratio=1)
    at = list(map(column, headings(page)[:3]))
    assert at == ["Model", "Input price", "Output price"]
    assert headings(page)[3].startswith(name)
    head(page, name).get_by_role("button").click()
    expect(head(page, name)).to_have_attribute("aria-sort", "descending")
    found = shown(page)
    scores = [headlines[model] for model in found[: len(headlines)]]
    assert scores == sorted(headlines.values(), reverse=True)
    choice(page, name, NOT_STATED).check()
    expect_models(page, models() - set(headlines))
    choice(page, name, NOT_STATED).uncheck()
    page.get_by_label(f"{name} from").fill(str(scores[1]))
    expect_models(page, {model for model, score in headlines.items() if score >= scores[1]})


def test_a_benchmark_is_a_column_of_what_was_measured_alike(watch: Watch, home: str) -> None:
    benchmark, alike = _alike()
    name = compared().catalogue.name("benchmark", benchmark)
    page = opened(watch(home))
    _choose_benchmark(page, benchmark)
    conditions = page.get_by_label("Conditions", exact=True)
    count = f": {len(alike)} models"
    words = conditions.get_by_role("option").nth(1).inner_text()
    assert words.endswith(count)
    conditions.select_option(index=1)
    label = f"{name}, {words.removesuffix(count)}"
    head(page, label).get_by_role("button").click()
    assert [each for each in headings(page) if each.startswith(name)] == [label]
    least = sorted(alike.values())[1]
    page.get_by_label(f"{label} from").fill(str(least))
    above = {model: score for model, score in alike.items() if score >= least}
    expect_models(page, set(above))

    again = opened(watch(home), page.url.removeprefix(f"{home}models/"))
    expect_models(again, set(above))
    assert headings(again) == headings(page)
    scores = [above[model] for model in shown(again)]
    assert scores == sorted(scores, reverse=True)
    open_panel(again, "Filters")
    expect(again.get_by_label(f"{label} from")).to_have_value(str(least))
    again.get_by_role("button", name=f"Remove the column {label}").click()
    expect_models(again, models())
    assert not any(each.startswith(name) for each in headings(again))
    assert "score" not in again.url
