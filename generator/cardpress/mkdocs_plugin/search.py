"""The theme's search: one record for each card, and those whose name is typed come first."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict
from fnmatch import fnmatch
from html import escape
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page

from cardpress import writer
from cardpress.data import Finding, SearchRecord
from cardpress.wording import page_path

INDEX = "search/search_index.json"
"""The address of the theme's index."""
_MODELS = "models/"
_WORKER = "assets/javascripts/workers/search.*.js"


class SearchRecords:
    """The records of a catalogue, each in place of what the theme's search makes of a page.

    They are by the address of the page. ``pages`` are the files of pages by their paths.
    """

    def __init__(self, records: Iterable[SearchRecord], pages: Mapping[str, File]) -> None:
        self._pages, self._index = pages, ""
        self.by_address = self._placed(records)

    def add(self, other: "SearchRecords") -> None:
        """Add those of the site in another language, which has one index with this."""
        self.by_address = {**other.by_address, **self.by_address}

    def exclude(self, page: Page) -> None:
        """Have the theme's search leave a page out that has a record; other engines keep it."""
        if page.file.url in self.by_address:
            page.meta["search"] = {"exclude": True}

    def write(self, config: MkDocsConfig) -> None:
        """Put the records into the index that the theme's search has written."""
        index = Path(config.site_dir, INDEX)
        if index.is_file():
            self._index = index.read_text("utf-8")
            writer.write_text(index, with_records(self._index, self.by_address))

    def renewed(self, records: Iterable[SearchRecord]) -> str | None:
        """Return the index with other records, or None on a site without search."""
        if not self._index:
            return None
        return with_records(self._index, self._placed(records))

    def _placed(self, records: Iterable[SearchRecord]) -> dict[str, SearchRecord]:
        known = ((record, self._pages.get(record.path)) for record in records)
        return {file.url: record for record, file in known if file}


def with_records(index: str, records: Mapping[str, SearchRecord]) -> str:
    """Return the theme's index with one entry for each record in place of its page's own entries.

    ``records`` are by the address of their page.
    """
    content = json.loads(index)
    docs = [doc for doc in content["docs"] if doc["location"].partition("#")[0] not in records]
    # In a language that has no words of its own, a page reads as it does in another.
    distinct: dict[SearchRecord, str] = {}
    for address, record in records.items():
        distinct.setdefault(record, address)
    places = {record: len(docs) + at for at, record in enumerate(distinct)}
    for record, address in distinct.items():
        find = record.find and _finding(record.find, _models_beside(address, records, places))
        docs.append({**_entry(address, record), **({"find": find} if find else {})})
    return json.dumps({**content, "docs": docs}, ensure_ascii=False, separators=(",", ":"))


def _entry(address: str, record: SearchRecord) -> dict[str, object]:
    # The theme shows title and text as HTML; the names are for our script alone, which shows none.
    return {
        "location": address,
        "title": escape(record.names[0], quote=False),
        "text": escape(record.text, quote=False),
        "names": record.names,
        **({"about": record.about} if record.about else {}),
    }


def _models_beside(
    table: str, records: Mapping[str, SearchRecord], places: Mapping[SearchRecord, int]
) -> dict[str, int]:
    """Return by path the places in the index of the models in the language of a table of models."""
    start = f"{table.partition(_MODELS)[0]}{_MODELS}"
    return {r.path: places[r] for address, r in records.items() if address.startswith(start)}


def _finding(find: Finding, places: Mapping[str, int]) -> dict[str, object]:
    # Places in the index in place of ids, which would take a tenth of it.
    pairs = [
        [places[path] for model in models if (path := page_path("model", model)) in places]
        for models in find.pairs
    ]
    return {**asdict(find), "kinds": dict(find.kinds), "pairs": pairs}


def put_names_first(files: Files, scripts: Iterable[Path], config: MkDocsConfig) -> None:
    """Put our scripts before the theme's search worker, if the theme has one."""
    # By a pattern: the name of the worker has a hash that changes with each release of the theme.
    for file in [file for file in files if fnmatch(file.src_uri, _WORKER)]:
        if file.abs_src_path:
            parts = [*scripts, Path(file.abs_src_path)]
            whole = "".join(part.read_text("utf-8") for part in parts)
            files.remove(file)
            files.append(File.generated(config, file.src_uri, content=whole))
