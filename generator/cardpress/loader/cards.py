"""Card files -> cards, or problems with a line and a column."""

import errno
import os
import stat
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from hashlib import sha256
from operator import is_
from pathlib import Path
from typing import Generic, TypeVar

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from cardpress.messages import _
from cardpress.problem import FieldPath, Problem
from cardpress.schema import Record

from .document import Document, Position
from .messages import explain
from .places import CardPlace
from .reading import document_of, read
from .remedies import unprintable
from .unreadable import MAX_BYTES
from .written import WrittenFile, dotted

_T = TypeVar("_T")
C_co = TypeVar("C_co", bound=Record, covariant=True)
Schemas = Mapping[str, type[Record]]
"""The schema of the cards of each kind."""

_READING = os.O_RDONLY
for _flag in ("O_NOFOLLOW", "O_NONBLOCK", "O_CLOEXEC", "O_BINARY"):
    _READING |= getattr(os, _flag, 0)  # each where the system has it


@dataclass(frozen=True)
class CardText(WrittenFile):
    """A card as its author wrote it, and its place in the catalogue."""

    place: CardPlace
    document: Document = field(repr=False, compare=False)
    _found: dict[object, object] = field(
        default_factory=dict, init=False, repr=False, compare=False
    )
    _latest: dict[object, tuple[tuple[object, ...], object]] = field(
        default_factory=dict, init=False, repr=False, compare=False
    )

    def once(self, find: Callable[..., _T], *arguments: object) -> _T:
        """Return what a function finds in this card alone, found once as long as the card lives.

        While a site is served, a card that has not changed is the same object in every build.
        """
        key = (find, *arguments)
        if key not in self._found:
            self._found[key] = find(self, *arguments)
        return self._found[key]  # type: ignore[return-value]

    def latest(self, find: Callable[..., _T], *beside: object) -> _T:
        """Return what a function finds in this card beside other objects, the last time kept.

        Found anew where one of those is another object than the time before, however equal.
        """
        kept = self._latest.get(find)
        if kept is None or not all(map(is_, kept[0], beside)):
            kept = self._latest[find] = (beside, find(self, *beside))
        return kept[1]  # type: ignore[return-value]

    @property
    def path(self) -> str:
        """Return the path of the card below the root, or in its base."""
        return self.place.path


@dataclass(frozen=True)
class CardFile(CardText, Generic[C_co]):
    """An authored card that can be read."""

    card: C_co


@dataclass(frozen=True)
class BrokenCard(CardText):
    """A card with problems: it can be referred to by the names it claims, but not be used."""

    names: tuple[str, ...] = ()


def read_card(
    source: bytes, place: CardPlace, schema: type[Record], known: object = None
) -> tuple[CardFile[Record] | BrokenCard, list[Problem]]:
    """Return the card of a text and its problems; a card with any problem is broken.

    The data that are ``known`` to stand in the text are not read again.
    """
    document = read(source) if known is None else document_of(source, known)
    document.digest = sha256(source).digest()
    problems = CardText(place, document).faults()
    if document.data is None:
        return BrokenCard(place, document), problems
    # Validated in spite of faults, so that its author hears of everything at once; but a card with
    # a key given twice is not used, even if the schema accepts the first of the two values.
    card, refused = _validated(place, document, schema)
    if card is None or problems:
        return BrokenCard(place, document, claimed_names(document.data)), problems + refused
    return card, []


def unreadable(place: CardPlace, error: OSError) -> tuple[BrokenCard, list[Problem]]:
    """Return a card whose file cannot be read, and that as its problem."""
    message = _("cannot be read: %(reason)s") % {"reason": error.strerror or str(error)}
    return BrokenCard(place, Document()), [Problem(place.path, 1, 1, "", message)]


def read_file(path: Path | str, *, most: int = MAX_BYTES) -> bytes:
    """Return the text of a file. Raises OSError if it cannot be read, or is no regular file.

    Of one that is too large it is the beginning, one byte more than allowed.
    """
    # What was a file when the folder was listed may be a link or a pipe by now: the one is not
    # followed, the other not waited for.
    with open(os.open(path, _READING), "rb") as file:  # noqa: PTH123 - of a handle
        if not stat.S_ISREG(os.fstat(file.fileno()).st_mode):
            raise OSError(errno.EINVAL, _("not a regular file"))
        # So that a huge file is refused without being read.
        return file.read(most + 1)


def _validated(
    place: CardPlace, document: Document, schema: type[Record]
) -> tuple[CardFile[Record] | None, list[Problem]]:
    try:
        return CardFile(place, document, schema.model_validate(document.data)), []
    except ValidationError as error:
        return None, refusals(error, place.path, document, schema)


def refusals(
    error: ValidationError, file: str, document: Document, schema: type[Record]
) -> list[Problem]:
    """Return what the schema refuses in a file, but for what its YAML has been told of already."""
    # A value that YAML already refused would only fail again for another reason.
    reported = {fault.path for fault in document.faults}
    found = [
        problem_of(details, file, document, schema)
        for details in error.errors(include_url=False)
        # Pydantic calls a list too short once its items are refused; those are reported.
        if details["type"] != "too_short" or not details["input"]
    ]
    return [problem for path, problem in found if path not in reported]


def claimed_names(data: object) -> tuple[str, ...]:
    """Return the names in a card's raw data, so that references to a broken card still resolve."""
    if not isinstance(data, dict):
        return ()
    claimed = [data.get("name")]
    for key in ("aliases", "former_names"):
        names = data.get(key)
        claimed += names if isinstance(names, list) else []
    return tuple(name for name in claimed if isinstance(name, str))


def problem_of(
    details: ErrorDetails, file: str, document: Document, schema: type[Record]
) -> tuple[FieldPath, Problem]:
    """Return a validation error of a file as a problem, with its path in the file's text."""
    loc = tuple(details["loc"])
    # Pydantic marks an error in a mapping's key by this last step.
    at_key = loc[-1:] == ("[key]",)
    path = loc[:-1] if at_key else loc
    is_unknown_key = details["type"] == "extra_forbidden"
    position, written_path = document.locate(path, key=at_key or is_unknown_key)
    beside = document.beside(path)
    written = document.written(path)
    message, hint = explain(details, schema, written, written_path, beside=beside)
    position = _inside(details, path, document) or position
    # What is missing has no place of its own, but a name, which the path of the text lacks.
    shown = (*written_path, path[-1]) if details["type"] == "missing" else written_path
    return written_path, Problem(file, *position, dotted(shown), message, hint)


def _inside(details: ErrorDetails, path: FieldPath, document: Document) -> Position | None:
    """Return the position of the mistake inside a text of several lines; None for any other."""
    at: tuple[int, str] | None = details.get("ctx", {}).get("at")
    value = details["input"]
    if isinstance(value, str) and (odd := unprintable(value)):
        at = value[: value.index(odd)].count("\n"), odd
    return document.locate_inside(path, *at) if at else None
