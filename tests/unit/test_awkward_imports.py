"""Files of every format that an import may meet: spoilt, of another kind, or written to hurt."""

import json
import re
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from click.testing import CliRunner

from cardpress.checked import check
from cardpress.cli import main
from cardpress.importers import ImportFile, UnreadableFile, formats
from tests.conftest import MakeRoot
from tests.import_cases import files, read_soundly, readers

_FORMATS = sorted(readers())
_FIGURE = re.compile(rb"(?<=[:\[ ,])\d+(\.\d+)?(?=[,\]}\s])")
_HOSTILE = "\u202e</script>{{ x }}`|\x1b[31m\u2066"
_FIGURES = (b"1e400", b"1e99999999", b"1e-400", b"9" * 5000, b"NaN", b"-Infinity", b'"many"', b"-1")
_TOPS = (
    *(b"", b" \n", b"null", b"7", b'"x"', b"[]", b"{}", b"[1, [], {}]", b"<html>404</html>"),
    *(b'{"data": [1, [], {}]}', b'{"models": null, "model_results": 7}', b"[" * 100_000),
)
_ALONE: tuple[Any, ...] = (None, True, "", 0, [[]], {})
_TWICE = b'{"name": 1, "name": 2}'


def _texts(data: Any, change: Callable[[Any], Any]) -> Any:
    if isinstance(data, dict):
        return {key: _texts(value, change) for key, value in data.items()}
    return [_texts(value, change) for value in data] if isinstance(data, list) else change(data)


def _always(value: Any) -> Callable[[Any], Any]:
    return lambda _value: value


def _listed(data: Any) -> Any:
    if isinstance(data, dict):
        return [{"key": key, "value": _listed(value)} for key, value in data.items()]
    return [*map(_listed, data)] if isinstance(data, list) else data


def _mapped(data: Any) -> Any:
    if isinstance(data, list):
        return {str(number): _mapped(value) for number, value in enumerate(data)}
    return {key: _mapped(value) for key, value in data.items()} if isinstance(data, dict) else data


def _spoilt(content: bytes) -> Iterator[bytes]:
    yield from _TOPS
    text = content.decode("utf-8", "replace")
    yield from (content[: len(content) // 2], content * 2, content.replace(b"\n", b"\r\n"))
    yield from (text.encode("utf-16"), f"{text}é".encode("latin-1", "replace"))
    yield from (_FIGURE.sub(figure, content) for figure in _FIGURES)
    yield from (content + b"x" * 10_000_000, re.sub(r"\w+", _HOSTILE, text).encode())
    try:
        data = json.loads(content)
    except ValueError:
        return
    for made in (
        *(_listed(data), _mapped(data), [data], {"data": data}),
        _texts(data, lambda value: f"{value}{_HOSTILE}"),
        _texts(data, lambda value: f"{value}\ud800"),
        *(_texts(data, _always(each)) for each in _ALONE),
        _texts(data, lambda value: {"value": [value]}),
    ):
        yield json.dumps(made).encode()


@pytest.mark.parametrize("name", _FORMATS)
def test_no_awkward_file_is_an_error_of_ours(name: str) -> None:
    assert files(name)
    for file in files(name):
        for content in _spoilt(file.content):
            read_soundly(readers()[name], ImportFile(file.name, content))


def test_a_file_of_another_format_is_told_with_the_way_out() -> None:
    for name in _FORMATS:
        with pytest.raises(UnreadableFile) as caught:
            formats.drafts_of(name, ImportFile("list.json", b'{"kind": "other"}'))
        first, remedy = str(caught.value).split("\n")[:2]
        assert re.match(r"list\.json:1:1: expected .*, found .*", first), name
        assert remedy.startswith("    "), name


def test_a_list_that_says_a_key_twice_is_no_list() -> None:
    for name in ("genai-prices", "litellm", "models.dev", "mteb", "openrouter"):
        with pytest.raises(UnreadableFile, match="expected each key once, found 'name'"):
            formats.drafts_of(name, ImportFile("list.json", _TWICE))


_MISFITS: dict[str, tuple[Any, set[str]]] = {
    "epoch": (
        "Model,Organization,Domain,Publication date,Parameters\nOne,Acme,Language,May,many,more\n",
        {"Publication date", "Parameters", "..."},
    ),
    "genai-prices": (
        [
            {
                "id": "acme",
                "models": [
                    {
                        "id": "one",
                        "context_window": "many",
                        "deprecated": "soon",
                        "prices": {"input_mtok": "NaN", "output_mtok": {"tiers": [{"start": 0}]}},
                    }
                ],
            }
        ],
        {
            "acme.one.context_window",
            "acme.one.deprecated",
            "acme.one.prices.input_mtok",
            "acme.one.prices.output_mtok",
        },
    ),
    "litellm": (
        {
            "acme/one": {
                "litellm_provider": "acme",
                "mode": "chat",
                "max_input_tokens": [1],
                "supports_vision": "yes",
                "deprecation_date": "soon",
                "input_cost_per_token": float("nan"),
            }
        },
        {
            *("acme/one.max_input_tokens", "acme/one.supports_vision", "acme/one.deprecation_date"),
            "acme/one.input_cost_per_token",
        },
    ),
    "models.dev": (
        {
            "acme": {
                "models": {
                    "one": {
                        "limit": {"context": "many"},
                        "reasoning": "yes",
                        "knowledge": "2026-13",
                        "cost": {"input": "free"},
                    }
                }
            }
        },
        {
            *("acme.models.one.limit.context", "acme.models.one.reasoning"),
            *("acme.models.one.knowledge", "acme.models.one.cost.input"),
        },
    ),
    "openrouter": (
        [{"id": "acme/one", "pricing": {"prompt": "free"}, "context_length": -1, "name": 7}],
        {"acme/one.context_length", "acme/one.name", "acme/one.pricing.prompt"},
    ),
}


def test_a_value_of_another_kind_is_told_as_lost() -> None:
    for name, (data, lost) in _MISFITS.items():
        content = data if isinstance(data, str) else json.dumps(data)
        [draft] = formats.drafts_of(name, ImportFile("list", content.encode()))
        assert {loss.field for loss in draft.losses} == lost, name


def test_what_a_file_calls_makers_and_benchmarks_starts_cards_that_the_check_accepts(
    catalogue: MakeRoot,
) -> None:
    root = catalogue()
    for number, odd in enumerate(("\u202e", "\ud800", "\u2028", "\x00", "\u00ad", "name" * 9_000)):
        scores = {"scores": {"test": [{"hf_subset": "en", "main_score": 0.5}]}}
        task = {"task_name": f"a{number}{odd}b", **scores}
        model = {"model_name": f"ne{number}{odd}w/one{number}", "task_results": [task]}
        listed = root / "list.json"
        listed.write_text(json.dumps({"model_results": [model]}), encoding="utf-8")
        words = ["--root", str(root), "import", "mteb", str(listed), "--new-benchmarks", "--write"]
        ended = CliRunner().invoke(main, words, catch_exceptions=False)
        assert "3 cards written" in ended.output, f"{odd[:9]!r}: {ended.output}"
        assert check(root).problems == (), f"{odd[:9]!r}"
