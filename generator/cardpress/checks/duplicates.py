"""Rules on duplicates."""

from collections import Counter
from collections.abc import Iterator, Sequence

from cardpress.comparison import facts
from cardpress.loader import CardFile
from cardpress.messages import _
from cardpress.problem import FieldPath
from cardpress.schema import Cited, Model, Record, Result

from .rule import Finding, Findings, Subject, listed, of_each, rule

_Placed = tuple[FieldPath, Record]


@rule(
    "problem",
    example="sources: {card: {title: Model card}}\nbenchmarks: {mmlu: [86.4, 86.4]}",
)
def exact_duplicate(subject: Subject) -> Findings:
    """A card does not give the same result, fact or price twice from the same source."""
    yield from _duplicates(subject.models())


@of_each
def _duplicates(file: CardFile[Model]) -> Findings:
    # Of one source only: that two sources say the same is what makes a figure trustworthy.
    for group in _groups(file):
        if len(group) > 1:
            yield from _twice(file, group)


@rule("warning", example="summary: The fastest rocket yet.  # as on the card of rocket-1")
def text_of_another_model(subject: Subject) -> Findings:
    """A summary or overview describes one model, and sets it apart from all others."""
    for field in ("summary", "overview"):
        by_text: dict[str, list[CardFile[Model]]] = {}
        for file in subject.models():
            if text := file.once(_folded_text, field):
                by_text.setdefault(text, []).append(file)
        for files in by_text.values():
            for file in files if len(files) > 1 else ():
                others = [f"'{other.place.id}'" for other in files if other is not file]
                message = _("the same text as on the card of %(models)s")
                message %= {"models": listed(others)}
                hint = _("say what sets this model apart; waive the warning if nothing does")
                yield Finding(file, (field,), message, hint)


def _folded_text(file: CardFile[Model], field: str) -> str:
    # Line breaks and capitals are the author's; a copy with others is still a copy.
    return " ".join((getattr(file.card, field) or "").split()).casefold()


def _groups(file: CardFile[Model]) -> Iterator[list[_Placed]]:
    """Yield groups of the records about one thing, each with its path."""
    for reference, results in file.card.benchmarks.items():
        yield [(("benchmarks", reference, number), result) for number, result in enumerate(results)]
    for fact, claims in facts(file.card):
        yield [((*fact.path, number), claim) for number, claim in enumerate(claims)]
    yield [(("pricing", number), row) for number, row in enumerate(file.card.pricing)]


def _twice(file: CardFile[Model], placed: Sequence[_Placed]) -> Findings:
    first: dict[str, FieldPath] = {}
    usual = next(iter(file.card.sources), None)
    brief = [_in_brief(record, usual) for _, record in placed]
    count = Counter(brief)
    for (path, record), one in zip(placed, brief, strict=True):
        # To write out all that a record states takes long, and most differ by their figures.
        if count[one] == 1:
            continue
        earlier = first.setdefault(_content(record, file.card), path)
        if earlier is not path:
            line = file.document.locate(earlier)[0].line
            message = _("the same as on line %(line)s, from the same source") % {"line": line}
            yield Finding(file, path, message, _("keep one of the two"))


def _in_brief(record: Record, usual: str | None) -> tuple[object, ...]:
    """Return what two records that are the same certainly share."""
    # Asked for what it has not, a record looks for long.
    stated = vars(record)
    figures = map(stated.get, ("score", "value", "input", "output"))
    return (stated.get("source") or usual, *figures)


def _content(record: Record, card: Model) -> str:
    """Return all that a record states, with the source that it means."""
    # With its conditions and its note, by which two equal scores may be two measurements; and with
    # the source that it means, as one row may name the source that the other leaves to the default.
    assert isinstance(record, Cited | Result)
    content = record.model_dump() | {"source": card.source_key(record)}
    return repr(sorted(content.items()))
