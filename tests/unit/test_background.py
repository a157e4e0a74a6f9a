"""Work in the background gives what this process would give, whatever becomes of the others."""

import os
import signal
from collections.abc import Sequence
from multiprocessing import get_context

import pytest

from cardpress.background import Background

_THINGS = [*range(7)]


def _doubled(things: Sequence[int]) -> list[int]:
    return [2 * thing for thing in things]


@pytest.mark.parametrize("jobs", [1, 2, 3, 9])
def test_every_thing_is_done_once(jobs: int) -> None:
    results = Background(_doubled, _THINGS, jobs=jobs).results()
    assert sorted(one for share in results for one in share) == _doubled(_THINGS)


def test_it_goes_on_while_this_process_does_something_else() -> None:
    begun = get_context("fork").Event()
    work = Background(lambda _: begun.set(), _THINGS, jobs=1)
    assert begun.wait(60)
    assert [*work.results()] == [None]


def test_a_process_that_is_ended_leaves_its_share_to_this_one() -> None:
    here = os.getpid()

    def ended(things: Sequence[int]) -> list[int]:
        if 1 in things and here != os.getpid():
            os.kill(os.getpid(), signal.SIGKILL)
        return _doubled(things)

    results = Background(ended, _THINGS, jobs=2).results()
    assert sorted(one for share in results for one in share) == _doubled(_THINGS)


def test_a_fault_is_a_fault_here_and_told_nowhere_else(capfd: pytest.CaptureFixture[str]) -> None:
    def faulty(things: Sequence[int]) -> None:
        raise ValueError(f"at {things[0]}")

    work = Background(faulty, _THINGS, jobs=2)
    with pytest.raises(ValueError, match="at 0"):
        [*work.results()]
    assert capfd.readouterr().err == ""
