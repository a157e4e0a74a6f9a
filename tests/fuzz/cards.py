"""Cards made from the schema: every field, or some, with a word of its own in each text."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from random import Random
from statistics import NormalDist
from typing import Any

from cardpress.checks import RULES
from cardpress.schema import CODE, MARKDOWN, ONE_LINE, FieldOutline, Model, Record, outline

Value = Any
"""Plain data, as a card has it."""
_KINDS = {ONE_LINE: "Line", MARKDOWN: "Prose", CODE: "Code"}
# No sign of a name may be invisible, which the outline does not tell.
_NAMES = {
    *(
        "name",
        "aliases",
        "former_names",
        "family",
        "category",
        "publisher",
        "provider",
        "by",
        "importer",
    ),
    *("harness", "effort", "aggregation", "version", "snapshot", "evaluated_by", "group", "metric"),
    *("region", "hours"),
}
_ADDRESS = "a web address"
_KEY = "a key of a-z, 0-9, dot and hyphen"
SOURCES = ("one", "two.b")
# What names another card, or a rule, is no text of its own: a word there would lead nowhere.
_MODELS = {("Relation", "model"), ("Lifecycle", "replacement"), ("Model", "price_comparisons")}
_BASES = {("BaseModelOf", "model"), ("Model", "inherits")}
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
    _bases: tuple[str, ...] = ()

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
        # Made from later ones alone, as no model is made from itself on a way around.
        later = everyone.index(id_) if id_ in everyone else len(everyone)
        self._bases = everyone[later + 1 :]
        made = self.card(Model)
        self.models = everyone
        # A waiver of a warning that there is not is a problem, and no page shows one.
        made.pop("waivers", None)
        return made

    def card(self, record: type[Record]) -> dict[str, Value]:
        """Return a card, or a record within one."""
        fields = [f for f in outline(record) if f.required or self.random.random() <= self.fills]
        if not self._bases:
            fields = [f for f in fields if (record.__name__, f.key) not in _BASES]
        made = {f.key: self._whole(record, f) for f in fields}
        adjust = _ADJUSTED.get(record.__name__)
        return adjust(made) if adjust else made

    def _whole(self, record: type[Record], field: FieldOutline) -> Value:
        one = self._maker(record, field)
        if field.is_list and not (
            field.is_one_or_list and self.fills < 1 and self.random.random() < 0.3
        ):
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
        return str(self._in_turn(self.models))

    def _in_turn(self, choices: tuple[Value, ...]) -> Value:
        self._turn += 1
        return choices[self._turn % len(choices)]

    def _some(self, names: tuple[str, ...]) -> list[str]:
        return self.random.sample(names, k=min(len(names), self.random.choice((1, 2))))

    def _maker(self, record: type[Record], field: FieldOutline) -> Callable[[], Value]:
        if inner := field.record:
            return lambda: self.card(inner)
        place = (record.__name__, field.key)
        if place in _MODELS:
            return self._other
        if place in _BASES:
            return lambda: self.random.choice(self._bases)
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
        if field.key == "spdx":  # each of its own, as two of one identifier are one license
            return lambda: self._in_turn(choices)
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
    "a standard error of 0 or more": (0, 0.61, 1.2),
    "a level from 50 to below 100 percent": (50, 95, 99.9),
    "a duration in seconds": (0.25, 5400, 470),
    "a language tag (BCP 47)": ("en", "pt-BR", "zh-Hant"),
    "an SPDX license expression": ("Apache-2.0", "MPL-2.0", "BSD-3-Clause", "MIT OR 0BSD"),
    "an email address": ("a@b.example", "a.b+c@d-e.example", "A_1@b.example"),
}


def _one_form(example: dict[str, Value]) -> dict[str, Value]:
    forms: dict[str, Value] = {key: example[key] for key in ("title", "text") if key in example}
    if "languages" in example:
        return {**forms, "languages": example["languages"]}
    return {**forms, "code": example.get("code", "x"), "language": example.get("language", "c")}


def _value_alone(claim: dict[str, Value]) -> dict[str, Value]:
    kept = {key: value for key, value in claim.items() if key != "disclosed"}
    return kept if "value" in kept else {**kept, "disclosed": False}


def _around_the_score(result: dict[str, Value]) -> dict[str, Value]:
    """Return a result whose interval holds its score, and whose standard error fits that."""
    interval = dict(result.get("confidence_interval", {}))
    if not interval:
        return result
    ends = (interval["lower"], result["score"], interval["upper"])
    interval["lower"], score, interval["upper"] = sorted(ends)
    level = interval["level"] = 50 + interval.get("level", 45) % 50
    error = (interval["upper"] - interval["lower"]) / 2 / NormalDist().inv_cdf(0.5 + level / 200)
    fitting = {"standard_error": error} if "standard_error" in result else {}
    return {**result, "score": score, "confidence_interval": interval, **fitting}


def _of_one_form(lineage: dict[str, Value]) -> dict[str, Value]:
    """Return a lineage of which the first base is of the catalogue, and each other outside it."""
    bases = lineage.get("base", ())
    several = bases if isinstance(bases, list) else [bases] if bases else []
    made: list[dict[str, Value]] = []
    for base in several:
        is_known = "model" in base and not made
        left_out = {"name", "url"} if is_known else {"model"}
        kept = {key: value for key, value in base.items() if key not in left_out}
        made.append(kept if is_known else {"name": "Elsewhere", **kept})
    return {**lineage, "base": made} if made else lineage


def _of_one_meaning(price: dict[str, Value]) -> dict[str, Value]:
    """Return a price that is of one kind of processing and unit, and ends after it began."""
    made = {"input": 1, **price}
    left_out = set[str]()
    if made.get("tier", "standard") != "standard":
        left_out |= {"batch_input", "batch_output"}
    if made.get("per", "1M tokens") != "1M tokens":
        left_out.add("token_kind")
    if not {"cache_read", "cache_write", "cache_storage"} & made.keys():
        left_out.add("cache_minutes")
    if "from" in made and "until" in made:
        made["from"], made["until"] = sorted((made["from"], made["until"]), key=str)
    return {key: value for key, value in made.items() if key not in left_out}


# Records of which the schema asks more than that each field fits.
_ADJUSTED: Mapping[str, Callable[[dict[str, Value]], dict[str, Value]]] = {
    "Example": _one_form,
    "Lineage": _of_one_form,
    "ParameterClaim": _value_alone,
    "ModalityClaim": lambda claim: {"input": ["text"], **claim},
    "Price": _of_one_meaning,
    "Result": _around_the_score,
    "QuotedResult": _around_the_score,
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
