"""What `catalogue.yml` may say: the words, fields, pages and rules that are a catalogue's own."""

from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from cardpress.messages import _
from cardpress.schema import (
    Currency,
    Flag,
    LanguageTag,
    Listed,
    MarkdownLine,
    Name,
    PartialDate,
    Record,
    ShortForm,
    Spdx,
    Url,
    any_of,
    otherwise,
    outline,
    refusal,
    where,
)

from .values import (
    FieldKey,
    Folder,
    FormatNames,
    OwnerField,
    ProfileName,
    Rate,
    RuleName,
    SectionKey,
)
from .words import Word, Words

FieldKind = Literal[
    "text",
    "markdown",
    "number",
    "date",
    "yes_no",
    "choice",
    "choices",
    "address",
    "person",
    "model",
]
"""What a field of a catalogue's own holds."""
_OFTEN_SEVERAL = frozenset({"person", "model", "address"})
_WITH_CHOICES = ("choice", "choices")


class OwnField(Record):
    """A field of the catalogue's own, which cards state below `custom:`."""

    label: Name
    """What readers see it called: Owner."""
    kind: FieldKind
    """What it holds."""
    help: MarkdownLine | None = None
    """What it means, for those who write cards."""
    required: Flag = False
    """Whether every model's card must state it."""
    unit: Annotated[Name, Field(examples=["EUR per month"])] | None = None
    """The unit of its numbers."""
    choices: Annotated[Words, Field(examples=[["low", "high"]])] = {}
    """The values that it may have: a list, or a label for each, `{low: Low risk}`."""
    section: Annotated[Name, Field(examples=["Governance"])] | None = None
    """The section of a model's page that shows it; one that is not there yet is made."""
    column: Flag = False
    """Whether the table of models has it as a column that is shown at first."""
    filter: Flag = False
    """Whether the table of models can be filtered by it."""
    compare: Flag = True
    """Whether comparisons of models show it."""
    search: Flag = False
    """Whether the search finds a model by it."""
    several: Flag | None = None
    """Whether several values of one card hold together; those of people, models and links do."""
    restrictions = (
        where("kind", *_WITH_CHOICES, then=any_of("choices")),
        otherwise("kind", *_WITH_CHOICES, then={"not": any_of("choices")}),
        otherwise("kind", "number", then={"not": any_of("unit")}),
    )

    @property
    def holds_several(self) -> bool:
        """Return whether several values of one card do not contradict one another."""
        # A model has two owners sooner than sources that dispute who it is.
        return self.kind in _OFTEN_SEVERAL if self.several is None else self.several

    @model_validator(mode="after")
    def _with_choices(self) -> Self:
        if bool(self.choices) != (self.kind in _WITH_CHOICES):
            raise refusal(
                _("choices where kind is choice or choices, and nowhere else"),
                _("write kind: choice and choices: [low, high]"),
            )
        if self.unit and self.kind != "number":
            raise refusal(_("a unit where kind is number"), _("delete unit, or write kind: number"))
        return self


class OwnSection(Record):
    """A section of a model's page, as this catalogue has it."""

    shown: Flag = True
    """`false` leaves the section out of every page."""
    label: Annotated[Name, Field(examples=["Approval at Acme"])] | None = None
    """Its heading."""
    icon: Annotated[Name, Field(examples=["✅"])] | None = None
    """The sign before its heading."""
    after: Annotated[SectionKey, Field(examples=["overview"])] | None = None
    """The section after which it stands; `head` puts it before all others."""


class SitePages(Record):
    """The kinds of pages that a site may do without; `false` leaves one out."""

    compare: Flag = True
    """The comparison of any models."""
    pairs: Flag = True
    """The pages of two models each, which the comparison lists: without it there are none."""
    explore: Flag = True
    """The chart of scores against prices and dates."""
    cost: Flag = True
    """The cost of a workload."""
    benchmarks: Flag = True
    """The benchmarks, each with a page."""
    organizations: Flag = True
    """The organizations, each with a page."""
    news: Flag = True
    """What is new, by the history of the repository, with its feeds."""
    retirements: Flag = True
    """When models are switched off, and what replaces them, with a calendar."""
    owners: Flag = True
    """Models by owner, and when each is to be reviewed; only where `owner` is set."""
    coverage: Flag = True
    """What the catalogue covers."""
    data: Flag = True
    """The downloads, for people and programs, and each page as Markdown."""
    disagreements: Flag = True
    """Where sources disagree."""
    redirects: Flag = True
    """Aliases and former names that lead to pages."""
    fields: Flag = True
    """The reference of all fields."""
    checks: Flag = True
    """The rules of the check."""
    templates: Flag = True
    """The blocks and values of the templates."""


class ExchangeRate(Record):
    """What one unit of a currency is worth in that of the catalogue."""

    rate: Rate
    """How many units of the catalogue's currency one of this currency is: 0.86."""
    date: Annotated[PartialDate, Field(examples=["2026-11-02"])]
    """The day of the rate."""
    source: Url | None = None
    """Where the rate is from."""


CONTACTS = "contacts"
"""What `owner` says where the contacts of a card are its owners."""
CheckLevel = Literal["error", "warning", "off"]


class CatalogueFile(Record):
    """What is a catalogue's own: `catalogue.yml`, beside `cards/`."""

    name: Annotated[Name, Field(examples=["Acme models"])] | None = None
    """Name of the catalogue."""
    language: Annotated[LanguageTag, Field(examples=["de"])] | None = None
    """Language of the site's own words and of messages; English if left out."""
    license: Spdx | None = None
    """License under which others may use the catalogue's own data: CC-BY-4.0."""
    currency: Currency = "USD"
    """Currency of costs and comparisons: EUR. A price on a card that names none is in USD."""
    rates: Annotated[dict[Currency, ExchangeRate], Field(min_length=1)] = {}
    """What other currencies are worth; prices in one without a rate are left out, and told."""
    base: Listed[Folder] = Field(default=(), examples=[["cardpress"]])
    """Cards below one's own: `cardpress` for those that come with it, or folders."""
    parts: SitePages | None = None
    """Kinds of pages that the site leaves out."""
    exports: FormatNames = Field(
        default=("cyclonedx", "litellm", "models.dev"), examples=[["cyclonedx", "huggingface"]]
    )
    """Formats of others in which the site offers its models for download; `[]` for none."""
    sections: Annotated[
        dict[SectionKey, Annotated[OwnSection, ShortForm("shown")]],
        Field(min_length=1, examples=[{"examples": False}]),
    ] = {}
    """Sections of a model's page: left out, moved, named otherwise, or new."""
    types: Annotated[Words, Field(examples=[["Fraud Detector"]])] = {}
    """Types of models of the catalogue's own."""
    statuses: Annotated[Words, Field(examples=[{"shadow": "Shadow mode"}])] = {}
    """Statuses of models of the catalogue's own."""
    modalities: Annotated[Words, Field(examples=[{"table": "Tables"}])] = {}
    """Kinds of input and output of the catalogue's own."""
    units: Annotated[Words, Field(examples=[{"kwh": "Kilowatt hours"}])] = {}
    """Units of scores of the catalogue's own."""
    categories: Listed[Name] = Field(default=(), examples=[["Fraud", "Credit"]])
    """The categories of benchmarks, in the order of the pages; others follow."""
    relations: Annotated[Words, Field(examples=[{"challenger": "challenger"}])] = {}
    """Relations between models of the catalogue's own."""
    source_kinds: Annotated[Words, Field(examples=[{"registry": "model registry"}])] = {}
    """Kinds of sources of the catalogue's own."""
    derivations: Annotated[Words, Field(examples=[{"pruned": "pruned"}])] = {}
    """What else a model can be to the one that it was made from."""
    components: Annotated[Words, Field(examples=[["Red team report"]])] = {}
    """Further parts of what a model was made with."""
    openness: Annotated[Words, Field(examples=[["on request"]])] = {}
    """Further words on who can have such a part."""
    acquisitions: Annotated[Words, Field(examples=[["partners"]])] = {}
    """Further ways in which training data are acquired."""
    activities: Annotated[Words, Field(examples=[["evaluation"]])] = {}
    """Further activities that take energy."""
    access: Annotated[Words, Field(examples=[["internal gateway"]])] = {}
    """Further ways in which a model is offered."""
    approvals: Annotated[Words, Field(examples=[["approved with conditions"]])] = {}
    """Further decisions on whether a model may be used; of all, a draft alone is not published."""
    fields: Annotated[
        dict[FieldKey, OwnField],
        Field(min_length=1, examples=[{"owner": {"label": "Owner", "kind": "person"}}]),
    ] = {}
    """Fields of the catalogue's own, by key."""
    owner: Annotated[OwnerField, Field(examples=["owner"])] | None = None
    """The own field that says who answers for a model, or `contacts`: there is a page of owners."""
    mark_unconfirmed: Flag = True
    """Whether models that no public source knows are marked so; `false` for those of one's own."""
    checks: Annotated[
        dict[RuleName, CheckLevel],
        Field(min_length=1, examples=[{"source-without-address": "error"}]),
    ] = {}
    """How grave a breach of a rule of `cardpress check` is here: error, warning or off."""
    profile: ProfileName | None = None
    """The standard whose sections `cardpress check` asks of every model's card."""


VOCABULARIES = tuple(
    field.key for field in outline(CatalogueFile) if field.record is Word and field.key_levels
)
"""The lists of words that are choices of cards, by their names in the file."""
