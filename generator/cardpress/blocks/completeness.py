"""How far a card answers the standards for model cards: a line, and what is missing by standard."""

from dataclasses import dataclass

from cardpress.checks.profiles import Completeness, completeness
from cardpress.markup import Markdown, anchor, escape, link
from cardpress.schema import Model
from cardpress.wording import MISSING
from cardpress.wording import profiles as words

from .labelled import Labelled
from .table import Table, figure_columns, table, text_columns


@dataclass(frozen=True)
class CompletenessView:
    """What a card fills of each standard and what not: a place on the page, and a table."""

    place: Markdown
    table: Table


_PLACE = "about.completeness"


def completeness_line(card: Model) -> Labelled:
    """Return in one line how much of each standard a card fills, with a link to what is missing."""
    counts = Markdown(words.all_filled(completeness(card)))
    return Labelled(Markdown(words.label()), link(counts, f"#{_PLACE}"))


def completeness_view(card: Model) -> CompletenessView:
    """Return for each standard how many of its sections a card fills, and which it does not."""
    columns = [*text_columns("standard"), *figure_columns("filled"), *text_columns("missing")]
    laid_out = table(columns, map(_row, completeness(card)))
    assert laid_out
    return CompletenessView(anchor(_PLACE), laid_out)


def _row(found: Completeness) -> tuple[Markdown, ...]:
    missing = escape(words.sections(found.missing)) if found.missing else MISSING
    standard = link(escape(words.title(found.profile)), found.profile.url)
    return (standard, Markdown(words.filled(found)), missing)
