"""The list of a page's contents, which stands beside what it is of and is met after its heading."""

from playwright.sync_api import FloatRect, Locator, Page

from tests.browser.conftest import Watch

_PAGES = ("models/lumen-4.2/", "numbers/", "benchmarks/patchwork-verified/", "contribute/")
_LIST = 'navigation "Table of contents"'
_HEADING = "- heading "


def test_a_screen_reader_meets_the_contents_after_the_heading(watch: Watch, home: str) -> None:
    wrong = []
    for width in (390, 1100, 1440):
        for scripts in (True, False):
            view = {"width": width, "height": 844}
            window = watch(home, viewport=view, java_script_enabled=scripts)
            wrong += [
                (path, width, scripts)
                for path in _PAGES
                if not _begins_with_its_heading(window.open(path))
            ]
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
