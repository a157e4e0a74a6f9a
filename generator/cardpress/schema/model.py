"""The card of a model."""

from typing import Annotated

from pydantic import Field

from .claims import DateClaims, Licenses
from .evidence import Import, Source, Sourced, Waiver
from .fact import Fact, Filter, KeyedBy, Refers, TableColumn
from .own_claims import CUSTOM
from .parts import Parts
from .prices import Price
from .results import QuotedResult, Result
from .shapes import OneOrMany, ShortForm
from .specifications import Lifecycle, Specifications
from .texts import Key, Line, Name, Text, Url
from .usage import Example, KeyFeature, Limitation, Recommendation, Relation
from .values import Listed, ModelType, PartialDate, Several

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


_Quoted = Annotated[QuotedResult, ShortForm("score")]


class Comparison(Sourced):
    """Scores of other models that a source reports next to this model's own."""

    results: Annotated[
        dict[Line, Annotated[dict[Line, _Quoted], KeyedBy("benchmark")]],
        KeyedBy("model"),
        Field(min_length=1, examples=[{"another-model": {"aime-2024": 91.7}}]),
    ]
    """Scores by model, then by benchmark: `claude-opus-4: {math: 89.2}`."""


class Model(Parts):
    """A model card: the facts about one AI model, each with its source."""

    # No id and no organization: the path of the card says both, and could contradict a field.
    name: Annotated[Name, Field(examples=["GPT-5.2"])]
    """Name of the model, as its developer writes it."""
    type: ModelType
    """Kind of model."""
    family: Annotated[Name, Field(examples=["GPT-5"])] | None = None
    """Model family, within which prices are compared, for example GPT-5."""
    release_date: Annotated[
        DateClaims,
        Fact("Release", section="head", column=TableColumn("Released", key="released", usual=5)),
    ] = ()
    """Date it became available, as precise as the source gives it."""
    added: PartialDate | None = None
    """Date the card was added to the catalogue."""
    imported: Import | None = None
    """Import that made the card; whoever has reviewed it deletes this."""
    aliases: Listed[Name] = Field(default=(), examples=[["model-2026-01-15"]])
    """Other names and API ids that readers and cards may use for it."""
    former_names: Listed[Name] = Field(default=(), examples=[["model-preview"]])
    """Earlier names and ids; they still work as references."""
    summary: Line | None = None
    """One line for tables, search results and link previews."""
    overview: Text | None = None
    """What it is and what it is for, in a paragraph or two of Markdown."""
    # Keys and not titles, as every figure repeats its source's key; the order of the card decides
    # which is the default, so it must survive reading.
    sources: Annotated[dict[Key, Source], KeyedBy("source")] = Field(default={}, min_length=1)
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
            inherited=True,
            column=TableColumn(usual=6),
            filter=Filter(),
        ),
    ] = Field(default=(), examples=[{"name": "Apache License 2.0"}])
    """License of the model."""
    # Keyed by any name of a benchmark, not by its id: sources write "SWE-bench Verified".
    benchmarks: Annotated[dict[Line, Results], KeyedBy("benchmark")] = Field(
        default={}, min_length=1, examples=[_BENCHMARKS]
    )
    """Evaluation results by benchmark; the first of several is the headline."""
    comparisons: Listed[Comparison] = ()
    """Scores of other models, quoted from a source of this card."""
    pricing: Listed[Price] = ()
    """Prices, the current one first."""
    price_comparisons: Annotated[Listed[Line], Refers("model")] = Field(
        default=(), examples=[["another-model"]]
    )
    """Models to compare its price with, each by id, alias or former name."""
    examples: Listed[Example] = Field(default=(), examples=[_EXAMPLES])
    """Code samples."""
    key_features: Listed[KeyFeature] = ()
    """Strengths."""
    limitations: Listed[Limitation] = ()
    """Limitations."""
    when_to_choose: Recommendation | None = None
    """When to choose it, and when not."""
    resources: dict[Line, Url] = Field(
        default={},
        min_length=1,
        examples=[{"API documentation": "https://platform.openai.com/docs"}],
    )
    """Links, by title: `API documentation: https://...`."""
    related: Listed[Relation] = ()
    """Related models in the catalogue."""
    waivers: Listed[Waiver] = ()
    """Waived warnings of `cardpress check`, each with the reason why the card is right."""

    def source_key(self, cited: Sourced) -> str | None:
        """Return the key of a figure's source: its own or the card's first; None without either.

        What only this catalogue has a field for is its own word where it names no source.
        """
        if cited.source or self._is_own(cited):
            return cited.source
        return next(iter(self.sources), None)

    def _is_own(self, cited: Sourced) -> bool:
        # A public report that comes first has never said who owns the model in some company. By
        # identity, as a fact of the schema may have the same value.
        own = getattr(self, CUSTOM, None) or ()
        return any(claim is cited for _, claims in own for claim in claims)

    def has_address(self, cited: Sourced) -> bool:
        """Return whether the source of a figure has an address, at which it can be looked up."""
        source = self.sources.get(self.source_key(cited) or "")
        return source is not None and source.url is not None

    def is_reusable(self, cited: Sourced) -> bool:
        """Return whether the source of a figure lets others reuse it, as far as the card knows."""
        source = self.sources.get(self.source_key(cited) or "")
        return source is None or source.reuse is not False

    @property
    def is_confirmed(self) -> bool:
        """Return whether any source with an address knows the model."""
        return any(source.url for source in self.sources.values())
