"""The data files of the site: JSON that a script element can load, from a server or a folder."""

import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache, partial
from itertools import chain

from cardpress.catalogue import Catalogue, by_name
from cardpress.charts import ScorePlots
from cardpress.comparison import Compared
from cardpress.history import NO_HISTORY, CardEvent, History, card_key
from cardpress.language import ENGLISH, current
from cardpress.wording import CALENDAR, FEEDS, PATHS, model_name, news, page_path

from .calendar import calendar
from .columns import columns_record
from .cost import cost_record
from .downloads import Downloads
from .explore import explore_record
from .feeds import Feeds, Site
from .models import model_record
from .scores import score_records
from .sellers import seller_records
from .side import comparison_record, side_record
from .translation import translation_record


@dataclass(frozen=True)
class DataFile:
    """A file of data: its address on the site, and its text."""

    path: str
    text: str


@dataclass(frozen=True)
class PlannedData:
    """A file of data before it is made: while a site is served, hardly any is asked for.

    One that shares nothing with others may be made ``of`` any view of the cards, too.
    """

    path: str
    make: Callable[[], str | bytes]
    of: Callable[[Compared], str | bytes] | None = None

    @property
    def made(self) -> DataFile:
        """Return the file with its text."""
        content = self.make()
        return DataFile(self.path, content if isinstance(content, str) else content.decode())


def data_files(
    compared: Compared,
    *,
    ending: str,
    address: str = "",
    history: History = NO_HISTORY,
    downloads: Downloads | None = None,
) -> Iterator[PlannedData]:
    """Yield the data files: names, models as a table shows them, all results.

    What only a page that the site does without would read is left out; ``without`` names them.
    Then come the charts of each benchmark, and the messages of the scripts where their language is
    not English, and the ``downloads``, if the site has them. ``ending`` is how the addresses of
    pages end on the site: a slash, or .html. Last are feeds of a ``history`` and a calendar, with
    the ``address`` of the site where it is known.
    """
    catalogue = compared.catalogue
    # Names apart from models: the bar of chosen models is on every page. Of 50 models, names are 2
    # KB and their records 49.
    parts = catalogue.configuration.parts
    without = [part for part, is_there in parts if not is_there]
    yield _file("site", lambda: _site(catalogue, ending, without))
    yield from _of_models(compared)
    yield _of_cards("scores", score_records, compared)
    if parts.cost:
        yield _of_cards("cost", cost_record, compared)
        yield _of_cards("sellers", seller_records, compared)
    if parts.compare:
        yield from _compared(compared)
    plots = ScorePlots(compared)
    for benchmark in _with_results(compared) if parts.explore else ():
        record = partial(explore_record, benchmark, compared, plots)
        yield replace(_file(f"explore/{benchmark}", record), of=partial(_explore, benchmark))
    if current() != ENGLISH:
        yield _file("messages", lambda: translation_record(current()))
    if downloads:
        yield from _downloads(compared, downloads)
    yield from _for_readers(compared, Site(address, ending), history)


def _downloads(compared: Compared, downloads: Downloads) -> Iterator[PlannedData]:
    for path in downloads.paths:
        make = partial(downloads.content, path)
        yield PlannedData(path, make, None if downloads.is_of_cards(path) else _unread(make))
    for name in compared.catalogue.models:
        for path, of, may_be_kept in downloads.texts(name):
            yield PlannedData(path, partial(of, compared), of if may_be_kept else None)


def _unread(make: Callable[[], str | bytes]) -> Callable[[Compared], str | bytes]:
    return lambda _: make()


def _for_readers(compared: Compared, site: Site, history: History) -> Iterator[PlannedData]:
    """Yield what programs of readers subscribe to."""
    catalogue, parts = compared.catalogue, compared.catalogue.configuration.parts
    if parts.retirements:
        yield PlannedData(CALENDAR, partial(calendar, compared, site))
    if not parts.news:
        return
    feeds = Feeds(catalogue, site)
    everything = [event for events in history.by_day.values() for event in events]
    whole = catalogue.configuration.file.name or news.any_catalogue()
    yield from _feeds("", PATHS["news"], whole, everything, feeds)
    # Without a history there is nothing to follow, and of thousands of models each would be a file.
    for organization in catalogue.organizations if history.by_day and parts.organizations else ():
        page, events = page_path("organization", organization), history.by_organization
        name = catalogue.name("organization", organization)
        yield from _feeds(_beside(page), page, name, events.get(organization, ()), feeds)
    for model in catalogue.models if history.by_day else ():
        page, name = page_path("model", model), model_name(catalogue, model)
        events_of = history.by_card.get(card_key("model", model), ())
        yield from _feeds(_beside(page), page, name, events_of, feeds)


def _beside(page: str) -> str:
    return f"{page.removesuffix('.md')}/"


def _feeds(
    folder: str, page: str, name: str, events: Sequence[CardEvent], feeds: Feeds
) -> Iterator[PlannedData]:
    for file, make in zip(FEEDS, (feeds.atom, feeds.json), strict=True):
        yield PlannedData(f"{folder}{file}", partial(make, f"{folder}{file}", page, name, events))


def _site(catalogue: Catalogue, ending: str, without: Sequence[str]) -> object:
    names = {model: model_name(catalogue, model) for model in catalogue.models}
    return {"ending": ending, "names": names, "without": without}


def _with_results(compared: Compared) -> Iterable[str]:
    """Return the benchmarks that any model has a result on, in the order of these models."""
    # Not by their cohorts, which take long to find and mostly are not asked for.
    results = (by_benchmark for _, by_benchmark in sorted(compared.results.items()))
    return dict.fromkeys(chain.from_iterable(results))


def _of_models(compared: Compared) -> Iterator[PlannedData]:
    """Yield what the table of models needs."""
    catalogue = compared.catalogue

    @cache
    def records() -> list[dict[str, object]]:
        models, plots = by_name(catalogue.models.values()), ScorePlots(compared)
        return [model_record(file, compared, plots) for file in models]

    def columns() -> object:
        return columns_record(catalogue, {key for record in records() for key in record})

    yield _file("models", records)
    yield _file("columns", columns)


def _explore(benchmark: str, compared: Compared) -> str:
    record = partial(explore_record, benchmark, compared, ScorePlots(compared))
    return _script(f"explore/{benchmark}", record)


def _side(model: str, compared: Compared) -> str:
    file = compared.catalogue.models[model]
    return _script(f"models/{model}", partial(side_record, file, compared))


def _compared(compared: Compared) -> Iterator[PlannedData]:
    """Yield what the comparison of any models needs."""
    yield _of_cards("comparison", comparison_record, compared)
    for name in compared.catalogue.models:
        # A file each, as a comparison needs two to six of them.
        side = partial(_side, name)
        yield PlannedData(_address(f"models/{name}"), partial(side, compared), side)


def _file(name: str, record: Callable[[], object]) -> PlannedData:
    return PlannedData(_address(name), partial(_script, name, record))


def _of_cards(name: str, record: Callable[[Compared], object], compared: Compared) -> PlannedData:
    def of(view: Compared) -> str:
        return _script(name, partial(record, view))

    return PlannedData(_address(name), partial(of, compared), of)


def _address(name: str) -> str:
    return f"assets/data/{name}.js"


def _script(name: str, record: Callable[[], object]) -> str:
    # A script in place of JSON, because a page opened from a folder may not fetch. Browsers read
    # the text inside JSON.parse faster than an object literal.
    data = json.dumps(record(), ensure_ascii=False, separators=(",", ":"), allow_nan=False)
    quoted = json.dumps(data, ensure_ascii=False)
    for separator in ("\u2028", "\u2029"):  # line ends to older browsers
        quoted = quoted.replace(separator, f"\\u{ord(separator):x}")
    return f'cardpressData("{name}",JSON.parse({quoted}));\n'
