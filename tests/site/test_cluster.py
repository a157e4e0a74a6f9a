"""Pages made by many processes, at addresses: the same bytes as `cardpress pages` writes."""

import json
import os
import shutil
import signal
from collections.abc import Callable, Iterator
from concurrent.futures import Executor, Future, ProcessPoolExecutor, ThreadPoolExecutor
from multiprocessing import get_context
from pathlib import Path
from typing import Any

import fsspec
import pytest
from distributed import LocalCluster

from cardpress.build import MARKDOWN, build
from cardpress.cluster import (
    LOST,
    Made,
    Workers,
    building,
    dask_workers,
    make_pages,
)
from cardpress.language import in_language
from cardpress.wording import find_language
from cardpress.writer.addresses import MANIFEST
from tests import frozen
from tests.conftest import CATALOGUE, MakeRoot
from tests.site.conftest import BIN, run

_CARDS = f"file://{CATALOGUE}/cards"
_OWN = {
    "catalogue.yml": """\
base: [../below]
types: [Fraud Detector]
fields:
  monthly_cost: {label: Monthly cost, kind: number, unit: EUR per month, column: true}
""",
    "cards/models/acme/guard.yml": """\
name: Guard
type: Fraud Detector
sources: {card: {title: Card, url: "https://acme.dev/guard"}}
custom: {monthly_cost: 1200}
benchmarks: {sums-of-old: 71.2}
""",
    "cards/models/acme/later.yml": "name: Later\ntype: Fraud Detector\n"
    "governance: {approval: draft}\n",
    "templates/pages/home.md.j2": '{% extends "packaged/pages/home.md.j2" %}\n'
    "{% block about %}Ours{% endblock %}\n",
    "locale/de.po": 'msgid ""\nmsgstr "Content-Type: text/plain; charset=utf-8\\n"\n'
    '"Plural-Forms: nplurals=2; plural=(n != 1);\\n"\n\nmsgid "Models"\nmsgstr "Muster"\n',
}


@pytest.fixture(autouse=True)
def _small_parts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(building, "CARDS", 7)
    monkeypatch.setattr(building, "PAGES", 11)


@pytest.fixture(scope="module")
def scheduler() -> Iterator[str]:
    """A Dask cluster of two processes."""
    with LocalCluster(
        n_workers=2, threads_per_worker=1, processes=True, dashboard_address=None
    ) as cluster:
        yield cluster.scheduler_address


@pytest.fixture
def dask(scheduler: str) -> Iterator[Workers]:
    with dask_workers(scheduler) as workers:
        yield workers


@pytest.fixture
def threads() -> Iterator[Workers]:
    with ThreadPoolExecutor(2) as executor:
        yield Workers(executor)


def _pages(out: str) -> dict[str, str]:
    """Return the pages at an address by their paths, as far as its manifest names them."""
    filesystem, top = fsspec.core.url_to_fs(out)
    found = {name.removeprefix(f"{top}/") for name in filesystem.find(top)} - {MANIFEST}
    assert {*_manifest(out)["pages"]} == found
    return {path: filesystem.cat_file(f"{top}/{path}").decode() for path in found}


def _manifest(out: str) -> dict[str, Any]:
    manifest = json.loads(fsspec.open(f"{out}/{MANIFEST}").open().read())
    assert isinstance(manifest, dict)
    return manifest


def test_two_workers_of_a_cluster_make_the_same_bytes(dask: Workers, tmp_path: Path) -> None:
    out = f"file://{tmp_path}/out"
    made = make_pages(CATALOGUE, _CARDS, out, dask)
    expected = frozen.pages()
    assert made == Made(frozen.built().cards, len(expected), len(expected))
    assert _pages(out) == expected
    assert _manifest(out)["finished"]


def _expected(root: Path) -> dict[str, str]:
    return {page.path: page.markdown for page in build(root).pages}


def test_processes_that_know_nothing_make_the_same_bytes(
    catalogue: MakeRoot, tmp_path: Path
) -> None:
    root, out = catalogue(), str(tmp_path / "out")
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as executor:
        make_pages(root, str(root / "cards"), out, Workers(executor))
    assert _pages(out) == _expected(root)


def test_the_command_makes_the_same_bytes(tmp_path: Path) -> None:
    command = (BIN / "cardpress", "--root", CATALOGUE, "cluster", "--jobs", "2")
    told = run(*command, "--out", "out", cwd=tmp_path)
    assert told.stdout == f"{len(frozen.pages())} pages in out, {len(frozen.pages())} changed\n"
    assert _pages(f"{tmp_path}/out") == frozen.pages()


def test_what_is_a_catalogue_s_own_reaches_its_workers(
    dask: Workers, catalogue: MakeRoot, tmp_path: Path
) -> None:
    root, out = catalogue(_OWN), str(tmp_path / "out")
    below = root.parent / "below/cards/benchmarks"
    below.mkdir(parents=True)
    shutil.copy(root / "cards/benchmarks/sums.yml", below / "sums-of-old.yml")
    cards = tmp_path / "elsewhere"
    with in_language(find_language("de", root)):
        expected = build(root, language="de", as_of="2026-11-28", destination=MARKDOWN)
        assert not expected.problems, expected.problems[0]
        shutil.move(root / "cards", cards)
        make_pages(root, str(cards), out, dask, as_of="2026-11-28")
    pages = _pages(out)
    assert pages == {page.path: page.markdown for page in expected.pages}
    assert "Ours" in pages["index.md"]
    assert "Monthly cost" in pages["models/guard.md"]
    assert "models/later.md" not in pages


@pytest.fixture
def memory() -> Iterator[str]:
    """The address of the frozen cards in memory, which is of one process."""
    filesystem = fsspec.filesystem("memory")
    filesystem.put(f"{CATALOGUE}/cards/", "/cards/", recursive=True)
    yield "memory://cards"
    filesystem.store.clear()
    filesystem.pseudo_dirs[:] = [""]


def test_what_did_not_change_is_not_written(threads: Workers, memory: str) -> None:
    out, filesystem = "memory://out", fsspec.filesystem("memory")
    assert make_pages(CATALOGUE, memory, out, threads).changed == len(frozen.pages())
    assert _pages(out) == frozen.pages()
    assert make_pages(CATALOGUE, memory, out, threads).changed == 0
    gone = _pages(out).keys() - _of_fewer_cards(memory, out, threads).keys()
    assert gone
    # One that a run has left unfinished is written anew, whatever its manifest knows.
    filesystem.pipe_file("/out/index.md", b"half")
    manifest = {**_manifest(out), "finished": False}
    filesystem.pipe_file(f"/out/{MANIFEST}", json.dumps(manifest).encode())
    assert make_pages(CATALOGUE, memory, out, threads).changed == len(_pages(out))
    assert _pages(out)["index.md"] != "half"


def _of_fewer_cards(memory: str, out: str, workers: Workers) -> dict[str, str]:
    filesystem = fsspec.filesystem("memory")
    for name in [*filesystem.find("/cards/models")]:
        filesystem.rm_file(name)
        made = make_pages(CATALOGUE, memory, out, workers)
        if made.pages:  # else another card refers to it
            break
    return _pages(out)


def test_mistakes_in_cards_come_back_and_nothing_is_written(
    dask: Workers, catalogue: MakeRoot, tmp_path: Path
) -> None:
    root = catalogue(
        {
            "cards/models/acme/wrong.yml": "name: Wrong\ntype: Large Language Model\n"
            "releasd: 2026\n",
            "cards/models/acme/blank.yml": "name: Blank\nname:\n",
            "cards/models/acme/lost.yml": "name: Lost\ntype: Large Language Model\n"
            "related: [{model: nobody, relation: successor}]\n",
            "cards/models/acme/notes.YML": "",
            "cards/models/.history/old.yml": "",
        }
    )
    expected = build(root)
    made = make_pages(root, str(root / "cards"), str(tmp_path / "out"), dask)
    assert len(made.problems) >= 4
    assert made.problems == expected.problems
    assert made.cards == expected.cards
    assert not (tmp_path / "out").exists()


def test_a_mistake_in_a_template_leaves_the_pages_unfinished(
    threads: Workers, catalogue: MakeRoot, tmp_path: Path
) -> None:
    out = str(tmp_path / "out")
    root = catalogue({"templates/pages/model.md.j2": "{{ view.nothing_there }}"})
    made = make_pages(root, str(root / "cards"), out, threads)
    assert [problem.path for problem in made.problems] == ["templates/pages/model.md.j2"]
    assert not _manifest(out)["finished"]


class _Fragile(Executor):
    """Hands on work to another, of which the first part of the pages ends its worker."""

    def __init__(self, executor: Executor, flag: Path) -> None:
        self._executor, self._flag = executor, flag

    def submit(self, fn: Callable[..., Any], /, *args: Any, **named: Any) -> Future[Any]:
        return self._executor.submit(_ending_once, self._flag, fn, *args)


def _ending_once(flag: Path, work: Callable[..., Any], *arguments: Any) -> Any:
    if not flag.exists():
        flag.touch()
        os.kill(os.getpid(), signal.SIGKILL)
    return work(*arguments)


def test_what_a_worker_had_that_ended_another_does(
    dask: Workers, catalogue: MakeRoot, tmp_path: Path
) -> None:
    root, out = catalogue(), str(tmp_path / "out")
    fragile = Workers(_Fragile(dask.executor, tmp_path / "ended"), dask.share)
    make_pages(root, str(root / "cards"), out, fragile)
    assert (tmp_path / "ended").exists()
    assert _pages(out) == _expected(root)


def test_where_nobody_takes_work_over_it_is_told(catalogue: MakeRoot, tmp_path: Path) -> None:
    root = catalogue()
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as executor:
        fragile = Workers(_Fragile(executor, tmp_path / "ended"))
        with pytest.raises(LOST):
            make_pages(root, str(root / "cards"), str(tmp_path / "out"), fragile)
