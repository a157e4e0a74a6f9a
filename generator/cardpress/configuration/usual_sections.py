"""The sections that every model's page has, in their order, and by what names people know them."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from cardpress.schema import SPECIFICATIONS, Model, PartPlace, outline

HEAD = "head"
"""What stands below the title of a page, before the first section."""


@dataclass(frozen=True)
class PageSection:
    """A section by its key: a field of the card, or another name that the page has for it.

    ``heading`` and ``icon`` are those of the package, the heading as a message; ``label`` is the
    catalogue's own heading, empty where it has none. ``is_part`` is true for one that is laid out
    by what the schema says of its fields, and ``is_own`` for one of the catalogue's own.
    """

    key: str
    heading: str = ""
    icon: str = ""
    label: str = ""
    is_part: bool = False
    is_own: bool = False


_HEADINGS = {
    "overview": ("🎯", "Overview"),
    SPECIFICATIONS: ("📊", "Key Specifications"),
    "benchmarks": ("📈", "Benchmarks"),
    "examples": ("💻", "API Access"),
    "pricing": ("💰", "Pricing"),
    "key_features": ("🔑", "Key Features"),
    "limitations": ("⚠️", "Limitations"),
    "when_to_choose": ("🆚", "When to Choose %(model)s"),
    "lineage": ("🧬", "Lineage"),
    "resources": ("🔗", "Resources"),
    "related": ("📚", "Related Models"),
    "disagreements": ("⚖️", "Where Sources Disagree"),
    "reported": ("🧾", "Reported Results"),
    "quoted": ("💬", "Quoted Scores"),
    "terms": ("📜", "Names, License and Status"),
    "sources": ("📖", "Sources"),
    "completeness": ("📋", "Model Card Completeness"),
}
_ORDER = (
    *("overview", "after overview", SPECIFICATIONS, "benchmarks", "examples", "after samples"),
    *("pricing", "after pricing", "key_features", "limitations", "after limitations"),
    *("when_to_choose", "lineage", "after advice", "resources", "after resources", "related"),
    *("disagreements", "reported", "quoted", "terms", "sources", "completeness"),
)
_PLACES: dict[str, PartPlace] = {
    "after overview": "overview",
    "after samples": "samples",
    "after pricing": "pricing",
    "after limitations": "limitations",
    "after advice": "advice",
    "after resources": "resources",
}
# What a person may call a section that has another key on cards.
_OTHER_NAMES = {
    "samples": "examples",
    "code": "examples",
    "advice": "when_to_choose",
    "features": "key_features",
    "prices": "pricing",
    "results": "benchmarks",
    "related_models": "related",
}


def usual_sections() -> Iterator[PageSection]:
    """Yield the sections that every catalogue has, in the order of the page."""
    for key in _ORDER:
        if key in _PLACES:
            yield from _parts_after(_PLACES[key])
        else:
            icon, heading = _HEADINGS[key]
            yield PageSection(key, heading, icon)


def section_messages() -> Iterator[str]:
    """Yield the headings, for whoever collects messages."""
    for section in usual_sections():
        yield section.heading


def names_of_sections() -> Mapping[str, str]:
    """Return the key of a section by each name that a person may write for it."""
    usual = list(usual_sections())
    by_heading = {slug(section.heading): section.key for section in usual}
    return {**_OTHER_NAMES, **by_heading, **{one.key: one.key for one in usual}, HEAD: HEAD}


def known_section(name: str) -> str:
    """Return the key of the usual section that a key or an English heading means, or nothing."""
    names = {slug(plain_heading(section)): section.key for section in usual_sections()}
    names |= {slug(key): key for key in (*names.values(), HEAD, SPECIFICATIONS)}
    return names.get(slug(name), "")


def plain_heading(section: PageSection) -> str:
    """Return the English heading of a section, without the name of the model that it may have."""
    return section.heading.replace("%(model)s", "").strip()


def slug(name: str) -> str:
    """Return a name as a key: what is no letter or digit becomes a hyphen."""
    return re.sub(r"[\W_]+", "-", name.casefold()).strip("-") or "own"


def _parts_after(place: PartPlace) -> Iterator[PageSection]:
    for field in outline(Model):
        if field.part and field.part.after == place:
            yield PageSection(field.key, field.part.heading, field.part.icon, is_part=True)
