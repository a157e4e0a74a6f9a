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

INDEX = "search/search_index.json"
"""The address of the theme's index."""
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
    docs += [_entry(address, record) for record, address in distinct.items()]
    return json.dumps({**content, "docs": docs}, ensure_ascii=False, separators=(",", ":"))


def _entry(address: str, record: SearchRecord) -> dict[str, object]:
    # The theme shows title and text as HTML; the names are for our script alone, which shows none.
    return {
        "location": address,
        "title": escape(record.names[0], quote=False),
        "text": escape(record.text, quote=False),
        "names": record.names,
        **({"about": record.about} if record.about else {}),
        **({"find": _finding(record.find)} if record.find else {}),
    }


def _finding(find: Finding) -> dict[str, object]:
    return {**asdict(find), "kinds": dict(find.kinds), "pairs": dict(find.pairs)}


def put_names_first(files: Files, scripts: Iterable[Path], config: MkDocsConfig) -> None:
    """Put our scripts before the theme's search worker, if the theme has one."""
    # By a pattern: the name of the worker has a hash that changes with each release of the theme.
    for file in [file for file in files if fnmatch(file.src_uri, _WORKER)]:
        if file.abs_src_path:
            parts = [*scripts, Path(file.abs_src_path)]
            whole = "".join(part.read_text("utf-8") for part in parts)
            files.remove(file)
            files.append(File.generated(config, file.src_uri, content=whole))
