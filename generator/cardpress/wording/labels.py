"""The words of the site for what cards say in keys: kinds, units, statuses, relations."""

from collections.abc import Iterable

from cardpress.configuration import PageSection
from cardpress.language import gettext, own_word
from cardpress.markup import Markdown, escape
from cardpress.messages import N_, NP_, Labels, _
from cardpress.schema import Benchmark, Entry, StatedFact

SOURCE_KINDS = Labels(
    {
        "vendor": NP_("kind of source", "first-party"),
        "independent": NP_("kind of source", "independent"),
        "aggregator": NP_("kind of source", "aggregator"),
        "secondary": NP_("kind of source", "secondary"),
    },
    vocabulary="source_kinds",
)
UNITS = Labels(
    {
        "percent": N_("Percent"),
        "ratio": N_("Ratio"),
        "points": N_("Points"),
        "elo": N_("Elo rating"),
        "count": NP_("unit", "Count"),
        "usd": N_("US dollars"),
        "milliseconds": N_("Milliseconds"),
        "seconds": N_("Seconds"),
        "minutes": N_("Minutes"),
        "hours": N_("Hours"),
        "tokens_per_second": N_("Tokens per second"),
        "degrees": N_("Degrees"),
        "decibels": N_("Decibels"),
        "other": NP_("unit", "Its own unit"),
    },
    vocabulary="units",
)
_DIRECTIONS = Labels(
    {
        "higher_is_better": N_("Higher is better"),
        "lower_is_better": N_("Lower is better"),
    }
)
MODALITIES = Labels(
    {
        "text": N_("Text"),
        "image": N_("Images"),
        "audio": N_("Audio"),
        "video": N_("Video"),
        "pdf": N_("PDF"),
        "file": N_("Files"),
        "embedding": N_("Embeddings"),
        "score": N_("Scores"),
    },
    vocabulary="modalities",
)
_LICENSES = Labels(
    {
        "Proprietary": NP_("license", "Proprietary"),
        "Unspecified": NP_("license", "Unspecified"),
    }
)
# None for text: nearly every model reads it, so a tag would find nothing.
INPUT_TAGS = Labels(
    {
        "image": N_("Image input"),
        "audio": N_("Audio input"),
        "video": N_("Video input"),
        "pdf": N_("PDF input"),
        "file": N_("File input"),
        "embedding": N_("Embedding input"),
        "score": N_("Score input"),
    },
    vocabulary="modalities",
)
"""Tags of models that read more than text."""
STATUSES = Labels(
    {
        "announced": NP_("status of a model", "Announced"),
        "preview": NP_("status of a model", "Preview"),
        "active": NP_("status of a model", "Active"),
        "deprecated": NP_("status of a model", "Deprecated"),
        "retired": NP_("status of a model", "Retired"),
    },
    vocabulary="statuses",
)
RELATIONS = Labels(
    {
        "variant": N_("variant"),
        "predecessor": N_("predecessor"),
        "successor": N_("successor"),
        "alternative": N_("alternative"),
        "base_model": N_("base model"),
    },
    vocabulary="relations",
)
INVERSE = Labels(
    {
        "variant": N_("variant"),
        "predecessor": N_("successor"),
        "successor": N_("predecessor"),
        "alternative": N_("alternative"),
        "base_model": N_("derived model"),
    },
    vocabulary="inverse_relations",
)
"""What a model is to another that names it in a relation."""
TERMS = Labels(
    {
        "category": N_("Category"),
        "direction": N_("Direction"),
        "price": N_("Price"),
        "family": N_("Family"),
        "names": N_("Also known as"),
        "organization": N_("Organization"),
        "paper": N_("Paper"),
        "range": N_("Range"),
        "released": N_("Released"),
        "replacement": N_("Replacement"),
        "type": N_("Type"),
        "unit": N_("Unit"),
        "website": N_("Website"),
        "weights": N_("Weights"),
    }
)
"""What stands before a value in the head of a page, and in its lists."""
_MODALITIES_OF = Labels({"input": N_("%(kinds)s (input)"), "output": N_("%(kinds)s (output)")})
# No 0 and no N/A: that nobody states a value is not a value. Tables know an empty column by it.
MISSING = Markdown("—")


def label_of(fact: StatedFact) -> str:
    """Return what a fact is called on a page."""
    return gettext(fact.label)


def section_heading(section: PageSection, model: Markdown) -> Markdown:
    """Return the heading of a section of a model's page: the catalogue's own, or the usual one."""
    if section.label:
        return escape(section.label)
    return Markdown(gettext(section.heading)) % {"model": model}


def entry_label(entry: Entry) -> str:
    """Return what a field of a section is called, with the unit of its figures."""
    label = gettext(entry.label)
    return f"{label} ({gettext(entry.unit)})" if entry.unit else label


def counted_label(fact: StatedFact) -> str:
    """Return what a fact is called where the models that state it are counted."""
    return gettext(fact.counted) if fact.counted else label_of(fact)


def column_label(fact: StatedFact) -> str:
    """Return the heading of a fact's column."""
    return gettext(fact.column.label) if fact.column and fact.column.label else label_of(fact)


def filter_label(fact: StatedFact) -> str:
    """Return what a fact's filter is called, which is as narrow as a column."""
    return gettext(fact.filter.label) if fact.filter and fact.filter.label else column_label(fact)


def unit_of(fact: StatedFact) -> str:
    """Return the unit of a fact's figures, or an empty text."""
    return gettext(fact.unit) if fact.unit else ""


def filter_unit(fact: StatedFact) -> str:
    """Return the unit in which a range of a fact is typed, or an empty text."""
    return gettext(fact.filter.unit) if fact.filter and fact.filter.unit else unit_of(fact)


def model_type(name: str) -> str:
    """Return a type of models, which the schema names as people do."""
    return gettext(own_word("types", name))


def direction(benchmark: Benchmark) -> str:
    """Return which way a benchmark's score is better."""
    return _DIRECTIONS[benchmark.direction]


def modalities(side: str, kinds: Iterable[str]) -> str:
    """Return the kinds of input or output of a model: Text, Images (input)."""
    return _MODALITIES_OF[side] % {"kinds": ", ".join(MODALITIES[kind] for kind in kinds)}


def undisclosed() -> str:
    """Return the text in place of a number that the developer does not disclose."""
    return _("Undisclosed")


def flag(value: bool) -> str:  # noqa: FBT001 - the value of a fact
    """Return Yes or No, for a fact that either holds or does not."""
    return _("Yes") if value else _("No")


def choice(value: str, vocabulary: str = "") -> str:
    """Return a value that the schema offers as a choice: very_high is Very high.

    ``vocabulary`` is the list of words to which a catalogue may add it, with a label of its own.
    """
    return gettext(choice_message(own_word(vocabulary, value)))


def choice_message(value: str) -> str:
    """Return the message of a value that the schema offers as a choice."""
    text = value.replace("_", " ")
    return f"{text[:1].upper()}{text[1:]}"


_WEIGHTS = Labels({"open": NP_("weights", "Open"), "closed": NP_("weights", "Closed")})
_WEIGHT_TAGS = Labels({"open": N_("Open weights"), "closed": N_("Closed weights")})


def evidence(*, is_confirmed: bool) -> str:
    """Return whether a source with an address knows a model, in words."""
    return _("Confirmed by a public source") if is_confirmed else _("Unconfirmed")


def license_name(name: str) -> str:
    """Return the name of a license; of those that name none, in the language of the site."""
    return _LICENSES.get(name, name)


def weights(*, is_open: bool) -> str:
    """Return whether the weights of a model can be downloaded."""
    return _WEIGHTS["open" if is_open else "closed"]


def weights_tag(*, is_open: bool) -> str:
    """Return the tag of a model whose weights can be downloaded, or cannot."""
    return _WEIGHT_TAGS["open" if is_open else "closed"]
