"""Rules on code samples."""

import re
from collections.abc import Iterator, Mapping

from cardpress.catalogue import NameIndex, resolve
from cardpress.loader import CardFile
from cardpress.messages import _
from cardpress.problem import FieldPath
from cardpress.schema import Model

from .rule import Finding, Findings, Subject, of_each_beside, rule

# What is called `model`, `model_id` or `modelName` in any language, with a literal text as value; a
# bare argument could be anything.
_NAMED = re.compile(r"""\bmodel(?:_?(?:id|name))?["']?\s*[=:]\s*["']([^"'\n]{2,120})["']""", re.I)


@rule(
    "warning",
    example="examples:\n"
    "  - title: Basic usage\n"
    "    language: python\n"
    "    code: |\n"
    '      reply = client.responses.create(model="rocket-1", input="Hello")',
)
def sample_of_another_model(subject: Subject) -> Findings:
    """A code sample calls the card's own model, by its id or an alias."""
    names = subject.compared.catalogue.names
    yield from _calling_others((file, names) for file in subject.models())


@of_each_beside
def _calling_others(file: CardFile[Model], names: Mapping[str, NameIndex]) -> Findings:
    for path, code in _code(file):
        for name in dict.fromkeys(_NAMED.findall(code)):
            # Routers and hubs put the organization before it: openai/gpt-5.
            called = (resolve(names, "model", text) for text in (name, name.split("/")[-1]))
            meant = next((model for model in called if model), None)
            if meant != file.place.id:
                yield _other_model(file, path, name, meant)


def _other_model(file: CardFile[Model], path: FieldPath, name: str, meant: str | None) -> Finding:
    message = _("the sample calls '%(name)s', which is not a name of this card")
    hint = _("write an id of this model, or add '%(name)s' to its aliases")
    if meant:
        message = _("the sample calls '%(name)s', which is the model of the card '%(id)s'")
        hint = _("write an id of this model; waive the warning if the sample needs both")
    parts = {"name": name, "id": meant}
    return Finding(file, path, message % parts, hint % parts)


def _code(file: CardFile[Model]) -> Iterator[tuple[FieldPath, str]]:
    for number, example in enumerate(file.card.examples):
        if example.code:
            yield ("examples", number, "code"), example.code
        for language, code in (example.languages or {}).items():
            yield ("examples", number, "languages", language), code
