"""Templates look nothing up: a card's word is never the name of an attribute or of a method."""

from pathlib import Path

import jinja2
import pytest
from jinja2 import nodes

from tests.conftest import ROOT

_METHODS = {name for kind in (dict, list, str, tuple) for name in dir(kind)}
_VALUES = {"values", "index", "title", "format", "count"}  # fields of ours of the same names


@pytest.mark.parametrize(
    "path", sorted((ROOT / "templates/pages").rglob("*.j2")), ids=lambda path: path.name
)
def test_a_template_reads_fields_by_their_own_names(path: Path) -> None:
    environment = jinja2.Environment(extensions=["jinja2.ext.i18n"], autoescape=True)
    tree = environment.parse(path.read_text(encoding="utf-8"))
    computed = [each.arg for each in tree.find_all(nodes.Getitem)]
    assert all(isinstance(each, nodes.Const) for each in computed)
    attributes = {each.attr for each in tree.find_all(nodes.Getattr)}
    assert attributes & _METHODS <= _VALUES
    assert not any(each.name in ("attr", "map") for each in tree.find_all(nodes.Filter))
