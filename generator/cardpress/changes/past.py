"""The history of one catalogue, read where it has to be, and kept where it has not changed."""

from collections.abc import Mapping
from hashlib import blake2b
from pathlib import Path

from cardpress.catalogue import Catalogue, names_of
from cardpress.history import NO_HISTORY, Change, History, Past, head_of, past_of
from cardpress.language import current

from .events import Pairs, history_of

_MOST = 8
"""In how many languages, or with how many sets of names, what was found is kept."""
_Record = list[object] | tuple[object, ...]


class CatalogueHistory:
    """The history of the catalogue in a folder, up to the commit at which the repository is.

    While a site is served, an edit of a card asks git for no more than the name of that commit.
    What two texts of a card differ in never changes: it is kept, by the names and words of today
    in which it is told.
    """

    def __init__(self, root: Path, kept: Mapping[str, Mapping[str, object]] | None = None) -> None:
        self._root, self._past = root, Past()
        self._kept = dict(kept or {})
        self._known: dict[str, Pairs] = {}

    def of(self, catalogue: Catalogue) -> History:
        """Return what has become of the cards of a catalogue, in words of the current language."""
        if not catalogue.configuration.parts.news:
            return NO_HISTORY
        head = head_of(self._root)
        if isinstance(head, str):
            return History(notes={"fault": head})
        if self._past.head != head.commit:
            self._past = past_of(self._root, head)
        return history_of(self._root, self._past, catalogue, self._pairs(catalogue))

    def to_keep(self) -> Mapping[str, object] | None:
        """Return what another run may be given; None if it is what this one was given."""
        found = {
            words: {pair: values and [_record(value) for value in values] for pair, values in known}
            for words, known in ((words, pairs.items()) for words, pairs in self._known.items())
        }
        return None if found == self._kept else found

    def _pairs(self, catalogue: Catalogue) -> Pairs:
        words = _words(catalogue)
        if words not in self._known:
            kept = self._kept.get(words, {})
            self._known = dict([*self._known.items()][1 - _MOST :])
            self._known[words] = {pair: _changes(values) for pair, values in kept.items()}
        return self._known[words]


def _words(catalogue: Catalogue) -> str:
    """Return the digest of all in which the difference of two texts is told."""
    said = [
        current().code,
        catalogue.configuration.file.model_dump_json(),
        sorted((i, names_of(f.card)) for i, f in catalogue.models.items()),
        sorted((i, names_of(f.card)) for i, f in catalogue.organizations.items()),
        sorted((i, names_of(f.card), f.card.unit) for i, f in catalogue.benchmarks.items()),
    ]
    return blake2b(repr(said).encode(errors="surrogatepass"), digest_size=16).hexdigest()


def _record(value: Change) -> _Record:
    parts = [list(part) for part in value.parts]
    return [value.subject, value.what, value.label, parts, value.title, value.url]


def _changes(values: object) -> tuple[Change, ...] | None:
    if not isinstance(values, list):
        return None
    return tuple(
        Change(subject, what, label, tuple((a, b, c) for a, b, c in parts), title, url)
        for subject, what, label, parts, title, url in values
    )
