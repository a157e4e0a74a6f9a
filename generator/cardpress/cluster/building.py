"""The pipeline over many workers: cards in parts, together once, then pages in parts."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from cardpress.checked import Checked, check, configured
from cardpress.collecting import collecting_seldom
from cardpress.language import current, in_language
from cardpress.loader import CardPlace, Loaded, Settings
from cardpress.loader.addresses import CardAddress, CardRecord, load_records, read_records
from cardpress.loader.storage import opened
from cardpress.messages import _
from cardpress.problem import Problem
from cardpress.progress import SILENT, Progress
from cardpress.writer.addresses import NotOurAddress, PagesAddress

from .executors import Workers
from .site_work import SITES, Said, SiteWork, said, site_of, site_work

CARDS, PAGES = 100, 100
"""How many a part has: a second of work or more, and a moment to send."""


@dataclass(frozen=True)
class Made:
    """How many pages are at the address, how many were written or deleted, and what is wrong.

    With problems in cards nothing was written; with those of templates, the pages are unfinished.
    """

    cards: int
    pages: int = 0
    changed: int = 0
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True)
class _Written:
    """What some pages leave behind, beside their files."""

    digests: dict[str, str]
    problems: tuple[Problem, ...] = field(default=())


def make_pages(  # noqa: PLR0913 - where from, where to, by whom, and how
    root: Path,
    cards: str,
    out: str,
    workers: Workers,
    *,
    as_of: str | None = None,
    drafts: bool = False,
    progress: Progress = SILENT,
) -> Made:
    """Write the pages of the cards at an address to another, in the current language.

    Settings, templates and messages are those in ``root`` on this machine, which needs no cards.
    Raises OSError or StorageRefused where an address cannot be read or written, UnknownAddress and
    NotOurAddress. ``progress`` hears how far it is.
    """
    # A worker may be in another folder, and has not this one.
    root, cards, out = root.resolve(), _whole(cards), _whole(out)
    _refuse_inside(cards, out)
    settings = configured(root)
    of_work = said(settings.configuration, current().code, root)
    read = partial(_loaded, CardAddress(cards), of_work, workers, progress)
    checked = check(
        root, settings=settings, as_of=as_of, drafts=drafts, read=read, progress=progress
    )
    if checked.problems:
        return Made(len(checked.paths), problems=checked.problems)
    work = site_work(of_work, checked, root, drafts=drafts)
    progress.begin("render")
    return _pages(work, checked, PagesAddress(out), workers, progress)


def _whole(address: str) -> str:
    """Return an address that means the same in any folder."""
    return address if "://" in address else str(Path(address).absolute())


def _refuse_inside(cards: str, out: str) -> None:
    """Refuse an address of pages that holds the cards, or lies among them."""
    (system, source), (other, target) = opened(cards), opened(out)
    inside = f"{source}/".startswith(f"{target}/") or f"{target}/".startswith(f"{source}/")
    if inside and system.kind is other.kind:
        message = _(
            "%(folder)s and %(source)s, from which the pages are made, must lie apart; "
            "choose an empty folder elsewhere"
        )
        raise NotOurAddress(message % {"folder": out, "source": cards})


def _loaded(
    cards: CardAddress, said: Said, workers: Workers, progress: Progress, settings: Settings
) -> Loaded:
    places, problems = cards.find()
    records: list[CardRecord] = []
    for part in workers.over(_read, places, CARDS, cards.address, said):
        records += part
        progress.step(len(records), len(places))
    return load_records(cards, records, problems, settings)


@collecting_seldom()
def _read(places: Sequence[CardPlace], address: str, said: Said) -> list[CardRecord]:
    with in_language(said.spoken):
        return read_records(CardAddress(address), places, said.configuration)


def _pages(
    work: SiteWork, checked: Checked, out: PagesAddress, workers: Workers, progress: Progress
) -> Made:
    site = site_of(checked, work.root, work.said, work.templates)
    before = out.begin({*site.pages})
    with SITES.alone:
        SITES.put(work.key, site)  # for threads, and for processes that begin as copies
    pages = [(path, before.get(path, "")) for path in site.pages]
    digests: dict[str, str] = {}
    shared = workers.share(work)
    written = workers.over(_write, pages, PAGES, shared, out.address)
    for number, part in enumerate(written, 1):
        digests |= part.digests
        site.add_failures(part.problems)
        progress.step(min(number * PAGES, len(pages)), len(pages))
    if site.failures:
        # Half of a site would look like a whole one: the manifest goes on saying that it is not.
        return Made(len(checked.paths), problems=tuple(sorted(site.failures)))
    changed = out.finish(digests, before)
    return Made(len(checked.paths), len(digests), changed)


@collecting_seldom()
def _write(pages: Sequence[tuple[str, str]], work: SiteWork, address: str) -> _Written:
    out = PagesAddress(address)
    with SITES.alone:
        site = SITES.of(work)
        made = {path: site.rendered(path).markdown for path, _ in pages}
        problems = site.failures
    # Also those of an earlier part, as a mistake is told once: among these may be a page that says
    # why its template failed, which takes the place of none that was sound.
    if problems:
        return _Written({}, problems)
    return _Written({path: out.write(path, made[path], digest) for path, digest in pages})
