"""The theme's search: it knows each card by one record, and puts first what is called as typed."""

import json
from collections.abc import Mapping
from fnmatch import fnmatch
from html import escape
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

from cardpress.data import SearchRecord

INDEX = "search/search_index.json"
"""The address of the theme's index."""
_WORKER = "assets/javascripts/workers/search.*.js"


def with_records(index: str, records: Mapping[str, SearchRecord]) -> str:
    """Return the theme's index with one entry for each record; the records are by address.

    Whatever else the index says of their pages is left out.
    """
    content = json.loads(index)
    docs = [doc for doc in content["docs"] if doc["location"].partition("#")[0] not in records]
    docs += [_entry(address, record) for address, record in records.items()]
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


def put_names_first(files: Files, script: Path, config: MkDocsConfig) -> None:
    """Set our script before the theme's own search worker, where the theme has one."""
    for file in [file for file in files if fnmatch(file.src_uri, _WORKER)]:
        if file.abs_src_path:
            whole = script.read_text("utf-8") + Path(file.abs_src_path).read_text("utf-8")
            files.remove(file)
            files.append(File.generated(config, file.src_uri, content=whole))
