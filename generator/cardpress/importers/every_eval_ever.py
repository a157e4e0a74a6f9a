"""Records of Every Eval Ever: one evaluation of one model, with all that is known of it."""

from collections.abc import Iterator, Mapping

from cardpress.messages import N_, _

from .draft import FRACTION, KNOWN_AS, PERCENT, SCALE, Draft, ImportFile
from .faults import NO_NUMBER, OF_BENCHMARK, other_format
from .fields import Fields
from .gathered import Data, Gathered, joined, stated_of
from .json_file import json_data
from .words import address, day, day_of_seconds, file_named, number, one_line, short_line, whole

_MARKS = ("evaluation_results", "model_info", "source_metadata")
_EVALUATORS = {"first_party": "self", "third_party": "independent"}
_FRACTIONS = ("proportion", "fraction", "ratio", "probability")
_PERCENTAGES = ("percent", "percentage", "%")
_UNKNOWN_LEVEL = N_("a level without a score")
_OF_BENCHMARK = (
    *("evaluation_description", "lower_is_better", "max_score", "metric_unit", "min_score"),
    "score_type",
)
_ARGUMENTS = ("temperature", "top_p", "top_k", "max_tokens")


def read(file: ImportFile) -> Iterator[Draft]:
    """Yield the draft of the model of each record of a file: one, or a list of them."""
    data = json_data(file)
    records = data if isinstance(data, list) else [data]
    if not records or not all(_is_record(each) for each in records):
        what = _(
            "records of Every Eval Ever, with source_metadata, model_info and evaluation_results"
        )
        raise other_format(file, what)
    for index, record in enumerate(records):
        yield _record(file, Fields(record, f"[{index}]" if isinstance(data, list) else ""))


def _is_record(data: object) -> bool:
    return isinstance(data, Mapping) and all(mark in data for mark in _MARKS)


def _record(file: ImportFile, fields: Fields) -> Draft:
    model, source = fields.inside("model_info"), fields.inside("source_metadata")
    name, identity = model.line("name"), model.line("id")
    gathered = Gathered(file, "every-eval-ever", _source(file, fields, source))
    gathered.put("name", name.rpartition("/")[2] or identity.rpartition("/")[2])
    gathered.lose(model.at("developer"), _developer(model, identity))
    by = _evaluator(source)
    harness = _harness(fields.inside("eval_library"))
    when = _day(fields.take("evaluation_timestamp"))
    for result in fields.each("evaluation_results"):
        _result(result, {**by, "date": when}, harness, gathered)
    for key in ("schema_version", "evaluation_id"):
        gathered.lose(fields.at(key), fields.take(key))
    gathered.lose_rest(fields)
    return gathered.draft(identity, name, identity="/".join(identity.split("/")[-2:]))


def _developer(model: Fields, identity: str) -> str:
    # Whose model it is the path of its card says, and mostly the id as well.
    named = model.line("developer")
    return "" if one_line(named).lower() in identity.lower() else named


def _source(file: ImportFile, fields: Fields, source: Fields) -> Data:
    publisher, name = source.line("source_organization_name"), source.line("source_name")
    url = address(source.peek("source_organization_url"))
    if url:
        source.take("source_organization_url")
    relation = one_line(source.peek("evaluator_relationship"))
    return {
        "title": name
        or _("Every Eval Ever: %(name)s") % {"name": publisher or file_named(file.name)},
        "url": file.address or url,
        "publisher": publisher,
        "kind": {"first_party": "vendor", "third_party": "independent"}.get(relation),
        "accessed": file.accessed or _day(fields.take("retrieved_timestamp")),
    }


def _evaluator(source: Fields) -> Data:
    relation = one_line(source.peek("evaluator_relationship"))
    if relation in _EVALUATORS:
        source.take("evaluator_relationship")
    return {"evaluator": _EVALUATORS.get(relation)}


def _harness(library: Fields) -> str:
    name, version = library.line("name"), library.line("version")
    return short_line(f"{name} {version if version != 'unknown' else ''}".strip())


def _day(value: object) -> str | None:
    return day_of_seconds(value) or day(value)


def _result(result: Fields, of_record: Data, harness: str, gathered: Gathered) -> None:
    name = result.line("evaluation_name")
    data_of, metric = result.inside("source_data"), result.inside("metric_config")
    details = result.inside("score_details")
    score = details.number("score")
    dataset, repository = data_of.line("dataset_name"), data_of.line("hf_repo")
    known = name or dataset
    others = dict.fromkeys(each for each in (dataset, repository) if each and each != known)
    scale = _scale(metric)
    _of_benchmark(metric, gathered)
    is_unknown = metric.flag("has_unknown_level") and score == -1
    if score is None or not known or is_unknown:
        whole_result = {"name": known, "score": details.take("score") if score is None else score}
        why = _UNKNOWN_LEVEL if is_unknown else NO_NUMBER
        gathered.lose(details.at("score"), whole_result, why)
        return
    split = data_of.line("hf_split")
    uncertainty = details.inside("uncertainty")
    settings = _settings(result.inside("generation_config"), split and f"split {split}")
    data: Data = {
        "score": score,
        **_uncertainty(uncertainty),
        "metric": metric.line("metric_name", "metric_id", "metric_kind"),
        "samples": _samples(uncertainty, data_of),
        "settings": stated_of({"harness": harness, **settings}),
        **of_record,
        KNOWN_AS: [*others],
        SCALE: scale,
    }
    own = _day(result.take("evaluation_timestamp"))
    gathered.result(known, {**data, "date": own} if own else data, details.at("score"))


def _samples(uncertainty: Fields, data_of: Fields) -> int | None:
    measured, known = whole(uncertainty.take("num_samples")), whole(data_of.peek("samples_number"))
    if measured in (None, known):
        data_of.take("samples_number")
    return measured or known


def _scale(metric: Fields) -> str | None:
    unit = one_line(metric.peek("metric_unit")).lower()
    ends = (number(metric.peek("min_score")), number(metric.peek("max_score")))
    for units, most, scale in ((_FRACTIONS, 1, FRACTION), (_PERCENTAGES, 100, PERCENT)):
        if unit in units or (not unit and ends == (0, most)):
            return scale
    return None


def _of_benchmark(metric: Fields, gathered: Gathered) -> None:
    for key in (
        "lower_is_better",
        "min_score",
        "max_score",
        "metric_unit",
        "score_type",
        "evaluation_description",
    ):
        gathered.lose(metric.at(key), metric.take(key), OF_BENCHMARK)


def _uncertainty(uncertainty: Fields) -> Data:
    error, interval = (
        uncertainty.inside("standard_error"),
        uncertainty.inside("confidence_interval"),
    )
    lower, upper = interval.number("lower"), interval.number("upper")
    level = interval.number("confidence_level")
    ends = {"lower": lower, "upper": upper, "level": level * 100 if level else None}
    return {
        "standard_error": error.number("value"),
        "confidence_interval": stated_of(ends) if None not in (lower, upper) else None,
    }


def _settings(config: Fields, *others: str) -> Data:
    arguments = config.inside("generation_args")
    stated = [f"{key} {value}" for key in _ARGUMENTS if (value := arguments.line(key))]
    reasoning = arguments.flag("reasoning")
    tools = arguments.inside("agentic_eval_config").peek("available_tools")
    data: Data = {
        "tools": bool(tools) if isinstance(tools, list) else None,
        "effort": arguments.line("reasoning_effort"),
        "other": joined(*others, *stated, reasoning is not None and _reasoned(is_on=reasoning)),
    }
    return stated_of(data)


def _reasoned(*, is_on: bool) -> str:
    return "with reasoning" if is_on else "without reasoning"
