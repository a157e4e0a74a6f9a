"""Rules on who is who: names, and relations between models."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from cardpress.catalogue import NameIndex, name_key, names_of, resolve
from cardpress.characters import looks, told_apart
from cardpress.comparison import folded
from cardpress.loader import CardFile
from cardpress.messages import N_, Labels, _
from cardpress.problem import FieldPath
from cardpress.schema import Benchmark, Model, Organization

from .labels import Label, labels_by_kind, providers, texts_by_kind
from .rule import AnyCard, Finding, Findings, Subject, listed, of_each_beside, rule

# Of two models only one can be it.
_ONE_WAY = Labels(
    {
        "predecessor": N_(
            "found '%(relation)s', but the card of '%(other)s' names this model as its predecessor"
        ),
        "successor": N_(
            "found '%(relation)s', but the card of '%(other)s' names this model as its successor"
        ),
        "base_model": N_(
            "found '%(relation)s', but the card of '%(other)s' names this model as its base model"
        ),
    }
)
_NOT_BOTH = Labels(
    {
        "predecessor": N_(
            "correct one of the two: a model is not the predecessor of its own predecessor"
        ),
        "successor": N_(
            "correct one of the two: a model is not the successor of its own successor"
        ),
        "base_model": N_(
            "correct one of the two: a model is not the base model of its own base model"
        ),
    }
)


@rule("problem", example="aliases: [rocket-1-latest]  # also an alias of rocket-1")
def name_claimed_twice(subject: Subject) -> Findings:
    """A name, alias or former name belongs to one card only."""
    yield from _claimed_twice(_beside_names(subject))


@of_each_beside
def _claimed_twice(file: AnyCard, index: NameIndex) -> Findings:
    for path, name in _names(file):
        others = _claimants(index, file, name)
        if others:
            claimed = listed([f"'{other}'" for other in sorted(others)])
            message = _("the name '%(name)s' is also claimed by the card of %(cards)s")
            message %= {"name": name, "cards": claimed}
            hint = _("keep it on the card that readers would look for by this name")
            yield Finding(file, path, message, hint)


@rule("problem", example='aliases: ["R\u043ecket 1"]  # with a Cyrillic letter: not Rocket 1')
def name_looks_like_another(subject: Subject) -> Findings:
    """A name, alias or former name cannot be taken for a name of another card."""
    yield from _looking_alike(_beside_names(subject))


@of_each_beside
def _looking_alike(file: AnyCard, index: NameIndex) -> Findings:
    for path, name in _names(file):
        claimed = {file.place.id, *_claimants(index, file, name)}
        # The first is enough: when it is no longer there, the next is told.
        for other, card in index.look_alikes(name):
            if card not in claimed:
                meant = _("'%(name)s' of the card '%(id)s'") % {"name": other, "id": card}
                yield _look_alike(file, path, name, meant, other)
                break


@rule(
    "problem",
    example='pricing: [{input: 2, provider: "\u0410cme"}]  # with a Cyrillic letter: not Acme',
)
def provider_looks_like_another(subject: Subject) -> Findings:
    """A provider's name cannot be taken for that of another provider or organization."""
    said = [*providers(subject)]
    counted = Counter(label.text for label in said)
    yield from _look_alikes(said, _meant(counted, _organizations(subject)))


@rule(
    "problem",
    example='sources: {card: {title: Card, publisher: "\u0410cme"}}  # not Acme',
)
def label_looks_like_another(subject: Subject) -> Findings:
    """A family, license, publisher, evaluator or category cannot be taken for another one."""
    makers = _organizations(subject)
    alike = [_meant(said, makers if known else ()) for said, known in texts_by_kind(subject)]
    if any(alike):
        for (labels, _known), meant in zip(labels_by_kind(subject), alike, strict=True):
            yield from _look_alikes(labels, meant)


@rule(
    "problem",
    example="related:\n  - {model: rocket-2, relation: predecessor}  # rocket-2 says the same",
)
def relation_contradicts(subject: Subject) -> Findings:
    """Two models are not each other's predecessor, successor or base model."""
    catalogue = subject.compared.catalogue
    related_to, names = catalogue.related_to, catalogue.names
    yield from _contradicting((file, related_to, names) for file in subject.models())


@of_each_beside
def _contradicting(
    file: CardFile[Model],
    related_to: Mapping[str, tuple[tuple[str, str], ...]],
    names: Mapping[str, NameIndex],
) -> Findings:
    back = dict(related_to.get(file.place.id, ()))
    for number, relation in enumerate(file.card.related):
        other = resolve(names, "model", relation.model)
        stated = relation.relation
        if stated in _ONE_WAY and back.get(other or "") == stated:
            message = _ONE_WAY[stated] % {"relation": stated, "other": other}
            path = ("related", number, "relation")
            yield Finding(file, path, message, _NOT_BOTH[stated])


def _beside_names(subject: Subject) -> Iterator[tuple[AnyCard, NameIndex]]:
    """Yield every card beside the names that cards of its kind claim."""
    catalogue = subject.compared.catalogue
    for kind, index in catalogue.names.items():
        for file in catalogue.cards(kind).values():
            yield file, index


def _claimants(
    index: NameIndex, file: CardFile[Model | Organization | Benchmark], name: str
) -> set[str]:
    """Return the other cards that claim a name, in any spelling."""
    # A card may give one name in several spellings, as an alias and as a former name; only a claim
    # of another card makes a reference ambiguous.
    return index.claims.get(name_key(name), set()) - {file.place.id}


def _look_alike(
    file: CardFile[Model | Organization | Benchmark],
    path: FieldPath,
    name: str,
    meant: str,
    other: str,
) -> Finding:
    apart = told_apart(name, other) or _("how often it has its characters, or in which order")
    message = _("the name '%(name)s' looks like %(other)s, but differs by %(signs)s")
    message %= {"name": name, "other": meant, "signs": apart}
    return Finding(file, path, message, _("write one name in one way, or use a name of its own"))


def _look_alikes(labels: Iterable[Label], meant: Mapping[str, str]) -> Findings:
    """Yield the labels that look like a name that is meant."""
    for label in labels:
        if name := meant.get(label.text):
            yield _look_alike(label.file, label.path, label.text, f"'{name}'", name)


def _meant(counted: Counter[str], makers: Iterable[str]) -> dict[str, str]:
    """Return by label the name that it looks like: an organization's, or that of most cards."""
    # Of two as frequent the first in the order of characters: Latin letters stand before others.
    usual = sorted(counted, key=lambda name: (-counted[name], name))
    known: dict[str, str] = {}
    for name in (*makers, *usual):
        for look in looks(name):
            known.setdefault(look, name)
    found: dict[str, str] = {}
    for text in counted:
        # A name looks in more than one way, by some of which it may be its own.
        others = (known[look] for look in sorted(looks(text)))
        if meant := next((name for name in others if folded(name) != folded(text)), ""):
            found[text] = meant
    return found


def _organizations(subject: Subject) -> tuple[str, ...]:
    organizations = subject.compared.catalogue.organizations.values()
    return tuple(name for file in organizations for name in names_of(file.card))


def _names(
    file: CardFile[Model | Organization | Benchmark],
) -> Iterator[tuple[FieldPath, str]]:
    yield ("name",), file.card.name
    for field in ("aliases", "former_names"):
        for number, name in enumerate(getattr(file.card, field)):
            yield (field, number), name
