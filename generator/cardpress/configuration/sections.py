"""The sections of a model's page: which there are, in which order, and what own ones are called."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from cardpress.schema import SPECIFICATIONS, Model, PartPlace, outline

from .fault import Fault
from .file import CatalogueFile, OwnSection

# Without these a number would stand bare: every figure and marker of a page leads to one of them.
_ALWAYS = ("disagreements", "reported", "quoted", "sources")
_OWN_ICON = "📌"
_LAST_OF_OWN = "resources"
"""The section after which a new one stands whose place nobody said."""


@dataclass(frozen=True)
class PageSection:
    """A section by its key: a field of the card, or another name that the page has for it.

    ``label`` and ``icon`` are the catalogue's own; empty where the section has those of the
    package. ``is_part`` is true for one that is laid out by what the schema says of its fields, and
    ``is_own`` for one of the catalogue's own.
    """

    key: str
    label: str = ""
    icon: str = ""
    is_part: bool = False
    is_own: bool = False


@dataclass(frozen=True)
class PageSections:
    """The sections of every model's page in their order, without those that are left out."""

    shown: tuple[PageSection, ...]
    faults: tuple[Fault, ...] = ()

    def key_of(self, name: str) -> str:
        """Return the key of the section that a field names by its key or its heading."""
        return _known(name) or next(
            (one.key for one in self.shown if name in (one.key, one.label)), _slug(name)
        )


def page_sections(file: CatalogueFile) -> PageSections:
    """Return the sections as a catalogue has them."""
    ordered = [*_usual()]
    faults = []
    for key, asked in _asked(file).items():
        known = next((section for section in ordered if section.key == key), None)
        section = known or PageSection(key, is_own=True, is_part=True)
        if fault := _fault(key, asked, section, {one.key for one in ordered} | {*_asked(file)}):
            faults.append(fault)
            continue
        icon = asked.icon or ("" if known else _OWN_ICON)
        section = replace(section, label=asked.label or section.label, icon=icon)
        ordered = [*_placed(ordered, section, asked)]
    hidden = {key for key, asked in file.sections.items() if not asked.shown}
    shown = tuple(section for section in ordered if section.key not in hidden)
    return PageSections(shown, tuple(faults))


def _asked(file: CatalogueFile) -> dict[str, OwnSection]:
    """Return what is said of sections, with those that only a field names."""
    asked = dict(file.sections)
    labels = {section.label for section in asked.values()}
    for field in file.fields.values():
        name = field.section
        if name and not _known(name) and name not in labels and _slug(name) not in asked:
            asked[_slug(name)] = OwnSection(label=name)
    return asked


def _fault(key: str, asked: OwnSection, section: PageSection, keys: set[str]) -> Fault | None:
    path = ("sections", key)
    if not asked.shown and section.key in _ALWAYS:
        hint = "every figure of a page leads there: delete the line"
        return Fault(path, "this section cannot be left out", hint)
    if section.is_own and (not asked.label or not asked.shown):
        usual = ", ".join(one.key for one in _usual())
        message = f"no section of a model's page, which has {usual}"
        return Fault(path, message, f"for one of your own, write a label: {key}: {{label: ...}}")
    if (asked.label or asked.icon) and not section.is_part:
        message = "the heading of this section is the template's"
        return Fault(path, message, "change it in templates/pages/model.md.j2, or delete the label")
    if asked.after and (asked.after not in keys or asked.after == key):
        message = f"expected a section to stand after, found '{asked.after}'"
        return Fault((*path, "after"), message, f"one of {', '.join(sorted(keys - {key}))}")
    return None


def _placed(
    ordered: Iterable[PageSection], section: PageSection, asked: OwnSection
) -> Iterator[PageSection]:
    is_there = any(one.key == section.key for one in ordered)
    after = asked.after or ("" if is_there else _LAST_OF_OWN)
    for one in ordered:
        if one.key != section.key:
            yield one
        elif not after:
            yield section
        if after and one.key == after:
            yield section


def _usual() -> Iterator[PageSection]:
    """Yield the sections that every catalogue has, in the order of the page."""
    for key in _ORDER:
        if key in _PLACES:
            yield from _parts_after(_PLACES[key])
        else:
            yield PageSection(key)


_ORDER = (
    *("overview", "after overview", SPECIFICATIONS, "benchmarks", "examples", "after samples"),
    *("pricing", "after pricing", "key_features", "limitations", "after limitations"),
    *("when_to_choose", "lineage", "after advice", "resources", "after resources", "related"),
    *(*_ALWAYS[:3], "terms", _ALWAYS[3], "completeness"),
)
_PLACES: dict[str, PartPlace] = {
    "after overview": "overview",
    "after samples": "samples",
    "after pricing": "pricing",
    "after limitations": "limitations",
    "after advice": "advice",
    "after resources": "resources",
}


def _parts_after(place: PartPlace) -> Iterator[PageSection]:
    for field in outline(Model):
        if field.part and field.part.after == place:
            yield PageSection(field.key, is_part=True)


def _known(name: str) -> str:
    """Return the key of the usual section that a key or an English heading means, or nothing."""
    headings = {field.part.heading: field.key for field in outline(Model) if field.part}
    headings |= {"Key Specifications": SPECIFICATIONS, "Specifications": SPECIFICATIONS}
    key = headings.get(name, name)
    keys = {"head", *(section.key for section in _usual())}
    return key if key in keys else ""


def _slug(name: str) -> str:
    return re.sub(r"[\W_]+", "-", name.casefold()).strip("-") or "own"
