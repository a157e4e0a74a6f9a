"""The card of a model."""

from typing import Annotated

from pydantic import Field

from .claims import DateClaims, Licenses
from .evidence import QuotedResult, Result, Source, Sourced, Waiver
from .fact import Fact, Filter, TableColumn
from .shapes import OneOrMany, Record, ShortForm
from .specifications import Lifecycle, Specifications
from .usage import Example, KeyFeature, Limitation, Price, Recommendation, Relation
from .values import Key, Line, Listed, ModelType, PartialDate, Several, Text, Url

Results = Annotated[tuple[Result, ...], Several, OneOrMany("score")]
_BENCHMARKS = {
    "aime-2024": 91.7,
    "swe-bench-verified": [{"score": 76.8, "evaluator": "self", "settings": {"tools": True}}],
}

_EXAMPLES = [
    {"title": "Basic usage", "language": "python", "code": "print('one language')\n"},
    {
        "title": "In several languages",
        "languages": {"python": "print('a tab each')\n", "bash": "echo 'a tab each'\n"},
    },
]


class Comparison(Sourced):
    """Scores of other models that a source printed beside this model's own."""

    results: Annotated[
        dict[Line, dict[Line, Annotated[QuotedResult, ShortForm("score")]]],
        Field(min_length=1, examples=[{"another-model": {"aime-2024": 91.7}}]),
    ]
    """For each other model, a score for each benchmark: `claude-opus-4: {math: 89.2}`."""


class Model(Record):
    """A model card: the facts about one AI model, each with its source."""

    name: Line
    """Name of the model, as its maker writes it."""
    type: ModelType
    """What kind of model it is."""
    family: Annotated[Line, Field(examples=["GPT-5"])] | None = None
    """Name that it shares with its siblings, by which their prices are compared: GPT-5."""
    release_date: Annotated[
        DateClaims,
        Fact("Release", section="head", column=TableColumn("Released", key="released", usual=5)),
    ] = ()
    """Day it became available, as exact as the source."""
    added: PartialDate | None = None
    """Day the card entered the catalogue."""
    aliases: Listed[Line] = Field(default=(), examples=[["model-2026-01-15"]])
    """Other names and API ids by which readers and cards may refer to it."""
    former_names: Listed[Line] = Field(default=(), examples=[["model-preview"]])
    """Names and ids that it had before; they keep working as references."""
    summary: Line | None = None
    """One line for tables, search results and link previews."""
    overview: Text | None = None
    """What it is and what it is for, in a paragraph or two of Markdown."""
    sources: dict[Key, Source] = Field(default={}, min_length=1)
    """The documents that the figures come from, by key; the first is the default."""
    lifecycle: Lifecycle | None = None
    """Status and dates."""
    specifications: Specifications | None = None
    """Technical facts."""
    license: Annotated[
        Licenses,
        Fact(
            "License",
            section="terms",
            lists="alternatives",
            column=TableColumn(usual=6),
            filter=Filter(),
        ),
    ] = Field(default=(), examples=[{"name": "Apache License 2.0"}])
    """Terms of use."""
    benchmarks: dict[Line, Results] = Field(default={}, min_length=1, examples=[_BENCHMARKS])
    """Evaluation results by benchmark; the first of several is the headline."""
    comparisons: Listed[Comparison] = ()
    """Scores of other models, as quoted by a source of this card."""
    pricing: Listed[Price] = ()
    """Prices, the one in force first."""
    price_comparisons: Listed[Line] = Field(default=(), examples=[["another-model"]])
    """Models whose price stands beside this one's, each by id, alias or former name."""
    examples: Listed[Example] = Field(default=(), examples=[_EXAMPLES])
    """Code samples."""
    key_features: Listed[KeyFeature] = ()
    """Strengths."""
    limitations: Listed[Limitation] = ()
    """Limits."""
    when_to_choose: Recommendation | None = None
    """When to choose it, and when not."""
    resources: dict[Line, Url] = Field(
        default={},
        min_length=1,
        examples=[{"API documentation": "https://platform.openai.com/docs"}],
    )
    """Links, by what they lead to: `API documentation: https://...`."""
    related: Listed[Relation] = ()
    """Other models of the catalogue that a reader may want."""
    waivers: Listed[Waiver] = ()
    """Warnings of the check that are known, each with the reason why the card is right."""

    def source_key(self, cited: Sourced) -> str | None:
        """Return the key of the source of a figure: its own, or the card's first; None without."""
        return cited.source or next(iter(self.sources), None)
