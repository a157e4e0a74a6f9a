"""Work in the background and what it has left is all the work, whatever becomes of others."""

import os
import signal
import sys
from collections.abc import Callable, Iterator, Sequence
from itertools import count
from multiprocessing import get_context
from time import monotonic
from typing import Any

import pytest

from cardpress.background import Background

_THINGS = [*range(7)]


def _doubled(things: Iterator[int]) -> list[int]:
    return [2 * thing for thing in things]


def _all_of(work: Callable[[Iterator[int]], list[int]], *, jobs: int) -> Sequence[int]:
    """Return what others and this process make of all things."""
    results, left = Background(work, _THINGS, jobs=jobs).end()
    return sorted([*_doubled(iter(left)), *(one for share in results for one in share)])


@pytest.mark.parametrize("jobs", [1, 2, 3, 9])
def test_every_thing_is_done_once(jobs: int) -> None:
    assert _all_of(_doubled, jobs=jobs) == _doubled(iter(_THINGS))


def test_it_goes_on_while_this_process_does_something_else() -> None:
    done = get_context("fork").Semaphore(0)

    def counted(things: Iterator[int]) -> list[int]:
        found = []
        for thing in things:
            found.append(thing)
            done.release()
        return found

    work = Background(counted, _THINGS, jobs=1)
    for _ in _THINGS:
        assert done.acquire(timeout=60)
    assert work.end() == ([_THINGS], [])


class _Endless(Sequence[int]):
    """Numbers without an end, but for what is left of them."""

    def __getitem__(self, place: Any) -> Any:
        return [] if isinstance(place, slice) and place.start else self

    def __iter__(self) -> Iterator[int]:
        return count()

    def __len__(self) -> int:
        return sys.maxsize


def test_no_thing_is_begun_any_more_once_it_ends() -> None:
    begun, tired = get_context("fork").Event(), monotonic() + 60

    def counted(things: Iterator[int]) -> bool:
        for _ in things:
            begun.set()
            if monotonic() > tired:
                return False
        return True

    work = Background(counted, _Endless(), jobs=2)
    assert begun.wait(60)
    assert work.end().results == [True, True]


def test_a_process_that_is_ended_leaves_its_share_undone() -> None:
    def ended(things: Iterator[int]) -> list[int]:
        found = []
        for thing in things:
            if thing == 3:
                os.kill(os.getpid(), signal.SIGKILL)
            found.append(2 * thing)
        return found

    assert _all_of(ended, jobs=2) == _doubled(iter(_THINGS))


def test_what_fails_is_left_undone_and_told_nowhere(capfd: pytest.CaptureFixture[str]) -> None:
    def faulty(things: Iterator[int]) -> list[int]:
        raise ValueError(f"at {next(things)}")

    assert _all_of(faulty, jobs=2) == _doubled(iter(_THINGS))
    assert capfd.readouterr().err == ""
