"""What of a text has changed, by its words."""

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from cardpress.wording.reports import more_places

from .outline import Quote, Style

_BESIDE = 4  # words that are shown on either side of a change
_PLACES = 3
_MOST = 1_500  # words; what takes the square of them would take seconds


def word_changes(before: str, after: str, style: Style) -> str:
    """Return the first places where a text has other words, each with the words beside it."""
    old, new = before.split(), after.split()
    places = [*_places(old, new)]
    shown = " … ".join(_place(old, new, place, style) for place in places[:_PLACES])
    return f"{shown} {more_places(len(places) - _PLACES)}" if len(places) > _PLACES else shown


_Span = tuple[int, int, int, int]


def _places(old: Sequence[str], new: Sequence[str]) -> Iterator[_Span]:
    """Yield from where to where the words of both sides are others."""
    if len(old) + len(new) > 2 * _MOST:
        yield 0, len(old), 0, len(new)
        return
    for kind, *span in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if kind != "equal":
            start, end, begin, stop = span
            yield start, end, begin, stop


def _place(old: Sequence[str], new: Sequence[str], span: _Span, style: Style) -> str:
    start, end, begin, stop = span
    parts = (
        _written(old[max(0, start - _BESIDE) : start], style.quote),
        _written(_cut(old[start:end], style), style.gone),
        _written(_cut(new[begin:stop], style), style.new),
        _written(old[end : end + _BESIDE], style.quote),
    )
    return " ".join(filter(None, parts))


def _written(words: Sequence[str], write: Quote) -> str:
    return write(" ".join(words)) if words else ""


def _cut(words: Sequence[str], style: Style) -> Sequence[str]:
    text = " ".join(words)
    return words if len(text) <= style.longest else [f"{text[: style.longest]}…"]
