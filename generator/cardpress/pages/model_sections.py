"""The sections of a model's page, in one order, and the list of those that it has."""

from collections.abc import Iterable, Iterator

from cardpress.blocks import PartBlocks, samples_title
from cardpress.configuration import PageSection, PageSections
from cardpress.markup import Markdown, escape, link
from cardpress.schema import Model
from cardpress.wording import folds as words
from cardpress.wording import heading_slug, section_heading

from .model_view import Contents, ModelView, ShownSection


def sections_of(
    view: ModelView, card: Model, sections: PageSections, parts: PartBlocks
) -> Iterator[ShownSection]:
    """Yield the sections that a page may have, in their order."""
    # Texts of the catalogue's own that are to stand there are no lines of the head.
    if own := parts.beside(PageSection("head"), is_alone=False):
        yield ShownSection("head", Markdown(""), Markdown(""), own=own)
    for section in sections.shown:
        part = parts.part(section) if section.is_part else None
        if part or not section.is_part:
            own = None if part else parts.beside(section, is_alone=not _is_filled(view, section))
            heading = (part and part.heading) or _heading(section, card)
            yield ShownSection(section.key, escape(section.icon), heading, part, own)


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


def contents_of(view: ModelView, sections: Iterable[ShownSection]) -> Contents | None:
    """Return the list of a page's sections, or None where it would be no help."""
    shown = [section for section in sections if section.part or _is_held(view, section.key)]
    # The same heading twice has but one address that follows from its words.
    places = {heading_slug(one.heading): one.heading for one in reversed(shown)}
    links = tuple(
        link(heading, f"#{place}") for place, heading in reversed(places.items()) if place
    )
    return Contents(Markdown(words.contents()), links) if len(links) > 2 else None
