"""The legend of the explore page's chart, and the chart as something to share."""

import re
from pathlib import Path

from playwright.sync_api import Page, expect

from tests.browser.conftest import Watched
from tests.browser.exploring import asked_chart, points

_KEYS_UNLIKE_POINTS = """keys => [...document.querySelectorAll(keys)]
  .filter(key => {
    const maker = [...key.classList].find(name => name.startsWith("cp-maker-"));
    const point = document.querySelector(`.cp-dot.${maker}`);
    return getComputedStyle(key, "::before").backgroundColor !== getComputedStyle(point).fill;
  })
  .map(key => key.outerHTML)"""


def test_a_maker_in_the_legend_leaves_its_models_alone(visitor: Watched) -> None:
    page = asked_chart(visitor)
    all_of_them = points(page).count()
    key = page.locator("button.cp-key").first
    name = key.inner_text()
    key.focus()
    faint = page.locator(".cp-dot:not(.cp-maker-1)").first
    expect(faint).to_have_css("opacity", "0.15")
    key.click()
    expect(key).to_have_attribute("aria-pressed", "true")
    expect(key).to_be_focused()
    expect(points(page)).not_to_have_count(all_of_them)
    expect(page.locator(".cp-note").first).to_contain_text("of the organizations chosen")
    expect(page).to_have_url(re.compile(r"&maker=[a-z-]+$"))
    again = asked_chart(visitor, page.url.removeprefix(visitor.address))
    expect(again.get_by_role("button", name=name)).to_have_attribute("aria-pressed", "true")
    again.get_by_role("button", name=name).click()
    expect(points(again)).to_have_count(all_of_them)


def _saved(page: Page, kind: str) -> bytes:
    with page.expect_download() as download:
        page.get_by_role("button", name=f"Save as {kind}").click()
    assert download.value.suggested_filename.endswith(f"score-vs.-input-price.{kind.lower()}")
    return Path(download.value.path()).read_bytes()


def test_a_chart_is_saved_with_its_title_and_where_it_is_from(visitor: Watched) -> None:
    page = asked_chart(visitor)
    drawn = _saved(page, "SVG").decode()
    title = page.locator("figcaption").first.inner_text()
    for words in (title, "Opal 4.5", f"{visitor.address.split('/')[2]}/explore/"):
        assert words in drawn, words
    assert drawn.count("<circle") >= points(page).count()
    assert "var(" not in drawn
    assert _saved(page, "PNG").startswith(b"\x89PNG")


def test_a_maker_has_the_color_of_its_points_in_each_legend(visitor: Watched) -> None:
    page = asked_chart(visitor)
    for keys in ("li.cp-key", "button.cp-key"):
        assert page.evaluate(_KEYS_UNLIKE_POINTS, keys) == []
