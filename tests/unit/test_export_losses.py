"""Nothing that a card states is lost by an export without a word: it is in the file, or told."""

import json
from typing import Any

import pytest
import yaml

from cardpress.checked import check
from cardpress.exporters import Exported
from cardpress.markup import plain_words
from cardpress.registries import meant_spdx
from tests.conftest import MakeRoot
from tests.exports import FORMATS, exported, format_called, held, leaves, subjects

# What a file says in words of its own, and which a test of its own holds by an import. A flag is
# a word that stands anywhere, and the key of a source is the card's.
_TRANSLATED = {
    "backstage": {"type"},
    "cyclonedx": {"activity"},
    "litellm": {"type", "pricing", "provider"},
    "models.dev": {"lifecycle"},
    "spdx": {"activity"},
}


@pytest.mark.parametrize("name", FORMATS)
def test_what_is_not_told_as_lost_is_in_the_file(name: str) -> None:
    gone, translated = list[object](), _TRANSLATED.get(name, set())
    for _compared, model in subjects():
        made = exported(name, model)
        said = _said(name, made)
        for path, value in leaves(held(model, made.losses[model])) if said else ():
            is_apart = isinstance(value, bool) or path[-1] == "source" or {*path} & translated
            if not is_apart and not any(form in said for form in _forms(value)):
                gone.append((model, path, value))
    assert gone == []


@pytest.mark.parametrize("name", FORMATS)
def test_a_loss_says_where_what_and_why(name: str) -> None:
    for _compared, model in subjects():
        for loss in exported(name, model).losses[model]:
            assert loss.field
            assert loss.value not in (None, "", [], {})
            assert loss.reason


def test_rival_values_are_told_apart_from_what_has_no_field() -> None:
    losses = exported("models.dev", "lumen-4.2").losses["lumen-4.2"]
    lost = {loss.field: loss.reason for loss in losses}
    assert lost["release_date[1]"].startswith("another value than the headline")
    assert lost["summary"] == "the format has no field for it"


def test_a_figure_with_a_condition_does_not_go_out_without_it() -> None:
    said = 0
    for _compared, model in subjects():
        for loss in exported("litellm", model).losses[model]:
            if "condition" in loss.reason:
                said += 1
                assert isinstance(loss.value, dict)
                assert {*loss.value} & {"note", "until", "region", "hours", "cache_minutes"}
    assert said


def test_a_file_with_all_models_has_each_of_them() -> None:
    for name in FORMATS:
        form = format_called(name)
        if form.is_whole:
            models = [(compared, model) for compared, model in subjects()]
            compared = models[0][0]
            ids = [model for other, model in models if other is compared]
            whole = json.loads(form.export(compared, *ids).text)
            for model in ids:
                assert _is_part(json.loads(exported(name, model).text), whole), model


def _is_part(part: Any, whole: Any) -> bool:
    if isinstance(part, dict):
        return all(key in whole and _is_part(value, whole[key]) for key, value in part.items())
    return bool(part == whole)


def _said(name: str, made: Exported) -> str:
    """Return all that a file says, as one text without the spaces that a format may change."""
    if not made.text:
        return ""
    if name == "huggingface":
        text = made.text.replace("&amp;", "&").replace("&lt;", "<").replace("\\", "")
        return _closed(text)
    data = yaml.safe_load(made.text) if made.text[0] not in "{[" else json.loads(made.text)
    return _closed("\n".join(f"{value}" for _path, value in leaves(_with_keys(data))))


def _with_keys(data: Any) -> Any:
    if isinstance(data, dict):
        return [[key, _with_keys(value)] for key, value in data.items()]
    return [*map(_with_keys, data)] if isinstance(data, list) else data


def _forms(value: object) -> set[str]:
    text = value if isinstance(value, str) else repr(value)
    # The name of a license is another notation of its identifier.
    notations = (text, text.replace("\\", ""), plain_words(text), meant_spdx(text) or text)
    return {*map(_closed, notations)}


def _closed(text: str) -> str:
    return "".join(text.replace(",", "").replace("%5B", "[").replace("%5D", "]").split())


_CLOSED = """\
name: Case
type: Large Language Model
sources: {a: {title: A, reuse: false}, b: {title: B}}
specifications: {context_window: [1234567, {value: 8192, source: b}]}
pricing: [{input: 98765}, {input: 2, source: b, note: at night}]
"""


def test_what_a_source_forbids_to_reuse_is_told_as_lost(catalogue: MakeRoot) -> None:
    compared = check(catalogue({"cards/models/acme/case.yml": _CLOSED})).compared
    made = format_called("litellm").export(compared, "case")
    lost = {loss.field: (loss.value, loss.reason) for loss in made.losses["case"]}
    forbidden = "the terms of its source forbid to reuse it"
    assert lost["specifications.context_window[0]"] == ({"value": 1234567}, forbidden)
    assert lost["pricing[0]"] == ({"input": 98765}, forbidden)
    # At its place in the card, whatever is left out before it.
    value, reason = lost["pricing[1]"]
    assert "at night" in str(value)
    assert "condition" in reason
    assert json.loads(made.text)["case"]["max_input_tokens"] == 8192
