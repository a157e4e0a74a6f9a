"""Results of EleutherAI's lm-evaluation-harness: the JSON that it writes of a run."""

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from cardpress.messages import N_, _

from .draft import FRACTION, KNOWN_AS, SCALE, Draft, ImportFile
from .faults import NO_NUMBER, OF_BENCHMARK, other_format
from .fields import Fields
from .gathered import Data, Gathered, joined, stated_of
from .json_file import json_data
from .words import day_of_seconds, file_named, number, one_line, short_line, whole

# Means of what is right or wrong by item, which the harness counts from 0 to 1; what is not here,
# as bleu, perplexity and the correlation of Matthews, is counted otherwise.
_FRACTIONS = re.compile(
    r"acc(?:_\w+)?|\w*_acc|exact_match|em|f1|\w*exact_match\w*|pass[@_]\w+|likelihood|contains|likelihood_diff"
    r"|mc[12]|math_verify|extractive_match"
)
_STDERR = "_stderr"
_NONE = "none"
_SAMPLES = ("sample_len", "samples")
_NO_PART = N_("a group of tasks without a score of its own")
_OF_RUN = N_("it is of the whole run")
_SAID = ("name", "alias")
_ARGUMENT = re.compile(r"(?:^|,)\s*(?:pretrained|model|model_name|path)=([^,]+)")


class _Run(NamedTuple):
    """What a file says of all its results."""

    settings: Data
    shots: object
    harness: str
    date: str | None
    parents: Mapping[str, str]


def read(file: ImportFile) -> Iterator[Draft]:
    """Yield the draft of the model that a run evaluated."""
    data = json_data(file)
    fields = Fields(data)
    if not isinstance(data, Mapping) or not isinstance(data.get("results"), Mapping):
        raise other_format(file, _("results of lm-evaluation-harness, with results by task"))
    config = fields.inside("config", "config_general")
    name = _name(fields, config)
    title = _("Results of lm-evaluation-harness: %(name)s") % {
        "name": name or file_named(file.name)
    }
    date = day_of_seconds(fields.take("date"))
    gathered = Gathered(file, "lm-eval", {"title": title, "published": date})
    gathered.put("name", name.rpartition("/")[2])
    _parameters(config, gathered)
    results = fields.inside("results")
    run = _run(fields, config, date, results.names())
    _repeated(fields, results)
    for task in results.names():
        _task(task, results.inside(task), fields, run, gathered)
    _whole_run(fields, gathered)
    gathered.lose_rest(fields)
    yield gathered.draft(name)


def _name(fields: Fields, config: Fields) -> str:
    stated = fields.line("model_name") or config.line("model_name")
    arguments = config.peek("model_args")
    if isinstance(arguments, Mapping):
        loaded = one_line(arguments.get("pretrained") or arguments.get("model"))
    else:
        found = _ARGUMENT.search(one_line(arguments))
        loaded = found[1].strip() if found else ""
    fields.take("model_name_sanitized")
    return short_line(stated or loaded)


def _parameters(config: Fields, gathered: Gathered) -> None:
    if count := whole(config.take("model_num_parameters")):
        cited = gathered.cited({"value": count}, "config.model_num_parameters")
        gathered.put("specifications.parameters", [cited])


def _run(fields: Fields, config: Fields, date: str | None, tasks: tuple[str, ...]) -> _Run:
    version = fields.line("lm_eval_version")
    limit, arguments = config.line("limit"), config.take("model_args")
    if isinstance(arguments, Mapping):
        arguments = joined(*(f"{key}={value}" for key, value in arguments.items()))
    sha = config.line("model_sha")
    fields.take("model_source")
    template = fields.take("chat_template_sha")
    other = joined(
        _other("limit", limit),
        _other("generation", config.any_line("gen_kwargs")),
        template and "chat template",
        _other("precision", config.line("model_dtype")),
        _other("revision", sha[:12] or config.line("model_revision")),
        _other("model arguments", one_line(arguments)),
    )
    groups = fields.inside("group_subtasks")
    known = {name: groups.lines(name) for name in groups.names()}
    parents = {child: group for group, children in known.items() for child in children}
    within = {task: _outermost(task, parents, {*tasks}) for task in tasks}
    harness = f"lm-evaluation-harness {version}".strip()
    settings: Data = {"other": short_line(other) or short_line(other[:290])}
    return _Run(settings, config.take("num_fewshot"), harness, date, within)


def _other(name: str, value: str) -> str:
    return f"{name} {value}" if value and value != "None" else ""


def _outermost(task: str, parents: Mapping[str, str], tasks: set[str]) -> str:
    """Return the outermost group with scores that a task is a part of, or the task itself."""
    found, above = task, task
    for _level in range(len(parents)):
        if above not in parents:
            break
        above = parents[above]
        found = above if above in tasks else found
    return found


def _repeated(fields: Fields, results: Fields) -> None:
    """Take the groups, as far as the results say the same."""
    groups = fields.peek("groups")
    if isinstance(groups, Mapping) and all(groups[name] == results.peek(name) for name in groups):
        fields.take("groups")


def _task(task: str, scores: Fields, fields: Fields, run: _Run, gathered: Gathered) -> None:
    alias = scores.line("alias").lstrip("- ")
    scores.take("name")
    conditions = _conditions(task, alias, scores, fields, run)
    others = [each for each in (alias, *_dataset(task, fields)) if each and each != task]
    benchmark = run.parents.get(task, task)
    for key in scores.names():
        metric, comma, kept = key.partition(",")
        if metric.endswith(_STDERR) or scores.peek(key) in (" ", "N/A"):
            continue
        if (score := scores.number(key)) is None:
            gathered.lose(scores.at(key), scores.take(key), NO_NUMBER)
            continue
        error = number(scores.take(f"{metric}{_STDERR}{comma}{kept}"))
        data: Data = {
            "score": score,
            "metric": metric if kept in ("", _NONE) else f"{metric}, {kept}",
            "standard_error": error,
            **conditions,
            "date": run.date,
            KNOWN_AS: others if benchmark == task else [],
            SCALE: FRACTION if _FRACTIONS.fullmatch(metric) else None,
        }
        gathered.result(benchmark, data, scores.at(key))
    _without_errors(scores)


def _without_errors(scores: Fields) -> None:
    for key in scores.names():
        if _STDERR in key and number(scores.peek(key)) is None:
            scores.take(key)


def _conditions(task: str, alias: str, scores: Fields, fields: Fields, run: _Run) -> Data:
    shots = _of_task(fields, "n-shot", task)
    shots = run.shots if shots is None else shots
    version = _of_task(fields, "versions", task)
    counted = _of_task(fields, "n-samples", task)
    effective = counted.get("effective") if isinstance(counted, Mapping) else None
    samples = whole(effective) or whole(scores.take(*_SAMPLES))
    group = run.parents.get(task, task)
    part = alias or task.removeprefix(group).strip("_- ")
    few = number(shots)
    settings = {
        "harness": run.harness,
        "shots": int(few) if few is not None and few >= 0 else None,
        "other": joined(version is not None and f"task version {version}", run.settings["other"]),
    }
    return stated_of(
        {
            "slice": [{"group": part, "by": "subset"}] if group != task else None,
            "samples": samples,
            "settings": stated_of(settings),
        }
    )


def _of_task(fields: Fields, key: str, task: str) -> object:
    values = fields.peek(key)
    return values.get(task) if isinstance(values, Mapping) else None


def _dataset(task: str, fields: Fields) -> Iterator[str]:
    config = _of_task(fields, "configs", task)
    if isinstance(config, Mapping):
        path, name = one_line(config.get("dataset_path")), one_line(config.get("dataset_name"))
        yield short_line(f"{path} {name}".strip())
        yield short_line(path)


def _whole_run(fields: Fields, gathered: Gathered) -> None:
    """Take what the results have said, and tell of what no single one of them can say."""
    for key in ("n-shot", "versions", "n-samples"):
        fields.take(key)
    gathered.lose("higher_is_better", fields.take("higher_is_better"), OF_BENCHMARK)
    if seconds := fields.number("total_evaluation_time_seconds"):
        gathered.lose("total_evaluation_time_seconds", seconds, _OF_RUN)
