"""Results of Stanford's HELM: runs with their statistics, or a leaderboard as it exports it."""

from collections.abc import Iterator, Mapping

from cardpress.messages import _

from ..draft import Draft, ImportFile
from ..faults import other_format
from ..json_file import json_data
from .leaderboard import leaderboard
from .runs import runs


def read(file: ImportFile) -> Iterator[Draft]:
    """Yield the draft of each model: of a run, of a list of runs, or of tables with a row each."""
    data = json_data(file)
    listed = data if isinstance(data, list) else [data]
    found = [each for each in listed if isinstance(each, Mapping)]
    if found and all("run_spec" in each for each in found):
        yield from runs(file, found)
    elif found and all("header" in each and "rows" in each for each in found):
        yield from leaderboard(file, found)
    else:
        what = _("runs of HELM with run_spec and stats, or its tables with header and rows")
        raise other_format(file, what)
