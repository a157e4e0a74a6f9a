"""Results as files of `.eval_results/` in a repository of the Hugging Face Hub."""

from collections.abc import Iterator

from cardpress.messages import _

from .draft import KNOWN_AS, PERCENT, SCALE, Draft, ImportFile
from .faults import NO_BENCHMARK, NO_NUMBER, other_format
from .fields import Fields
from .gathered import Data, Gathered
from .json_file import text_of
from .words import address, day, is_percent, slug
from .yaml_text import yaml_data

_MOST_BYTES = 4 * 1024 * 1024


def read(file: ImportFile) -> Iterator[Draft]:
    """Yield the draft of the model in whose repository the file is; it does not name that."""
    data, lost = yaml_data(file, text_of(file, most=_MOST_BYTES))
    entries = data if isinstance(data, list) else []
    if not entries or not all(isinstance(each, dict) and "dataset" in each for each in entries):
        raise other_format(file, _("a list of results, each with dataset and value"))
    source = {"title": _("Evaluation results on Hugging Face")}
    gathered = Gathered(file, "eval-results", source)
    for loss in lost:
        gathered.lose(loss.field, loss.value, loss.reason)
    for index, entry in enumerate(entries):
        fields = Fields(entry, f"[{index}]")
        _result(fields, gathered)
        gathered.lose_rest(fields)
    yield gathered.draft()


def _result(entry: Fields, gathered: Gathered) -> None:
    dataset, value = entry.inside("dataset"), entry.peek("value")
    name, task, revision = dataset.line("id"), dataset.line("task_id"), dataset.line("revision")
    score, locator = entry.number("value"), entry.at("value")
    if not (name or task) or score is None:
        why = NO_NUMBER if score is None else NO_BENCHMARK
        gathered.lose(
            locator, {"dataset": name, "task_id": task, "value": entry.take("value")}, why
        )
        return
    # Where a data set has one task only, that is mostly called so.
    known = task if task not in ("", "default") else name.rpartition("/")[2] or task
    others = (f"{name} {task}".strip(), name)
    whence, by = _source(entry.inside("source"), gathered)
    data: Data = {
        "score": score,
        "settings": {"other": f"revision {revision}"} if revision else None,
        "date": day(entry.take("date")),
        "note": entry.line("notes"),
        **by,
        KNOWN_AS: [each for each in others if each and each != known],
        SCALE: PERCENT if is_percent(value) else None,
    }
    gathered.result(known, data, locator, whence)


def _source(source: Fields, gathered: Gathered) -> tuple[str, Data]:
    """Return the key of a result's own source, empty without one, and who evaluated."""
    name, by = source.line("name"), source.line("org") or source.line("user")
    if not (url := address(source.peek("url"))):
        return "", {"evaluated_by": by}
    source.take("url")
    key = slug(name) or "results"
    stated = {"title": name or url, "url": url, "publisher": by}
    return gathered.add_source(key, stated), {"evaluated_by": by}
