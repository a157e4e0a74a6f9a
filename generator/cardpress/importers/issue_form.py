"""Issues that were written with a form: a fact that is wrong, or a model that is missing.

The forms are in `.github/ISSUE_TEMPLATE/`. GitHub makes Markdown of their answers, in which the
label of each field is a heading. Whoever writes an issue can write any text instead.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from cardpress.messages import N_, _
from cardpress.registries import meant_spdx, spdx_expression

from . import issue_answers as answered
from .draft import Draft, ImportFile, Loss
from .faults import other_format
from .issue_answers import Answers
from .targets import id_of

_MODEL, _FACT, _VALUE = "Model", "Fact", "What the source says"
_BENCHMARK, _CONDITIONS, _PLACE = "Benchmark", "Conditions", "Where in the source"
_NAME, _ORGANIZATION, _KIND = "Name of the model", "Organization", "Kind of model"
_ADDRESS, _TITLE = "Address of the source", "Title of the source"
_PUBLISHED, _SCORES, _MORE = "Date of the source", "Scores", "Anything else"
_SCORE = "Score on a benchmark"
_PRICES = {
    "Price of input, in US dollars per million tokens": "input",
    "Price of output, in US dollars per million tokens": "output",
}
_LICENSE = "License"
_Parse = Callable[[str], object | None]
_CLAIMS: Mapping[str, tuple[tuple[str, ...], _Parse]] = {
    "Release date": (("release_date",), answered.day),
    "Status": (("lifecycle", "status"), str.casefold),
    "Deprecation date": (("lifecycle", "deprecated"), answered.day),
    "Retirement date": (("lifecycle", "retires"), answered.day),
    "Context window, in tokens": (("specifications", "context_window"), answered.whole),
    "Longest input, in tokens": (("specifications", "max_input"), answered.whole),
    "Longest output, in tokens": (("specifications", "max_output"), answered.whole),
    "Parameters": (("specifications", "parameters"), answered.whole),
    "Active parameters": (("specifications", "active_parameters"), answered.whole),
    "Knowledge cutoff": (("specifications", "knowledge_cutoff"), answered.day),
}
_OF_A_FACT = (_MODEL, _FACT, _VALUE, _BENCHMARK, _CONDITIONS, _ADDRESS, _TITLE, _PLACE)
FACT_LABELS = frozenset({*_OF_A_FACT, _PUBLISHED, _MORE})
"""The labels of the form for a wrong fact."""
FACTS = frozenset({*_CLAIMS, *_PRICES, _LICENSE, _SCORE, "Something else"})
"""What may be wrong, as that form offers it."""
_STATED = ("Release date", "Context window, in tokens", "Longest output, in tokens", "Parameters")
_OF_A_MODEL = (_NAME, _ORGANIZATION, _KIND, _ADDRESS, _TITLE, _PUBLISHED, *_STATED, _LICENSE)
MODEL_LABELS = frozenset({*_OF_A_MODEL, *_PRICES, _SCORES, _MORE})
"""The labels of the form for a missing model."""

_UNSOURCED = N_("no source with an address states it")
_UNREAD = N_("it cannot be read as what the form asks for; look it up in the source")
_FOR_PEOPLE = N_("it is for a person to read")
_NO_BENCHMARK = N_("it does not say on which benchmark")


@dataclass
class _Card:
    """A card that is made from answers, and what of them has no place in it."""

    cited: dict[str, object]
    data: dict[str, object] = field(default_factory=dict)
    losses: list[Loss] = field(default_factory=list)

    def lose(self, label: str, text: str, why: str) -> None:
        self.losses.append(Loss(label, text, _(why)))

    def claim(self, label: str, text: str, note: str | None = None) -> None:
        """Add what a source says of a fact that has a field of its own."""
        path, parse = _CLAIMS[label]
        value = parse(text)
        if value is None:
            self.lose(label, text, _UNREAD)
            return
        holder = self.data
        for step in path[:-1]:
            holder = holder.setdefault(step, {})  # type: ignore[assignment]
        holder[path[-1]] = [_stated({"value": value, "note": note, **self.cited})]

    def license(self, text: str, note: str | None = None) -> None:
        spdx = spdx_expression(text) or meant_spdx(text)
        known = spdx if spdx and " " not in spdx else None
        self.data["license"] = [_stated({"name": text, "spdx": known, "note": note, **self.cited})]

    def price(self, side: str, label: str, text: str, note: str | None = None) -> None:
        amount = answered.number(text)
        if amount is None or amount < 0:
            self.lose(label, text, _UNREAD)
            return
        rows = self.data.setdefault("pricing", [_stated({"note": note, **self.cited})])
        rows[0][side] = amount  # type: ignore[index]

    def score(self, benchmark: str, text: str, conditions: str | None) -> None:
        score = answered.number(text)
        if score is None:
            self.lose(f"{_SCORES}: {benchmark}", text, _UNREAD)
            return
        settings = {"other": conditions} if conditions else None
        result = _stated({"score": score, "settings": settings, **self.cited})
        benchmarks: dict[str, list[object]] = self.data.setdefault("benchmarks", {})  # type: ignore[assignment]
        benchmarks.setdefault(benchmark, []).append(result)


def read(file: ImportFile) -> Iterator[Draft]:
    """Yield the draft that the answers of an issue make: of a new card, or of one more claim."""
    answers = answered.answers(file, FACT_LABELS | MODEL_LABELS)
    if {_FACT, _MODEL} <= {*answers}:
        yield _of_a_fact(answers)
    elif _NAME in answers:
        yield _of_a_model(answers)
    else:
        what = _("an issue of a form, with the headings '### %(fact)s' or '### %(name)s'")
        raise other_format(file, what % {"fact": _FACT, "name": _NAME})


def _stated(data: Mapping[str, object]) -> dict[str, object]:
    return {key: value for key, value in data.items() if value is not None}


def _begun(answers: Answers) -> tuple[_Card, bool]:
    """Return a card with the source of an issue, and whether that has an address."""
    address = answers.get(_ADDRESS, "")
    host = urlsplit(address).hostname if answered.is_address(address) else None
    if not host:
        return _Card({}), False
    title = answers.get(_TITLE) or host.removeprefix("www.")
    published = answered.day(answers.get(_PUBLISHED, ""))
    # Whoever wrote the issue has read it, and nobody says when.
    source = {"title": title, "url": address, "published": published}
    key = id_of(title)[:80].rstrip("-.") or "source"
    card = _Card({"source": key, "locator": answers.get(_PLACE)})
    card.data["sources"] = {key: _stated(source)}
    if published is None and _PUBLISHED in answers:
        card.lose(_PUBLISHED, answers[_PUBLISHED], _UNREAD)
    return card, True


def _of_a_fact(answers: Answers) -> Draft:
    card, is_sourced = _begun(answers)
    fact, value = answers[_FACT], answers.get(_VALUE, "")
    if not is_sourced:
        card.lose(fact, value, _UNSOURCED)
    elif fact == _SCORE and _BENCHMARK in answers:
        card.score(answers[_BENCHMARK], value, answers.get(_CONDITIONS))
    elif fact == _SCORE:
        card.lose(fact, value, _NO_BENCHMARK)
    else:
        _state(card, fact, value, answers.get(_CONDITIONS))
    _rest(card, answers)
    organization, model = answered.model(answers[_MODEL])
    return Draft(card.data, organization, model, (answers[_MODEL],), tuple(card.losses))


def _state(card: _Card, fact: str, value: str, conditions: str | None = None) -> None:
    if fact in _CLAIMS:
        card.claim(fact, value, conditions)
    elif fact in _PRICES:
        card.price(_PRICES[fact], fact, value, conditions)
    elif fact == _LICENSE:
        card.license(value, conditions)
    else:
        card.lose(fact, value, _FOR_PEOPLE)


def _of_a_model(answers: Answers) -> Draft:
    card, is_sourced = _begun(answers)
    name = answers[_NAME]
    card.data = _stated({"name": name, "type": answers.get(_KIND)}) | card.data
    for label in (*_STATED, _LICENSE, *_PRICES):
        if label in answers and is_sourced:
            _state(card, label, answers[label])
        elif label in answers:
            card.lose(label, answers[label], _UNSOURCED)
    for line in answers.get(_SCORES, "").splitlines():
        found = answered.score_line(line) if is_sourced else None
        if found:
            card.score(*found)
        elif line.strip():
            card.lose(_SCORES, line.strip(), _UNREAD if is_sourced else _UNSOURCED)
    _rest(card, answers)
    owner = answers.get(_ORGANIZATION)
    return Draft(card.data, owner, id_of(name) or None, (name,), tuple(card.losses))


def _rest(card: _Card, answers: Answers) -> None:
    if _MORE in answers:
        card.lose(_MORE, answers[_MORE], _FOR_PEOPLE)
