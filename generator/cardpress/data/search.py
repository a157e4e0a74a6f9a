"""One compact record for each card, list and tool, by which the search of the site finds it."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from cardpress.blocks import shown_words
from cardpress.catalogue import Catalogue
from cardpress.comparison import Compared, KnownFacts, release
from cardpress.loader import CardFile
from cardpress.schema import Benchmark, Model, Organization
from cardpress.wording import category_name, evidence, model_name, model_type, page_path
from cardpress.wording.listings import more_models
from cardpress.wording.review import not_reviewed

from .finding import Finding, finding

_MOST_MODELS = 12
_SEPARATORS = re.compile(r"[\W_]+")


@dataclass(frozen=True)
class SearchRecord:
    """A page as the search knows it; all texts are plain.

    ``names`` are those that a visitor may type, its title first; ``about`` are names that find it
    after those, such as its developer's; ``text`` is shown below the title. ``find`` is what the
    table of models answers besides.
    """

    path: str
    names: tuple[str, ...]
    about: tuple[str, ...]
    text: str
    find: Finding | None = None


def search_records(
    compared: Compared, lists: Iterable[SearchRecord] = ()
) -> Iterator[SearchRecord]:
    """Yield the records: those of ``lists`` and tools, then organizations, models, benchmarks.

    The newest model comes first, and the benchmark that most models have results on. Where two
    names match equally well, the search keeps this order.
    """
    for record in lists:
        is_table = record.path == page_path("model", "index")
        yield replace(record, find=finding(compared)) if is_table else record
    catalogue = compared.catalogue
    models = sorted(catalogue.models.values(), key=_released, reverse=True)
    by_developer: dict[str, list[str]] = {}
    for model in models:
        name = model_name(catalogue, model.place.id)
        by_developer.setdefault(model.place.organization, []).append(name)
    parts = catalogue.configuration.parts
    for organization in catalogue.organizations.values() if parts.organizations else ():
        yield _organization(organization, by_developer)
    for model in models:
        yield _model(model, compared)
    results = compared.attested_on
    known = sorted(
        catalogue.benchmarks.values(), key=lambda file: -len(results.get(file.place.id, ()))
    )
    for benchmark in known if parts.benchmarks else ():
        yield _benchmark(benchmark)


def _organization(
    file: CardFile[Organization], by_developer: Mapping[str, list[str]]
) -> SearchRecord:
    models = by_developer.get(file.place.id, [])
    shown = ", ".join(models[:_MOST_MODELS])
    if (more := len(models) - _MOST_MODELS) > 0:
        shown = more_models(shown, more)
    summary = (file.card.summary or "").removesuffix(".")
    return _record(file, _joined(summary, shown))


def _model(file: CardFile[Model], compared: Compared) -> SearchRecord:
    card, developer, catalogue = file.card, file.place.organization, compared.catalogue
    organization = catalogue.name("organization", developer)
    about = [organization]
    # An organization's card may be broken, or missing, while a site is served.
    if developer in catalogue.organizations:
        about += catalogue.organizations[developer].card.aliases
    kind = model_type(card.type)
    # Before all else: what follows may be cut off where the search shows it.
    doubt = None if card.is_confirmed else evidence(is_confirmed=False)
    doubt = _joined(doubt, not_reviewed() if card.imported else None) or None
    own = searched_words(compared.known[file.place.id], catalogue)
    text = _joined(doubt, organization, *_others(file), card.family, kind, *own, card.summary)
    return _record(file, text, _distinct([*about, card.family or "", *own]))


def searched_words(known: KnownFacts, catalogue: Catalogue) -> tuple[str, ...]:
    """Return what a model's card states in the fields by which its catalogue lets it be found."""
    found = (fact for fact in known.values() if fact.fact.searched)
    return tuple(shown_words(claim, catalogue) for fact in found for claim in fact.attested)


def _benchmark(file: CardFile[Benchmark]) -> SearchRecord:
    return _record(
        file, _joined(*_others(file), category_name(file.card.category), file.card.summary)
    )


def _record(
    file: CardFile[Model] | CardFile[Organization] | CardFile[Benchmark],
    text: str,
    about: tuple[str, ...] = (),
) -> SearchRecord:
    # The id comes late: mostly it is but another spelling of the name, and then left out.
    names = _distinct([file.card.name, *_others(file), file.place.id, *_ids_elsewhere(file.card)])
    return SearchRecord(page_path(file.place.kind, file.place.id), names, about, text)


def _ids_elsewhere(card: Model | Organization | Benchmark) -> Iterator[str]:
    """Yield what sellers and Hugging Face call a model.

    What stands before a slash is left out, as the search leaves it out of what is typed.
    """
    if not isinstance(card, Model):
        return
    yield from (offer.model_id.split("/")[-1] for offer in card.availability if offer.model_id)
    for address in (*card.resources.values(), *(source.url for source in card.sources.values())):
        if address and (found := _REPOSITORY.fullmatch(address)):
            yield found[1]


_REPOSITORY = re.compile(
    r"https://huggingface\.co/(?!datasets/|spaces/|papers/|docs/|blog/)[\w.-]+/([\w.-]+)/?"
)


def _others(file: CardFile[Model] | CardFile[Organization] | CardFile[Benchmark]) -> list[str]:
    """Return the aliases, API ids and former names that are more than another spelling."""
    card = file.card
    return list(_distinct([card.name, *card.aliases, *card.former_names])[1:])


def _distinct(names: Iterable[str]) -> tuple[str, ...]:
    """Return names without those that differ from an earlier one in separators or case alone."""
    by_spelling: dict[str, str] = {}
    for name in names:
        # A name of nothing but separators is told apart by them.
        by_spelling.setdefault(_SEPARATORS.sub("", name).casefold() or name, name)
    return tuple(name for name in by_spelling.values() if name)


def _joined(*parts: str | None) -> str:
    return " · ".join(part for part in parts if part)


def _released(file: CardFile[Model]) -> str:
    # As texts, in which a year alone comes before its months, and no date before all.
    claim = release(file.card)
    return claim.value if claim else ""
