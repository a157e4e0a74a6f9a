"""Where cards are: the path of a card is its identity."""

import os
import re
from collections.abc import Collection, Iterable, Set
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from stat import S_ISDIR, S_ISREG
from typing import Literal

from cardpress.characters import folded_name, looks
from cardpress.messages import N_, _
from cardpress.problem import Problem

from .ids import is_id, nearest_id

CardKind = Literal["model", "organization", "benchmark"]
FOLDERS: dict[str, CardKind] = {
    "models": "model",
    "organizations": "organization",
    "benchmarks": "benchmark",
}
FOLDER_OF: dict[str, str] = {kind: folder for folder, kind in FOLDERS.items()}
_LAYOUT = N_(
    "cards belong at cards/models/<organization>/<model>.yml, "
    "cards/organizations/<organization>.yml and cards/benchmarks/<benchmark>.yml"
)
_OPEN = N_("let the user that builds the site read it")
_SUFFIXES = (".yml", ".yaml")
# How these look at the end of a name, be it with foreign letters; and what some editors add.
_ENDINGS = tuple(
    look + more for suffix in _SUFFIXES for look in looks(suffix) for more in ("", *looks(".txt"))
)
_OTHERS = (".json", ".md", ".orig")  # which lie beside cards
_DEEPEST = 12  # folders within folders
_MOST_KNOWN = 1 << 17  # places, so that an endless run keeps no more
_Parts = tuple[str, ...]
"""A path below the root: its folders and its name."""
# What editors and systems lay beside a file while it is open, or keep of it: .#one.yml of Emacs,
# ._one.yml of macOS, ~$one.yml of an office, one.yml~ and #one.yml# of many.
_OF_AN_EDITOR = re.compile(r"\.#.*|\._.*|~\$.*|\.~.*|#.*#|.*~|.*___jb_(?:tmp|old)___")


@dataclass(frozen=True)
class CardPlace:
    """A card file: its kind, its id, its path below the root, and a model's organization.

    ``base`` is the layer that it is from, empty for a card of one's own; its path names the layer.
    """

    kind: CardKind
    id: str
    path: str
    organization: str = ""
    base: str = ""

    @property
    def own_path(self) -> str:
        """Return the path of a card of one's own; empty for one of a base, which none edits."""
        return "" if self.base else self.path


def find_cards(
    root: Path, folders: Collection[str] = FOLDERS
) -> tuple[list[CardPlace], list[Problem]]:
    """Return every card below ``root``/cards in the order of paths, and problems of other files.

    Of the folders of each kind only some may be asked for.
    """
    places: list[CardPlace] = []
    entries, problems = _entries(root, {*FOLDERS} - {*folders})
    # By parts, not as text, in which "a-b/c" stands before "a/c" and the separator of the machine
    # would decide; the order of cards must be the same everywhere.
    for parts in sorted(entries):
        try:
            place = _usual_place(parts, os.fspath(root)) or _place(Path(*parts), root)
        except OSError as error:  # as in a folder that may be listed, but not entered
            message = _("cannot be read: %(reason)s") % {"reason": error.strerror}
            place = _amiss(Path(*parts), message, _(_OPEN))
        if isinstance(place, CardPlace):
            places.append(place)
        elif place:
            problems.append(place)
    return places, problems


def place_cards(
    files: Iterable[Path], others: Iterable[Path] = ()
) -> tuple[list[CardPlace], list[Problem]]:
    """Return the cards among files of which the paths below the root are all that is known.

    As at an address that is no folder. ``others`` are links and devices, which are no cards.
    """
    places: list[CardPlace] = []
    problems: list[Problem] = []
    irregular = {*others}
    for path in sorted({*files, *irregular}, key=lambda path: path.parts):
        if _is_passed_over(path):
            continue
        place = _irregular(path) if path in irregular else _place_by_name(path)
        if isinstance(place, CardPlace):
            places.append(place)
        elif place:
            problems.append(place)
    return places, problems


def kind_of(path: str) -> CardKind | None:
    """Return the kind of a card that lies at a path below the root; None where none belongs."""
    place = _place_by_name(Path(path)) if len(Path(path).parts) > 1 else None
    return place.kind if isinstance(place, CardPlace) else None


def _is_passed_over(path: Path) -> bool:
    *folders, name = path.parts
    is_kept = any(folder[:1] == "." or folder == "__MACOSX" for folder in folders)
    return is_kept or bool(_OF_AN_EDITOR.fullmatch(name))


def _entries(root: Path, but: Set[str]) -> tuple[list[_Parts], list[Problem]]:
    """Return the files, links and misnamed folders below ``root``/cards, and what is not open.

    A folder that cannot be read is a problem: its cards would go without a word, and their pages.
    """
    entries: list[_Parts] = []
    problems: list[Problem] = []

    def closed(error: OSError) -> None:
        path = Path(error.filename).relative_to(root)
        message = _("the folder cannot be read: %(reason)s") % {"reason": error.strerror}
        problems.append(_amiss(path, message, _(_OPEN)))

    for folder, folders, files in os.walk(root / "cards", onerror=closed):
        here = Path(folder).relative_to(root)
        if len(here.parts) == 1:
            folders[:] = [name for name in folders if name not in but]
        # .history of an editor, .git, __MACOSX of an archive: what is kept there is no card.
        folders[:] = [name for name in folders if name[:1] != "." and name != "__MACOSX"]
        own = [name for name in files if not _OF_AN_EDITOR.fullmatch(name)]
        # The walk follows no link to a folder, and would pass it over without a word. Path's own
        # question raises in a folder that may not be entered.
        links = [name for name in folders if os.path.islink(root / here / name)]  # noqa: PTH114
        misnamed = [name for name in folders if _suffix(Path(name)) in _SUFFIXES]
        entries += [(*here.parts, name) for name in dict.fromkeys((*own, *links, *misnamed))]
        if folders and len(here.parts) > _DEEPEST:
            message = _("folders below it are too deep for a card")
            problems.append(_amiss(here, message, _(_LAYOUT)))
            folders.clear()  # or the walk would follow them until Python gives up
    return entries, problems


def _usual_place(parts: _Parts, root: str) -> CardPlace | None:
    """Return the place of a card of which nothing else has to be said, as of nearly every one."""
    place = _well_placed(parts)
    # Of a file that can be a link by now, although it was none before. As text, as the path of each
    # of thousands takes longer than the question.
    return place if place and S_ISREG(os.lstat(f"{root}/{place.path}").st_mode) else None


@lru_cache(maxsize=_MOST_KNOWN)
def _well_placed(parts: _Parts) -> CardPlace | None:
    place = _place_by_name(Path(*parts))
    return place if isinstance(place, CardPlace) else None


def _place(path: Path, root: Path) -> CardPlace | Problem | None:
    """Return the place of one card, or its problem; None for other files, as schemas and notes."""
    is_card = _suffix(path) in _SUFFIXES
    if len(path.parts) == 2 and path.name in FOLDERS:  # only files and links come here
        hint = _("move it elsewhere: %(path)s/ holds the cards of that kind")
        message = _("expected a folder, found something else")
        return _amiss(path, message, hint % {"path": path.as_posix()})
    full = root / path
    mode = full.lstat().st_mode
    # Links to folders are refused whatever their names; a note of any kind may be a link.
    if full.is_dir() or ((is_card or not path.suffix) and not S_ISREG(mode)):
        # A link could lead to any file of the machine that builds the site; a pipe has no end.
        return _irregular(path, is_folder=S_ISDIR(mode))
    return _place_by_name(path)


def _irregular(path: Path, *, is_folder: bool = False) -> Problem:
    message = _("expected a regular file, found a link or device")
    if is_folder:
        message = _("expected a regular file, found a folder")
    return _amiss(path, message, _("put the card itself here, with a name that ends in .yml"))


def _place_by_name(path: Path) -> CardPlace | Problem | None:
    """Return the place of a regular file, as its path says it."""
    if _suffix(path) not in _SUFFIXES:
        return None
    # One spelling only: where case does not count, a.yml and a.YML would be one file of two cards.
    if path.suffix != ".yml":
        hint = _("rename it to %(name)s") % {"name": f"{_stem(path)}.yml"}
        return _amiss(path, _("expected a name that ends in .yml"), hint)
    kind = FOLDERS.get(path.parts[1])
    depth = 4 if kind == "model" else 3
    if kind is None or len(path.parts) != depth:
        return _amiss(path, _("not a place for a card"), _(_LAYOUT))
    organization = path.parts[2] if kind == "model" else ""
    return _misnamed(path) or CardPlace(kind, path.stem, path.as_posix(), organization)


def _suffix(path: Path) -> str:
    """Return the ending of a name; ``.yml`` for one that only looks so, as it would be missed."""
    # A file called ".yml" has no suffix for Python, but is a card without a name.
    suffix = (path.suffix or path.name).lower()
    if suffix in _SUFFIXES or suffix in _OTHERS:
        return suffix
    seen = path.name.rstrip(". ")
    return ".yml" if any(look.endswith(_ENDINGS) for look in looks(seen)) else suffix


def _stem(path: Path) -> str:
    if path.suffix.lower() in _SUFFIXES:
        return path.stem.strip(".")
    name = folded_name(path.name).strip(".-").removesuffix(".txt")
    return name.rpartition(".")[0].strip(".") or _("its id")


def _misnamed(path: Path) -> Problem | None:
    folder = (N_("rename the folder"), N_("rename the folder, for example to %(name)s"))
    file = (N_("rename the file"), N_("rename the file, for example to %(name)s"))
    for name, (hint, example) in ((path.parts[-2], folder), (path.stem, file)):
        if not is_id(name):
            message = _(
                "expected a name of a-z, 0-9, dot and hyphen other than index, found '%(name)s'"
            ) % {"name": name}
            proper = nearest_id(name)
            told = example if is_id(proper) else hint
            return _amiss(path, message, _(told) % {"name": proper})
    return None


def _amiss(path: Path, message: str, hint: str) -> Problem:
    return Problem(path.as_posix(), 1, 1, "", message, hint)
