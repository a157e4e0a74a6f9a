"""The formats that can be imported: ours, and those of packages that add some.

A package adds a format by an entry point of the group ``cardpress.importers``: its name is that of
the format, and its object a `Reader`.
"""

from collections.abc import Iterator
from importlib.metadata import EntryPoint

from pydantic import TypeAdapter, ValidationError

from cardpress.ecosystem.entries import formats_of, is_ours, said_of
from cardpress.loader import did_you_mean
from cardpress.messages import _
from cardpress.problem import plain

from .draft import Draft, ImportFile, UnreadableFile
from .json_file import MOST_BYTES

GROUP = "cardpress.importers"
_DRAFT = TypeAdapter(Draft)
# Any text is a page in Markdown, which says nothing of what a file is.
_TAKES_ANYTHING = "markdown"


class UnknownFormat(Exception):
    """No format has a name; the message says which there are."""


class BrokenFormat(Exception):
    """A format cannot be used, by no fault of the file; the message says why."""


def known_formats() -> dict[str, EntryPoint]:
    """Return the formats by name, in alphabetical order. Ours come before others of their names."""
    return formats_of(GROUP)


def drafts_of(name: str, file: ImportFile) -> list[Draft]:
    """Return what a file says, read as a format.

    Raises UnknownFormat, BrokenFormat, or UnreadableFile where it is of another format.
    """
    formats = known_formats()
    if name not in formats:
        parts = {"name": name, "known": ", ".join(formats)}
        meant = did_you_mean(name, [*formats])
        message = _("expected one of the formats %(known)s, found '%(name)s'") % parts
        raise UnknownFormat(message + meant)
    try:
        return _read(formats[name], file)
    except UnreadableFile as error:
        guess = _guess(file, {n: entry for n, entry in formats.items() if n != name})
        hint = _("it looks like %(format)s; use: cardpress import %(format)s") % {"format": guess}
        raise UnreadableFile(f"{error}\n    {hint}" if guess else str(error)) from None


def _read(entry: EntryPoint, file: ImportFile) -> list[Draft]:
    # A package of a stranger's may raise anything, and whoever imports cannot mend it.
    try:
        return [*_drafts(entry, file)]
    except UnreadableFile:
        raise
    except (Exception, SystemExit) as error:
        why = plain(said_of(error))
        package = entry.dist.name if entry.dist else entry.value
        parts = {"format": entry.name, "package": package, "file": file.name, "why": why}
        message = _(
            "the format %(format)s of the package %(package)s failed with %(file)s: %(why)s; "
            "report it there"
        )
        raise BrokenFormat(message % parts) from error


def _drafts(entry: EntryPoint, file: ImportFile) -> Iterator[Draft]:
    for draft in entry.load()(file):
        if not isinstance(draft, Draft):
            raise TypeError(_("it yields what is no draft"))
        yield draft if is_ours(entry) else _sound(draft)


def _sound(draft: Draft) -> Draft:
    """Return the draft of a package. Raises TypeError where a part of it is something else."""
    try:
        return _DRAFT.validate_python(vars(draft))
    except ValidationError as error:
        fault = error.errors()[0]
        place = ".".join(map(str, fault["loc"]))
        raise TypeError(f"{place}: {fault['msg']}") from None


def _guess(file: ImportFile, formats: dict[str, EntryPoint]) -> str:
    """Return the format that takes a file; empty where none, or not one alone, does."""
    if len(file.content) > MOST_BYTES:  # the weights of a model, or a device: each look takes long
        return ""
    for name, entry in formats.items():
        if name != _TAKES_ANYTHING and is_ours(entry):
            try:
                if _read(entry, file):
                    return name
            except (UnreadableFile, BrokenFormat):
                continue
    return ""
