"""What a rename writes: the card at its new place, and every card that referred to the old one."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from cardpress.catalogue import claims_of, index_names, references
from cardpress.formatting import (
    Addition,
    BrokenText,
    Correction,
    new_card_text,
    with_additions,
    with_corrections,
)
from cardpress.loader import CardText, Loaded, dotted, read_file
from cardpress.messages import _
from cardpress.problem import FieldPath
from cardpress.schema import Record

from .asked import Move, NotARename, move_of


@dataclass(frozen=True)
class Change:
    """A card before and after; ``moved_from`` is its former path, empty if it stays.

    ``references`` is how many of them are mended in it.
    """

    path: str
    before: str
    after: str
    moved_from: str = ""
    references: int = 0


@dataclass(frozen=True)
class Renaming:
    """Everything that a rename writes."""

    move: Move
    changes: tuple[Change, ...]

    @property
    def texts(self) -> Mapping[str, str]:
        """Return the text of each card that is written, by its path below the root."""
        return {change.path: change.after for change in self.changes}

    @property
    def removed(self) -> tuple[str, ...]:
        """Return the paths at which no card is any more."""
        return tuple(change.moved_from for change in self.changes if change.moved_from)


def rename(root: Path, loaded: Loaded, old: str, new: str) -> Renaming:
    """Return what it takes to give a card of the catalogue in ``root`` another id or organization.

    The former id becomes a former name, by which its address leads on. Raises NotARename where it
    cannot be done, or not wholly.
    """
    names = index_names(claims_of(loaded))
    move = move_of(root, loaded, names, old, new)
    schemas = loaded.settings.configuration.schemas
    cards = sorted((*loaded.files(), *loaded.broken), key=lambda card: card.path)
    own = [card for card in cards if not card.place.base]
    changes = [*_changes(root, own, move, schemas)]
    organization = move.new.organization
    if organization and organization not in names["organization"].ids:
        changes.append(
            _organization(organization, names["organization"].find(organization), schemas)
        )
    return Renaming(move, tuple(changes))


def _organization(name: str, known: tuple[str, ...], schemas: Mapping[str, type[Record]]) -> Change:
    if known:
        message = _("'%(name)s' is another name of the organization '%(id)s'; write %(id)s")
        raise NotARename(message % {"name": name, "id": known[0]})
    path = f"cards/organizations/{name}.yml"
    return Change(path, "", new_card_text({"name": name}, schemas["organization"], path))


def _changes(
    root: Path, cards: Iterable[CardText], move: Move, schemas: Mapping[str, type[Record]]
) -> Iterator[Change]:
    for card in cards:
        path, corrections = _path(card, move), [*_corrections(card, move, schemas["model"])]
        may_refer = bool(card.document.faults) and move.has_new_id
        if path == card.path and not corrections and not may_refer:
            continue
        source = read_file(root / card.path)
        if path == card.path and not corrections and move.old.id.encode() not in source:
            continue
        try:
            before = source.decode()
            after = with_corrections(before, corrections) if move.has_new_id else before
            if card.place == move.old and move.has_new_id:
                after = _with_former_name(after, card, move, schemas[card.place.kind])
        except (BrokenText, UnicodeDecodeError):
            message = _("%(path)s is no valid YAML: correct it first, as it may refer to the card")
            raise NotARename(message % {"path": card.path}) from None
        count = sum(one.path[:1] != ("waivers",) for one in corrections)
        yield Change(path, before, after, card.path if path != card.path else "", count)


def _path(card: CardText, move: Move) -> str:
    """Return where a card lies afterwards: the models of an organization move with it."""
    if card.place == move.old:
        return move.new.path
    if move.old.kind == "organization" and card.place.organization == move.old.id:
        return f"cards/models/{move.new.id}/{PurePosixPath(card.path).name}"
    return card.path


def _corrections(card: CardText, move: Move, schema: type[Record]) -> Iterator[Correction]:
    if card.place.kind != "model" or not move.has_new_id:
        return
    data = card.document.data
    mended: list[FieldPath] = []
    for one in references(data, schema):
        # By another name it still leads there, as its author wrote it.
        if one.kind == move.old.kind and one.text == move.old.id:
            yield Correction(one.path, move.new.id, is_key=one.is_key)
            if one.is_key:
                mended.append(one.path)
    waivers = data.get("waivers") if isinstance(data, dict) else None
    for number, waiver in enumerate(waivers if isinstance(waivers, list) else ()):
        field = waiver.get("field") if isinstance(waiver, dict) else None
        for path in mended:
            if isinstance(field, str) and (rest := _below(field, dotted(path))) is not None:
                renamed = dotted((*path[:-1], move.new.id)) + rest
                yield Correction(("waivers", number, "field"), renamed)


def _below(field: str, path: str) -> str | None:
    """Return what follows the path of a value in that of a field inside it, or None elsewhere."""
    rest = field.removeprefix(path)
    return rest if field.startswith(path) and rest[:1] in ("", ".", "[") else None


def _with_former_name(text: str, card: CardText, move: Move, schema: type[Record]) -> str:
    data = card.document.data
    named = data.get("former_names") if isinstance(data, dict) else None
    if isinstance(named, list) and move.old.id in named:
        return text
    if isinstance(named, list) and move.new.id in named:
        # Back again: what it is called now is no former name.
        place = ("former_names", named.index(move.new.id))
        return with_corrections(text, [Correction(place, move.old.id)])
    return with_additions(text, [Addition(("former_names",), move.old.id)], schema)
