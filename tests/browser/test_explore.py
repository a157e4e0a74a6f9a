"""Scores against price, context and release: what is drawn, by choice and without scripts."""

import re

from playwright.sync_api import Locator, expect

from tests.browser.axe import violations, violations_of_color
from tests.browser.conftest import Watch, Watched
from tests.browser.exploring import asked_chart, choose_conditions, named, points

_LINE = ".cp-live .cp-frontier"


def test_without_scripts_three_charts_and_their_figures_stand(watch: Watch, home: str) -> None:
    page = watch(home, java_script_enabled=False).open("explore/")
    charts = page.get_by_role("img", name=re.compile(": score vs. "))
    expect(charts).to_have_count(3)
    for chart in charts.all():
        expect(chart).to_be_visible()
        expect(chart.locator("circle.cp-first").first).to_be_visible()
    expect(page.get_by_role("combobox")).to_have_count(0)
    rows = page.locator("article tbody tr")
    expect(charts.first.locator("circle")).to_have_count(rows.filter(has_text=" $").count())
    page.locator("article tbody").get_by_role("link", name="Opal 4.5").click()
    expect(page).to_have_url(f"{home}models/opal-4.5/")


def test_the_chart_that_a_visitor_turns_to_is_the_one_that_stands(visitor: Watched) -> None:
    page = visitor.open("explore/")
    expect(page.locator("[data-cardpress=explore]")).to_have_attribute("data-ready", "")
    requested = [request.url for request in visitor.requested]
    assert not [url for url in requested if "/data/explore/" in url or "/plot" in url]
    chart = page.get_by_role("img", name=re.compile("score vs. input price"))
    drawn = _drawn(chart)
    around = page.locator("figure.cp-plot").first.locator("figcaption, .cp-axis, .cp-note")
    places = _places(around)
    chart.hover()
    expect(points(page).first).to_be_visible()
    requested = [request.url for request in visitor.requested]
    assert [url for url in requested if "/data/explore/riddles-diamond.js" in url]
    assert _drawn(page.locator(".cp-live")) == drawn
    assert _places(around) == places


def _drawn(chart: Locator) -> list[list[str]]:
    """Give every shape of a chart with its places and texts, in the order of their places."""
    read = """svg => [...svg.querySelectorAll("line, circle, text")].map(one => [one.localName,
      ...["class", "x", "y", "x1", "y1", "x2", "y2", "cx", "cy", "r", "dx", "dy", "text-anchor"]
        .map(name => one.getAttribute(name) ?? ""), one.localName === "text" && one.textContent])"""
    found: list[list[str]] = chart.evaluate(read)
    return sorted([[_rounded(each) for each in shape] for shape in found])


def _rounded(attribute: str) -> str:
    """Give a place as pages write it: with two decimals."""
    number = re.fullmatch(r"([\d.]+)%", str(attribute))
    return f"{float(number[1]):.2f}%" if number else attribute


def _places(points: Locator) -> list[float]:
    """Return the middle of each point on the page, in pixels, from left to right."""
    middle = """all => all.map(one => one.getBoundingClientRect())
      .map(({ x, y, width, height }) => [x + width / 2, y + height / 2 + scrollY])"""
    return [each for place in sorted(points.evaluate_all(middle)) for each in place]


def test_a_line_is_drawn_only_among_results_measured_alike(visitor: Watched) -> None:
    page = asked_chart(visitor)
    expect(page.locator(_LINE)).not_to_have_count(0)
    expect(page.locator(".cp-note").first).to_contain_text("Pareto frontier")
    page.get_by_label("Conditions", exact=True).select_option(
        label="All results (mixed conditions): 25 models"
    )
    expect(page.locator(".cp-note").first).to_contain_text("No line is drawn: these results were")
    expect(points(page)).to_have_count(22)
    expect(page.locator(_LINE)).to_have_count(0)
    paper = page.locator("body").evaluate("body => getComputedStyle(body).backgroundColor")
    fills = points(page).evaluate_all("all => all.map(one => getComputedStyle(one).fill)")
    assert set(fills) == {paper}
    expect(page.locator("article")).not_to_contain_text("on the line")
    page.get_by_label("Benchmark").select_option("livepatch")
    expect(page.locator(".cp-note").first).to_contain_text(re.compile("^The line|^No line"))
    choose_conditions(page, "pass@1; chain of thought")
    expect(page.locator(".cp-note").first).to_contain_text("do not state which version")
    expect(page.locator(_LINE)).to_have_count(0)


def test_a_benchmark_is_drawn_first_under_the_conditions_that_most_share(visitor: Watched) -> None:
    page = visitor.open("explore/")
    page.get_by_label("Benchmark").select_option("lemma")
    expect(page.locator("figcaption").first).to_have_text("Lemma (4-shot): score vs. input price")
    expect(page).to_have_url(
        re.compile(r"\?benchmark=score:lemma:4-shot-[0-9a-f]{8}&x=input&scale=log$")
    )
    rows = page.locator("article tbody tr")
    expect(rows).to_have_count(10)
    expect(page.locator("article tbody")).to_contain_text("on the line")
    expect(page.get_by_role("checkbox", name="Compare Opal Sonata 4.5")).to_be_visible()


def test_a_shared_address_shows_the_same(watch: Watch, home: str) -> None:
    page = asked_chart(watch(home))
    page.get_by_label("Against", exact=True).select_option("Context window")
    page.get_by_label("Scale").select_option("Linear")
    expect(page.locator(".cp-below").first).to_have_text("Context window, tokens")
    expect(named(page, "Opal 4.5")).to_have_attribute("aria-label", re.compile("200,000"))
    other = asked_chart(watch(home), page.url.removeprefix(home))
    for part in ("figcaption", ".cp-note", ".cp-below"):
        expect(other.locator(part).first).to_have_text(page.locator(part).first.inner_text())
    labels = "all => all.map(one => one.getAttribute('aria-label'))"
    expect(points(other)).to_have_count(points(page).count())
    assert points(other).evaluate_all(labels) == points(page).evaluate_all(labels)
    expect(other.get_by_label("Scale")).to_have_value("linear")
    other.get_by_label("Against", exact=True).select_option("Release date")
    expect(other.get_by_label("Scale")).to_be_disabled()


def test_what_means_nothing_in_an_address_is_as_usual(visitor: Watched) -> None:
    page = visitor.open("explore/?benchmark=score:none:x&x=<b>&scale=-1")
    expect(page.get_by_label("Benchmark")).to_have_value("riddles-diamond")
    expect(page.get_by_label("Against", exact=True)).to_have_value("input")


def test_a_chart_has_the_colors_of_the_theme_and_the_width_of_the_screen(visitor: Watched) -> None:
    page = asked_chart(visitor)
    fill = points(page).first.evaluate("point => getComputedStyle(point).fill")
    page.get_by_title("Switch to the dark theme").click()
    expect(points(page).first).not_to_have_css("fill", fill)
    page.set_viewport_size({"width": 390, "height": 844})
    inside = page.locator(".cp-live").evaluate(
        """svg => [...svg.querySelectorAll("circle")].map(each => each.getBoundingClientRect())
          .every(box => box.left >= 0 && box.right <= 390)"""
    )
    assert inside
    assert page.evaluate("document.documentElement.scrollWidth") == 390


def test_axe_finds_nothing(watch: Watch, home: str) -> None:
    page = asked_chart(watch(home, color_scheme="light"))
    choose_conditions(page, "pass@1")
    expect(page.locator("figcaption").first).to_contain_text("(pass@1)")
    points(page).first.focus()
    expect(page.locator(".cp-card")).to_be_visible()
    assert violations(page, part="article", also=("best-practice",)) == []
    page.get_by_title("Switch to the dark theme").click()
    points(page).first.focus()
    expect(page.locator(".cp-card")).to_be_visible()
    assert violations_of_color(page, part="article") == []
