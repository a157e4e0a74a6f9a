"""Figures that lead to their sources, and the markers beside them that lead to their meaning."""

from collections.abc import Iterable

from cardpress.catalogue import Catalogue
from cardpress.markup import Markdown, escape, join, link, small
from cardpress.schema import Source
from cardpress.wording import (
    NUMBERS,
    Links,
    counts,
    markers,
    numbers_anchor,
    page_path,
    results_anchor,
)


class Citations:
    """Links the figures of a page to where they come from.

    The sources of a card are listed on the card's own page, each at an anchor of its own, so that a
    figure of any page leads to its source in one step.
    """

    def __init__(self, catalogue: Catalogue, page: str) -> None:
        self.links = Links(catalogue, page)
        self._catalogue = catalogue

    def figure(self, shown: Markdown, model: str, source: str | None) -> Markdown:
        """Link a figure of a model's card to its source; one without a source stays bare."""
        found = self._source(model, source)
        return link(shown, self._address(model, source), found.title) if found else shown

    def source(self, model: str, key: str | None) -> Markdown | None:
        """Link the title of a source to where it is listed; None without one."""
        found = self._source(model, key)
        return link(escape(found.title), self._address(model, key)) if found else None

    def sources(self, model: str, keys: Iterable[str | None]) -> Markdown:
        """Link the titles of several sources, each once."""
        titles = (self.source(model, key) for key in dict.fromkeys(keys))
        return join((title for title in titles if title), " · ")

    def marker(self, words: str, subject: str, tip: str = "") -> Markdown:
        """Link our own words to the section on how to read the numbers that explains them."""
        return link(Markdown(words), self.links.address(NUMBERS, numbers_anchor(subject)), tip)

    def results(self, model: str, benchmark: str, words: str) -> Markdown:
        """Link our own words to a model's results on a benchmark."""
        place = self.links.address(page_path("model", model), results_anchor(benchmark))
        return link(Markdown(words), place)

    def disputed(
        self, model: str, about: str, values: Iterable[str], summary: str = ""
    ) -> Markdown:
        """Mark a figure for which sources give different values.

        ``about`` names the place on the model's page that lists them; ``values`` are plain text,
        ``summary`` sums them up in our own words, or else they are counted.
        """
        stated = list(values)
        place = self.links.address(page_path("model", model), about)
        words = Markdown(markers.disputed(summary or counts.values(len(stated))))
        return link(words, place, markers.disputed_tip(stated))

    def _source(self, model: str, key: str | None) -> Source | None:
        file = self._catalogue.models.get(model)
        return file.card.sources.get(key) if file and key else None

    def _address(self, model: str, key: str | None) -> str:
        return self.links.address(page_path("model", model), f"source.{key}")


def after(figure: Markdown, *notes: Markdown | None) -> Markdown:
    """Set notes in small print behind a figure in a line of text."""
    shown = [note for note in notes if note]
    return Markdown(f"{figure} {small(join(shown, ', '))}") if shown else figure
