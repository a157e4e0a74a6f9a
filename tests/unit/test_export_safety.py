"""A stranger's words stay words in every format: no markup, no field, no script is made of them."""

import json
import re

import yaml

from cardpress.checked import check
from cardpress.exporters.formats import format_named
from cardpress.importers import ImportFile
from cardpress.importers.formats import known_formats as readers
from cardpress.markup import Markdown, to_html
from tests.conftest import MakeRoot
from tests.exports import FORMATS

_HOSTILE = (
    "</script><script>alert(1)</script> | x` ](javascript:alert) <img src=x onerror=y> # --- *"
)
_CARD = {
    "name": _HOSTILE,
    "type": "Large Language Model",
    "summary": _HOSTILE,
    "family": "--- license: mit",
    "aliases": ["yes", "1.0", "- item", "# no comment", "=1+1"],
    "overview": "Plain, with `</script>` and `<b>` in code.",
    "sources": {"one": {"title": _HOSTILE, "url": "https://one.example/?a=1&b=[x]"}},
    "specifications": {"architecture": _HOSTILE, "context_window": {"value": 8, "note": _HOSTILE}},
    "limitations": [{"title": _HOSTILE, "text": _HOSTILE}],
    "examples": [{"title": _HOSTILE, "language": "python", "code": "```\n</script>\n---\n"}],
    "benchmarks": {"sums": {"score": 1, "note": _HOSTILE, "settings": {"harness": _HOSTILE}}},
    "resources": {_HOSTILE: "https://two.example/"},
    "languages": ["no", "en"],
}


def _texts(catalogue: MakeRoot) -> dict[str, str]:
    checked = check(catalogue({"cards/models/acme/odd.yml": json.dumps(_CARD)}))
    assert checked.problems == ()
    compared = checked.compared
    return {name: format_named(name).export(compared, "odd").text for name in FORMATS}


def test_words_that_look_like_syntax_come_back_as_words(catalogue: MakeRoot) -> None:
    for name, text in _texts(catalogue).items():
        if name in ("backstage", "eval-results"):
            data = yaml.safe_load(text)
        elif name == "huggingface":
            data = yaml.safe_load(_parts(text)[0])
        else:
            data = json.loads(text)
        if name not in ("litellm", "eval-results", "huggingface"):
            assert _HOSTILE in [*_strings(data)], name
        assert "license: mit" not in [*_strings(data)]


def test_linked_data_cannot_end_the_script_that_it_stands_in(catalogue: MakeRoot) -> None:
    text = _texts(catalogue)["json-ld"]
    assert not re.search(r"[<>&\u2028\u2029]", text)
    assert json.loads(text)["name"] == _HOSTILE


def test_a_readme_shows_words_and_makes_no_markup_of_them(catalogue: MakeRoot) -> None:
    text = _texts(catalogue)["huggingface"]
    front, body = _parts(text)
    assert yaml.safe_load(front)["language"] == ["no", "en"]
    assert "license" not in yaml.safe_load(front)
    shown = to_html(Markdown(body))
    assert not re.search(r"<(script|img|b)\b|javascript:alert\)", shown.replace("](javascript", ""))
    assert shown.count("<h1>") == 1
    [draft] = readers()["huggingface"].load()(ImportFile("README.md", text.encode()))
    assert draft.card["languages"][0]["value"] == "no"


def _parts(readme: str) -> tuple[str, str]:
    """Return front matter and text, parted by the first line of hyphens, as every reader has it."""
    front, _line, body = readme.removeprefix("---\n").partition("\n---\n")
    return front, body


def _strings(data: object) -> list[str]:
    if isinstance(data, dict):
        return [text for pair in data.items() for text in _strings([*pair])]
    if isinstance(data, list):
        return [text for item in data for text in _strings(item)]
    return [data] if isinstance(data, str) else []
