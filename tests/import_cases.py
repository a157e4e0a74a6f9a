"""Small files of each format that can be imported, each with the drafts that it makes."""

import json
import re
import tomllib
from collections.abc import Iterator
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import Any

import yaml

from cardpress.importers import Draft, ImportFile, Reader, UnreadableFile
from tests.conftest import CASES, ROOT
from tests.gguf_files import gguf_file

FOLDER = CASES / "import"
_WHOLE = CASES / "imports"
_GOLDEN = ".drafts.yml"
_DESCRIBED = ".gguf.json"


@cache
def readers() -> dict[str, Reader]:
    """Return the reader of each format by its name."""
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    points = settings["project"]["entry-points"]["cardpress.importers"]
    return {name: _reader(point) for name, point in points.items()}


def _reader(point: str) -> Reader:
    module, _colon, name = point.partition(":")
    reader: Reader = getattr(import_module(module), name)
    return reader


def cases(name: str) -> list[Path]:
    """Return the files of a format."""
    return [path for path in sorted((FOLDER / name).iterdir()) if not path.name.endswith(_GOLDEN)]


def files(name: str) -> list[ImportFile]:
    """Return the files of a format that has no drafts beside them: those of whole imports."""
    if (FOLDER / name).is_dir():
        return [import_file(case) for case in cases(name)]
    if name == "issue-form":
        return [import_file(CASES / "github/issue-model.txt")]
    commands = (path.read_text("utf-8").split() for path in sorted(_WHOLE.glob("*/command")))
    named = {words[1] for words in commands if words[0] == name}
    return [import_file(path) for each in sorted(named) for path in _WHOLE.glob(f"*/{each}")]


def golden(case: Path) -> Path:
    """Return the file with the drafts of a case."""
    return case.with_name(f"{case.name}{_GOLDEN}")


def import_file(case: Path) -> ImportFile:
    """Return a case as a file to import."""
    if case.name.endswith(_DESCRIBED):
        return ImportFile(case.name.removesuffix(".json"), gguf_file(case.read_text("utf-8")))
    return ImportFile(case.name, case.read_bytes())


def read_soundly(reader: Reader, file: ImportFile) -> list[Draft]:
    """Return the drafts of a file that may be damaged, if it can be read.

    Whatever it holds, they have sound data, or a message tells where it is wrong and what to do.
    """
    try:
        drafts, refused = [*reader(file)], ""
    except UnreadableFile as error:
        drafts, refused = [], str(error)
    assert not refused or re.match(rf"{file.name}:\d+:\d+: \S.*\n    \S", refused), refused
    for draft in drafts:
        json.dumps(
            [draft.card, [loss.value for loss in draft.losses]], allow_nan=False, default=str
        )
        assert all(loss.field and loss.reason for loss in draft.losses)
    return drafts


def told(reader: Reader, file: ImportFile) -> str:
    """Return the drafts of a file as YAML, or the message of one that cannot be read."""
    try:
        drafts = [*reader(file)]
    except UnreadableFile as error:
        return f"{error}\n"
    dumped: str = yaml.dump_all(map(_data, drafts), sort_keys=False, allow_unicode=True, width=100)
    return dumped


def _data(draft: Draft) -> dict[str, Any]:
    losses = [f"{loss.field}: {loss.value} ({loss.reason})" for loss in draft.losses]
    return {
        "organization": draft.organization,
        "model": draft.model,
        "names": [*draft.names],
        "card": _plain(draft.card),
        "losses": losses,
    }


def _plain(data: object) -> object:
    # Copied, as YAML would write an alias for what stands at two places.
    if isinstance(data, dict):
        return {key: _plain(value) for key, value in data.items()}
    return [*map(_plain, data)] if isinstance(data, list | tuple) else data


def leaves(data: object) -> Iterator[object]:
    """Yield each text, number and flag within data."""
    if isinstance(data, dict):
        for value in data.values():
            yield from leaves(value)
    elif isinstance(data, list | tuple):
        for value in data:
            yield from leaves(value)
    elif data is not None:
        yield data
