"""What `cardpress cluster` refuses: addresses of others, links, wrong usage, a missing extra."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from click.testing import CliRunner
from distributed import LocalCluster
from fsspec import register_implementation
from fsspec.implementations.memory import MemoryFileSystem

from cardpress.build import build
from cardpress.cli import main
from cardpress.cluster import NoScheduler, Workers, dask_workers, executors, make_pages
from cardpress.writer.addresses import MANIFEST, NotOurAddress
from tests.conftest import CATALOGUE, MakeRoot
from tests.site.conftest import BIN, run

_CARDS = f"file://{CATALOGUE}/cards"


@pytest.fixture
def threads() -> Iterator[Workers]:
    with ThreadPoolExecutor(1) as executor:
        yield Workers(executor)


@pytest.mark.parametrize(
    ("files", "told"),
    [
        ({"ours.txt": "mine"}, "holds files of others"),
        ({MANIFEST: "[]"}, "was not made by cardpress"),
        ({MANIFEST: '{"pages": {"../secret.md": ""}}'}, "was not made by cardpress"),
        ({MANIFEST: '{"pages": {"cards.yml": ""}}'}, "was not made by cardpress"),
    ],
)
def test_an_address_of_others_is_refused(
    threads: Workers, tmp_path: Path, files: dict[str, str], told: str
) -> None:
    for name, text in files.items():
        (tmp_path / name).write_text(text, "utf-8")
    with pytest.raises(NotOurAddress, match=told):
        make_pages(CATALOGUE, _CARDS, str(tmp_path), threads)
    assert {path.name for path in tmp_path.iterdir()} == {*files}


def test_a_link_among_cards_is_not_followed(
    threads: Workers, catalogue: MakeRoot, tmp_path: Path
) -> None:
    root = catalogue()
    (root / "cards/models/acme/link.yml").symlink_to("/etc/hostname")
    made = make_pages(root, str(root / "cards"), str(tmp_path / "out"), threads)
    assert made.problems == build(root).problems
    assert [problem.path for problem in made.problems] == ["cards/models/acme/link.yml"]


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["--out", "nowhere://pages"], "nowhere://pages: Protocol not known"),
        (["--out", f"{CATALOGUE}/cards/pages"], "must lie apart"),
        (["--out", "out", "--cards", "missing"], "no such folder"),
    ],
)
def test_wrong_usage_is_told_without_a_traceback(arguments: list[str], told: str) -> None:
    result = CliRunner().invoke(main, ["--root", str(CATALOGUE), "cluster", *arguments])
    assert result.exit_code == 2
    assert told in result.output


class _Unlike(Exception):
    """An error as a package for some storage has its own."""


class _Refusing(MemoryFileSystem):  # type: ignore[misc]  # fsspec has no types
    """A storage that answers nothing but an error."""

    protocol = "refusing"
    error: Exception = _Unlike()

    def isdir(self, path: str) -> bool:
        raise self.error

    def cat_file(self, path: str, *_: object, **__: object) -> bytes:
        raise self.error


register_implementation("refusing", _Refusing)
_REFUSED = (
    (_Unlike("Unable to locate credentials"), "Unable to locate credentials; check the address"),
    (_Unlike(), "_Unlike; check the address, the network and the credentials"),
    (TimeoutError("no answer"), "no answer; check the address, the network"),
    (PermissionError("Access Denied"), "access Denied\n    give whoever runs cardpress"),
    (FileNotFoundError("No such bucket"), "no such bucket\n    create what is missing, such as"),
)


@pytest.mark.parametrize("option", ["--cards", "--out"])
def test_what_a_storage_refuses_is_told_with_a_remedy(
    option: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    addresses = {"--out": str(tmp_path / "out"), option: "refusing://acme/pages"}
    arguments = [word for pair in addresses.items() for word in pair]
    for error, told in _REFUSED:
        if option == "--out" and isinstance(error, FileNotFoundError):
            continue  # nothing there yet is no fault
        monkeypatch.setattr(_Refusing, "error", error)
        result = CliRunner().invoke(main, ["--root", str(CATALOGUE), "cluster", *arguments])
        assert result.exit_code == 2, error
        output = " ".join(result.output.split())
        assert f"refusing://acme/pages: {' '.join(told.split())}" in output, error


def test_the_stages_are_told(tmp_path: Path) -> None:
    arguments = ["--root", str(CATALOGUE), "cluster", "--out", str(tmp_path / "out"), "--verbose"]
    told = CliRunner().invoke(main, arguments).stderr
    assert [line.partition(":")[0] for line in told.splitlines()] == [
        *("Reading settings", "Reading cards", "Resolving references", "Comparing cards"),
        *("Checking rules", "Making pages"),
    ]


@pytest.mark.parametrize("package", ["distributed", "fsspec"])
def test_without_the_extra_its_name_is_told(tmp_path: Path, package: str) -> None:
    code = f"import sys; sys.modules[{package!r}] = None; from cardpress.cli import main; main()"
    command = (BIN / "python", "-c", code, "--root", CATALOGUE, "cluster", "--out", "out")
    told = run(*command, cwd=tmp_path)
    assert told.returncode == 2
    assert f"({package}): pip install 'cardpress[cluster]'" in " ".join(told.stdout.split())


@pytest.mark.parametrize("address", ["nowhere", "tcp://127.0.0.1:1"])
def test_no_scheduler_is_told(address: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(executors, "PATIENCE", 0.1)
    with pytest.raises(NoScheduler, match=address), dask_workers(address):
        pass


def test_a_cluster_without_workers_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(executors, "PATIENCE", 0.5)
    with (
        LocalCluster(n_workers=0, processes=False, dashboard_address=None) as cluster,
        pytest.raises(NoScheduler, match="has no workers; start one: dask worker"),
        dask_workers(cluster.scheduler_address),
    ):
        pass
