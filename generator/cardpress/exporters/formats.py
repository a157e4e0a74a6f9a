"""The formats that cards can be exported to: ours, and those of packages that add some.

A package adds a format by an entry point of the group ``cardpress.exporters``: its name is that of
the format, and its object a `Format`.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from importlib.metadata import EntryPoint
from typing import TypeVar

from cardpress.configuration import Configuration, Fault
from cardpress.ecosystem import entries
from cardpress.loader import did_you_mean
from cardpress.messages import _
from cardpress.problem import plain

from .form import Format

_T = TypeVar("_T")
_R = TypeVar("_R")
GROUP = "cardpress.exporters"
_FILE = re.compile(r"[\w{][\w{}.+-]*")


class UnknownFormat(Exception):
    """No format has a name; the message says which there are."""


class BrokenFormat(Exception):
    """A format of a package cannot be used; the message says why."""


def known_formats() -> dict[str, EntryPoint]:
    """Return the formats by name, in alphabetical order. Ours come before others of their names."""
    return entries.formats_of(GROUP)


def is_ours(name: str, known: Mapping[str, EntryPoint]) -> bool:
    """Return whether one of the known formats comes with Cardpress itself."""
    return entries.is_ours(known[name])


def unknown_formats(configuration: Configuration) -> Iterator[Fault]:
    """Yield what is said in `catalogue.yml` of formats that there are not, or that are broken."""
    # What it offers by default is ours, and takes its time to load.
    is_said = "exports" in configuration.file.model_fields_set
    for number, name in enumerate(configuration.file.exports if is_said else ()):
        try:
            format_named(name)
        except (UnknownFormat, BrokenFormat) as error:
            yield Fault(("exports", number), str(error), _("correct the name, or delete it"))


def format_named(name: str, known: Mapping[str, EntryPoint] | None = None) -> Format:
    """Return a format by its name, of the known formats or of those that are installed now.

    Raises UnknownFormat, or BrokenFormat where a package has something else under the name.
    """
    formats = known_formats() if known is None else known
    if name not in formats:
        parts = {"name": name, "known": ", ".join(formats)}
        message = _("expected one of the formats %(known)s, found '%(name)s'") % parts
        raise UnknownFormat(message + did_you_mean(name, [*formats]))
    # A package of a stranger's may raise anything, and whoever exports cannot mend it.
    try:
        found = formats[name].load()
    except (Exception, SystemExit) as error:
        raise _broken(formats[name], entries.said_of(error)) from error
    if not isinstance(found, Format):
        raise _broken(formats[name], _("it is no format of exports"))
    return found if entries.is_ours(formats[name]) else _guarded(formats[name], found)


def _guarded(entry: EntryPoint, form: Format) -> Format:
    """Return a format of a package, of which any exception says whose it is."""
    if not (isinstance(form.label, str) and isinstance(form.file, str)):
        raise _broken(entry, _("its label or the name of its file is no text"))
    # A file elsewhere than in the folder that a person names is not what was asked for.
    if not _FILE.fullmatch(form.file):
        parts = {"file": f"'{form.file}'"}
        raise _broken(entry, _("expected the name of a file, found %(file)s") % parts)

    def guarded(function: Callable[[_T], _R]) -> Callable[[_T], _R]:
        def run(argument: _T) -> _R:
            try:
                return function(argument)
            except (Exception, SystemExit) as error:
                raise _broken(entry, entries.said_of(error)) from error

        return run

    def text(parts: Sequence[object]) -> str:
        made = form.text(parts)
        if not isinstance(made, str):
            raise TypeError(_("expected a text, found %(found)s") % {"found": type(made).__name__})
        made.encode()  # what is no Unicode cannot be written
        return made

    return replace(form, part=guarded(form.part), text=guarded(text), holds=guarded(form.holds))


def _broken(entry: EntryPoint, why: str) -> BrokenFormat:
    package = entry.dist.name if entry.dist else entry.value
    parts = {"format": entry.name, "package": package, "why": plain(why)}
    message = _("the format %(format)s of the package %(package)s failed: %(why)s; report it there")
    return BrokenFormat(message % parts)
