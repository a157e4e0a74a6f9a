"""Words, choices and sections of a catalogue's own that readers cannot tell from one another."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import NamedTuple

from cardpress.characters import looks
from cardpress.messages import _
from cardpress.problem import FieldPath

from .fault import Fault
from .file import VOCABULARIES, CatalogueFile
from .usual_sections import plain_heading, usual_sections
from .words import Word


class _Called(NamedTuple):
    """What readers see, and the place in the file that says so."""

    label: str
    path: FieldPath
    is_key: bool = False


def likeness_faults(file: CatalogueFile) -> Iterator[Fault]:
    """Yield what looks like another of its list, the second of the two."""
    for name in (*VOCABULARIES, "categories"):
        # Of units the case tells: Gb are bits, and GB bytes.
        seen_as = _as_written if name == "units" else looks
        yield from _alike(_words((name,), getattr(file, name)), seen_as)
    for key, own in file.fields.items():
        yield from _alike(_words(("fields", key, "choices"), own.choices), looks)
    yield from _alike(_sections(file), looks)


def _words(path: FieldPath, words: Mapping[str, Word] | Iterable[str]) -> Iterator[_Called]:
    if not isinstance(words, Mapping):
        yield from (_Called(word, (*path, at)) for at, word in enumerate(words))
        return
    for word, named in words.items():
        yield _Called(named.label or word, (*path, word), is_key=not named.label)


def _sections(file: CatalogueFile) -> Iterator[_Called]:
    for section in usual_sections():
        own = file.sections.get(section.key)
        if not own or (own.shown and not own.label):
            yield _Called(plain_heading(section), ())
    for key, own in file.sections.items():
        if own.label and own.shown:
            yield _Called(own.label, ("sections", key, "label"))


def _as_written(label: str) -> set[str]:
    return {label}


def _alike(called: Iterable[_Called], seen_as: Callable[[str], Iterable[str]]) -> Iterator[Fault]:
    first: dict[str, str] = {}
    for label, path, is_key in called:
        shapes = [*seen_as(label)]
        other = next((first[shape] for shape in shapes if shape in first), None)
        if other is not None and path:
            message = _("'%(label)s' cannot be told from '%(other)s'")
            message %= {"label": label, "other": other}
            yield Fault(path, message, _("call one of the two otherwise"), is_key=is_key)
        first |= {shape: label for shape in shapes if shape not in first}
