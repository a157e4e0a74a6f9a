"""Which card of the catalogue a draft is of, or what a new one is called."""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from cardpress.catalogue import NameIndex
from cardpress.comparison.notation import folded
from cardpress.loader import CardPlace, did_you_mean, is_id
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
    """The card that a draft goes to; ``maker`` is what a new organization is called, if it is.

    ``suggestion`` is which known one may be meant by it, as the end of a sentence.
    """

    organization: str
    model: str
    maker: str = ""
    suggestion: str = ""

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
    _must_be_ids((new, model), ("" if made in _RESERVED else made, organization))
    # The page of a model is named by its id alone.
    ids = (new,) if named else (new, f"{made}-{new}")
    free = next((one for one in ids if not names["model"].find(one)), "")
    if not free:
        raise NoTarget(_(_TAKEN) % {"ids": _(" or ").join(names["model"].find(new))})
    if owner:
        return Target(made, free)
    meant = did_you_mean(maker, names["organization"].known(), is_name=True)
    return Target(made, free, maker, meant)


def _must_be_ids(model: tuple[str, str], organization: tuple[str, str]) -> None:
    """Raise NoTarget unless both have an id, each beside what is asked for by name."""
    for part, made_of in (model, organization):
        if made_of and not part:
            raise NoTarget(_(_NO_ID) % {"name": made_of})
    if not model[0]:
        raise NoTarget(_(_UNNAMED))
    if not organization[0]:
        raise NoTarget(_(_WHOSE))


def _owner(maker: str, index: NameIndex) -> str:
    """Return the organization that goes by a name, also where it is spaced otherwise."""
    found = {*index.find(maker)} if maker else set()
    if maker and not found:
        # Open AI is OpenAI: nobody founds a second one of that name.
        same = (ids for name, ids in index.claims.items() if folded(name) == folded(maker))
        found = set().union(*same)
    return found.pop() if len(found) == 1 else ""


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


def several_models(drafts: Iterable[Draft]) -> str:
    """Return that the drafts of one card name several models, if no name leads from one to all."""
    models: list[tuple[str, set[str]]] = []
    for draft in drafts:
        names = names_in(draft)
        own = {folded(name.rpartition("/")[2]) for name in names}
        alike = [model for model in models if model[1] & own]
        called = alike[0][0] if alike else str(draft.card.get("name") or next(iter(names), ""))
        merged = own.union(*(known for _called, known in alike))
        models = [model for model in models if model not in alike]
        models += [(called, merged)] if own else []
    if len(models) < 2:
        return ""
    told = _("the files name several models, all of which go to this card: %(names)s")
    return told % {"names": ", ".join(called for called, _names in models)}


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
