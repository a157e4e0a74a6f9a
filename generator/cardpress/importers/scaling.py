"""Results of a draft, under the names and in the units that the catalogue has for benchmarks."""

import re
from collections.abc import Callable, Iterator

from cardpress.catalogue import NameIndex
from cardpress.messages import _

from .draft import FRACTION, KNOWN_AS, PERCENT, SCALE, VERSION_SAID
from .normal import Data

_WORD = re.compile(r"[^\W\d_]+|\d+")


def settle(data: Data, names: NameIndex, unit_of: Callable[[str], str]) -> None:
    """Put each result under the first name that the catalogue knows, in that benchmark's unit.

    ``unit_of`` returns the unit of a benchmark by its id, empty for one without a card. Data are in
    their long form; what only the reader of a file knows of results is taken out of them.
    """
    listed = data.get("benchmarks")
    found: dict[str, list[object]] = {}
    for name, results in listed.items() if isinstance(listed, dict) else ():
        for result in results if isinstance(results, list) else [results]:
            known = name
            if isinstance(result, dict):
                known = _known(name, result, names)
                _settle_parts(known, result, names)
            found.setdefault(known, []).append(result)
            _scale(known, result, names, unit_of)
    if found:
        data["benchmarks"] = found
    for name, result in _quoted(data):
        _scale(name, result, names, unit_of)


def _known(name: str, result: Data, names: NameIndex) -> str:
    others = result.pop(KNOWN_AS, None)
    spellings = [name, *(others if isinstance(others, list) else [])]
    return next((each for each in spellings if len(names.find(str(each))) == 1), name)


def _settle_parts(name: str, result: Data, names: NameIndex) -> None:
    """Say the version and the slice of a data set that the benchmark's own name does not say."""
    version, slices, said = result.pop(VERSION_SAID, ""), result.get("slice"), {*_words(name)}
    ids = names.find(name)
    # An alias with a version leads to the benchmark of all versions.
    if version and _words(version)[0] not in _words(ids[0] if len(ids) == 1 else name):
        result.setdefault("version", version)
    left = [each for each in slices if not _is_said(each, said)] if isinstance(slices, list) else []
    if left:
        result["slice"] = left
    elif slices:
        del result["slice"]


def _is_said(part: object, words: set[str]) -> bool:
    named = {*_words(part.get("group"))} if isinstance(part, dict) else set()
    return bool(named) and named <= words


def _words(text: object) -> list[str]:
    return _WORD.findall(str(text).casefold())


def _quoted(data: Data) -> Iterator[tuple[str, object]]:
    comparisons = data.get("comparisons")
    for comparison in comparisons if isinstance(comparisons, list) else ():
        for scores in (comparison.get("results") or {}).values():
            yield from scores.items()


def _scale(name: str, result: object, names: NameIndex, unit_of: Callable[[str], str]) -> None:
    if not isinstance(result, dict):
        return
    stated, ids = result.pop(SCALE, None), names.find(name)
    unit = unit_of(ids[0]) if len(ids) == 1 else ""
    if unit == "ratio" and stated == PERCENT:
        _multiply(result, 0.01)
    elif unit == "percent" and (stated == FRACTION or (stated is None and _is_share(result))):
        if stated is None:
            # Nothing but its size tells that it is one, so the reader is shown what the file has.
            shown = _("%(score)s in the source") % {"score": result["score"]}
            result["note"] = "; ".join(filter(None, (result.get("note"), shown)))
        _multiply(result, 100)


def _is_share(result: Data) -> bool:
    score = result.get("score")
    return isinstance(score, float) and 0 < score <= 1


def _multiply(result: Data, by: float) -> None:
    _multiply_in(result, ("score", "standard_error"), by)
    interval = result.get("confidence_interval")
    if isinstance(interval, dict):
        _multiply_in(interval, ("lower", "upper"), by)


def _multiply_in(holder: Data, keys: tuple[str, ...], by: float) -> None:
    for key in keys:
        value = holder.get(key)
        if isinstance(value, int | float) and not isinstance(value, bool):
            # Binary fractions would show as 71.25000000000001.
            holder[key] = float(f"{value * by:.12g}")
