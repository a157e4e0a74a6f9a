"""Cards made from the schema: every field, or some, with a word of its own in each text."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from random import Random
from typing import Any

from cardpress.checks import RULES
from cardpress.schema import CODE, MARKDOWN, ONE_LINE, FieldOutline, Model, Record, outline

Value = Any
"""Plain data, as a card has it."""
_KINDS = {ONE_LINE: "Line", MARKDOWN: "Prose", CODE: "Code"}
# No sign of a name may be invisible, which the outline does not tell.
_NAMES = {
    *("name", "aliases", "former_names", "family", "category", "publisher", "provider", "spdx"),
    *("harness", "effort", "aggregation", "version", "snapshot", "evaluated_by"),
}
_ADDRESS = "a web address"
_KEY = "a key of a-z, 0-9, dot and hyphen"
SOURCES = ("one", "two.b")
# What names another card, or a rule, is no text of its own: a word there would lead nowhere.
_MODELS = {("Relation", "model"), ("Lifecycle", "replacement"), ("Model", "price_comparisons")}
_DATES = ("2026", "2025-12", "2026-01-15", 2026, "1950", "2100-12-31")
_NUMBERS = (0, 1, 76.8, 100, 1e-12, 0.1 + 0.2, 12345.678, 1e9)
_WHOLE = (1, 2, 5, 999, 128000, 400000, 10**9, 10**15)


@dataclass
class Author:
    """Writes cards: all fields of them if ``fills`` is 1, or about that share of them.

    ``words`` are those that it gave to texts, each by its kind.
    """

    random: Random
    fills: float
    models: tuple[str, ...] = ()
    benchmarks: tuple[str, ...] = ()
    words: dict[str, str] = field(default_factory=dict)
    _turn: int = 0

    def word(self, kind: str) -> str:
        """Return a word that stands in no other text."""
        number = f"{len(self.words):06}"
        begin = "Line" if kind == "Name" else kind
        word = f"https://h{number}.example/" if kind == "Address" else f"{begin}{number}z"
        self.words[word] = kind
        return word

    def model(self, id_: str) -> dict[str, Value]:
        """Return the card of a model, which refers to others alone, and waives nothing."""
        everyone, self.models = self.models, tuple(m for m in self.models if m != id_)
        made = self.card(Model)
        self.models = everyone
        # A waiver of a warning that there is not is a problem, and no page shows one.
        made.pop("waivers", None)
        return made

    def card(self, record: type[Record]) -> dict[str, Value]:
        """Return a card, or a record within one."""
        fields = [f for f in outline(record) if f.required or self.random.random() <= self.fills]
        made = {f.key: self._whole(record, f) for f in fields}
        adjust = _ADJUSTED.get(record.__name__)
        return adjust(made) if adjust else made

    def _whole(self, record: type[Record], field: FieldOutline) -> Value:
        one = self._maker(record, field)
        if field.is_list and not (field.is_one_or_list and self.random.random() < 0.3):
            count = 2 if self.fills == 1 else self.random.choice((1, 1, 2, 3))
            several = [one() for _ in range(count)]
            return self._keyed(field, lambda: several)
        return self._keyed(field, one)

    def _keyed(self, field: FieldOutline, one: Callable[[], Value]) -> Value:
        if field.key_levels == 2:
            return {self._other(): {name: one() for name in self._some(self.benchmarks)}}
        if not field.key_levels:
            return one()
        return {key: one() for key in self._keys(field)}

    def _keys(self, field: FieldOutline) -> list[str]:
        if field.record is None:
            is_code = field.expects == CODE
            return ["python", "html"] if is_code else [self.word("Line"), self.word("Line")]
        return [*SOURCES] if field.key == "sources" else self._some(self.benchmarks)

    def _other(self) -> str:
        # In turn, as a list may not name a model twice.
        self._turn += 1
        return self.models[self._turn % len(self.models)]

    def _some(self, names: tuple[str, ...]) -> list[str]:
        return self.random.sample(names, k=min(len(names), self.random.choice((1, 2))))

    def _maker(self, record: type[Record], field: FieldOutline) -> Callable[[], Value]:
        if inner := field.record:
            return lambda: self.card(inner)
        place = (record.__name__, field.key)
        if place in _MODELS:
            return self._other
        if place == ("Waiver", "rule"):
            return lambda: self.random.choice(RULES).id
        if field.choices:
            return lambda: self.random.choice(field.choices)
        return self._of_kind(field)

    def _of_kind(self, field: FieldOutline) -> Callable[[], Value]:
        if kind := "Address" if field.expects == _ADDRESS else _KINDS.get(field.expects):
            kind = "Name" if field.key in _NAMES else kind
            return lambda: self.word(kind)
        choices: tuple[Value, ...] = _OTHERS.get(field.expects.split(" like ")[0], ())
        if not choices:
            return lambda: field.example
        return lambda: self.random.choice(choices if self.fills < 1 else choices[2:3])


_OTHERS: dict[str, tuple[Value, ...]] = {
    _KEY: (*SOURCES, SOURCES[0]),
    "a date": _DATES,
    "a number": _NUMBERS,
    "an amount of money": (0, 0.15, 20, 1e-9, 1e9),
    "a whole number": _WHOLE,
    "a whole number of tokens": _WHOLE,
    "true or false": (True, False, True),
    "a whole number of examples": (0, 5, 25),
}


def _one_form(example: dict[str, Value]) -> dict[str, Value]:
    forms: dict[str, Value] = {key: example[key] for key in ("title", "text") if key in example}
    if "languages" in example:
        return {**forms, "languages": example["languages"]}
    return {**forms, "code": example.get("code", "x"), "language": example.get("language", "c")}


def _value_alone(claim: dict[str, Value]) -> dict[str, Value]:
    kept = {key: value for key, value in claim.items() if key != "disclosed"}
    return kept if "value" in kept else {**kept, "disclosed": False}


# Records of which the schema asks more than that each field fits.
_ADJUSTED: Mapping[str, Callable[[dict[str, Value]], dict[str, Value]]] = {
    "Example": _one_form,
    "ParameterClaim": _value_alone,
    "ModalityClaim": lambda claim: {"input": ["text"], **claim},
    "Price": lambda price: {"input": 1, **price},
    "Range": lambda _: {"min": 0, "max": 100},
    "Model": lambda card: {"sources": {key: {"title": key} for key in SOURCES}, **card},
    "Relation": lambda relation: {**relation, "relation": "alternative"},
}


def filled(data: Value, texts: Mapping[str, str]) -> Value:
    """Return data with other texts in place of words."""
    if isinstance(data, dict):
        return {texts.get(key, key): filled(value, texts) for key, value in data.items()}
    if isinstance(data, list):
        return [filled(value, texts) for value in data]
    return texts.get(data, data) if isinstance(data, str) else data
