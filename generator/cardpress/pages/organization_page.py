"""The page of an organization: what it is, and its models."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import partial

from cardpress import markup
from cardpress.blocks import Citations, Labelled, ModelRows, Table, resources
from cardpress.comparison import Compared
from cardpress.loader import CardFile
from cardpress.markup import Markdown, escape
from cardpress.schema import Model, Organization
from cardpress.wording import TERMS, page_path

from .heads import organization_head
from .page import FULL_WIDTH, Page


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


def organization_page(
    file: CardFile[Organization], compared: Compared, models: Iterable[CardFile[Model]]
) -> Page:
    """Plan the page of an organization, with its models in the order given."""
    card, path = file.card, page_path("organization", file.place.id)
    models = tuple(models)
    return Page(
        path=path,
        template="pages/organization.md.j2",
        show=partial(_view, card, Citations(compared.catalogue, path), compared, models),
        title=card.name,
        description=card.summary or "",
        card=file.place.own_path,
        hide=FULL_WIDTH,
        tell=partial(organization_head, file, len(models)),
    )


def _view(
    card: Organization, cite: Citations, compared: Compared, models: Iterable[CardFile[Model]]
) -> OrganizationView:
    # A column that says the name of the page in every row would say nothing.
    rows = ModelRows(compared, cite, without="organization")
    website = {TERMS["website"]: card.website} if card.website else {}
    return OrganizationView(
        name=escape(card.name),
        overview=_overview(card.overview, card.summary),
        models=rows.table(models),
        resources=resources({**website, **card.resources}),
    )


def _overview(overview: str | None, summary: str | None) -> Markdown | None:
    if overview:
        return markup.write(overview)
    # Plain text, unlike an overview: a summary is also the page's description, where Markdown would
    # show.
    return escape(summary) if summary else None
