"""Which of some models is ahead by scores that may be compared, and how far that carries.

A score ranks only among results under the same stated conditions; all others stand side by side,
and put no model ahead. The site's scripts say the same in rules/verdict.js.
"""

from collections import Counter
from collections.abc import Iterable, Sequence

from cardpress import figures
from cardpress.comparison import Aligned
from cardpress.markup import Markdown, escape_html
from cardpress.messages import _, ngettext


def about_results(names: Sequence[str], shared: Sequence[Aligned]) -> str:
    """Return which model is ahead on how many of the benchmarks that two of them share."""
    comparable = _comparable(shared)
    if comparable:
        message = ngettext(
            "Same conditions on %(count)s shared benchmark: %(standing)s.",
            "Same conditions on %(count)s shared benchmarks: %(standing)s.",
            len(comparable),
        )
        count = figures.number(len(comparable))
        return message % {"count": count, "standing": _standing(names, comparable)}
    if not shared:
        return _("No verdict by scores: the models share no benchmark.")
    message = ngettext(
        "No verdict by scores: the %(count)s shared benchmark was not measured under the same "
        "stated conditions.",
        "No verdict by scores: none of the %(count)s shared benchmarks was measured under the same "
        "stated conditions.",
        len(shared),
    )
    return message % {"count": figures.number(len(shared))}


def about_trust(shared: Sequence[Aligned]) -> str | None:
    """Return how many of the shared benchmarks carry a verdict; None where that is said already."""
    comparable, rest = len(_comparable(shared)), len(shared) - len(_comparable(shared))
    if not comparable:
        return None
    if not rest:
        return _("All shared benchmarks were measured under the same stated conditions.")
    message = ngettext(
        "%(alike)s of %(count)s shared benchmarks was measured under the same stated conditions; "
        "on the rest, conditions are unknown or differ, and no model is ahead.",
        "%(alike)s of %(count)s shared benchmarks were measured under the same stated conditions; "
        "on the rest, conditions are unknown or differ, and no model is ahead.",
        comparable,
    )
    return message % _counts(comparable, len(shared))


def about_category(category: str, names: Sequence[str], shared: Sequence[Aligned]) -> str:
    """Return which model is ahead on the shared benchmarks of a category, and on how many."""
    comparable = _comparable(shared)
    parts = {"category": category, **_counts(len(comparable), len(shared))}
    if not comparable:
        message = ngettext(
            "%(category)s: no verdict; %(count)s shared benchmark, not measured alike.",
            "%(category)s: no verdict; %(count)s shared benchmarks, none measured alike.",
            len(shared),
        )
        return message % parts
    message = ngettext(
        "%(category)s: %(standing)s; %(alike)s of %(count)s shared benchmark measured alike.",
        "%(category)s: %(standing)s; %(alike)s of %(count)s shared benchmarks measured alike.",
        len(shared),
    )
    return message % {**parts, "standing": _standing(names, comparable)}


def conditions_in_doubt(aligned: Aligned) -> str:
    """Return why the scores of a benchmark rank no model."""
    return _("different conditions") if aligned.are_stated else _("conditions unknown")


def folded(count: int) -> str:
    """Return how many benchmarks stand folded, as one model alone has a result on each."""
    message = ngettext(
        "%(count)s benchmark that one model alone reports",
        "%(count)s benchmarks that one model alone reports",
        count,
    )
    return message % {"count": figures.number(count)}


def unseen_ahead() -> Markdown:
    """Return what bold print means, for who cannot see it."""
    ahead = escape_html(_("ahead"))
    return Markdown(f'<span class="cp-hidden"> {ahead}</span>')


def _comparable(shared: Iterable[Aligned]) -> list[Aligned]:
    return [aligned for aligned in shared if aligned.comparable]


def _standing(names: Sequence[str], comparable: Sequence[Aligned]) -> str:
    """Return which model is ahead on how many benchmarks, and on how many nobody is."""
    wins = Counter(names[place] for aligned in comparable for place in aligned.best)
    # By name among equals, so that the order in which models were chosen changes no sentence.
    ordered = sorted(wins.items(), key=lambda item: (-item[1], item[0]))
    # Of two none is the best or the first of all: one is ahead of the other.
    is_pair = len(names) == 2
    standing = [_ahead(name, count, is_pair=is_pair) for name, count in ordered]
    if equal := sum(not aligned.best for aligned in comparable):
        standing.append(_("scores are equal on %(count)s") % {"count": figures.number(equal)})
    return figures.listed(standing)


def _ahead(name: str, count: int, *, is_pair: bool) -> str:
    parts = {"model": name, "count": figures.number(count)}
    if is_pair:
        return _("%(model)s is ahead on %(count)s") % parts
    return _("%(model)s is first on %(count)s") % parts


def _counts(alike: int, count: int) -> dict[str, str]:
    return {"alike": figures.number(alike), "count": figures.number(count)}
