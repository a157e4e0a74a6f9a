"""What a change of cards does to the site, in words: fields, cards and pages before and after."""

from collections.abc import Sequence

from cardpress import figures
from cardpress.language import gettext
from cardpress.messages import N_, NP_, Labels, _
from cardpress.schema import FieldOutline

from .labels import entry_label

FIELDS = Labels(
    {
        "accessed": N_("Accessed"),
        "added": N_("Added to the catalogue"),
        "aliases": N_("Alias"),
        "base": N_("Base model"),
        "benchmarks": NP_("change of a card", "Result"),
        "cache_minutes": N_("Minutes in the cache"),
        "category": N_("Category"),
        "choose": N_("Reason to choose it"),
        "comparisons": NP_("change of a card", "Quoted score"),
        "consider_alternatives": N_("Reason to choose another"),
        "cost": N_("Cost"),
        "custom": NP_("change of a card", "Own field"),
        "date": N_("Date"),
        "deprecated": N_("Deprecated"),
        "direction": N_("Direction"),
        "does_not_measure": N_("What it does not measure"),
        "evaluated_by": N_("Evaluated by"),
        "examples": N_("Code sample"),
        "family": N_("Family"),
        "former_names": N_("Former name"),
        "home": N_("Home page"),
        "inherits": N_("Inherits from"),
        "key_features": N_("Key feature"),
        "kind": N_("Kind"),
        "license": N_("License"),
        "limitations": N_("Limitation"),
        "lineage": N_("Base model"),
        "locator": N_("Place in the source"),
        "max": N_("Highest score"),
        "measures": N_("What it measures"),
        "min": N_("Lowest score"),
        "name": N_("Name"),
        "note": N_("Note"),
        "organization": N_("Organization"),
        "overview": N_("Overview"),
        "paper": N_("Paper"),
        "points": N_("Points"),
        "price_comparisons": N_("Compared by price with"),
        "pricing": NP_("change of a card", "Price"),
        "provider": N_("Provider"),
        "published": N_("Published"),
        "publisher": N_("Publisher"),
        "reason": N_("Reason"),
        "related": N_("Related model"),
        "relation": NP_("change of a card", "Relation"),
        "released": N_("Released"),
        "replacement": N_("Replacement"),
        "retired": N_("Retired"),
        "retires": N_("Retires"),
        "resources": NP_("change of a card", "Link"),
        "samples": N_("Samples"),
        "score": N_("Score"),
        "sources": N_("Source"),
        "summary": N_("Summary"),
        "text": NP_("change of a card", "Text"),
        "time": N_("Duration"),
        "title": N_("Title"),
        "type": N_("Type"),
        "unit": N_("Unit"),
        "until": N_("Valid until"),
        "url": N_("Address"),
        "value": N_("Value"),
        "waivers": N_("Waived warning"),
        "website": N_("Website"),
        "when_to_choose": N_("Advice"),
    }
)
"""What a field is called where its value changes, by its key; any other by its key alone."""


def field_name(field: FieldOutline) -> str:
    """Return what a field is called where it changes."""
    if field.entry:
        return entry_label(field.entry)
    if field.part:
        return gettext(field.part.heading)
    return FIELDS.get(field.key, field.key)


def quoted_subject(model: str, benchmark: str) -> str:
    """Return of what a quoted score is."""
    return _("%(model)s on %(benchmark)s") % {"model": model, "benchmark": benchmark}


def sold(unit: str, provider: str | None) -> str:
    """Return what a price is for, and who charges it."""
    if provider:
        return _("per %(unit)s, via %(provider)s") % {"unit": unit, "provider": provider}
    return _("per %(unit)s") % {"unit": unit}


def no_address() -> str:
    """Return what stands for the host of a source without an address."""
    return _("no address")


def no_source() -> str:
    """Return what stands for the sources of a card that names none."""
    return _("none")


def item_name(label: str, subject: str) -> str:
    """Return what an item of a card is called: Context Window, or Result GPQA Diamond."""
    if not subject:
        return label
    return _("%(label)s %(subject)s") % {"label": label, "subject": subject}


def names_of_several(names: Sequence[str]) -> str:
    """Return some names in a line, the first of many and how many more there are."""
    if len(names) <= _SEVERAL:
        return ", ".join(names)
    more = figures.number(len(names) - _FEW)
    return _("%(names)s and %(count)s more") % {"names": ", ".join(names[:_FEW]), "count": more}


_FEW, _SEVERAL = 4, 5
