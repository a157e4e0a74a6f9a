"""What the page of a model shows; what is not known is None or empty."""

from dataclasses import dataclass, field

from cardpress.blocks import (
    Banner,
    Brief,
    CardNews,
    CompletenessView,
    DisagreementLine,
    Labelled,
    LineageView,
    PartView,
    Pricing,
    Related,
    Sample,
    Section,
    SliceTable,
    Table,
)
from cardpress.charts import Bars
from cardpress.markup import Markdown


@dataclass(frozen=True)
class Feature:
    """A key feature: a heading with points below it."""

    heading: Markdown
    points: tuple[Markdown, ...]


@dataclass(frozen=True)
class Disagreements:
    """What the card's sources state differently, and quoted scores that differ from own cards."""

    sources: tuple[DisagreementLine, ...]
    quotes: tuple[Labelled, ...]


@dataclass(frozen=True)
class Elsewhere:
    """Which values other pages use in place of this page's, by the section that has these."""

    head: Markdown | None
    specifications: Markdown | None
    benchmarks: Markdown | None
    pricing: Markdown | None
    terms: Markdown | None


@dataclass(frozen=True)
class ShownSection:
    """A section of the page by its key; ``part`` is what stands in it where the schema lays it out.

    The others are told apart by the template; ``own`` are the catalogue's own facts in one.
    """

    key: str
    icon: Markdown
    heading: Markdown
    part: PartView | None = None
    own: PartView | None = None


@dataclass(frozen=True)
class Contents:
    """The list of a page's sections, and what it is called."""

    title: Markdown
    links: tuple[Markdown, ...]


@dataclass(frozen=True)
class Folds:
    """What stands for each list that is folded, as HTML; None for one that stands open."""

    bars: Markdown | None
    by_source: Markdown | None
    to_come: Markdown | None
    history: Markdown | None
    disagreements: Markdown | None
    reported: Markdown | None
    quoted: Markdown | None
    terms: Markdown | None
    sources: Markdown | None
    completeness: Markdown | None


@dataclass(frozen=True)
class ModelView:
    """Everything that the page of a model shows; what is not known is None or empty."""

    name: Markdown
    """Its name."""
    compare: Markdown | None
    """The button that adds it to a comparison, where the site has one."""
    banner: Banner | None
    """That it is deprecated, retired or about to be."""
    draft: Markdown | None
    """The mark of a draft, which is not published."""
    unconfirmed: Markdown | None
    """The mark of a model that no source with an address knows."""
    imported: Markdown | None
    """The mark of a card that an import made, and nobody has reviewed."""
    brief: Brief | None
    """What a reader decides by, on the first screen."""
    head: tuple[Labelled, ...]
    """The lines below the title: organization, release, type."""
    overview: Markdown | None
    """The card's overview."""
    specifications: Table | None
    """Facts with their sources."""
    benchmarks: tuple[Section, ...]
    """Results by category, beside those of other models."""
    slices: tuple[SliceTable, ...]
    """Results on parts of benchmarks."""
    bars: Bars | None
    """The charts of its results."""
    origin: Markdown | None
    """From where the results are, if that is one source."""
    samples: tuple[Sample, ...]
    """Code samples."""
    pricing: Pricing | None
    """Prices."""
    key_features: tuple[Feature, ...]
    """Key features."""
    limitations: tuple[Labelled, ...]
    """Limitations."""
    choose: tuple[Markdown, ...]
    """Reasons to choose the model."""
    consider_alternatives: tuple[Markdown, ...]
    """Reasons to choose another."""
    resources: tuple[Labelled, ...]
    """Links of the card."""
    lineage: LineageView | None
    """What it was made from, and what was made from it."""
    sections: tuple[ShownSection, ...] = field(default=(), kw_only=True)
    """The sections in the order of the page, without those that the catalogue leaves out."""
    contents: Contents | None = field(default=None, kw_only=True)
    """The list of these sections, for the beginning of the page."""
    folds: Folds | None = field(default=None, kw_only=True)
    """Which lists are folded."""
    versus: tuple[Markdown, ...] = field(default=(), kw_only=True)
    """The models beside which it has a page, linked to these pages."""
    beside: Markdown | None = field(default=None, kw_only=True)
    """How many these are."""
    related: tuple[Related, ...]
    """Related models."""
    disagreements: Disagreements | None
    """Where sources of the card disagree."""
    reported: Table | None
    """Every result with its conditions."""
    quoted: Table | None
    """Scores of other models that the card's sources report."""
    terms: tuple[Labelled, ...]
    """Names, license and status."""
    sources: tuple[Markdown, ...]
    """The sources, each at the place to which figures link."""
    completeness: CompletenessView
    """How much of each standard for model cards the card fills."""
    numbers: str
    """Address of the page that explains the numbers."""
    added: Markdown | None
    """When the card was added."""
    news: CardNews | None = field(default=None, kw_only=True)
    """What has become of the card."""
    files: Markdown | None = field(default=None, kw_only=True)
    """The files that there are of it, as links."""
    elsewhere: Elsewhere
    """Which values other pages use in place of this page's."""
