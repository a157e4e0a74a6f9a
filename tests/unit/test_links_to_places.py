"""A link to a place that a page has not is told, whichever of the two pages is made first."""

import logging

import pytest
from mkdocs.commands.build import build
from mkdocs.config.base import load_config

from tests.conftest import MakeRoot

_SETTINGS = """site_name: Small
theme: {name: material, font: false}
plugins: [search, cardpress: {jobs: %d}]
validation: {links: {anchors: warn}}
"""
_CARD = "name: {}\ntype: Embedding Model\nsources: {{a: {{title: A, url: 'https://acme.dev/x'}}}}\n"
_MODELS = tuple(f"case-{number}" for number in range(9))
_FIRST, _LAST = _MODELS[0], _MODELS[-1]
_LINKED = (_FIRST, "case-4", _LAST)
_LINKS = " ".join(
    f"[{name}]({name}.md#{place})" for name in _LINKED for place in ("nowhere", "overview")
)
_TEMPLATE = f"""{{% extends "packaged/pages/model.md.j2" %}}
{{% block head %}}
## Overview

{_LINKS}
{{% endblock %}}
"""


@pytest.mark.parametrize("jobs", [1, 2])
def test_a_link_to_a_place_that_is_not_there_is_told(
    jobs: int,
    catalogue: MakeRoot,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    monkeypatch.setattr("cardpress.partitions._FEWEST", 8)
    monkeypatch.setattr("cardpress.partitions._LARGEST", 2)
    root = catalogue({"templates/pages/model.md.j2": _TEMPLATE, "mkdocs.yml": _SETTINGS % jobs})
    (root / "docs").mkdir()
    for name in _MODELS:
        (root / f"cards/models/acme/{name}.yml").write_text(_CARD.format(name), encoding="utf-8")
    with caplog.at_level(logging.WARNING):
        build(load_config(str(root / "mkdocs.yml"), site_dir=str(root / "site")))
    told = [message for message in caplog.messages if "contain an anchor" in message]
    for name in _MODELS:
        of_page = [message for message in told if f"'models/{name}.md' contains" in message]
        elsewhere = [linked for linked in _LINKED if linked != name]
        assert len(of_page) == len(elsewhere), caplog.messages
        assert all("#nowhere" in message for message in of_page)
