"""What is to be renamed, and how: a card and its new place, from what a person writes."""

import os
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from cardpress.catalogue import NameIndex
from cardpress.loader import FOLDER_OF, CardKind, CardPlace, Loaded, did_you_mean, is_id
from cardpress.messages import _

_KINDS: dict[str, CardKind] = {folder: kind for kind, folder in FOLDER_OF.items()}  # type: ignore[misc]


class NotARename(Exception):
    """Nothing can be renamed so; the message says why and what to do."""


@dataclass(frozen=True)
class Move:
    """A card, and the place that it is to have."""

    old: CardPlace
    new: CardPlace

    @property
    def has_new_id(self) -> bool:
        """Return whether other cards refer to the card by another id from now on."""
        return self.old.id != self.new.id


def move_of(root: Path, loaded: Loaded, names: Mapping[str, NameIndex], old: str, new: str) -> Move:
    """Return what ``old`` and ``new`` mean: ORGANIZATION/MODEL, an id, or the folder and the id.

    Raises NotARename where there is no such card of one's own, or the new place is taken.
    """
    card = _card(loaded, old)
    place = _new_place(card, new)
    if place.path == card.path:
        raise NotARename(_("%(path)s has this name already") % {"path": card.path})
    if place.id != card.id:
        _refuse_taken(loaded, names[card.kind], card, place)
    if os.path.lexists(root / place.path):
        message = _("%(path)s already exists; choose another name")
        raise NotARename(message % {"path": place.path})
    if card.kind == "organization" and os.path.lexists(root / "cards/models" / place.id):
        message = _("%(path)s already exists; choose another name")
        raise NotARename(message % {"path": f"cards/models/{place.id}"})
    return Move(card, place)


def _parts(name: str) -> tuple[CardKind, str, str]:
    """Return the kind, the organization and the id that a name means; no organization if unsaid."""
    steps = name.replace("\\", "/").removesuffix(".yml").removeprefix("cards/").split("/")
    kind = _KINDS.get(steps[0]) if len(steps) > 1 else None
    organization, card_id = ["", *steps[1 if kind else 0 :]][-2:]
    is_model = kind in (None, "model")
    # The folder of a kind may be named, and nothing else before the organization.
    is_longer = len(steps) > (3 if kind else 2)
    if is_longer or not card_id or (organization and not is_model):
        message = _(
            "expected ORGANIZATION/MODEL, benchmarks/ID or organizations/ID, found '%(name)s'"
        )
        raise NotARename(message % {"name": name})
    return kind or "model", organization, card_id


def _card(loaded: Loaded, name: str) -> CardPlace:
    kind, organization, card_id = _parts(name)
    places = [card.place for card in (*loaded.files(), *loaded.broken) if card.place.kind == kind]
    found = [
        place
        for place in places
        if place.id == card_id and organization in ("", place.organization)
    ]
    own = [place for place in found if not place.base]
    if found and not own:
        message = _("%(path)s is not a card of this catalogue; only its own can be renamed")
        raise NotARename(message % {"path": found[0].path})
    if not own:
        raise NotARename(
            _unknown(kind, name, card_id, [place for place in places if not place.base])
        )
    if len(own) > 1:
        listed = _(" or ").join(f"{place.organization}/{place.id}" for place in own)
        message = _("'%(name)s' is ambiguous: it may mean %(ids)s")
        raise NotARename(message % {"name": name, "ids": listed})
    return own[0]


def _unknown(kind: str, name: str, card_id: str, places: list[CardPlace]) -> str:
    meant = did_you_mean(card_id, sorted(place.id for place in places), is_name=True)
    elsewhere = next((place for place in places if place.id == card_id), None)
    if elsewhere:
        # Right but for its organization.
        meant = _("; did you mean '%(name)s'?") % {
            "name": f"{elsewhere.organization}/{elsewhere.id}"
        }
    message = _("no card '%(name)s' in %(folder)s")
    return message % {"name": name, "folder": f"cards/{FOLDER_OF[kind]}/"} + meant


def _new_place(card: CardPlace, name: str) -> CardPlace:
    # A bare id stays where the card is.
    bare = "/" not in name.replace("\\", "/")
    kind, organization, card_id = (card.kind, "", name) if bare else _parts(name)
    if kind != card.kind:
        message = _("%(path)s stays in %(folder)s; write an id for it, such as %(name)s")
        folder = f"cards/{FOLDER_OF[card.kind]}/"
        raise NotARename(message % {"path": card.path, "folder": folder, "name": card.id})
    organization = organization or card.organization
    for part in filter(None, (card_id, organization)):
        if not is_id(part):
            message = _(
                "expected a name of a-z, 0-9, dot and hyphen other than index, found '%(name)s'"
            )
            raise NotARename(message % {"name": part})
    folders = [FOLDER_OF[kind], *filter(None, [organization])]
    path = "/".join(("cards", *folders, f"{card_id}.yml"))
    return replace(card, id=card_id, path=path, organization=organization)


def _refuse_taken(loaded: Loaded, index: NameIndex, card: CardPlace, new: CardPlace) -> None:
    """Refuse an id by which another card is known, in any spelling."""
    others = [one for one in index.find(new.id) if one != card.id]
    if others:
        cards = (*loaded.files(), *loaded.broken, *(loaded.unused or ()))
        paths = [one.place.path for one in cards if one.place.kind == card.kind]
        known = [path for path in paths if path.endswith(f"/{others[0]}.yml")]
        message = _("'%(name)s' is a name of %(path)s; choose another name")
        raise NotARename(message % {"name": new.id, "path": (known or others)[0]})
