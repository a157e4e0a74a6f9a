"""Cards read by several processes are those that one process reads."""

import os
import signal
from collections.abc import Sequence
from pathlib import Path
from threading import Event, Thread

import pytest

from cardpress import partitions
from cardpress.loader import CardCache, Loaded, ahead, load
from cardpress.partitions import Ahead

_CARDS = 400
_ORGANIZATION = "name: Organization %d\n"


def _catalogue(root: Path) -> Path:
    folder = root / "cards/organizations"
    folder.mkdir(parents=True)
    for number in range(_CARDS):
        text = _ORGANIZATION % number
        if number % 7 == 0:
            text += "website: &odd https://example.org/\n"
        if number % 11 == 0:
            text += "nmae: misspelt\n"
        (folder / f"o-{number:03}.yml").write_text(text, "utf-8")
    (folder / "o-399.yml").chmod(0)
    (folder / "o-398.yml").write_bytes(b"name: \xff")
    (folder / "o-397.yml").write_text("name: [", "utf-8")
    return root


def _told(loaded: Loaded) -> tuple[object, ...]:
    cards = [(file.place, file.card, file.document.data) for file in loaded.files()]
    broken = [(card.place, card.names, card.document.data) for card in loaded.broken]
    return cards, broken, loaded.problems


def test_cards_and_problems_are_those_of_one_process(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = _catalogue(tmp_path)
    monkeypatch.setattr(partitions, "cores", lambda: 1)
    alone = load(root)
    monkeypatch.setattr(partitions, "cores", lambda: 3)
    assert _told(load(root)) == _told(alone)
    assert len([*alone.files()]) + len(alone.broken) == _CARDS
    assert alone.problems


def _never(_: Sequence[str]) -> None:
    raise AssertionError


def test_cards_that_are_kept_are_read_by_no_other_process(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    root, cache = _catalogue(tmp_path), CardCache()
    first = load(root, cache=cache)

    monkeypatch.setattr(ahead, "Ahead", lambda _, parts: Ahead(_never, parts))
    assert [*load(root, cache=cache).files()] == [*first.files()]


def _process(_: Sequence[int]) -> int:
    return os.getpid()


@pytest.mark.parametrize("count", [8, 40])
def test_each_part_is_done_here_or_elsewhere(monkeypatch: pytest.MonkeyPatch, count: int) -> None:
    monkeypatch.setattr(partitions, "cores", lambda: 2)
    parts = Ahead(_process, [[number] for number in range(count)])
    with parts.begun():
        first, last = parts.of(0), parts.of(count - 1)
    assert first is None
    assert last not in (None, os.getpid())


def test_each_part_is_done_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(partitions, "cores", lambda: 3)
    parts = Ahead(list[int], [[number] for number in range(40)])
    here, elsewhere = list[int](), list[int]()
    with parts.begun():
        for number in range(40):
            done = parts.of(number)
            (here if done is None else elsewhere).extend(done or [number])
    assert [*here, *elsewhere] == [*range(40)]
    assert here
    assert elsewhere


def test_few_parts_are_all_left_to_this_process(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(partitions, "cores", lambda: 2)
    parts = Ahead(_process, [[number] for number in range(7)])
    with parts.begun():
        assert {parts.of(number) for number in range(7)} == {None}


def test_a_process_with_threads_does_all_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    # A copy of it would have none of them, and could wait for one for ever.
    monkeypatch.setattr(partitions, "cores", lambda: 2)
    parts, end = Ahead(_process, [[number] for number in range(40)]), Event()
    thread = Thread(target=end.wait)
    thread.start()
    with parts.begun():
        assert {parts.of(number) for number in range(40)} == {None}
    end.set()
    thread.join()


def _ended(_: Sequence[int]) -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def test_what_a_process_leaves_that_is_ended_is_done_here(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(partitions, "cores", lambda: 2)
    parts = Ahead(_ended, [[number] for number in range(40)])
    with parts.begun():
        assert {parts.of(number) for number in range(40)} == {None}
