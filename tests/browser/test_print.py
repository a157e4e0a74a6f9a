"""A page on paper: whole, without buttons, its sources as footnotes."""

from playwright.sync_api import Page, ViewportSize, expect

from tests.browser.conftest import Watched

_MODEL = "models/lumen-4.2/"
_PAPER: ViewportSize = {"width": 720, "height": 1040}  # A4 within its margins
_CUT = """() => [...document.querySelectorAll("article :is(td, th, dd, li, p)")].filter(each => {
  if (!each.checkVisibility()) return false;
  const { right } = each.getBoundingClientRect();
  return right > innerWidth + 1;
}).map(each => each.textContent.trim().slice(0, 60))"""


def _print(page: Page) -> None:
    """Lay a page out as a browser does for the printer, which Playwright cannot do on a screen."""
    page.set_viewport_size(_PAPER)
    page.emulate_media(media="print")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")


def _put_back(page: Page) -> None:
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    page.emulate_media(media="screen")


def test_a_model_is_printed_whole_with_its_sources_as_footnotes(visitor: Watched) -> None:
    page = visitor.use(_MODEL)
    folds = page.locator("article details:not([open])")
    before = folds.count()
    assert before
    _print(page)
    expect(folds).to_have_count(0)
    expect(page.locator("article button:visible")).to_have_count(0)
    assert page.evaluate(_CUT) == []
    notes = page.locator("article a[data-notes]").evaluate_all(
        "all => all.map(a => a.dataset.notes)"
    )
    sources = page.locator("article li[data-note]").evaluate_all(
        "all => all.map(a => a.dataset.note)"
    )
    assert sources == [str(number) for number in range(1, len(sources) + 1)]
    assert notes
    assert {number for note in notes for number in note.split(", ")} <= set(sources)
    _put_back(page)
    expect(folds).to_have_count(before)
    expect(page.locator("[data-notes], [data-note], .cp-printed")).to_have_count(0)


def test_paper_says_where_the_page_is(visitor: Watched, home: str) -> None:
    page = visitor.use(_MODEL)
    _print(page)
    expect(page.locator(".cp-printed")).to_have_text(f"Printed from {home}{_MODEL}")
    expect(page.locator(".cp-printed")).to_be_visible()


def test_the_table_is_printed_as_it_is_filtered_on_all_its_pages(visitor: Watched) -> None:
    page = visitor.page
    page.set_viewport_size({"width": 390, "height": 844})
    page = visitor.use("models/")
    rows = page.locator(".cp-models tbody tr")
    shown, total = rows.count(), int(page.locator(".cp-total").inner_text().split()[0])
    assert shown < total
    _print(page)
    expect(rows).to_have_count(total)
    expect(page.locator(".dt-paging")).to_be_hidden()
    _put_back(page)
    expect(rows).to_have_count(shown)
