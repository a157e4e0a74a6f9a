"""The list of a page's contents, which stands beside what it is of and is met after its heading."""

from itertools import product

from playwright.sync_api import FloatRect, Locator, Page

from tests.browser.conftest import Watch

_PAGES = ("models/lumen-4.2/", "numbers/", "benchmarks/patchwork-verified/", "contribute/")
_WIDTHS = (390, 1100, 1440)
_LIST = 'navigation "Table of contents"'
_HEADING = "- heading "


def test_a_screen_reader_meets_the_contents_after_the_heading(watch: Watch, home: str) -> None:
    wrong = []
    for scripts in (True, False):
        window = watch(home, java_script_enabled=scripts)
        for path, width in product(_PAGES, _WIDTHS):
            window.page.set_viewport_size({"width": width, "height": 844})
            # Without scripts nothing but the styles can know how wide a page was as it came.
            if scripts or width == _WIDTHS[0]:
                window.open(path)
            if not _begins_with_its_heading(window.page):
                wrong.append((path, width, scripts))
    assert wrong == []


def test_the_contents_stand_at_the_end_of_the_line(watch: Watch, home: str) -> None:
    for width, is_beside in ((390, False), (1100, True), (1440, True)):
        page = watch(home, viewport={"width": width, "height": 844}).open("numbers/")
        contents = page.locator(".md-sidebar--secondary")
        assert contents.is_visible() == is_beside
        if is_beside:
            content = _box(page.locator(".md-content"))
            beside = _box(contents)
            assert content["x"] + content["width"] <= beside["x"]
            assert beside["y"] == content["y"]


def _begins_with_its_heading(page: Page) -> bool:
    """Return whether the main part has its heading before its contents, on a phone without them."""
    tree = page.get_by_role("main").aria_snapshot()
    heading, contents = tree.find(_HEADING), tree.find(_LIST)
    is_wide = page.viewport_size is not None and page.viewport_size["width"] > 1000
    return 0 <= heading < contents if is_wide else contents == -1 < heading


def _box(place: Locator) -> FloatRect:
    box = place.bounding_box()
    assert box is not None
    return box
