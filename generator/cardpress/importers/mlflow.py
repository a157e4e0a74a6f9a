"""A version of a model in MLflow's registry, as its API writes it, alone or with its run."""

from collections.abc import Iterator, Mapping

from cardpress.messages import N_, _

from .draft import Draft, ImportFile
from .faults import NO_NUMBER, other_format
from .fields import Fields
from .gathered import Data, Gathered
from .json_file import json_data
from .licenses import license_of
from .words import address, day, day_of_seconds, file_named, number, short_line

_MARKS = ("model_version", "run", "registered_model")
_NOT_FOR_READERS = N_("it is for MLflow itself")
_NO_DATASET = N_("it names no data set")


def read(file: ImportFile) -> Iterator[Draft]:
    """Yield the draft of the model that a version, a registered model or a run is of."""
    data = json_data(file)
    if not isinstance(data, Mapping) or not (_is_version(data) or any(m in data for m in _MARKS)):
        raise other_format(file, _("a model version of MLflow, with name and version, or a run"))
    fields = Fields({"model_version": data} if _is_version(data) else data)
    version, registered = fields.inside("model_version"), fields.inside("registered_model")
    run = fields.inside("run")
    info, of_run = run.inside("info"), run.inside("data")
    name = version.line("name") or registered.line("name") or info.line("run_name")
    gathered = Gathered(
        file, "mlflow", {"title": _("MLflow: %(name)s") % {"name": name or file_named(file.name)}}
    )
    gathered.put("name", name.rpartition(".")[2] if name.count(".") == 2 else name)
    _version(version, info, gathered)
    for each in (version, registered, of_run):
        gathered.say_text("overview", each.text("description"), each.at("description"))
        _tags(each, gathered)
        _parameters(each, gathered)
        _metrics(each, gathered)
    _datasets(run, gathered)
    gathered.lose_rest(fields)
    yield gathered.draft(name, identity=name.rpartition(".")[2])


def _is_version(data: Mapping[str, object]) -> bool:
    return "name" in data and "version" in data


def _version(version: Fields, info: Fields, gathered: Gathered) -> None:
    stated, run = version.line("version"), version.line("run_id")
    if not run or info.peek("run_id") == run:
        run = info.line("run_id") or run
    when = _day(version.take("creation_timestamp")) or _day(info.take("end_time"))
    if stated:
        note = _("Run %(id)s") % {"id": run} if run else None
        data = {"version": stated, "date": when, "note": note}
        gathered.add("versions", gathered.cited(data, version.at("version")))
    if link := address(version.peek("run_link")):
        version.take("run_link")
        gathered.link(_("MLflow run"), link)


def _day(value: object) -> str | None:
    milliseconds = number(value)
    return day_of_seconds(milliseconds / 1000) if milliseconds is not None else day(value)


def _pairs(fields: Fields, key: str) -> Iterator[tuple[str, Fields]]:
    """Yield name and fields of each entry, listed as the API does or as a mapping of names."""
    entries = fields.peek(key)
    if isinstance(entries, Mapping):
        inner = fields.inside(key)
        for name in inner.names():
            yield name, Fields({"value": inner.take(name)}, inner.at(name))
    else:
        for each in fields.each(key):
            yield each.line("key", "name"), each


def _tags(fields: Fields, gathered: Gathered) -> None:
    for name, tag in _pairs(fields, "tags"):
        value = tag.take("value")
        if name.startswith("mlflow."):
            gathered.lose(f"{tag.path} {name}", value, _NOT_FOR_READERS)
        elif name.lower() in ("license", "licence") and (found := license_of(str(value))):
            gathered.add("license", gathered.cited(found, tag.path))
        elif name.lower() in ("owner", "contact", "team") and (owner := short_line(value)):
            data = {"name": owner, "role": name}
            gathered.add("contacts", gathered.cited(data, tag.path))
        elif name.lower() == "task" and (task := short_line(value)):
            gathered.say("intended_use.tasks", gathered.cited({"value": task}, tag.path))
        else:
            gathered.lose(f"{tag.path} {name}", value)


def _parameters(fields: Fields, gathered: Gathered) -> None:
    for name, parameter in _pairs(fields, "params"):
        if name and (value := parameter.line("value")):
            data = {"name": name, "value": value}
            gathered.add("training.hyperparameters", gathered.cited(data, parameter.path))
        else:
            gathered.lose(f"{parameter.path} {name}", parameter.take("value"))


def _metrics(fields: Fields, gathered: Gathered) -> None:
    for name, metric in _pairs(fields, "metrics"):
        dataset, value = metric.line("dataset_name"), metric.peek("value")
        if (score := metric.number("value")) is None or not name:
            gathered.lose(f"{metric.path} {name}", value, NO_NUMBER)
            metric.take("value")
            continue
        # Without a data set the metric is all that there is to know the benchmark by.
        data: Data = {
            "score": score,
            "metric": name if dataset else None,
            "date": _day(metric.take("timestamp")),
            "evaluator": "self",
        }
        gathered.result(dataset or name, data, metric.path)
        for key in ("step", "run_id", "model_id", "dataset_digest"):
            metric.take(key)


def _datasets(run: Fields, gathered: Gathered) -> None:
    for entry in run.inside("inputs").each("dataset_inputs"):
        dataset = entry.inside("dataset")
        if name := dataset.line("name"):
            cited = gathered.cited({"name": name}, dataset.path)
            gathered.add("training.datasets", cited)
        else:
            gathered.lose(entry.path, dataset.take("source"), _NO_DATASET)
