"""Front matter is the same bytes whichever way it is written; no file is compiled twice."""

import jinja2
import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from cardpress.build import build
from cardpress.markup import escape_metadata
from cardpress.rendering import dumped
from tests.conftest import MakeRoot

_AWKWARD = (
    *("3.10", "NO", "null", "~", "1e3", "0x1F", "12:30", "2026-01-15", "", " x ", "- x", "? x"),
    *("a: b", "a #b", "#x", "'q'", '"q"', "\\", "\\U0001F916", "{a}", "[a]", "&a", "*a", "!a"),
    *(
        "|",
        ">",
        "%a",
        "@a",
        "`a",
        "é",
        "中文",
        "🤖",
        "a🤖: 'b'",
        "\xa0",
        "\x85",
        "\ufeff",
        "\u2028",
    ),
)


@given(st.text(), st.text(), st.lists(st.text(), max_size=3))
def test_front_matter_is_what_pyyaml_writes_and_reads_back(
    title: str, description: str, tags: list[str]
) -> None:
    _holds(title, description, tags)


def test_awkward_titles_are_written_as_pyyaml_writes_them() -> None:
    for text in _AWKWARD:
        _holds(text, f"{text} and {text}", [text])


def _holds(title: str, description: str, tags: list[str]) -> None:
    meta = {
        "title": escape_metadata(title),
        "description": escape_metadata(description),
        "tags": [escape_metadata(tag) for tag in tags],
        "hide": ["navigation", "toc"],
        "search": {"exclude": True},
    }
    text = dumped(meta)
    assert text == yaml.safe_dump(meta, allow_unicode=True, sort_keys=False, width=10_000)
    assert yaml.safe_load(text) == meta


def test_a_second_build_compiles_only_the_template_that_changed(
    catalogue: MakeRoot, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = catalogue({"templates/pages/organization.md.j2": "before"})
    build(root)
    compiled = []

    def told(environment: jinja2.Environment, source: str, name: str, path: str) -> object:
        compiled.append(name)
        return compile_template(environment, source, name, path)

    compile_template = jinja2.Environment.compile
    monkeypatch.setattr(jinja2.Environment, "compile", told)
    (root / "templates/pages/organization.md.j2").write_text("after", "utf-8")
    pages = {page.path: page.markdown for page in build(root).pages}
    assert compiled == ["pages/organization.md.j2"]
    assert pages["organizations/acme.md"].endswith("after")
