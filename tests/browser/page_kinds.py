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


def wrong_by_kind(
    window: Watched, look: Callable[[str], Iterable[object]], kinds: Iterable[str] = KINDS
) -> dict[str, list[object]]:
    """Return what is wrong with pages by their kind, with what the browser says while one is shown.

    Nothing that a visitor has set aside on one of them is there on the next.
    """
    found: dict[str, list[object]] = {}
    for kind in kinds:
        before = len(window.wrong)
        try:
            found[kind] = [*look(KINDS[kind])]
            window.page.evaluate("localStorage.clear()")
        except Exception as failed:
            failed.add_note(f"on the page of the kind {kind!r}")
            raise
        found[kind] += window.wrong[before:]
    return {kind: wrong for kind, wrong in found.items() if wrong}
