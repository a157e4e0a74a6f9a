"""Which card of the catalogue a draft is of, or what a new one is called."""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from cardpress.catalogue import NameIndex
from cardpress.loader import CardPlace, is_id
from cardpress.messages import N_, _

from .draft import Draft

_NOT_IN_ID = re.compile(r"[^a-z0-9.]+")
_WHOSE = N_("the file does not say whose model it is; say it with --as ORGANIZATION/MODEL")
_TAKEN = N_("%(ids)s has its name; say another with --as ORGANIZATION/MODEL")
_UNNAMED = N_("the file does not say what the model is called; say it with --as ORGANIZATION/MODEL")
_NO_ID = N_(
    "no id can be made of '%(name)s', as ids have a-z, 0-9, dots and hyphens; "
    "say another with --as ORGANIZATION/MODEL"
)
_RESERVED = ("models", "organizations", "benchmarks", "cards")


class NoTarget(Exception):
    """Nobody can tell which card a draft is of; the message says why and what to do."""


@dataclass(frozen=True)
class Target:
    """The card that a draft goes to; ``maker`` is what a new organization is called, if it is."""

    organization: str
    model: str
    maker: str = ""

    @property
    def path(self) -> str:
        """Return the path of the card below the root."""
        return f"cards/models/{self.organization}/{self.model}.yml"

    @property
    def place(self) -> CardPlace:
        """Return the place of the card in the catalogue."""
        return CardPlace("model", self.model, self.path, self.organization)


def id_of(name: str) -> str:
    """Return the id that a name makes: GPT-5.2 is gpt-5.2; empty where it makes none."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().casefold()
    made = _NOT_IN_ID.sub("-", plain).strip("-.")[:100].strip("-.")
    return made if is_id(made) else ""


def target_of(
    draft: Draft, named: str, places: Mapping[str, CardPlace], names: Mapping[str, NameIndex]
) -> Target:
    """Return the card that a draft goes to: that which is ``named``, or which goes by its names.

    ``places`` are those of the models by id. Raises NoTarget.
    """
    organization, _slash, model = named.rpartition("/")
    maker = organization or draft.organization or ""
    owner = _owner(maker, names["organization"])
    made = owner or id_of(maker)
    called = [model] if named else own_names(draft)
    known = _known(called, made if maker else None, places, names["model"])
    if known:
        return Target(known.organization, known.id)
    if not maker:
        raise NoTarget(_(_WHOSE))
    new = id_of(model or draft.model or str(draft.card.get("name") or ""))
    for part, made_of in ((new, model), (made if made not in _RESERVED else "", organization)):
        if made_of and not part:
            raise NoTarget(_(_NO_ID) % {"name": made_of})
    if not new:
        raise NoTarget(_(_UNNAMED))
    if not made or made in _RESERVED:
        raise NoTarget(_(_WHOSE))
    # The page of a model is named by its id alone.
    ids = (new,) if named else (new, f"{made}-{new}")
    free = next((one for one in ids if not names["model"].find(one)), "")
    if not free:
        raise NoTarget(_(_TAKEN) % {"ids": _(" or ").join(names["model"].find(new))})
    return Target(made, free, "" if owner else maker)


def _owner(maker: str, index: NameIndex) -> str:
    found = index.find(maker) if maker else ()
    return found[0] if len(found) == 1 else ""


def own_names(draft: Draft) -> list[str]:
    """Return the names by which a draft finds its card."""
    # Of several models that readers know by one name each has ids of its own.
    has_ids = draft.model or draft.names
    name = draft.card.get("name")
    ids = (draft.model, *draft.names)
    return [one for one in names_in(draft) if not has_ids or one != name or one in ids]


def names_in(draft: Draft) -> list[str]:
    """Return what a draft calls its model, the best name first."""
    aliases = draft.card.get("aliases")
    listed = aliases if isinstance(aliases, list | tuple) else ()
    named = (draft.model, draft.card.get("name"), *draft.names, *listed)
    return [name for name in dict.fromkeys(named) if isinstance(name, str)]


def _known(
    called: Iterable[str],
    owner: str | None,
    places: Mapping[str, CardPlace],
    index: NameIndex,
) -> CardPlace | None:
    for name in called:
        found = index.find(name)
        if len(found) == 1 and found[0] in places:
            place = places[found[0]]
            # Another organization may call a model of its own so.
            if owner in (None, place.organization):
                return place
    return None
