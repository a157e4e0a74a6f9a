"""Files that other processes write meanwhile are those that one process writes."""

import logging
import os
import signal
from collections.abc import Iterable
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from mkdocs.commands.build import build
from mkdocs.config.base import load_config
from mkdocs.exceptions import Abort

from cardpress.background import Background
from cardpress.exporters.formats import BrokenFormat
from cardpress.mkdocs_plugin.data_meanwhile import DataMeanwhile, last_of
from cardpress.mkdocs_plugin.text_file import TextFile
from tests.conftest import MakeRoot

_SETTINGS = (
    "site_name: Small\ntheme: {name: material, font: false}\n"
    "plugins: [search, cardpress: {jobs: %d}]\n"
)
_CARD = "name: {}\ntype: Embedding Model\nsources: {{a: {{title: A, url: 'https://acme.dev/x'}}}}\n"
_MODELS = 8


@pytest.fixture
def root(catalogue: MakeRoot, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Make a catalogue of some models, whose files are shared out as if they were many."""
    monkeypatch.setattr("cardpress.mkdocs_plugin.data_meanwhile._FEWEST", 8)
    monkeypatch.setattr("cardpress.partitions._FEWEST", 8)
    monkeypatch.setattr("cardpress.partitions._LARGEST", 6)
    made = catalogue({})
    (made / "docs").mkdir()
    for name in (f"case-{number}" for number in range(_MODELS)):
        (made / f"cards/models/acme/{name}.yml").write_text(_CARD.format(name), encoding="utf-8")
    return made


def _built(root: Path, jobs: int) -> dict[str, bytes]:
    (root / "mkdocs.yml").write_text(_SETTINGS % jobs, encoding="utf-8")
    site = root.parent / f"site-{jobs}"
    build(load_config(str(root / "mkdocs.yml"), site_dir=str(site)))
    files = (path for path in site.rglob("*") if path.is_file() and "sitemap" not in path.name)
    return {path.relative_to(site).as_posix(): path.read_bytes() for path in files}


def test_the_site_is_the_same(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    begun = list[int]()

    class Counted(Background[TextFile, Any]):
        """Work that is counted."""

        def __init__(self, work: Any, things: Any, *, jobs: int) -> None:
            begun.append(jobs)
            super().__init__(work, things, jobs=jobs)

    alone = _built(root, 1)
    # What is left once the pages are there depends on how quick these were.
    monkeypatch.setattr("cardpress.mkdocs_plugin.waiting.last_of", lambda _: ())
    monkeypatch.setattr("cardpress.mkdocs_plugin.data_meanwhile.Background", Counted)
    assert _built(root, 2) == alone
    assert begun == [1]


def test_what_was_told_of_files_that_are_there_is_told_here(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    class Telling(TextFile):
        """A file that tells something of itself."""

        def write(self, content: bytes | None = None) -> None:
            logging.getLogger("mkdocs.plugins.cardpress").warning("told of %s", self.src_uri)

    files = [Telling(f"{name}.js", None, str(tmp_path), use_directory_urls=True) for name in "ab"]
    early = DataMeanwhile(files, 1)
    assert caplog.messages == []
    there = {file.src_uri for file in early.end()}
    assert caplog.messages == [f"told of {name}" for name in sorted(there)]
    assert {file.src_uri for file in files if file.made_apart} == there


def test_the_last_files_are_written_while_mkdocs_writes_its_pages(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Last(DataMeanwhile):
        """Files of which it is noted that they are the last."""

        def finish(self) -> None:
            finished.append({file.dest_uri for file in self._files})
            super().finish()

    finished = list[set[str]]()
    alone = _built(root, 1)
    monkeypatch.setattr("cardpress.mkdocs_plugin.waiting.begun", lambda *_, **__: None)
    monkeypatch.setattr("cardpress.mkdocs_plugin.waiting.DataMeanwhile", Last)
    assert _built(root, 2) == alone
    [late] = finished
    assert late
    assert late <= alone.keys()


def test_a_format_that_fails_on_one_of_the_last_files_says_whose_it_is(
    root: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def fails(_file: TextFile, _content: bytes | None = None) -> None:
        raise BrokenFormat("the format acme failed")

    monkeypatch.setattr("cardpress.mkdocs_plugin.waiting.begun", lambda *_, **__: None)
    monkeypatch.setattr("cardpress.mkdocs_plugin.data_meanwhile._LAST", 1)
    late = list[TextFile]()

    def last(files: Iterable[TextFile]) -> list[TextFile]:
        late.extend(last_of(files))
        monkeypatch.setattr(late[0], "write", partial(fails, late[0]))
        return late

    monkeypatch.setattr("cardpress.mkdocs_plugin.waiting.last_of", last)
    with pytest.raises(Abort):
        _built(root, 2)
    assert "the format acme failed" in caplog.text
    assert len(late) == 1


def test_files_that_nobody_has_written_are_written_in_the_end(tmp_path: Path) -> None:
    names = [f"{number}.js" for number in range(3)]
    here = os.getpid()

    def made(name: str) -> str:
        if name == "1.js" and os.getpid() != here:
            os.kill(os.getpid(), signal.SIGKILL)
        return name

    files = [TextFile(name, None, str(tmp_path), use_directory_urls=True) for name in names]
    for file in files:
        file.remake(partial(made, file.src_uri))
    DataMeanwhile(files, 1).finish()
    assert [(tmp_path / name).read_text("utf-8") for name in names] == names
