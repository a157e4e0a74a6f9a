"""What stands for a page in search results and in previews of links, planned from its cards."""

from collections.abc import Iterator
from dataclasses import replace

from cardpress import figures
from cardpress.comparison import Compared, Pair, release
from cardpress.loader import CardFile
from cardpress.schema import Benchmark, Model, Organization, TokenClaim
from cardpress.wording import ABOUT, category_name, model_name, priced, titles
from cardpress.wording import heads as words

from .page import PageHead, list_head
from .records import dataset, software


def home_head(compared: Compared) -> PageHead:
    """Return the head of the home page, whose description is the site's own."""
    catalogue = compared.catalogue
    held = {
        "models": len(catalogue.models),
        "organizations": len(catalogue.organizations),
        "benchmarks": len(catalogue.benchmarks),
    }
    title = words.home(held["models"])
    figures_shown = tuple((words.HELD[key], figures.number(count)) for key, count in held.items())
    return PageHead(title, "", name=title, figures=figures_shown, record=dataset(compared))


def data_head(compared: Compared) -> PageHead:
    """Return the head of the page of downloads."""
    return replace(list_head("data"), record=dataset(compared, "data/"))


def models_head(number: int, compared: Compared) -> PageHead:
    """Return the head of a page of the table of models."""
    title = words.models(len(compared.catalogue.models)) if number == 1 else ""
    return PageHead(title or titles.models_page(number), ABOUT["models"])


def model_head(file: CardFile[Model], compared: Compared) -> PageHead:
    """Return the head of a model's page: of its figures, those that may stand without a note."""
    model, catalogue = file.place.id, compared.catalogue
    name, by = file.card.name, catalogue.name("organization", file.place.organization)
    stated, results = dict(_stated(file, compared)), len(compared.results.get(model, ()))
    about = file.card.summary or words.about_model(name, by, stated, results)
    return PageHead(
        title=words.model(name, by, [*_parts(model, compared)]),
        description=about,
        name=name,
        by=by,
        figures=tuple((words.FIGURES[key], value) for key, value in stated.items()),
        record=software(file, compared),
    )


def benchmark_head(file: CardFile[Benchmark], compared: Compared) -> PageHead:
    """Return the head of a benchmark's page."""
    groups = compared.leaderboard(file.place.id).groups
    models = {entry.reported.model for group in groups for entry in group.entries}
    title = words.benchmark(file.card.name, len(models))
    category = category_name(file.card.category)
    return PageHead(title, file.card.summary or "", name=file.card.name, by=category)


def organization_head(file: CardFile[Organization], models: int) -> PageHead:
    """Return the head of an organization's page."""
    name = file.card.name
    count = ((words.HELD["models"], figures.number(models)),)
    title = words.organization(name, models)
    return PageHead(title, file.card.summary or "", name=name, figures=count)


def pair_head(pair: Pair, compared: Compared) -> PageHead:
    """Return the head of the page of two models."""
    one, other = (model_name(compared.catalogue, model) for model in pair)
    return PageHead(words.pair(one, other), titles.about_pair(one, other))


def _stated(file: CardFile[Model], compared: Compared) -> Iterator[tuple[str, str]]:
    """Yield figures of a model that hold without a condition, as texts, by what they are of."""
    model = file.place.id
    for side in ("input", "output"):
        if price := priced(compared, model, side):
            yield side, price.text
    window = compared.known[model].get("context_window")
    claim = window.attested[0] if window else None
    if isinstance(claim, TokenClaim) and not claim.note:
        yield "context", figures.number(claim.value)
    if (released := release(file.card)) and not released.note:
        yield "released", figures.short_date(released.value)


def _parts(model: str, compared: Compared) -> Iterator[str]:
    """Yield what the page has of a model, whatever may be said of it in a few words."""
    if compared.price(model):
        yield "price"
    if "context_window" in compared.known[model]:
        yield "context"
    if compared.results.get(model):
        yield "results"
