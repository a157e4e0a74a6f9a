"""Work that is shared out gives what one process alone gives, whatever becomes of the processes."""

import os
import pickle
import signal
from collections.abc import Sequence

import pytest

from cardpress import partitions
from cardpress.figures import Figure
from cardpress.partitions import Partitions, cores
from tests import frozen

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


def test_every_page_can_be_sent_from_the_process_that_made_it() -> None:
    # One that cannot ends all processes, and what is left is made by this one, slowly and silently.
    for page in frozen.built().pages:
        assert pickle.loads(pickle.dumps(page)) == page, page.path


def test_a_figure_can_be_sent_with_its_decimals() -> None:
    figure = pickle.loads(pickle.dumps(Figure("CA$5.00", 2)))
    assert (figure, figure.decimals) == ("CA$5.00", 2)
