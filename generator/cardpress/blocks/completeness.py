"""How far a card answers the standards for model cards: a line, and what is missing by standard."""

from collections.abc import Sequence
from dataclasses import dataclass

from cardpress.checks.profiles import Completeness
from cardpress.markup import Markdown, anchor, escape, link
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


def completeness_line(found: Sequence[Completeness], *, is_led_on: bool) -> Labelled:
    """Return in one line how much of each standard a card fills.

    If it ``is_led_on``, it is a link to what is missing, in a section of the page.
    """
    counts = Markdown(words.all_filled(found))
    return Labelled(Markdown(words.label()), link(counts, f"#{_PLACE}") if is_led_on else counts)


def completeness_view(found: Sequence[Completeness]) -> CompletenessView:
    """Return for each standard how many of its sections a card fills, and which it does not."""
    columns = [*text_columns("standard"), *figure_columns("filled"), *text_columns("missing")]
    laid_out = table(columns, map(_row, found))
    assert laid_out
    return CompletenessView(anchor(_PLACE), laid_out)


def _row(found: Completeness) -> tuple[Markdown, ...]:
    missing = escape(words.sections(found.missing)) if found.missing else MISSING
    standard = link(escape(words.title(found.profile)), found.profile.url)
    return (standard, Markdown(words.filled(found)), missing)
