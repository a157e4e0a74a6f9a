"""What no generator of pages from cards can do without: a process of its own, which prints seconds.

`floors.py parse CARDS OUT`, `load CARDS OUT`, `render MARKDOWN OUT` or `write MARKDOWN OUT`. Only
the work itself is timed: no start of Python, no import, and of `render` and `write` no reading.
"""

import json
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import yaml
from jinja2 import Environment


def _files(folder: Path, kind: str) -> list[Path]:
    return sorted(folder.rglob(f"*.{kind}"))


def _read(markdown: Path) -> Iterator[tuple[str, str]]:
    for path in _files(markdown, "md"):
        yield path.relative_to(markdown).as_posix(), path.read_text("utf-8")


def _parse(cards: Path, _: Path) -> Callable[[], None]:
    def work() -> None:
        for path in _files(cards, "yml"):
            for _ in yaml.parse(path.read_bytes(), Loader=yaml.CSafeLoader):
                pass

    return work


def _load(cards: Path, _: Path) -> Callable[[], None]:
    def work() -> None:
        for path in _files(cards, "yml"):
            yaml.load(path.read_bytes(), Loader=yaml.CSafeLoader)

    return work


def _render(markdown: Path, _: Path) -> Callable[[], None]:
    pages = [*_read(markdown)]

    def work() -> None:
        template = Environment().from_string("{{ markdown }}\n")
        for _, text in pages:
            template.render(markdown=text)

    return work


def _write(markdown: Path, out: Path) -> Callable[[], None]:
    pages = [*_read(markdown)]

    def work() -> None:
        for folder in sorted({(out / path).parent for path, _ in pages}):
            folder.mkdir(parents=True, exist_ok=True)
        for path, text in pages:
            (out / path).write_text(text, encoding="utf-8")

    return work


_FLOORS = {"parse": _parse, "load": _load, "render": _render, "write": _write}


def main(name: str, source: str, out: str) -> None:
    """Do one of the floors and print its seconds by the clock and of the processor."""
    work = _FLOORS[name](Path(source), Path(out))
    wall, cpu = time.perf_counter(), time.process_time()
    work()
    taken = {"wall": time.perf_counter() - wall, "cpu": time.process_time() - cpu}
    print(json.dumps(taken))


if __name__ == "__main__":
    [_, floor, *folders] = sys.argv
    main(floor, *folders)
