"""A whole card in each format, as it is expected to be, with what the format loses of it."""

import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner

from cardpress.cli import main
from tests.conftest import CASES, Expect, MakeRoot
from tests.exports import FORMATS, format_called

_FOLDER = CASES / "export"


@pytest.mark.parametrize("name", FORMATS)
def test_an_export_reads_as_expected(name: str, catalogue: MakeRoot, expect: Expect) -> None:
    root = with_whole(catalogue)
    arguments = ["--root", str(root), "export", name, "whole-1"]
    told = CliRunner().invoke(main, arguments, catch_exceptions=False)
    assert told.exit_code == 0
    file = format_called(name).file_of("whole-1")
    expect(_FOLDER / file, told.stdout)
    expect(_FOLDER / f"{file}.lost.txt", told.stderr)


def with_whole(catalogue: MakeRoot) -> Path:
    """Return a catalogue that has the whole card."""
    root = catalogue()
    shutil.copy(_FOLDER / "whole.yml", root / "cards/models/acme/whole-1.yml")
    return root
