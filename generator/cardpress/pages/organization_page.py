"""The page of an organization: what it is, and its models."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from cardpress import markup
from cardpress.blocks import CardNews, Citations, Labelled, ModelRows, News, Table, resources
from cardpress.comparison import Compared, retirements
from cardpress.history import NO_HISTORY, History
from cardpress.loader import CardFile
from cardpress.markup import Markdown, escape
from cardpress.schema import Model, Organization
from cardpress.wording import PATHS, TERMS, page_path

from .heads import organization_head
from .page import FULL_WIDTH, Page
from .retirements_page import maker_anchor


@dataclass(frozen=True)
class OrganizationView:
    """What the organization is, its models, and links to its own pages."""

    name: Markdown
    """Its name."""
    overview: Markdown | None
    """What it is."""
    models: Table | None
    """Its models, by status and date."""
    resources: tuple[Labelled, ...]
    """Links to its own pages."""
    retirements: Markdown | None
    """Where the days are on which its models are switched off, where there are any."""
    news: CardNews | None
    """What has become of its models, and of its card."""


def organization_page(
    file: CardFile[Organization],
    compared: Compared,
    models: Sequence[CardFile[Model]],
    history: History = NO_HISTORY,
) -> Page:
    """Plan the page of an organization, with its models in the order given."""
    card, path = file.card, page_path("organization", file.place.id)
    models = tuple(models)
    return Page(
        path=path,
        template="pages/organization.md.j2",
        show=partial(_view, file, compared, models, history),
        title=card.name,
        description=card.summary or "",
        card=file.place.own_path,
        hide=FULL_WIDTH,
        tell=partial(organization_head, file, len(models)),
    )


def _view(
    file: CardFile[Organization],
    compared: Compared,
    models: Sequence[CardFile[Model]],
    history: History,
) -> OrganizationView:
    card, organization = file.card, file.place.id
    path, catalogue = page_path("organization", organization), compared.catalogue
    cite, events = Citations(catalogue, path), history.by_organization.get(organization, ())
    ends = retirements(models, compared.as_of)
    place = cite.links.place(PATHS["retirements"], maker_anchor(organization))
    # A column that says the name of the page in every row would say nothing.
    rows = ModelRows(compared, cite, without=("organization",))
    website = {TERMS["website"]: card.website} if card.website else {}
    return OrganizationView(
        name=escape(card.name),
        overview=_overview(card.overview, card.summary),
        models=rows.table(models),
        resources=resources({**website, **card.resources}),
        retirements=place if ends.to_come or ends.past else None,
        news=News(catalogue, path).of_card(events, named=True),
    )


def _overview(overview: str | None, summary: str | None) -> Markdown | None:
    if overview:
        return markup.write(overview)
    # Plain text, unlike an overview: a summary is also the page's description, where Markdown would
    # show.
    return escape(summary) if summary else None
