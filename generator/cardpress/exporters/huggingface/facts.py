"""The facts of a model and its results as tables, of which a README has room for all values."""

from cardpress.markup import Markdown, escape, row

from ..stated import Stated
from ..subject import Subject
from ..words import named
from .tables import cell, figure, source_key

_HEAD = ("Fact", "Value", "Note", "Where", "Source")
_MEASURED = ("Name", "Result", "Of", "Conditions", "Where", "Source")


def facts(_holder: Stated, _key: str, subject: Subject) -> list[str]:
    """Take every claim about a fact, rival ones as well, and return them as a table."""
    lines = []
    for fact in subject.compared.catalogue.facts:
        holder = subject.stated.inside(fact.within) if fact.within else subject.stated
        for claim in holder.each(fact.place):
            cells = (fact.label, _value(claim), claim.text("note"), claim.text("locator"))
            lines.append(row([*map(escape, cells), source_key(claim, subject)]))
    return _table(_HEAD, lines)


def _value(claim: Stated) -> str:
    keys = [key for key in claim.names() if key not in ("note", "source", "locator")]
    if keys == ["value"]:
        return figure(claim.take("value"))
    return "; ".join(f"{named(key)}: {figure(claim.take(key))}" for key in keys)


def results(_holder: Stated, _key: str, subject: Subject) -> list[str]:
    """Take every result, and return them as a table: what `model-index` has, for people."""
    lines = []
    for _known, card, result in subject.results():
        score = cell(result, "score")
        of = escape(figure(result.take("slice") or ""))
        skipped = ("score", "slice", "source", "locator")
        rest = {key: result.take(key) for key in result.names() if key not in skipped}
        cells = (escape(card.name), score, of, escape(figure(rest)))
        where = escape(result.text("locator"))
        lines.append(row([*cells, where, source_key(result, subject)]))
    return _table(_MEASURED, lines)


def _table(head: tuple[str, ...], lines: list[Markdown]) -> list[str]:
    if not lines:
        return []
    rule = row([Markdown("---")] * len(head))
    return ["\n".join([row([*map(escape, head)]), rule, *lines])]
