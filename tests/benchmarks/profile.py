"""Where the time of a cold build goes, by room and by function: `make profile`, in Markdown.

The profiler makes every call dearer, those of small functions most: shares say more than seconds.
One process does all of it, as the profiler sees no other.
"""

import pstats
import re
import sys
import tempfile
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from tests.benchmarks.subjects import build_command
from tests.benchmarks.workplace import make_place
from tests.conftest import ROOT

_MOST_ROOMS, _MOST_FUNCTIONS = 25, 40
_OURS = re.compile(r"/generator/(cardpress/\w+)")
_INSTALLED = re.compile(r"/site-packages/(\w+)")
_OF_PYTHON = re.compile(r"/lib/python\d[\d.]*/(\w+)")
_WRITTEN_IN_C = "~"
_PLUGIN = re.compile(r"^(  - cardpress:.*\n)", re.MULTILINE)

Function = tuple[str, int, str]


class Cost(NamedTuple):
    """What a profile says of a function: calls, own seconds, seconds with all that it calls."""

    calls: int
    own: float
    whole: float
    by_caller: dict[Function, tuple[int, int, float, float]]


def costs_of(profile: pstats.Stats) -> dict[Function, Cost]:
    """Return the cost of each function of a profile."""
    kept: dict[Function, Any] = profile.stats  # type: ignore[attr-defined]
    return {
        function: Cost(calls, own, whole, callers)
        for function, (_, calls, own, whole, callers) in kept.items()
    }


def room_of(path: str) -> str:
    """Return the room, the package or the module of Python that a file is of."""
    if found := _OURS.search(path) or _INSTALLED.search(path):
        return found[1]
    if found := _OF_PYTHON.search(path):
        return f"Python's {found[1]}"
    if path.startswith("<frozen importlib"):
        return "imports"
    return "templates" if path.endswith((".j2", ".html", "<template>")) else "other code"


def by_room(costs: dict[Function, Cost]) -> dict[str, float]:
    """Return the own seconds of each room, with what it lets functions do that are written in C."""
    seconds = defaultdict[str, float](float)
    for (path, _, _), cost in costs.items():
        if path != _WRITTEN_IN_C:
            seconds[room_of(path)] += cost.own
            continue
        for (caller, _, _), (_, _, own, _) in cost.by_caller.items():
            seconds[room_of(caller)] += own
    return seconds


def lines(costs: dict[Function, Cost]) -> Iterator[str]:
    """Yield the tables of rooms and of our functions, those with the most seconds first."""
    rooms = by_room(costs)
    total = sum(rooms.values())
    yield "| room or package | seconds of its own | share |"
    yield "| --- | ---: | ---: |"
    for room, seconds in sorted(rooms.items(), key=lambda item: -item[1])[:_MOST_ROOMS]:
        yield f"| `{room}` | {seconds:.2f} | {seconds / total:.0%} |"
    yield "\n| function of ours | calls | of its own | with all that it calls | share |"
    yield "| --- | ---: | ---: | ---: | ---: |"
    # A module is no function; how long all imports take is what `make bench` calls the start.
    ours = [one for one in costs.items() if _OURS.search(one[0][0]) and one[0][2] != "<module>"]
    for (path, _, name), cost in sorted(ours, key=lambda item: -item[1].whole)[:_MOST_FUNCTIONS]:
        module = path.partition("/generator/")[2]
        cells = f"{cost.own:.2f} | {cost.whole:.2f} | {cost.whole / total:.0%}"
        yield f"| `{name}` in `{module}` | {cost.calls:,} | {cells} |"


def main(models: int) -> None:
    """Build the site of so many models under the profiler and print what it says."""
    with tempfile.TemporaryDirectory(prefix="cardpress-profile-") as folder:
        place = make_place(Path(folder) / "place", models, ROOT)
        _by_one_process(place.root / "mkdocs.yml")
        kept = Path(folder) / "profile"
        run = place.run(sys.executable, "-m", "cProfile", "-o", kept, "-m", *build_command(place))
        print(f"{models:,} models, {run.wall:.1f} s under the profiler\n")
        print("\n".join(lines(costs_of(pstats.Stats(str(kept))))))


def _by_one_process(settings: Path) -> None:
    text, count = _PLUGIN.subn(r"\1      jobs: 1\n", settings.read_text("utf-8"))
    assert count == 1, settings
    settings.write_text(text, "utf-8")


if __name__ == "__main__":
    main(int(sys.argv[1]))
