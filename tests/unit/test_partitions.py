"""Work that is shared out gives what one process alone gives, whatever becomes of the processes."""

import os
import pickle
import signal
from collections.abc import Sequence
from dataclasses import replace
from multiprocessing import active_children, get_context

import pytest
from psutil import pid_exists

from cardpress import partitions
from cardpress.build import MARKDOWN, build
from cardpress.figures import Figure
from cardpress.markup import Prose
from cardpress.partitions import Partitions, cores
from tests import frozen
from tests.conftest import CATALOGUE

_THINGS = [*range(500)]


def _doubled(things: Sequence[int]) -> list[int]:
    return [2 * thing for thing in things]


def _over(jobs: int, things: Sequence[int] = _THINGS) -> list[int]:
    return [one for part in Partitions(_doubled, jobs=jobs).over(things) for one in part]


@pytest.mark.parametrize("jobs", [0, 1, 2, 3, 7])
def test_results_come_in_the_order_of_the_things(jobs: int) -> None:
    assert _over(jobs) == _doubled(_THINGS)


@pytest.mark.parametrize("count", [0, 1, 63, 64, 65, 97])
def test_few_things_are_as_well_done(count: int) -> None:
    assert _over(2, _THINGS[:count]) == _doubled(_THINGS[:count])


def test_processes_share_the_work_and_know_what_this_one_knows() -> None:
    here = os.getpid()

    def process(_: Sequence[int]) -> int:
        assert here != os.getpid()
        return os.getpid()

    assert 1 <= len(set(Partitions(process, jobs=3).over(_THINGS))) <= 3


def test_one_job_stays_in_this_process() -> None:
    assert {*Partitions(lambda _: os.getpid(), jobs=1).over(_THINGS)} == {os.getpid()}


def test_a_process_that_is_ended_leaves_its_work_to_this_one() -> None:
    here = os.getpid()

    def ended(things: Sequence[int]) -> list[int]:
        if 200 in things and here != os.getpid():
            os.kill(os.getpid(), signal.SIGKILL)
        return _doubled(things)

    parts = Partitions(ended, jobs=2).over(_THINGS)
    assert [one for part in parts for one in part] == _doubled(_THINGS)


def test_nobody_is_left_of_processes_that_python_has_lost(monkeypatch: pytest.MonkeyPatch) -> None:
    # As where its thread that looks after them fails; it would wait for them when it ends.
    before = {*active_children()}
    with partitions.pool(2, get_context("fork")) as processes:
        assert processes.submit(_doubled, _THINGS).result() == _doubled(_THINGS)
        begun = [child.pid or 0 for child in {*active_children()} - before]
        monkeypatch.setattr(processes, "shutdown", lambda **_: None)
    assert [pid_exists(pid) for pid in begun] == [False, False]


def test_a_fault_in_a_process_is_a_fault_here() -> None:
    def faulty(things: Sequence[int]) -> None:
        raise ValueError(f"at {things[0]}")

    with pytest.raises(ValueError, match="at 0"):
        list(Partitions(faulty, jobs=2).over(_THINGS))
    assert _over(2) == _doubled(_THINGS)


def test_without_copies_of_a_process_one_does_all(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(partitions, "get_all_start_methods", lambda: ["spawn"])
    assert {*Partitions(lambda _: os.getpid(), jobs=3).over(_THINGS)} == {os.getpid()}


def test_there_is_a_core() -> None:
    assert cores() >= 1


class _Never(Exception):
    """Stands for what the processes never raise."""


def test_pages_come_from_the_processes_that_make_them(monkeypatch: pytest.MonkeyPatch) -> None:
    # Else what they cannot send ends them, and this one makes the rest alone: slowly, and silently.
    monkeypatch.setattr(partitions, "BrokenProcessPool", _Never)
    pages = build(CATALOGUE, destination=replace(MARKDOWN, jobs=2)).pages
    assert pages == frozen.built().pages


def test_texts_that_are_more_than_their_letters_can_be_sent() -> None:
    figure = pickle.loads(pickle.dumps(Figure("CA$5.00", 2)))
    assert (figure, figure.decimals) == ("CA$5.00", 2)
    for is_line in (False, True):
        prose = Prose("*a*", "<p><em>a</em></p>", is_line=is_line)
        sent = pickle.loads(pickle.dumps(prose))
        assert (sent, sent.html, sent.line) == (prose, prose.html, prose.line)
