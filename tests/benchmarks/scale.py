"""What each step of `cardpress cluster` takes, by the number of cards, for the guide of scale.

    python -m tests.benchmarks.scale 1000 4000 20000 [--made FOLDER] [--out FILE] [--plot FILE]

With ``--read FILE`` nothing is measured: the drawing is made of what a run has written.

Seconds are those of a processor, as the machine may do other things. What a worker does is measured
in a process of its own, with its memory; of the pages of each kind some are made, evenly spread,
and stand for the others.
"""

import argparse
import json
import re
import time
from collections.abc import Iterable, Iterator, Mapping
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field
from functools import partial
from itertools import islice
from multiprocessing import get_context
from pathlib import Path
from typing import Any

from cardpress.checked import check, configured
from cardpress.cluster.site_work import SiteWork, said, site_work
from cardpress.loader.addresses import CardAddress, CardRecord, load_records, read_records
from cardpress.markup import Markdown, to_html
from tests.benchmarks.editions import write_catalogue
from tests.benchmarks.measurement import Measurement, Results
from tests.benchmarks.plot import plot

_DAY = "2026-11-28"
_SAMPLE = 150  # pages of a kind
_KIB = 1024
_STEPS = {
    "read": "read",
    "check": "together",
    "begin": "a worker begins",
    "pages": "pages",
    "html": "HTML of them",
}


@dataclass
class Scale:
    """Seconds of a processor, bytes of memory and of what is sent, of a number of cards."""

    cards: int
    pages: dict[str, int] = field(default_factory=dict)
    seconds: dict[str, float] = field(default_factory=dict)
    each: dict[str, float] = field(default_factory=dict)
    """Seconds for a page of a kind."""
    sent: int = 0
    written: float = 0.0
    """Bytes of all pages."""
    driver: int = 0
    worker: int = 0

    @contextmanager
    def timed(self, step: str) -> Iterator[None]:
        begin = time.process_time()
        yield
        self.seconds[step] = round(time.process_time() - begin, 3)


def measure(root: Path) -> Scale:
    """Return what the steps took of the catalogue in a folder."""
    cards = CardAddress(str(root / "cards"))
    places, problems = cards.find()
    scale = Scale(len(places))
    settings = configured(root)
    records: list[CardRecord] = []
    with scale.timed("read"):
        records += read_records(cards, places, settings.configuration)
    read = partial(load_records, cards, records, problems)
    with scale.timed("check"):
        checked = check(root, settings=settings, as_of=_DAY, drafts=False, read=read)
    assert not checked.problems, checked.problems[0]
    records.clear()
    with scale.timed("pack"):
        words = said(settings.configuration, "en", root)
        work = site_work(words, checked, root, drafts=False)
    scale.sent, scale.driver = len(work.cards), _memory()
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as worker:
        return worker.submit(of_worker, work, scale).result()


def of_worker(work: SiteWork, scale: Scale) -> Scale:
    """Return the same with what a worker takes to begin, and for a page of each kind."""
    with scale.timed("begin"):
        site = work.site()
    kinds: dict[str, list[str]] = {}
    for path, page in site.pages.items():
        kinds.setdefault(Path(page.template).name.partition(".")[0], []).append(path)
    converted = 0.0
    for kind, paths in kinds.items():
        scale.pages[kind] = len(paths)
        sample = [*islice(paths, 0, None, -(-len(paths) // _SAMPLE))]
        site.rendered(sample[0])  # what several share is made with the first
        begin = time.process_time()
        made = [site.rendered(path).markdown for path in sample]
        end = time.process_time()
        share = len(paths) / len(sample)
        scale.each[kind] = (end - begin) / len(sample)
        scale.written += share * sum(len(text.encode()) for text in made)
        begin = time.process_time()
        for text in made:
            to_html(Markdown(text))
        converted += share * (time.process_time() - begin)
    scale.seconds["pages"] = round(sum(scale.each[kind] * scale.pages[kind] for kind in kinds), 3)
    scale.seconds["html"] = round(converted, 3)
    scale.worker = _memory()
    return scale


def _memory() -> int:
    # Of Linux, and by its own account: that of getrusage begins with what the parent had.
    held = re.search(r"VmHWM:\s*(\d+) kB", Path("/proc/self/status").read_text("ascii"))
    assert held
    return int(held[1]) * _KIB


def _told(scales: list[Scale]) -> dict[str, Any]:
    return {"day": _DAY, "scales": [asdict(scale) for scale in scales]}


def curves(scales: Iterable[Mapping[str, Any]]) -> str:
    """Return the seconds of each step by the number of cards, as a drawing."""
    one = partial(Measurement, memory=0)
    return plot(
        Results(
            one(name, scale["pages"]["model"], scale["seconds"][step], scale["seconds"][step])
            for scale in scales
            for step, name in _STEPS.items()
        ),
        [*_STEPS.values()],
    )


def main() -> None:
    """Measure catalogues of so many models, made where they are not there yet."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("models", type=int, nargs="*")
    parser.add_argument("--made", type=Path, default=Path(".cache/scale"))
    for name in ("--out", "--read", "--plot"):
        parser.add_argument(name, type=Path)
    given = parser.parse_args()
    scales = []
    for models in given.models:
        root = given.made / str(models)
        if not root.is_dir():
            write_catalogue(root, models)
        scales.append(measure(root.resolve()))
        text = json.dumps(_told(scales), indent=1)
        print(text, flush=True)
        if given.out:
            given.out.write_text(f"{text}\n", "utf-8")
    if given.plot:
        known = json.loads(given.read.read_text("utf-8")) if given.read else _told(scales)
        given.plot.write_text(curves(known["scales"]), "utf-8")


if __name__ == "__main__":
    main()
