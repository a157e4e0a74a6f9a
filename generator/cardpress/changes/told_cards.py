"""Cards that are new, gone, renamed or different as lines; the same of many cards once."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace

from cardpress.wording import counts, reports
from cardpress.wording.changes import item_name

from .card_changes import CardName, ChangedCard, NewCard, RenamedCard
from .item import Part
from .matching import Change, different_parts
from .outline import Limits, Line, Style, cut
from .told_changes import change_line, change_lines, sources_line

MANY = 3
"""Cards from which on the same change is told once."""
_NAMED = 8  # of these cards
Signature = tuple[object, ...]


def new_cards(cards: Sequence[NewCard], style: Style, most: int) -> Iterator[Line]:
    """Yield a line for each card that is new or gone, with its page and the facts that matter.

    Those of one maker stand below a line with what all of them say.
    """
    groups: dict[tuple[str, str], list[NewCard]] = {}
    for new in cards:
        maker = next((part.shown for part in new.facts if new.card.kind == "model"), "")
        groups.setdefault((new.card.kind, maker), []).append(new)
    for (_kind, maker), group in groups.items():
        if len(group) < MANY or not maker:
            yield from (_new_card(new, new.facts, style) for new in group)
            continue
        shared = set(group[0].facts).intersection(*(new.facts for new in group))
        facts = [part for part in group[0].facts if part in shared and part.shown != maker]
        lines = [
            _new_card(new, [part for part in new.facts if part not in shared], style)
            for new in group
        ]
        count, said = counts.models(len(group)), _said(facts, style)
        yield Line(reports.of_several(style.quote(maker), count, said), cut(lines, most))


def _new_card(new: NewCard, facts: Iterable[Part], style: Style) -> Line:
    return Line("; ".join(filter(None, (_card(new.card, style), _said(facts, style)))))


def _card(card: CardName, style: Style) -> str:
    """Return a card by its name and its page, with what its page is marked with."""
    marks = (reports.MARKS[mark] for mark in card.marks)
    return ", ".join((style.card(card.name, card.page), *marks))


def _said(facts: Iterable[Part], style: Style) -> str:
    return "; ".join(reports.stated(part.label, style.quote(part.shown)) for part in facts)


def renamed_card(each: RenamedCard, style: Style) -> Line:
    """Return a card that has another id, and whether readers still find it by the former one."""
    old, new = style.quote(each.before.page), style.page(each.after.page)
    lost = () if each.keeps_name else (Line(reports.keeps_no_name()),)
    return Line(reports.renamed(style.quote(each.after.name), old, new), lost)


def signature(change: Change) -> Signature:
    """Return what is equal for the same change on several cards, whatever its source."""
    item = change.item
    if change.before and change.after:
        same = tuple(different_parts(change.before, change.after))
        return (item.label, same, change.is_of_source_alone)
    return (change.kind, item.label, item.subject, item.exact)


def alike(changed: Iterable[ChangedCard]) -> Mapping[Signature, Sequence[tuple[CardName, Change]]]:
    """Return the changes that many cards share, by what is the same in them."""
    found: dict[Signature, list[tuple[CardName, Change]]] = {}
    for each in changed:
        for change in each.changes:
            found.setdefault(signature(change), []).append((each.card, change))
    return {
        key: shared for key, shared in found.items() if len({c.path for c, _ in shared}) >= MANY
    }


def alike_lines(
    shared: Mapping[Signature, Sequence[tuple[CardName, Change]]], style: Style
) -> Iterator[Line]:
    """Yield what many cards share, each with some of the cards."""
    for changes in sorted(shared.values(), key=len, reverse=True):
        names = [style.quote(name) for name in dict.fromkeys(card.name for card, _ in changes)]
        first = changes[0][1]
        is_one = len({change.item.subject for _, change in changes}) == 1
        told = change_line(first, style) if is_one else _without_subject(first, style)
        lines = cut([Line(name) for name in names], _NAMED)
        sources = {sources_line(change, style) for _, change in changes}
        below = tuple(Line(line) for line in sources if line and len(sources) == 1)
        yield Line(f"{told}, {reports.on_cards(len(names))}: {_in_line(lines)}", below)


def _in_line(lines: Iterable[Line]) -> str:
    return ", ".join(line.text for line in lines)


def _without_subject(change: Change, style: Style) -> str:
    bare = [
        item and replace(item, subject="", qualifier="") for item in (change.before, change.after)
    ]
    return change_line(Change(*bare), style)


def changed_cards(
    changed: Sequence[ChangedCard],
    told: AbstractSet[Signature],
    first: AbstractSet[str],
    style: Style,
    limits: Limits,
) -> Iterator[Line]:
    """Yield a line for each changed card with what is different, but for what is ``told`` already.

    Cards at the paths ``first`` come before others.
    """
    for each in sorted(changed, key=lambda each: each.card.path not in first):
        changes = [change for change in each.changes if signature(change) not in told]
        if changes:
            shown = cut_changes(changes, style, limits)
            yield Line(_card(each.card, style), shown)


def cut_changes(changes: Sequence[Change], style: Style, limits: Limits) -> tuple[Line, ...]:
    """Return the first changes of a card as lines, and one that counts the others."""
    most = limits.changes if len(changes) > limits.changes + 1 else len(changes)
    lines = [*change_lines(changes[:most], style)]
    return (*lines, Line(reports.more(len(changes) - most))) if most < len(changes) else (*lines,)


def fields_changed(changed: Iterable[ChangedCard]) -> str:
    """Return on how many cards each field changes, the most frequent first."""
    counts = Counter(
        label for each in changed for label in dict.fromkeys(c.item.label for c in each.changes)
    )
    told = (f"{item_name(label, '')} {reports.on_cards(n)}" for label, n in counts.most_common())
    return "; ".join(told)
