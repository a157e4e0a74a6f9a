"""Files of other formats, each with what it says of models, or why it cannot be read."""

import json
import random
import re
from collections.abc import Iterator
from copy import deepcopy
from typing import Any

import pytest
from pydantic import ValidationError

from cardpress.importers import (
    KNOWN_AS,
    SCALE,
    VERSION_SAID,
    Draft,
    ImportFile,
    Reader,
    UnreadableFile,
)
from cardpress.schema import Model
from tests.conftest import Expect
from tests.import_cases import (
    FOLDER,
    cases,
    golden,
    import_file,
    leaves,
    read_soundly,
    readers,
    told,
)

_OF_READERS = (KNOWN_AS, SCALE, VERSION_SAID)
_FORMATS = sorted(path.name for path in FOLDER.iterdir())
_JSON = [name for name in _FORMATS if any(path.suffix == ".json" for path in cases(name))]
_ODD: list[object] = [
    *(None, True, -1, 10**400, 1e300, float("nan"), "", "x" * 400, "\u202ebidi\u202c", "[" * 50),
    *([], {}, [[]], [None], ["a", 1], {"a": {"b": []}}, "<b>x</b>\n# y", "\x00"),
]
_NOISE = [b"", b"\xff", b"\x00", b"[", b"{", b'"', b"\n", b"---\n", b"9" * 500]
# Said otherwise in a card, or by nothing but its place: of a format each value that is so.
_SAID_OTHERWISE = {
    "cyclonedx": r"CycloneDX|1\.6|machine-learning-model|m1|library|numpy|2\.0|dataset|tCO2eq|kWh"
    r"|2026-05-06.*|pkg:.*|Acme|documentation|71\.5%",
    "every-eval-ever": r"17\d{8}(\.25)?|third_party|Acme|0\.95|False",
    "gguf": r"hf|None|15|1",
    "helm": r"0\.36|None|.*subject=anatomy.*|False|Model|NarrativeQA - F1|1|0\.0|mmlu|typos",
    "lm-eval": r"17672256.*|  - anatomy|acme__tiny|hf|N/A|None|arc_easy|gsm8k|wikitext|2376|0123.*"
    r"|nan",
    "mlflow": r"1767\d+|main\.fraud\.detector|Finds .*|[03]|license|owner|nan",
    "model-card-toolkit": r"aGVsbG8=|0\.0\.2|A convolutional.*|bibtex",
}


@pytest.mark.parametrize("name", _FORMATS)
def test_files_of_a_format_become_these_drafts(name: str, expect: Expect) -> None:
    for case in cases(name):
        expect(golden(case), told(readers()[name], import_file(case)))


@pytest.mark.parametrize("name", _FORMATS)
def test_what_is_drafted_is_what_a_card_may_say(name: str) -> None:
    for case in cases(name):
        for draft in _drafts(readers()[name], import_file(case)):
            assert _faults(draft) == [], case


@pytest.mark.parametrize("name", [name for name in _JSON if name != "gguf"])
def test_every_value_of_a_file_is_in_its_drafts_or_among_what_is_lost(name: str) -> None:
    for case in [case for case in cases(name) if case.suffix == ".json"]:
        if not (drafts := _drafts(readers()[name], import_file(case))):
            continue
        said = "\n".join(map(str, _said(drafts)))
        otherwise = re.compile(_SAID_OTHERWISE.get(name, ""), re.DOTALL)
        values = leaves(json.loads(case.read_text("utf-8")))
        lost = [v for v in values if str(v) not in said and not otherwise.fullmatch(str(v))]
        assert lost == [], case


@pytest.mark.parametrize("name", _JSON)
def test_no_odd_value_anywhere_in_a_file_is_an_error_of_ours(name: str) -> None:
    chance = random.Random(name)
    for case in [case for case in cases(name) if case.name.endswith(".json")]:
        whole = json.loads(case.read_text("utf-8"))
        for path in [*_places(whole)]:
            for odd in chance.sample(_ODD, 2):
                text = json.dumps(_with(whole, path, odd))
                read_soundly(readers()[name], ImportFile(case.name, text.encode()))


@pytest.mark.parametrize("name", _FORMATS)
def test_a_damaged_file_is_no_error_of_ours(name: str) -> None:
    chance = random.Random(name)
    for case in cases(name):
        content = import_file(case).content
        for _round in range(25):
            begin, end = sorted(chance.choices(range(len(content) + 1), k=2))
            noise = chance.choice(_NOISE)
            for damaged in (content[:begin] + noise + content[end:], content[:begin] + noise):
                read_soundly(readers()[name], ImportFile(case.name, damaged))


@pytest.mark.parametrize("name", _FORMATS)
def test_hostile_files_end_soon(name: str) -> None:
    for content in (
        *(b"", b"\n", b"\xef\xbb\xbf", b"\xff\xfe", b"null", b"[]", b"{}", b"0", b'"x"', b"NaN"),
        *(b"[" * 100_000, b'{"a":' * 100_000, b"- " * 50_000, b"> " * 50_000, b"{a: " * 50_000),
        *(
            b"# X\n\n" + b"![" * 5_000,
            b"# X\n\n" + b"*a " * 10_000,
            b"# X\n\n" + b"<b>" * 10_000,
        ),
        *(b"---\na: &a [*a]\n---\n# X", b"---\n" + b"a: " * 10_000, b'{"a": 1, "a": 2}'),
        *(
            b"# X\n\n" + b"| a " * 5_000,
            b"x" * 10_000_000,
            b'{"results": ' + b"9" * 1_000_000 + b"}",
        ),
        *(
            b"GGUF",
            b"GGUF\x03\0\0\0" + b"\xff" * 16,
            b"GGUF\x03\0\0\0" + b"\x01\0\0\0\0\0\0\0" * 2000,
        ),
    ):
        read_soundly(readers()[name], ImportFile("hostile", content))


def _drafts(reader: Reader, file: ImportFile) -> list[Draft]:
    try:
        return [*reader(file)]
    except UnreadableFile:
        return []


def _faults(draft: Draft) -> list[str]:
    """Return what the schema refuses of a draft; a type may be missing, as a person can say it."""
    try:
        Model.model_validate({"name": "X", "type": "Embedding Model", **_settled(draft.card)})
    except ValidationError as error:
        return [f"{fault['loc']}: {fault['msg']}" for fault in error.errors()]
    return []


def _settled(data: Any) -> Any:
    """Return a draft's data without what only its reader knows of results."""
    if isinstance(data, dict):
        return {k: _settled(v) for k, v in data.items() if k not in _OF_READERS}
    return [*map(_settled, data)] if isinstance(data, list) else data


def _said(drafts: list[Draft]) -> Iterator[object]:
    for draft in drafts:
        yield from (draft.organization, draft.model, *draft.names)
        yield from _keys(draft.card)
        for loss in draft.losses:
            yield from (loss.field, *_keys(loss.value))


def _keys(data: object) -> Iterator[object]:
    if isinstance(data, dict):
        yield from data
    for inner in (
        data.values() if isinstance(data, dict) else data if isinstance(data, list) else ()
    ):
        yield from _keys(inner)
    if not isinstance(data, dict | list):
        yield data


def _places(data: object, path: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:
    inner = data.items() if isinstance(data, dict) else ()
    for step, value in enumerate(data) if isinstance(data, list) else inner:
        yield (*path, step)
        yield from _places(value, (*path, step))


def _with(data: Any, path: tuple[str | int, ...], value: object) -> Any:
    """Return a copy of a file's data with another value at a place."""
    whole = inside = deepcopy(data)
    for step in path[:-1]:
        inside = inside[step]
    inside[path[-1]] = value
    return whole
