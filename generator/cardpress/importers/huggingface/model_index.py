"""The `model-index` of a README: results, each of a data set, with its metric and its source."""

import re
from collections.abc import Iterator, Mapping

from cardpress import registries
from cardpress.characters import folded_name
from cardpress.ecosystem.tasks import task_named

from ..draft import KNOWN_AS, PERCENT, SCALE, VERSION_SAID
from ..faults import NO_BENCHMARK, NO_NUMBER
from ..fields import Fields
from ..gathered import Data, Gathered, joined, stated_of
from ..words import address, day, is_percent, one_line, short_line, slug
from .named_arguments import result_of, settings_of

_SHOTS = re.compile(r"\s*\((?P<shots>\d{1,3})[- ]shots?\)", re.IGNORECASE)
_VERSION = re.compile(r"(?<=[^\W\d_])[ _-]+v?(?P<version>\d+[._]\d+)$", re.IGNORECASE)
_WHOLE = ("default", "all")
_A_NAME = 6  # letters of a configuration that may be a benchmark by itself, as ARC-Challenge


def model_index(fields: Fields, gathered: Gathered) -> list[str]:
    """Put the results of an index into a card, and return what it calls the models."""
    names = list[str]()
    for entry in fields.each("model-index"):
        name = entry.line("name")
        names.append(name)
        for result in entry.each("results"):
            _result(result, gathered)
    return names


def _result(result: Fields, gathered: Gathered) -> None:
    task, dataset = result.inside("task"), result.inside("dataset")
    _task(task, gathered)
    whence, by = _source(result.inside("source"), gathered)
    name, others, conditions = _dataset(dataset)
    version = _version(name, *others)
    for metric in result.each("metrics"):
        value = metric.peek("value")
        if not name:
            gathered.lose(metric.at("value"), _shown(metric), NO_BENCHMARK)
        elif (score := metric.number("value")) is None:
            gathered.lose(metric.at("value"), _shown(metric), NO_NUMBER)
        else:
            about = _metric(metric, conditions)
            at, titled = str(about.pop("locator", "")), str(about.pop("source", ""))
            if titled and not whence:  # one without an address, which an index cannot say elsewhere
                by, key = {}, gathered.add_source(slug(titled) or "results", {"title": titled})
            else:
                key = whence
            scale = PERCENT if is_percent(value) else None
            data = {"score": score, **by, **about, KNOWN_AS: others, VERSION_SAID: version}
            gathered.result(name, {**data, SCALE: scale}, at or metric.at("value"), key)


def _shown(metric: Fields) -> Data:
    return {key: metric.take(key) for key in metric.names()}


def _task(task: Fields, gathered: Gathered) -> None:
    kind, name = task.line("type"), task.line("name")
    stated = task_named(kind) or task_named(name) or name or kind
    if stated:
        gathered.say("intended_use.tasks", gathered.cited({"value": stated}, task.path))


def _source(source: Fields, gathered: Gathered) -> tuple[str, Data]:
    """Return the key of a result's own source, empty without one, and who evaluated."""
    name, url = source.line("name"), address(source.peek("url"))
    if not (name or url):
        return "", {"evaluator": "self"}
    if url:
        source.take("url")
    key = gathered.add_source(slug(name) or "results", {"title": name or url, "url": url})
    return key, {}


def _dataset(dataset: Fields) -> tuple[str, list[str], Data]:
    """Return the name of a benchmark, its other names, and what of it was tested and how."""
    kind, name = dataset.line("type"), dataset.line("name")
    config, split = dataset.line("config"), dataset.line("split")
    revision = dataset.line("revision")
    if config and dataset.peek("args") == config:
        dataset.take("args")
    config = config or _config(dataset)
    # As the Open LLM Leaderboard writes its tests: MMLU (5-Shot).
    few = _SHOTS.search(name)
    name = _SHOTS.sub("", name)
    known = (name or kind).removesuffix(f" {config}")
    # Left out again where the benchmark is found by a name that says it.
    is_part = config and config not in _WHOLE
    slices = [stated_of({"group": config, "by": _differs_in(config)})] if is_part else None
    arguments = dataset.inside("args", "arg")
    own = settings_of(arguments)
    other = joined(
        *_arguments(arguments), split and f"split {split}", revision and f"revision {revision}"
    )
    settings = {"shots": int(few["shots"]) if few else None, **own, "other": other}
    data: Data = {"slice": slices, "settings": stated_of(settings)}
    return known, [*_other_names(known, kind, config, split)], data


def _other_names(known: str, kind: str, config: str, split: str) -> Iterator[str]:
    """Yield the names by which a benchmark may be known, those that say most first."""
    whole = [f"{each} {config} {split}" for each in (known, kind) if each and config and split]
    part = [f"{each} {config}" for each in (known, kind) if each and config]
    alone = config if len(config) >= _A_NAME else ""
    last = kind.rpartition("/")[2]
    # A benchmark of which a new version has come, and its card does not name it yet.
    plain = [_VERSION.sub("", each) for each in (known, kind, last)]
    for each in dict.fromkeys((*whole, *part, kind, last, *plain, alone)):
        if each and each != known:
            yield each


def _version(*names: str) -> str:
    """Return the version that names of a data set say: common_voice_11_0 is of version 11.0."""
    found = (_VERSION.search(name) for name in names)
    return next((match["version"].replace("_", ".") for match in found if match), "")


def _config(dataset: Fields) -> str:
    """Take the configuration of a data set as READMEs had it before there was a field for it."""
    if found := dataset.line("args"):
        return found
    arguments = dataset.peek("args")
    only = next(iter(arguments.items()), ("", "")) if isinstance(arguments, Mapping) else ("", "")
    is_language = isinstance(arguments, Mapping) and len(arguments) == 1 and only[0] == "language"
    return short_line(only[1] if is_language and dataset.take("args") else "")


def _arguments(arguments: Fields) -> Iterator[str]:
    for name in arguments.names():
        if value := arguments.line(name):
            yield value if name == "other" else f"{name} {value}"


def _differs_in(config: str) -> str:
    is_language = registries.proper_tag(config) or registries.language_tag(config)
    return "language" if is_language else "subset"


def _metric(metric: Fields, conditions: Data) -> Data:
    kind, name = metric.line("type"), metric.line("name")
    words = set(folded_name(name).split("-"))
    # "Test WER" says more than "wer"; "WER" and "Accuracy" do not.
    says_more = name and kind and words - {*folded_name(kind).split("-")}
    settings = conditions.get("settings")
    known = dict(settings) if isinstance(settings, Mapping) else {}
    config = metric.line("config")
    arguments = metric.inside("args", "arg")
    own = result_of(arguments)
    beside = config and f"metric configuration {config}"
    other = joined(known.get("other"), beside, *_arguments(arguments))
    verified = metric.flag("verified")
    return {
        **conditions,
        "metric": kind or name,
        "note": name if says_more else None,
        "settings": stated_of({**known, "other": other}),
        "date": day(one_line(metric.take("date"))),
        **own,
        **({"evaluator": "independent", "evaluated_by": "Hugging Face"} if verified else {}),
    }
