"""A page on paper: whole, without buttons, its sources as footnotes."""

from playwright.sync_api import Page, ViewportSize, expect

from tests.browser.conftest import Watch, Watched

_MODEL = "models/lumen-4.2/"
_PAPER: ViewportSize = {"width": 720, "height": 1040}  # A4 within its margins
_CUT = """() => [...document.querySelectorAll("article :is(td, th, dd, li, p)")].filter(each => {
  if (!each.checkVisibility()) return false;
  const { right } = each.getBoundingClientRect();
  return right > innerWidth + 1;
}).map(each => each.textContent.trim().slice(0, 60))"""

# A printer changes no size of a window, so nothing that scripts have measured is measured anew.
_ON_PAPER = "document.documentElement.style.width = '720px'"
_OFF_PAPER = _CUT.replace("innerWidth", "720")
_NARROW = """() => [...document.querySelectorAll("article :is(td, th)")]
  .filter(each => each.checkVisibility() && each.clientWidth < 24)
  .filter(each => each.textContent.trim().length > 8)
  .map(each => each.textContent.trim().slice(0, 60))"""
_LISTS = ("models/", "organizations/aurora/", "retirements/", "benchmarks/patchwork-verified/")

_TOOLS = ("cost/", "compare/?model=lumen-4.2&model=opal-4&model=opal-4.5")


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


def test_wide_tables_fit_on_paper_from_a_wide_window(watch: Watch, home: str) -> None:
    page = watch(home, viewport={"width": 1440, "height": 900}).page
    wrong = {}
    for path in (*_LISTS, *_TOOLS):
        page.goto(home + path)
        ready = "article [data-ready]" if path in ("models/", *_TOOLS) else "article table"
        page.locator(ready).first.wait_for()
        page.emulate_media(media="print")
        page.evaluate("dispatchEvent(new Event('beforeprint'))")
        page.evaluate(_ON_PAPER)
        wrong[path] = [*page.evaluate(_OFF_PAPER), *page.evaluate(_NARROW)]
    assert {path: cut for path, cut in wrong.items() if cut} == {}


def test_wide_tables_fit_on_paper_without_scripts(watch: Watch, home: str) -> None:
    wide = {"width": 1440, "height": 900}
    page = watch(home, viewport=wide, java_script_enabled=False).page
    for path in ("models/", "cost/"):
        page.goto(home + path)
        page.emulate_media(media="print")
        page.evaluate(_ON_PAPER)
        assert page.evaluate(_OFF_PAPER) == [], path


def test_of_a_form_paper_has_what_is_typed_alone(visitor: Watched) -> None:
    page = visitor.use("cost/?input=2000&output=500")
    page.locator("[data-cardpress='cost'][data-ready]").wait_for()
    _print(page)
    fields = page.locator(".cp-field:visible")
    expect(fields).to_contain_text(["Input tokens", "Output tokens", "Processing", "Benchmark"])
    expect(page.get_by_role("group", name="Examples:")).to_be_hidden()
    expect(page.get_by_label("Input minutes per month")).to_be_hidden()
