"""Rules on who is who: names, and relations between models."""

from collections.abc import Iterator

from cardpress.catalogue import name_key
from cardpress.loader import CardFile
from cardpress.problem import FieldPath
from cardpress.schema import Benchmark, Model, Organization

from .rule import Finding, Findings, Subject, listed, rule

_ONE_WAY = ("predecessor", "successor", "base_model")  # of two models only one can be it


@rule("problem", example="aliases: [rocket-1-latest]  # also an alias of rocket-1")
def name_claimed_twice(subject: Subject) -> Findings:
    """A name, alias or former name belongs to one card only."""
    catalogue = subject.compared.catalogue
    for kind, index in catalogue.names.items():
        for file in catalogue.cards(kind).values():
            for path, name in _names(file):
                # A card may give one name in several spellings, as an alias and as a former name;
                # only a claim of another card makes a reference ambiguous.
                others = index.claims.get(name_key(name), set()) - {file.place.id}
                if others:
                    claimed = listed([f"'{other}'" for other in sorted(others)])
                    message = f"the name '{name}' is also claimed by the card of {claimed}"
                    hint = "keep it on the card that readers would look for by this name"
                    yield Finding(file, path, message, hint)


@rule(
    "problem",
    example="related:\n  - {model: rocket-2, relation: predecessor}  # rocket-2 says the same",
)
def relation_contradicts(subject: Subject) -> Findings:
    """Two models are not each other's predecessor, successor or base model."""
    catalogue = subject.compared.catalogue
    for file in subject.models():
        back = dict(catalogue.related_to.get(file.place.id, ()))
        for number, relation in enumerate(file.card.related):
            other = catalogue.find("model", relation.model)
            stated = relation.relation
            if stated in _ONE_WAY and back.get(other or "") == stated:
                word = stated.replace("_", " ")
                message = (
                    f"found '{stated}', but the card of '{other}' names this model as its {word}"
                )
                hint = f"correct one of the two: a model is not the {word} of its own {word}"
                yield Finding(file, ("related", number, "relation"), message, hint)


def _names(
    file: CardFile[Model | Organization | Benchmark],
) -> Iterator[tuple[FieldPath, str]]:
    yield ("name",), file.card.name
    for field in ("aliases", "former_names"):
        for number, name in enumerate(getattr(file.card, field)):
            yield (field, number), name
