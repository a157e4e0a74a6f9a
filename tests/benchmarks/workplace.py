"""The folders in which a catalogue of some size is measured, and what is made in them."""

import gzip
import shutil
import statistics
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from cardpress.keeping import KEY
from tests.benchmarks import edits
from tests.benchmarks.editions import write_catalogue
from tests.benchmarks.measuring import Failed, Run, run, surroundings

BIN = Path(sys.executable).parent
_MOST_NAMED = 3
_REDIRECT = b'http-equiv="refresh"'


@dataclass(frozen=True)
class Output:
    """What a run has written: files, their bytes, and of a model's page when compressed."""

    files: int = 0
    size: int = 0
    model_page: int = 0


@dataclass(eq=False)
class Place:
    """A catalogue of so many models, its pages as Markdown, and what is made of them."""

    folder: Path
    models: int

    @property
    def root(self) -> Path:
        """Return the site's own folder."""
        return self.folder / "root"

    @property
    def cache(self) -> Path:
        """Return where a cache is, if it is not in the site's own folder."""
        return self.folder / "cache"

    def out(self, name: str) -> Path:
        """Return where a subject writes."""
        return self.folder / f"out-{name}"

    def run(self, *command: str | Path, keeping: bool = False) -> Run:
        """Run a command beside the site and measure it; ``keeping`` what it can for the next."""
        words = [str(word) for word in command]
        around = self.surroundings | ({KEY: "of the benchmark"} if keeping else {})
        return run(words, self.folder, around, log=self.folder / "log")

    @property
    def surroundings(self) -> dict[str, str]:
        """Return the environment of every command."""
        return dict(surroundings(self.cache))

    @cached_property
    def markdown(self) -> Path:
        """Return the folder of all pages as Markdown, which is written at first."""
        folder = self.out("markdown")
        shutil.rmtree(folder, ignore_errors=True)
        self.run(BIN / "cardpress", "--root", self.root, "pages", "--out", folder)
        return folder

    @cached_property
    def pages(self) -> list[str]:
        """Return the paths of all pages, as Markdown."""
        paths = self.markdown.rglob("*.md")
        return sorted(path.relative_to(self.markdown).as_posix() for path in paths)

    @cached_property
    def card(self) -> Path:
        """Return the card that is edited."""
        return edits.editable(self.root)

    def another_score(self) -> edits.Edit:
        """Return an edit of a score, to one that is not on the card's page."""
        page = (self.markdown / f"models/{self.card.stem}.md").read_text("utf-8")
        return edits.another_score(self.card, unlike=page)

    def forget(self) -> None:
        """Delete every cache and the built site."""
        for folder in (self.cache, self.root / ".cache", self.out("site")):
            shutil.rmtree(folder, ignore_errors=True)

    def written(self, name: str) -> Output:
        """Return what a site is, all pages of which must be there. Raises Failed."""
        out = self.out(name)
        missing = [page for page in self.pages if not (out / html_of(page)).is_file()]
        if missing:
            told = ", ".join(missing[:_MOST_NAMED])
            raise Failed(f"{len(missing)} of {len(self.pages)} pages were not made: {told}")
        return measured(out)


def make_place(folder: Path, models: int, source: Path) -> Place:
    """Make a catalogue of so many models from the cards of a source."""
    folder.mkdir(parents=True)
    write_catalogue(folder / "root", models, source=source)
    return Place(folder, models)


def html_of(page: str) -> str:
    """Return the path of the HTML that an engine makes of a page."""
    path = Path(page)
    folder = path.parent if path.name == "index.md" else path.with_suffix("")
    return (folder / "index.html").as_posix()


def measured(out: Path) -> Output:
    """Return what is in a folder."""
    sizes = [path.stat().st_size for path in out.rglob("*") if path.is_file()]
    compressed = [*_compressed(out)]
    return Output(len(sizes), sum(sizes), int(statistics.median(compressed or [0])))


def _compressed(out: Path) -> Iterator[int]:
    for path in out.glob("models/*/index.html"):
        content = path.read_bytes()
        if _REDIRECT not in content:  # of another name of a model, and a thirtieth of a page
            yield len(gzip.compress(content))
