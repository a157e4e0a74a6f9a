"""What axe finds on a page against the standards of accessibility."""

from playwright.sync_api import Page, expect

from tests.conftest import ROOT

STANDARDS = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa")
_AXE = ROOT / "node_modules/axe-core/axe.min.js"
# The names of axe's rules for these standards, all or those of one of its categories.
_RULES_WITH = """([standards, category]) => axe.getRules(standards)
  .filter(({ tags }) => !category || tags.includes(category)).map(({ ruleId }) => ruleId)"""
# No rule of these standards reads the styles as files, which axe would fetch again.
_RUN = """([part, rules]) =>
  axe.run(part, {runOnly: rules, resultTypes: ["violations"], preload: false})"""
_HAS_ITS_COLORS = """async () => {
  const changes = document.getAnimations().filter(each => each instanceof CSSTransition);
  await Promise.allSettled(changes.map(each => each.finished));
}"""
# Rows of a table, and words of a sample, have their colors from the same styles at the same place.
# Of what looks alike, with all around it, axe compares the first and the last with their ground.
_LOOKS = (
    *("color", "backgroundColor", "backgroundImage", "opacity", "fontSize", "fontWeight"),
    *("textShadow", "position", "display", "visibility"),
)
_COMPARE_ONCE = """looks => {
  const numbers = new Map();
  const kinds = new Map([[null, 0]]);
  const last = new Map();
  const hasText = shape => [...shape.childNodes].some(
    ({ nodeType, data }) => nodeType === Node.TEXT_NODE && data.trim());
  for (const shape of document.documentElement.querySelectorAll("*")) {
    shape.removeAttribute("data-alike");
    const style = getComputedStyle(shape);
    const around = kinds.get(shape.parentElement) ?? 0;
    const own = [shape.tagName, shape.getAttribute("class"), hasText(shape)];
    const kind = [around, ...own, ...looks.map(look => style[look])].join();
    if (!numbers.has(kind)) numbers.set(kind, numbers.size + 1);
    kinds.set(shape, numbers.get(kind));
    const before = last.get(kind);
    if (before) before.shape.toggleAttribute("data-alike", before.count > 1);
    last.set(kind, { shape, count: (before?.count ?? 0) + 1 });
  }
  const selector = ":not([data-alike])";
  axe.configure({ rules: [{ id: "color-contrast", selector }] });
}"""


def violations(page: Page, *, part: str = "html", also: tuple[str, ...] = ()) -> list[str]:
    """Return what is wrong with a part of a page in the light theme, where the page is."""
    return _found(page, part, (*STANDARDS, *also), "")


def violations_in_the_dark(page: Page, *, part: str = "html") -> list[str]:
    """Return what is wrong when the page turns dark, where it is the same in other colors."""
    page.get_by_title("Switch to the dark theme").click()
    return violations_of_color(page, part=part)


def violations_of_color(page: Page, *, part: str = "html") -> list[str]:
    """Return what is wrong with the colors of a dark page, when they have changed."""
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")
    return _found(page, part, STANDARDS, "cat.color")


def _found(page: Page, part: str, standards: tuple[str, ...], category: str) -> list[str]:
    if not page.evaluate("'axe' in window"):
        assert _AXE.is_file(), "no axe-core: run `make node_modules/.ready`"
        page.evaluate(f"() => {{ {_AXE.read_text('utf-8')} }}")  # which no page's policy refuses
    page.evaluate(_HAS_ITS_COLORS)
    page.evaluate(_COMPARE_ONCE, _LOOKS)
    rules = page.evaluate(_RULES_WITH, [standards, category])
    return [
        f"{violation['id']}: {node['target']}: {' '.join(node['html'].split())}: "
        f"{node['failureSummary']}"
        for violation in page.evaluate(_RUN, [part, rules])["violations"]
        for node in violation["nodes"]
    ]
