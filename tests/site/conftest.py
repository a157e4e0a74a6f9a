"""Sites built as their users build them, each by a process of its own, and their pages read."""

import fcntl
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from urllib.parse import urljoin

import pytest

from tests.conftest import BASE, CATALOGUE, ROOT, begin_with
from tests.site import commands
from tests.site.commands import Process, Run, environment
from tests.site.elements import Element, read_html
from tests.site.serving import Serve, Server, free_port, stop

BIN = Path(sys.executable).parent
SMALL_SITE = """\
site_name: Small
theme: {name: material, font: false}
plugins: [search, cardpress]
"""
"""The least that the mkdocs.yml of a catalogue says."""
_SERVED = {"mkdocs.yml": SMALL_SITE, "docs/about.md": "# About us\n"}
HOME = "https://cardpress.example/"
"""Where the site says that it is published."""
CARDS = sorted(path.relative_to(CATALOGUE) for path in CATALOGUE.glob("cards/*/**/*.yml"))
"""The frozen cards, of which the site is built, by their paths below the catalogue."""

_LONGEST = (
    *("test_install", "test_kept_pages", "test_cluster", "test_build", "test_workflow_steps"),
    *("test_benchmark", "test_served_pages", "test_beside", "test_refusals", "test_guide"),
    *("test_serve", "test_interrupts", "test_policy_files", "test_guards", "test_contributions"),
    *("test_anywhere", "test_left_out", "test_audit"),
)

Pages = dict[str, Element]
SmallSite = Callable[[dict[str, str]], Path]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    begin_with(_LONGEST, items)


def page_of(card: Path) -> str:
    """Return the path of a card's page below the site."""
    return f"{card.parts[1]}/{card.stem}/index.html"


def follow(path: str, address: str) -> str:
    """Return where an address leads that stands on the page or in the file at a path."""
    return urljoin(HOME + path.removesuffix("index.html"), address)


def links_to(card: Path, path: str, page: Element) -> bool:
    """Return whether the article of a page has a relative link to a card's page."""
    links = [link.attributes.get("href", "") for link in page.one("article").all("a")]
    target = follow(page_of(card), "")
    return any(link.startswith("..") and follow(path, link) == target for link in links)


def copy_site(root: Path, cards: Path = CATALOGUE / "cards") -> Path:
    """Copy what a site is made from to a new folder: ours around these cards; returns it."""
    shutil.copytree(cards, root / "cards")
    for name in ("site_src", "templates"):
        shutil.copytree(ROOT / name, root / name)
    shutil.copy(ROOT / "mkdocs.yml", root)
    return root


def run(*command: str | Path, cwd: Path, more: Mapping[str, str] | None = None) -> Run:
    """Run a command to its end; its standard error is part of its output."""
    return subprocess.run(
        command,
        cwd=cwd,
        env=environment(more),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        check=False,
    )


def build(root: Path, out: Path, more: Mapping[str, str] | None = None) -> Run:
    """Build the site of ``root`` with `mkdocs build --strict`, from another folder."""
    config = os.fspath(root / "mkdocs.yml")
    arguments = ("build", "--strict", "--config-file", config, "--site-dir", os.fspath(out))
    # These Python obeys as it starts; a path that is added, at any time.
    if any(name.startswith("PYTHON") and name != "PYTHONPATH" for name in more or ()):
        return run(BIN / "mkdocs", *arguments, cwd=out.parent, more=more)
    return commands.run(
        commands.MKDOCS,
        *arguments,
        cwd=out.parent,
        env=environment(more),
        errors=subprocess.STDOUT,
    )


def built_once(factory: pytest.TempPathFactory, name: str, make: Callable[[Path], Path]) -> Path:
    """Return where the site is that one process makes in a folder, for which all others wait."""
    is_alone = "PYTEST_XDIST_WORKER" not in os.environ
    shared = factory.getbasetemp() if is_alone else factory.getbasetemp().parent
    folder = shared / f"{name}-of-all"
    with (shared / f"{name}.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not folder.exists():
            make(factory.mktemp(f"{name}-made")).rename(folder)
    return folder


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the site of the frozen catalogue, once for all tests."""

    def make(folder: Path) -> Path:
        built = build(copy_site(folder / "root"), folder / "site")
        assert built.returncode == 0, built.stdout
        # Nor one of Python, as of a file that is added twice.
        assert "warning" not in built.stdout.lower()
        return folder / "site"

    return built_once(tmp_path_factory, "frozen", make)


@pytest.fixture(scope="session")
def pages(site: Path) -> Pages:
    """Read every page of the site, by its path below the site."""
    return {p.relative_to(site).as_posix(): read_html(p) for p in sorted(site.rglob("*.html"))}


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """Copy what the site is made from to another folder."""
    return copy_site(tmp_path / "copy")


def small_catalogue(root: Path, files: dict[str, str]) -> Path:
    """Make the base catalogue in a new folder, with the given files; returns the folder."""
    shutil.copytree(BASE, root)
    (root / "docs").mkdir()
    for path, text in files.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(text, encoding="utf-8")
    return root


@pytest.fixture
def small_site(tmp_path: Path) -> SmallSite:
    """Make the base catalogue with the least mkdocs.yml, and the given files."""

    def make(files: dict[str, str]) -> Path:
        return small_catalogue(tmp_path / "catalogue", {"mkdocs.yml": SMALL_SITE, **files})

    return make


@pytest.fixture
def serve(small_site: SmallSite, tmp_path: Path) -> Iterator[Serve]:
    """Serve the base catalogue with the given files, until the test ends."""
    started: list[Process] = []

    def start(files: dict[str, str]) -> Server:
        root, log = small_site({**_SERVED, **files}), tmp_path / "log"
        address = f"127.0.0.1:{free_port()}"
        arguments = ("serve", "--verbose", "--dev-addr", address, "--config-file")
        with log.open("wb") as output:
            process = commands.start(
                commands.MKDOCS,
                *arguments,
                root / "mkdocs.yml",
                cwd=tmp_path,
                env=environment({"TMPDIR": str(tmp_path)}),
                files=(output.fileno(), output.fileno()),
                session=True,
            )
        started.append(process)
        server = Server(root, f"http://{address}/", log, process)
        server.await_page("", "<h1")
        return server

    yield start
    for process in started:
        stop(process)
