"""A build has Python's collector go round less often, and leaves it as it was."""

import gc
from pathlib import Path

import pytest

from cardpress import catalogue_site
from cardpress.build import build
from cardpress.pages import Page
from tests.conftest import MakeRoot


def test_the_collector_is_as_it_was_after_a_build_and_after_a_fault(
    catalogue: MakeRoot, monkeypatch: pytest.MonkeyPatch
) -> None:
    before, during = gc.get_threshold(), list[tuple[int, int, int]]()

    def plan(*_: object) -> tuple[Page, ...]:
        during.append(gc.get_threshold())
        raise ValueError("halfway")

    root: Path = catalogue()
    monkeypatch.setattr(catalogue_site, "plan", plan)
    with pytest.raises(ValueError, match="halfway"):
        build(root)
    assert during[0] > before
    assert gc.get_threshold() == before
    monkeypatch.undo()
    build(root)
    assert gc.get_threshold() == before
