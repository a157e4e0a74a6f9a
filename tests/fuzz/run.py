"""``make fuzz``: a million hostile inputs of each sort, the same ones for the same seed."""

import argparse
import gc
import os
import signal
import sys
import time
import traceback
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import count, islice
from random import Random

from .sorts import SORTS, described
from .tokens import Forged

_BATCH = {"prose": 200, "code": 100}
_SECONDS = 5  # of the processor, so that a busy machine finds no faults of its own
_SHRINKS = 300


@dataclass(frozen=True)
class Outcome:
    """What came of a batch: inputs that were tried, and the faults found."""

    inputs: int
    faults: tuple[str, ...]


def main() -> int:
    """Run what the command line asks for; return 1 if there were faults."""
    options = _options()
    faults = sum(_fuzz(name, options) for name in options.sorts)
    return int(faults > 0)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sorts", nargs="+", choices=[*SORTS], default=[*SORTS])
    parser.add_argument("--count", type=int, default=1_000_000, help="inputs of each sort")
    parser.add_argument("--seed", default=str(int(time.time())))
    parser.add_argument("--processes", type=int, default=os.cpu_count())
    return parser.parse_args()


def _fuzz(name: str, options: argparse.Namespace) -> int:
    began, inputs, faults, said = time.monotonic(), 0, 0, 0.0
    print(f"{name}: {options.count:,} {SORTS[name].about}, seed {options.seed}", flush=True)
    with ProcessPoolExecutor(options.processes, initializer=_start) as pool:
        for outcome in _outcomes(pool, name, options):
            inputs += outcome.inputs
            faults += len(outcome.faults)
            for fault in outcome.faults:
                print(fault, flush=True)
            spent = time.monotonic() - began
            if spent - said > 10:
                said = spent
                print(f"  {inputs:,} in {spent:,.0f} s, {faults} faults", flush=True)
            if inputs >= options.count:
                break
        pool.shutdown(cancel_futures=True)
    print(f"{name}: {inputs:,} in {time.monotonic() - began:,.0f} s, {faults} faults", flush=True)
    return faults


def _outcomes(
    pool: ProcessPoolExecutor, name: str, options: argparse.Namespace
) -> Iterator[Outcome]:
    """Yield outcomes in the order of batches, with few of them under way at a time."""
    batches = count()
    under_way = [
        pool.submit(_batch, name, options.seed, n) for n in islice(batches, 2 * options.processes)
    ]
    while True:
        yield under_way.pop(0).result()
        under_way.append(pool.submit(_batch, name, options.seed, next(batches)))


def _start() -> None:
    """Leave what is loaded out of the collector's rounds, which took a tenth of the time."""
    gc.freeze()
    gc.set_threshold(20_000, 50, 100)


def _batch(name: str, seed: str, number: int) -> Outcome:
    size = _BATCH.get(name, 2)
    inputs, faults = 0, []
    for at in range(number * size, (number + 1) * size):
        case = SORTS[name].sample(Random(f"{seed}:{name}:{at}"))
        try:
            inputs += try_out(name, case)
        except Exception as error:  # noqa: BLE001 - any exception is a fault
            inputs += 1
            faults.append(_told(name, f"{seed}:{name}:{at}", case, error))
    return Outcome(inputs, tuple(faults))


def try_out(name: str, case: object) -> int:
    """Return the inputs of a case. Raises Forged, or what the code under attack raises."""
    with _bounded():
        return SORTS[name].attack(case)


@contextmanager
def _bounded() -> Iterator[None]:
    def stop(*_: object) -> None:
        raise Forged(f"more than {_SECONDS} seconds")

    signal.signal(signal.SIGPROF, stop)
    signal.setitimer(signal.ITIMER_PROF, _SECONDS)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)


def _told(name: str, place: str, case: object, error: Exception) -> str:
    small, last = _minimal(name, case, error)
    trace = "" if isinstance(last, Forged) else "".join(traceback.format_exception(last)[-3:])
    return f"FAULT {place}\n  {type(last).__name__}: {last}\n  {described(small)}\n{trace}"


def _minimal(name: str, case: object, error: Exception) -> tuple[object, Exception]:
    """Return the smallest case found that fails in the same way, and how it fails."""
    left = _SHRINKS
    while True:
        for smaller in islice(SORTS[name].smaller(case), left):
            left -= 1
            try:
                try_out(name, smaller)
            except type(error) as still:
                case, error = smaller, still
                break
            except Exception:  # noqa: BLE001 - another fault than the one that was found
                continue
        else:
            return case, error


if __name__ == "__main__":
    sys.exit(main())
