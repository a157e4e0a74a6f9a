"""Bars on a model's page: seen in both themes, told in words, and no wider than the screen."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Watch, Watched
from tests.browser.contrast import CONTRAST

_MODEL = "models/lumen-4.2/"
_LONG_NAME = "models/nebula-ultra/"


def _figure(page: Page) -> Page:
    page.locator("details:has(.cp-bars) > summary").click()
    page.locator(".cp-bars").scroll_into_view_if_needed()
    return page


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_bars_and_their_words_stand_out_in_both_themes(
    watch: Watch, home: str, scheme: str
) -> None:
    page = _figure(watch(home, color_scheme=scheme).open(_MODEL))
    for found, of, least in (
        ("rect.cp-own", "fill", 3),
        ("rect:not([class], [fill], [height='1'])", "fill", 3),
        ("rect[fill=none]", "stroke", 3),
        ("text", "fill", 4.5),
    ):
        shapes = page.locator(f".cp-bars {found}")
        assert shapes.count()
        assert shapes.first.evaluate(CONTRAST, {"of": of}) >= least, found
    hollow = page.locator(".cp-bars rect[fill=none]").first
    assert hollow.evaluate("rect => getComputedStyle(rect).fill") == "none"


def test_each_chart_is_told_in_words(visitor: Watched) -> None:
    page = _figure(visitor.open(_MODEL))
    told = "Patchwork Verified: Lumen-4.2 76.8%; Lumen-3 Turbo 33.2%; Opal 4 80.9% (hollow)"
    expect(page.get_by_role("img", name=told, exact=True)).to_be_visible()
    charts = page.locator(".cp-bars > svg")
    assert page.locator(".cp-bars").get_by_role("img").count() == charts.count() > 1
    caption = page.get_by_role("figure").locator("figcaption")
    expect(caption).to_contain_text(f"on {charts.count()} of the ")


# Where texts and bars lie. Of a text, only where it begins and its letters' size are read: how much
# a font of the machine takes is no matter of the page, so a usual one is assumed.
_BOXES = """all => all.map(one => {
  if (one.localName === "rect") return one.getBoundingClientRect().toJSON();
  const letter = parseFloat(getComputedStyle(one).fontSize);
  const {x, y} = one.getStartPositionOfChar(0).matrixTransform(one.getScreenCTM());
  const width = 0.55 * letter * one.textContent.length;
  return {left: x, right: x + width, top: y - 0.75 * letter, bottom: y + 0.2 * letter};
})"""


def test_names_bars_and_figures_stay_apart_and_on_the_screen(visitor: Watched) -> None:
    for path, width in ((_MODEL, 390), (_LONG_NAME, 390), (_MODEL, 1440)):
        visitor.page.set_viewport_size({"width": width, "height": 900})
        page = _figure(visitor.open(path))
        boxes = page.locator(".cp-bars :is(text, rect:not([height='1']))").evaluate_all(_BOXES)
        assert boxes
        for number, one in enumerate(boxes):
            assert 0 <= one["left"] <= one["right"] <= width, (path, width)
            for other in boxes[number + 1 :]:
                assert _are_apart(one, other), (path, width, one, other)


def _are_apart(one: dict[str, float], other: dict[str, float]) -> bool:
    across = min(one["right"], other["right"]) - max(one["left"], other["left"])
    down = min(one["bottom"], other["bottom"]) - max(one["top"], other["top"])
    return min(across, down) <= 0


def test_a_bar_is_as_long_as_its_score(visitor: Watched) -> None:
    page = _figure(visitor.open(_MODEL))
    chart = page.locator(".cp-bars > svg").filter(has_text="Abacus 2024")
    scale, *bars = chart.locator("rect").evaluate_all(
        "all => all.map(rect => rect.getBoundingClientRect().width)"
    )
    assert bars == pytest.approx([scale * share for share in (1, 0.833, 0.917)], abs=0.5)
