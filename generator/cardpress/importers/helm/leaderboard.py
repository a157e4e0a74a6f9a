"""Tables that HELM exports: a row for each model, a column for each score."""

from collections.abc import Iterable, Iterator, Mapping

from cardpress.messages import N_, _

from ..draft import FRACTION, KNOWN_AS, SCALE, Draft, ImportFile
from ..faults import NO_NUMBER
from ..gathered import Data, Gathered
from ..words import file_named, number, one_line, short_line
from .metrics import is_fraction

_RELATIVE = ("mean win rate", "mean score", "average")
_OF_TABLE = N_("it hangs on what else is in the table")


def leaderboard(file: ImportFile, tables: Iterable[Mapping[str, object]]) -> Iterator[Draft]:
    """Yield a draft of each model in the rows of tables, with the scores of all of them."""
    found: dict[str, Gathered] = {}
    for index, table in enumerate(tables):
        title, head, rows = (
            one_line(table.get("title")),
            _cells(table.get("header")),
            table.get("rows"),
        )
        for number_of_row, row in enumerate(rows if isinstance(rows, list) else []):
            cells = _cells(row)
            if not cells or not (name := short_line(cells[0].get("value"))):
                continue
            if name not in found:
                source = {"title": _("HELM: %(name)s") % {"name": title or file_named(file.name)}}
                found[name] = Gathered(file, "helm", source)
                found[name].put("name", name.rpartition("/")[2])
            place = f"[{index}].rows[{number_of_row}]"
            for column in range(1, min(len(head), len(cells))):
                _score(head[column], cells[column], f"{place}[{column}]", found[name])
    for name, gathered in found.items():
        yield gathered.draft(name)


def _cells(row: object) -> list[Mapping[str, object]]:
    listed = row if isinstance(row, list) else []
    return [each if isinstance(each, Mapping) else {"value": each} for each in listed]


def _score(
    head: Mapping[str, object], cell: Mapping[str, object], place: str, gathered: Gathered
) -> None:
    title, value = one_line(head.get("value")), cell.get("value")
    benchmark, dash, metric = title.rpartition(" - ")
    known = benchmark if dash else title
    if value is None or not known:
        return
    score = number(value)
    if score is None or title.lower() in _RELATIVE:
        gathered.lose(f"{place} {title}", value, NO_NUMBER if score is None else _OF_TABLE)
        return
    told = head.get("metadata")
    metadata = told if isinstance(told, Mapping) else {}
    group, of_head = one_line(metadata.get("run_group")), one_line(metadata.get("metric"))
    named = metric if dash else of_head
    is_share = is_fraction(named) or is_fraction(of_head)
    data: Data = {
        "score": score,
        "metric": short_line(named),
        "settings": {"harness": "HELM"},
        "evaluator": "independent",
        KNOWN_AS: [group] if group and group != known else [],
        SCALE: FRACTION if is_share else None,
    }
    gathered.result(known, data, place)
