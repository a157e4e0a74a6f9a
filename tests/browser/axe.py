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
    rules = page.evaluate(_RULES_WITH, [standards, category])
    return [
        f"{violation['id']}: {node['target']}: {' '.join(node['html'].split())}: "
        f"{node['failureSummary']}"
        for violation in page.evaluate(_RUN, [part, rules])["violations"]
        for node in violation["nodes"]
    ]
