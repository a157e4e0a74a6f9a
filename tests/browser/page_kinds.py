"""A page of each kind that the site of the frozen catalogue has, by its path."""

from collections.abc import Callable, Iterable

from tests.browser.conftest import Watched

KINDS = {
    "home": "",
    "models": "models/",
    "model": "models/lumen-4.2/",
    "compare": "compare/?model=lumen-4.2&model=opal-4",
    "pair": "compare/lumen-4.2_vs_opal-4/",
    "benchmarks": "benchmarks/",
    "benchmark": "benchmarks/patchwork-verified/",
    "organizations": "organizations/",
    "organization": "organizations/aurora/",
    "explore": "explore/",
    "cost": "cost/",
    "new": "new/",
    "retirements": "retirements/",
    "data": "data/",
    "disagreements": "disagreements/",
    "numbers": "numbers/",
    "coverage": "coverage/",
    "redirects": "redirects/",
    "checks": "contribute/checks/",
    "templates": "contribute/templates/",
    "tags": "tags/",
    "contribute": "contribute/",
    "not found": "404.html",
}


def assert_right(
    window: Watched, look: Callable[[str], Iterable[object]], kinds: Iterable[str] = KINDS
) -> None:
    """Hold that nothing is wrong with a page of each kind, nor said by the browser of any.

    Nothing that a visitor has set aside on one of them is there on the next. What is wrong is told
    of all of them, each by its kind.
    """
    wrong: list[str] = []
    for kind in kinds:
        before = len(window.wrong)
        try:
            found = [*look(KINDS[kind])]
            window.page.evaluate("localStorage.clear()")
        except Exception as failed:
            failed.add_note("\n".join([*wrong, f"on the page of the kind {kind!r}"]))
            raise
        wrong += [f"{kind}: {each}" for each in (*found, *window.wrong[before:])]
    assert not wrong, "\n".join(wrong)
