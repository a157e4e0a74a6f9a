"""The meaning of a field is what stands below it, asked for when somebody reads it."""

import subprocess
import sys
from types import ModuleType
from typing import Any, ClassVar

import pytest
from pydantic import Field, create_model

from cardpress.configuration.widened import remade
from cardpress.docstrings import field_docstrings
from cardpress.schema import Described, Record, outline


class _Base(Record):
    """What others have too."""

    source: str
    """Where it comes from,
    and who says so."""
    note: str = ""
    silent: str = ""
    count: int = Field(0, description="Said beside it.")
    """Said below it."""


class _Case(_Base):
    """A record with fields declared anew."""

    note: str = Field("", alias="remark")
    """What to know of it."""
    count: int = 1
    """Not by Python's own quotes alone."""
    limit: ClassVar = 3
    """No field of a card."""


class _Shown(Described):
    """A record of the data."""

    inside: _Case
    """What it holds."""


def _described(schema: dict[str, Any]) -> dict[str, str]:
    return {name: told.get("description", "") for name, told in schema["properties"].items()}


def test_a_field_means_what_stands_below_it_or_below_the_one_it_inherits() -> None:
    assert {field.key: field.meaning for field in outline(_Case)} == {
        "remark": "What to know of it.",
        "count": "Not by Python's own quotes alone.",
        "source": "Where it comes from,\nand who says so.",
        "silent": "",
    }


def test_a_description_beside_a_field_comes_first() -> None:
    assert {field.key: field.meaning for field in outline(_Base)}["count"] == "Said beside it."


def test_a_field_that_is_made_anew_means_what_it_meant() -> None:
    made = remade(_Case, {"source": (int, 5), "owner": (str, Field(description="Whose it is."))})
    found = {field.key: field.meaning for field in outline(made)}
    assert found["source"] == "Where it comes from,\nand who says so."
    assert found["owner"] == "Whose it is."


def test_a_json_schema_says_it_by_the_key_that_authors_write() -> None:
    whole = _Shown.model_json_schema()
    assert _described(whole) == {"inside": "What it holds."}
    assert _described(whole["$defs"]["_Case"]) == {
        "source": "Where it comes from,\nand who says so.",
        "remark": "What to know of it.",
        "silent": "",
        "count": "Not by Python's own quotes alone.",
    }


def test_a_class_without_a_source_has_no_meanings(monkeypatch: pytest.MonkeyPatch) -> None:
    made = create_model("Made", __base__=Record, value=(str, ...))
    assert [field.meaning for field in outline(made)] == [""]
    module = ModuleType("read_from_bytecode_alone")
    monkeypatch.setitem(sys.modules, module.__name__, module)
    monkeypatch.setattr(made, "__module__", module.__name__)
    assert field_docstrings(made) == {}
    monkeypatch.setattr(made, "__module__", "nowhere")
    assert field_docstrings(made) == {}


def test_no_source_is_read_before_a_meaning_is_asked_for() -> None:
    asked = """
import inspect
def refuse(found): raise SystemExit(f"the source of {found} was read")
inspect.getsource = inspect.findsource = refuse
import cardpress.cli, cardpress.mkdocs_plugin.plugin, cardpress.loader
print("started")
"""
    command = [sys.executable, "-c", asked]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (done.stdout, done.stderr) == ("started\n", "")
