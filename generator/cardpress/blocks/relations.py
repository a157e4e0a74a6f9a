"""Related models: those that a card names, and those whose cards name it."""

from collections.abc import Iterator
from dataclasses import dataclass

from cardpress import wording
from cardpress.catalogue import Catalogue
from cardpress.loader import CardFile
from cardpress.markup import Markdown, escape
from cardpress.schema import Model
from cardpress.wording import Links


@dataclass(frozen=True)
class Related:
    """Another model, why a reader would go there, and how it is related to this one.

    ``kind`` is None if the note says it already; ``unconfirmed`` marks a model that no source with
    an address knows.
    """

    model: Markdown
    note: Markdown | None
    kind: Markdown | None
    unconfirmed: Markdown | None


def related(file: CardFile[Model], catalogue: Catalogue, links: Links) -> Iterator[Related]:
    """Yield the models that a card names, then those whose cards name it."""
    named = set()
    for relation in file.card.related:
        target = catalogue.find("model", relation.model)
        if target:
            named.add(target)
            kind = wording.RELATIONS[relation.relation]
            yield _related(links, target, relation.note, kind)
    # After what the card says itself, which has a note; seen from the other card, a relation has
    # none.
    for other, kind in catalogue.related_to.get(file.place.id, ()):
        if other not in named:
            named.add(other)
            yield _related(links, other, None, wording.INVERSE[kind])


def _related(links: Links, model: str, note: str | None, kind: str) -> Related:
    is_in_note = note is not None and kind.casefold() in note.casefold()
    # The mark stands behind the note, so that a list of links begins with nothing but links.
    return Related(
        model=links.unmarked("model", model),
        note=escape(note) if note else None,
        kind=None if is_in_note else escape(kind),
        unconfirmed=links.unconfirmed(model),
    )
