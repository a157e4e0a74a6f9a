"""The sections of a model's page: which there are, in which order, and what own ones are called."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from difflib import get_close_matches

from cardpress.messages import _
from cardpress.problem import FieldPath

from .fault import Fault
from .file import CatalogueFile, OwnSection
from .usual_sections import (
    HEAD,
    PageSection,
    known_section,
    names_of_sections,
    slug,
    usual_sections,
)

# Without these a number would stand bare: every figure and marker of a page leads to one of them.
_ALWAYS = ("disagreements", "reported", "quoted", "sources")
_OWN_ICON = "📌"
_LAST_OF_OWN = "resources"
"""The section after which a new one stands whose place nobody said."""
_ALIKE = 0.75

Asked = Mapping[str, OwnSection]


@dataclass(frozen=True)
class PageSections:
    """The sections of every model's page in their order, without those that are left out."""

    shown: tuple[PageSection, ...]
    faults: tuple[Fault, ...] = ()

    def key_of(self, name: str) -> str:
        """Return the key of the section that a field names by its key or its heading."""
        return known_section(name) or next(
            (one.key for one in self.shown if name in (one.key, one.label)), slug(name)
        )

    def has(self, key: str) -> bool:
        """Return whether pages have a section."""
        return any(section.key == key for section in self.shown)


def page_sections(file: CatalogueFile) -> PageSections:
    """Return the sections as a catalogue has them."""
    asked, usual = _asked(file), {section.key: section for section in usual_sections()}
    made = {key: _made(key, one, usual.get(key)) for key, one in asked.items()}
    places = {
        key: one.after or ("" if key in usual else _LAST_OF_OWN) for key, one in asked.items()
    }
    ordered = _ordered([HEAD, *usual], {key: after for key, after in places.items() if after})
    shown = tuple(
        made.get(key) or usual[key]
        for key in ordered
        if key != HEAD and not (key in asked and not asked[key].shown)
    )
    sections = PageSections(shown)
    faults = (*_faults(file, asked, usual), *_faults_of_fields(file, sections))
    return replace(sections, faults=faults)


def _asked(file: CatalogueFile) -> dict[str, OwnSection]:
    """Return what is said of sections, with those that only a field names."""
    asked = dict(file.sections)
    labels = {section.label for section in asked.values()}
    for field in file.fields.values():
        name = field.section
        if name and not known_section(name) and name not in labels and slug(name) not in asked:
            asked[slug(name)] = OwnSection(label=name)
    return asked


def _made(key: str, asked: OwnSection, usual: PageSection | None) -> PageSection:
    section = usual or PageSection(key, icon=_OWN_ICON, is_part=True, is_own=True)
    return replace(section, label=asked.label or "", icon=asked.icon or section.icon)


def _ordered(usual: Iterable[str], places: Mapping[str, str]) -> Iterator[str]:
    """Yield keys in order: each behind the one that it is to follow, several as the file has them.

    What follows only itself, through others, is nowhere.
    """
    followers: dict[str, list[str]] = {}
    for key, after in places.items():
        followers.setdefault(after, []).append(key)
    for first in usual:
        waiting = [first] if first not in places else []
        while waiting:
            yield (key := waiting.pop())
            waiting += reversed(followers.get(key, []))


def _faults(file: CatalogueFile, asked: Asked, usual: Mapping[str, object]) -> Iterator[Fault]:
    names = {**{key: key for key in asked}, **names_of_sections()}
    for key, one in file.sections.items():
        if not one.shown and key in _ALWAYS:
            message = _("this section cannot be left out")
            hint = _("every figure of a page leads there: delete the line")
            yield Fault(("sections", key), message, hint, is_key=True)
        elif key not in usual and not one.label:
            yield _unknown(key, names, usual)
        elif one.after:
            yield from _misplaced(key, one.after, asked, names)


def _faults_of_fields(file: CatalogueFile, sections: PageSections) -> Iterator[Fault]:
    """Yield the fields that name a section which no page has, so that nobody would read them."""
    for key, field in file.fields.items():
        section = sections.key_of(field.section) if field.section else ""
        if section in file.sections and not file.sections[section].shown:
            message = _("the section '%(name)s' is left out of every page") % {"name": section}
            yield Fault(("fields", key, "section"), message, _("choose another section"))


def _unknown(key: str, names: Mapping[str, str], usual: Iterable[str]) -> Fault:
    meant = _meant(key, {name: one for name, one in names.items() if one not in (key, HEAD)})
    message = _("no section of a model's page, which has %(sections)s")
    if meant:
        message = _("no section of a model's page; did you mean '%(name)s'?")
    message %= {"name": meant, "sections": ", ".join(usual)}
    own = _("for one of your own, write a label: %(text)s")
    own %= {"text": f"{key}: {{label: ...}}"}
    return Fault(("sections", key), message, own, is_key=True)


def _misplaced(key: str, after: str, asked: Asked, names: Mapping[str, str]) -> Iterator[Fault]:
    """Yield what is wrong with the place of a section."""
    path: FieldPath = ("sections", key, "after")
    if names.get(after) != after:
        meant = _meant(after, {name: one for name, one in names.items() if one != key})
        others = ", ".join(dict.fromkeys(one for one in names.values() if one != key))
        message = _("expected a section to stand after, found '%(name)s'") % {"name": after}
        if meant:
            message += _("; did you mean '%(name)s'?") % {"name": meant}
        hint = _("one of %(sections)s; %(head)s puts it before all others")
        yield Fault(path, message, hint % {"sections": others, "head": HEAD})
    elif circle := _circle(key, asked):
        chain = _(" after ").join(f"'{one}'" for one in circle)
        message = _("these sections stand in a circle: %(chain)s") % {"chain": chain}
        hint = _("let one of them stand after a section that has its place")
        yield Fault(path, message, hint)


def _circle(key: str, asked: Asked) -> tuple[str, ...]:
    """Return the sections that stand after one another without a first, told at one of them."""
    chain = [key]
    while (one := asked.get(chain[-1])) and one.after:
        if one.after == key:
            return (*chain, key) if key == min(chain) else ()
        if one.after in chain:
            return ()  # a circle of others, which is told there
        chain.append(one.after)
    return ()


def _meant(word: str, names: Mapping[str, str]) -> str:
    found = get_close_matches(slug(word), [slug(name) for name in names], n=1, cutoff=_ALIKE)
    return next((one for name, one in names.items() if slug(name) in found), "")
