"""The page of owners: which models each answers for, and when each is to be reviewed."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from cardpress import figures
from cardpress.alphabet import alphabetically
from cardpress.blocks import Table, table, text_columns
from cardpress.catalogue import next_review, owners_of
from cardpress.comparison import Compared
from cardpress.loader import CardFile
from cardpress.markup import Markdown, escape, join, strong
from cardpress.schema import Model
from cardpress.wording import ABOUT, MISSING, PATHS, TITLES, Links
from cardpress.wording import owners as words

from .page import Page

PATH = PATHS["owners"]


@dataclass(frozen=True)
class OwnersView:
    """The models by owner, those without one, and those whose review is due or to come."""

    owners: Table | None
    """The owners, each with their models."""
    unowned: tuple[Markdown, ...]
    """The models whose cards name no owner."""
    reviews: Table | None
    """The models whose cards state the day of the next review, by that day."""


def owners_page(compared: Compared) -> Page:
    """Plan the page of owners and reviews."""
    template, show = "pages/owners.md.j2", partial(_view, compared)
    return Page(PATH, template, show, TITLES["owners"], ABOUT["owners"], hide=(), is_list=True)


def _view(compared: Compared) -> OwnersView:
    links = Links(compared.catalogue, PATH)
    files = list(compared.catalogue.models.values())
    by_owner: dict[str, list[CardFile[Model]]] = {}
    unowned = []
    for file in files:
        names = {owner.name for owner in owners_of(file, compared.catalogue.configuration)}
        for name in names:
            by_owner.setdefault(name, []).append(file)
        if not names:
            unowned.append(links.unmarked("model", file.place.id))
    rows = [
        (
            escape(name),
            join((links.unmarked("model", file.place.id) for file in by_owner[name]), ", "),
        )
        for name in sorted(by_owner, key=alphabetically)
    ]
    return OwnersView(
        owners=table(text_columns("owner", "models"), rows),
        unowned=tuple(unowned),
        reviews=table(text_columns("model", "next_review"), _reviews(files, compared, links)),
    )


def _reviews(
    files: list[CardFile[Model]], compared: Compared, links: Links
) -> Iterator[tuple[Markdown, Markdown]]:
    """Yield the models with a day of review, the earliest first; those that are due in bold."""
    dated = [(day, file.place.id) for file in files if (day := next_review(file.card))]
    for day, model in sorted(dated):
        shown = Markdown(figures.short_date(day))
        is_due = compared.as_of is not None and day <= compared.as_of
        yield (
            links.unmarked("model", model),
            strong(Markdown(words.due(shown))) if is_due else shown or MISSING,
        )
