"""Scores against price, context and release, by mouse, finger and keyboard, and without scripts."""

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import Watch, Watched
from tests.conftest import ROOT

_AXE = ROOT / "node_modules/axe-core/axe.min.js"
_RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
_PHONE = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True}
_ASKED = "explore/?benchmark=score:gpqa-diamond:task-version-1.0.0&x=input&scale=log"
_LINE = "g.mark-line path[d]:not([d=''])"


def _points(page: Page) -> Locator:
    return page.locator(".cp-live g.mark-symbol path")


def _named(page: Page, name: str) -> Locator:
    return page.get_by_role("link", name=re.compile(f"^{re.escape(name)}, score "))


def _asked(window: Watched, path: str = _ASKED) -> Page:
    page = window.open(path)
    expect(_points(page).first).to_be_visible()
    return page


def test_without_scripts_three_charts_and_their_figures_stand(watch: Watch, home: str) -> None:
    page = watch(home, java_script_enabled=False).open("explore/")
    charts = page.get_by_role("img", name=re.compile(": score against "))
    expect(charts).to_have_count(3)
    for chart in charts.all():
        expect(chart).to_be_visible()
        expect(chart.locator("circle.cp-first").first).to_be_visible()
    expect(page.get_by_role("combobox")).to_have_count(0)
    rows = page.locator("article tbody tr")
    expect(charts.first.locator("circle")).to_have_count(rows.count())
    page.locator("article tbody").get_by_role("link", name="DeepSeek-R1").click()
    expect(page).to_have_url(f"{home}models/deepseek-r1/")


def test_vega_is_loaded_when_a_visitor_turns_to_the_chart_which_stays_where_it_is(
    visitor: Watched,
) -> None:
    asked: list[str] = []
    visitor.page.on("request", lambda request: asked.append(request.url))
    page = visitor.open("explore/")
    expect(page.get_by_label("Benchmark")).to_be_visible()
    page.wait_for_load_state("networkidle")
    assert not [url for url in asked if "vega" in url]
    chart = page.get_by_role("img", name=re.compile("score against input price"))
    static = _places(chart.locator("circle"))
    named = _texts(chart.locator(".cp-label"))
    note = _places(page.locator(".cp-note").first)
    chart.hover()
    expect(_points(page)).to_have_count(len(static) // 2)
    assert [url for url in asked if "vega" in url]
    assert _places(_points(page)) == pytest.approx(static, abs=0.5)
    assert set(_texts(page.locator(".cp-live .mark-text.role-mark text"))) >= set(named)
    assert _places(page.locator(".cp-note").first) == note


def _places(points: Locator) -> list[float]:
    """Return the middle of each point on the page, in pixels, from left to right."""
    middle = """all => all.map(one => one.getBoundingClientRect())
      .map(({ x, y, width, height }) => [x + width / 2, y + height / 2 + scrollY])"""
    return [each for place in sorted(points.evaluate_all(middle)) for each in place]


def _texts(locator: Locator) -> list[str]:
    return [str(text) for text in locator.all_text_contents()]


def test_a_line_is_drawn_only_among_results_measured_alike(visitor: Watched) -> None:
    page = _asked(visitor)
    expect(page.locator(_LINE)).to_have_count(1)
    expect(page.locator(".cp-note").first).to_contain_text("Pareto frontier")
    page.get_by_label("Conditions").select_option(label="headline results, however measured (25)")
    expect(page.locator(".cp-note").first).to_contain_text("No line is drawn: these results were")
    expect(_points(page)).to_have_count(25)
    expect(page.locator(_LINE)).to_have_count(0)
    paper = page.locator("body").evaluate("body => getComputedStyle(body).backgroundColor")
    fills = _points(page).evaluate_all("all => all.map(one => one.getAttribute('fill'))")
    assert set(fills) == {paper}
    expect(page.locator("article")).not_to_contain_text("on the line")
    page.get_by_label("Benchmark").select_option("livecodebench")
    expect(page.locator(".cp-note").first).to_contain_text(re.compile("^The line|^No line"))
    page.get_by_label("Conditions").select_option("pass@1-chain-of-thought")
    expect(page.locator(".cp-note").first).to_contain_text("leave open which version")
    expect(page.locator(_LINE)).to_have_count(0)


def test_a_benchmark_is_drawn_first_under_the_conditions_that_most_share(visitor: Watched) -> None:
    page = visitor.open("explore/")
    page.get_by_label("Benchmark").select_option("math-level-5")
    expect(page.locator("figcaption").first).to_have_text(
        "MATH level 5 (task version 1.0.0): score against input price"
    )
    expect(page).to_have_url(
        re.compile(r"\?benchmark=score:math-level-5:task-version-1\.0\.0&x=input&scale=log$")
    )
    rows = page.locator("article tbody tr")
    expect(rows).to_have_count(15)
    expect(page.locator("article tbody")).to_contain_text("on the line")
    expect(page.get_by_role("checkbox", name="Compare DeepSeek-R1")).to_be_visible()


def test_the_keyboard_goes_from_point_to_point_and_opens_the_model(visitor: Watched) -> None:
    page = _asked(visitor)
    page.evaluate("window.stayed = true")
    point = _named(page, "Llama 4 Maverick")
    expect(point).to_have_attribute("aria-label", re.compile("input price .0.25, on the line$"))
    _points(page).first.focus()
    for _ in range(20):
        if point.evaluate("point => point === document.activeElement"):
            break
        page.keyboard.press("Tab")
    card = page.get_by_role("group", name="Llama 4 Maverick")
    expect(card).to_be_visible()
    expect(card).to_contain_text("67%")
    expect(card).to_contain_text("task version 1.0.0")
    expect(card).to_contain_text("disputed: 2 values")
    source = card.get_by_role("link", name="$0.25")
    expect(source).to_have_attribute("href", re.compile("models/llama-4-maverick/#source[.]"))
    page.keyboard.press("Escape")
    expect(card).to_have_count(0)
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{visitor.address}models/llama-4-maverick/")
    assert page.evaluate("window.stayed")


def test_the_mouse_shows_a_card_that_it_can_reach_and_sets_a_model_aside(visitor: Watched) -> None:
    page = _asked(visitor)
    _named(page, "Grok 4").hover()
    card = page.get_by_role("group", name="Grok 4")
    card.get_by_role("button", name="+ Compare").click()
    expect(card.get_by_role("button", name="✓ In comparison")).to_be_visible()
    expect(page.get_by_role("region", name="Models to compare")).to_contain_text("Grok 4")
    page.get_by_role("heading", name="Explore").hover()
    page.get_by_role("heading", name="Explore").click()
    expect(card).to_have_count(0)
    _named(page, "Grok 4").click()
    expect(page).to_have_url(f"{visitor.address}models/grok-4/")


def test_a_finger_sees_the_card_before_it_opens_anything(watch: Watch, home: str) -> None:
    page = _asked(watch(home, **_PHONE))
    _named(page, "DeepSeek-R1").tap()
    card = page.get_by_role("group", name="DeepSeek-R1")
    expect(card).to_be_in_viewport()
    expect(page).to_have_url(home + _ASKED)
    box = card.bounding_box()
    assert box
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= 390
    card.get_by_role("link", name="DeepSeek-R1").tap()
    expect(page).to_have_url(f"{home}models/deepseek-r1/")


def test_a_shared_address_shows_the_same(watch: Watch, home: str) -> None:
    page = _asked(watch(home))
    page.get_by_label("Against", exact=True).select_option("context window")
    page.get_by_label("Scale").select_option("Linear")
    expect(page.locator(".cp-below").first).to_have_text("Context window, tokens")
    expect(_named(page, "Grok 4")).to_have_attribute("aria-label", re.compile("256,000"))
    other = _asked(watch(home), page.url.removeprefix(home))
    for part in ("figcaption", ".cp-note", ".cp-below"):
        expect(other.locator(part).first).to_have_text(page.locator(part).first.inner_text())
    labels = "all => all.map(one => one.getAttribute('aria-label'))"
    expect(_points(other)).to_have_count(_points(page).count())
    assert _points(other).evaluate_all(labels) == _points(page).evaluate_all(labels)
    expect(other.get_by_label("Scale")).to_have_value("linear")
    other.get_by_label("Against", exact=True).select_option("release date")
    expect(other.get_by_label("Scale")).to_be_disabled()


def test_what_means_nothing_in_an_address_is_as_usual(visitor: Watched) -> None:
    page = visitor.open("explore/?benchmark=score:none:x&x=<b>&scale=-1")
    expect(page.get_by_label("Benchmark")).to_have_value("gpqa-diamond")
    expect(page.get_by_label("Against", exact=True)).to_have_value("input")


def test_a_chart_is_drawn_anew_in_another_theme_and_size(visitor: Watched) -> None:
    page = _asked(visitor)
    fill, width = _points(page).first.get_attribute("fill"), page.locator(".cp-live svg")
    page.get_by_title("Switch to the dark theme").click()
    expect(_points(page).first).not_to_have_attribute("fill", fill or "")
    page.set_viewport_size({"width": 390, "height": 844})
    expect(width).to_have_attribute("width", re.compile("^3[0-9]{2}$"))
    wide = page.evaluate("document.documentElement.scrollWidth")
    assert wide == 390


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing(watch: Watch, home: str, scheme: str) -> None:
    page = _asked(watch(home, color_scheme=scheme))
    page.get_by_label("Conditions").select_option("pass@1")
    expect(page.locator("figcaption").first).to_contain_text("(pass@1)")
    _points(page).first.focus()
    expect(page.locator(".cp-card")).to_be_visible()
    page.add_script_tag(path=_AXE)
    ask = "rules => axe.run('article', {runOnly: rules, resultTypes: ['violations']})"
    violations = page.evaluate(ask, _RULES)["violations"]
    told = [f"{each['id']}: {node['html']}" for each in violations for node in each["nodes"]]
    assert told == []
