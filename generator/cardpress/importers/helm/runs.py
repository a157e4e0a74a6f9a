"""Runs of HELM: what was evaluated how, and the statistics of it."""

from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby

from cardpress.messages import N_, _

from ..draft import FRACTION, KNOWN_AS, SCALE, Draft, ImportFile
from ..fields import Fields
from ..gathered import Data, Gathered, joined, stated_of
from ..words import file_named, one_line, short_line, whole
from .metrics import is_fraction, is_headline

_NO_MODEL = "?"
# What the name of a run says beside the part of a scenario that it is of.
_NOT_PARTS = frozenset(
    ("model", "model_deployment", "method", "data_augmentation", "stop", "groups")
)
_OF_COURSE = N_("a statistic of the run that is no score of its scenario")
_SPLITS = ("test", "valid")
_ARGUMENTS = ("temperature", "max_tokens", "num_outputs", "max_eval_instances", "method")


def runs(file: ImportFile, found: Iterable[Mapping[str, object]]) -> Iterator[Draft]:
    """Yield a draft of each model, with the scores of all its runs."""
    fields = [Fields(run, f"[{index}]") for index, run in enumerate(found)]
    of_model = sorted(fields, key=_model)
    for model, own in groupby(of_model, key=_model):
        name = "" if model == _NO_MODEL else model
        gathered = Gathered(
            file, "helm", {"title": _("HELM: %(name)s") % {"name": name or file_named(file.name)}}
        )
        gathered.put("name", name.rpartition("/")[2])
        for run in own:
            _run(run, gathered)
            gathered.lose_rest(run)
        yield gathered.draft(name)


def _model(run: Fields) -> str:
    spec = run.peek("run_spec")
    adapter = spec.get("adapter_spec") if isinstance(spec, Mapping) else None
    return (
        short_line(adapter.get("model")) or _NO_MODEL if isinstance(adapter, Mapping) else _NO_MODEL
    )


def _run(run: Fields, gathered: Gathered) -> None:
    spec = run.inside("run_spec")
    adapter = spec.inside("adapter_spec")
    adapter.take("model")
    name = spec.line("name")
    scenario, _colon, arguments = name.partition(":")
    groups = spec.lines("groups")
    shots = adapter.number("max_train_instances")
    other = joined(*(f"{key} {value}" for key in _ARGUMENTS if (value := adapter.line(key))))
    few = int(shots) if shots is not None and shots >= 0 else None
    conditions: Data = {
        "slice": _parts(arguments),
        "settings": stated_of({"harness": "HELM", "shots": few, "other": other}),
        "evaluator": "independent",
        KNOWN_AS: [each for each in groups if each != scenario],
    }
    rest = list[object]()
    stats = [*run.each("stats")]
    samples = next((whole(_mean(each)) for each in stats if _is_of(each, "num_instances")), None)
    for stat in stats:
        if scenario and _is_score(stat):
            _score(scenario, stat, {**conditions, "samples": samples}, gathered)
        else:
            rest.append(_shown(stat))
    gathered.lose(run.at("stats"), [each for each in rest if each], _OF_COURSE)


def _parts(arguments: str) -> list[Data]:
    pairs = [each.partition("=") for each in arguments.split(",") if "=" in each]
    return [
        {"group": value, "by": key}
        for key, _sign, value in pairs
        if key not in _NOT_PARTS and short_line(value)
    ]


def _name_of(stat: Fields) -> Mapping[str, object]:
    name = stat.peek("name")
    return name if isinstance(name, Mapping) else {"name": name}


def _mean(stat: Fields) -> object:
    return stat.peek("mean")


def _is_of(stat: Fields, name: str) -> bool:
    return _name_of(stat).get("name") == name


def _is_score(stat: Fields) -> bool:
    """Return whether a statistic is a score on what was held back, without what disturbs it."""
    name = _name_of(stat)
    is_whole = not name.get("perturbation") and name.get("split") in _SPLITS
    return is_whole and is_headline(one_line(name.get("name")))


def _score(scenario: str, stat: Fields, conditions: Data, gathered: Gathered) -> None:
    name = _name_of(stat)
    metric, split, part = (one_line(name.get(key)) for key in ("name", "split", "sub_split"))
    if (score := stat.number("mean")) is None:
        return
    stat.take("name")
    data: Data = {
        **conditions,
        "score": score,
        "metric": metric,
        "note": joined(split != "test" and f"split {split}", part),
        SCALE: FRACTION if is_fraction(metric) else None,
    }
    gathered.result(scenario, data, stat.path)
    # How the mean came about: over trials of one run, so that it is no error of the score.
    for key in ("count", "sum", "sum_squared", "min", "max", "variance", "stddev"):
        stat.take(key)


def _shown(stat: Fields) -> Data:
    name = _name_of(stat)
    shown = {"name": name.get("name"), "split": name.get("split"), "mean": _mean(stat)}
    for key in stat.names():
        stat.take(key)
    return stated_of(shown)
