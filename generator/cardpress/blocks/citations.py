"""Links from figures to their sources, and from the markers beside them to what they mean."""

from collections.abc import Iterable

from cardpress.catalogue import Catalogue
from cardpress.markup import Markdown, escape, join, link, small, unseen
from cardpress.schema import Source
from cardpress.wording import (
    COLUMNS,
    MISSING,
    NUMBERS,
    Links,
    counts,
    markers,
    numbers_anchor,
    page_path,
)


class Citations:
    """Links the figures of a page to their sources.

    A card's sources are listed on its own page, each at an anchor of its own, so that a figure on
    any page leads to its source in one step.
    """

    def __init__(self, catalogue: Catalogue, page: str) -> None:
        self.links = Links(catalogue, page)
        self._catalogue = catalogue

    def figure(
        self, text: Markdown, model: str, source: str | None, place: str | None = None
    ) -> Markdown:
        """Return a figure of a model's card linked to its source, or unlinked if it has none.

        ``place`` is where in the source it stands, for whoever points at the figure.
        """
        cited = self._source(model, source)
        if cited is None:
            return text
        tip = f"{cited.title}, {place}" if place else cited.title
        return link(text, self._address(model, source), markers.sourced(tip))

    def detailed(
        self, text: Markdown, model: str, anchor: str, source: str | None, tip: str = ""
    ) -> Markdown:
        """Return a figure linked to the place on its model's page that says all about it.

        ``tip`` is what else there is to say of the figure, beside its source.
        """
        address = self.links.address(page_path("model", model), anchor)
        about = filter(None, (markers.sourced(self._title(model, source) or MISSING), tip))
        return link(text, address, "; ".join(about))

    def contested(
        self, text: Markdown, model: str, anchor: str, values: Iterable[str], tip: str = ""
    ) -> Markdown:
        """Return a figure for which sources state different values, linked to all of them.

        ``anchor`` is where the model's page lists them; ``values`` are plain text. ``tip`` is what
        else there is to say of the figure.
        """
        # To the model's own page from wherever the figure stands: only there has each disagreement
        # an anchor.
        address = self.links.address(page_path("model", model), anchor)
        about = "; ".join(filter(None, (markers.disputed_tip(values), tip)))
        return link(text, address, about)

    def unseen(self) -> Markdown:
        """Return the text of a mark that stands beside its figure, for who cannot see it."""
        return unseen(COLUMNS["source"])

    def source(self, model: str, key: str | None, tip: str | None = None) -> Markdown | None:
        """Return the title of a source, linked to where it is listed; None if there is none."""
        cited = self._source(model, key)
        return link(escape(cited.title), self._address(model, key), tip or "") if cited else None

    def sources(self, model: str, places: Iterable[tuple[str | None, str]]) -> Markdown:
        """Return the linked titles of several sources, each once, with the places in them as tip.

        ``places`` are the key of a source and a place in it, which may be empty.
        """
        tips: dict[str | None, list[str]] = {}  # in the author's order
        for key, place in places:
            tips.setdefault(key, []).append(place)
        titles = (
            self.source(model, key, ", ".join(filter(None, dict.fromkeys(places))))
            for key, places in tips.items()
        )
        return join((title for title in titles if title), " · ")

    def marker(self, words: str, subject: str, tip: str = "") -> Markdown:
        """Return our own words, linked to the section of "How to read the numbers" about them."""
        return link(Markdown(words), self.links.address(NUMBERS, numbers_anchor(subject)), tip)

    def _title(self, model: str, key: str | None) -> str:
        cited = self._source(model, key)
        return cited.title if cited else ""

    def results(self, model: str, anchor: str, words: str) -> Markdown:
        """Return our own words, linked to a place among a model's results."""
        return link(Markdown(words), self.links.address(page_path("model", model), anchor))

    def note(self, note: str | None, model: str, anchor: str) -> Markdown | None:
        """Return the note of a score; a long one as a link to where it stands, or None.

        ``anchor`` is the place of the score on its model's page.
        """
        if not note:
            return None
        shown, in_full = markers.brief_note(note)
        address = self.links.address(page_path("model", model), anchor)
        return link(Markdown(shown), address, in_full) if in_full else escape(shown)

    def disputed(
        self, model: str, anchor: str, values: Iterable[str], summary: str = ""
    ) -> Markdown:
        """Return the marker of a figure for which sources state different values.

        ``anchor`` is where the model's page lists them; ``values`` are plain text. ``summary`` sums
        them up in our own words; without it they are counted.
        """
        stated = list(values)
        # To the model's own page from wherever the marker stands: only there has each disagreement
        # an anchor.
        address = self.links.address(page_path("model", model), anchor)
        words = Markdown(markers.disputed(summary or counts.values(len(stated))))
        return link(words, address, markers.disputed_tip(stated))

    def _source(self, model: str, key: str | None) -> Source | None:
        # While a site is served, cards with problems are shown on the pages of others: a key may
        # have no source.
        return self._catalogue.sources.get(model, {}).get(key) if key else None

    def _address(self, model: str, key: str | None) -> str:
        return self.links.address(page_path("model", model), f"source.{key}")


def is_read(place: str) -> bool:
    """Return whether a place in a source is one that a reader can look up."""
    # A page or a table has a space; the key of a data set has none, and is shown to whoever points
    # at the source.
    return " " in place


def after(figure: Markdown, *notes: Markdown | None) -> Markdown:
    """Return a figure in a line of text, with notes in small print after it."""
    stated = [note for note in notes if note]
    return Markdown(f"{figure} {small(join(stated, ', '))}") if stated else figure
