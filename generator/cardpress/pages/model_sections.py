"""The sections of a model's page, in one order, and the list of those that it has."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from cardpress.blocks import PartBlocks, samples_title
from cardpress.configuration import PageSection, PageSections
from cardpress.markup import Markdown, anchor, escape, join, link
from cardpress.schema import Model
from cardpress.wording import folds as words
from cardpress.wording import section_heading

from .model_view import Contents, ModelView, ShownSection


def sections_of(
    view: ModelView, card: Model, sections: PageSections, parts: PartBlocks
) -> Iterator[ShownSection]:
    """Yield the sections that a page may have, each with a place to which its contents lead."""
    # Texts of the catalogue's own that are to stand there are no lines of the head.
    if own := parts.beside(PageSection("head"), is_alone=False):
        yield ShownSection("head", Markdown(""), Markdown(""), own=own)
    for section in sections.shown:
        part = parts.part(section) if section.is_part else None
        if part or not section.is_part:
            own = None if part else parts.beside(section, is_alone=not _is_filled(view, section))
            heading = (part and part.heading) or _heading(section, card)
            yield _placed(ShownSection(section.key, escape(section.icon), heading, part, own))


def _heading(section: PageSection, card: Model) -> Markdown:
    # Of samples, a card without an API has none of its access.
    is_usual = section.key == "examples" and not section.label
    return samples_title(card) if is_usual else section_heading(section, escape(card.name))


def _is_filled(view: ModelView, section: PageSection) -> bool:
    """Return whether the page has anything but facts of the catalogue's own in a section."""
    return _is_held(view, section.key)


def _is_held(view: ModelView, key: str) -> bool:
    # A section of the catalogue's own is none of the view's.
    return any(getattr(view, name, None) for name in _HELD_AS.get(key, (key,)))


_HELD_AS = {"examples": ("samples",), "when_to_choose": ("choose", "consider_alternatives")}


def _placed(section: ShownSection) -> ShownSection:
    """Return a section with the place to which the list of sections leads, before its heading."""
    place = anchor(_place(section))
    part = section.part and replace(section.part, icon=join((place, section.part.icon)))
    return replace(section, part=part, icon=join((place, section.icon)), name=section.heading)


def _place(section: ShownSection) -> str:
    # A key of the catalogue's own may have letters that an anchor has not.
    return f"section.{section.key.encode().hex()}"


def contents_of(view: ModelView, sections: Iterable[ShownSection]) -> Contents | None:
    """Return the list of a page's sections, or None where it would be no help."""
    shown = [section for section in sections if section.part or _is_held(view, section.key)]
    links = tuple(link(one.name, f"#{_place(one)}") for one in shown if one.name)
    return Contents(Markdown(words.contents()), links) if len(links) > 2 else None
