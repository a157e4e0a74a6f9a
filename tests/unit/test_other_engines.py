"""Pages on disk say the same to any engine that is as the page on security says it must be."""

import json
import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from comrak import ExtensionOptions, ParseOptions, RenderOptions, render_markdown
from markdown_it import MarkdownIt

from cardpress.build import build
from cardpress.markup import unsupported
from tests.conftest import BASE, ROOT

_PAGE = (ROOT / "site_src/contribute/security.md").read_text("utf-8")
_LINES = (
    *("see www.evil.example, https://evil.example/ and a@b.example", ":smile: :+1:", "@you #12"),
    *("++added++ {++added++} {--gone--} {>>said<<}", "==marked== ||hidden|| __under__ ~~gone~~"),
    *("~a~ x^2^ ^^three^^ H~2~O", "$x^2$ and $$y$$ cost $5", r"\(z\) \[z\] $`m`$ `$x$`"),
    *("[[page|Title]] [[page]]", "text[^1] ^[inline note]", "[^1]: note", "*[HTML]: harm"),
    *("\"quoted\" -- it's... 'x' (c) --> 1/2", "{: onclick=run() } [text]{onclick=run()}"),
    *("> [!note]", ">>> text", ":::note", "/// note", "!!! danger", "??? note", '=== "Tab"'),
    *("- [ ] task", "[x] done", "-# small", ": meaning", "<script>run()</script>", ">text"),
    *("{{ config }} {% raw %} {{< run >}}", "-8<- 'x'", "a | b", "++ctrl+a++", "{# id #}"),
)
"""Texts on which some extension of some engine acts."""


@pytest.fixture(scope="module")
def page(tmp_path_factory: pytest.TempPathFactory) -> str:
    """Return a page as `cardpress pages` writes it, of a card that says each text everywhere."""
    used = "\n\n[^1]"  # by which a definition is one
    card = {
        "name": "Hostile",
        "type": "Large Language Model",
        "overview": "\n\n".join(text for text in _LINES if not unsupported(text + used)),
        "limitations": [{"title": line, "text": line} for line in _LINES],
        "key_features": [{"title": "Lines", "points": list(_LINES)}],
        "sources": {"s": {"title": "Report"}},
        "specifications": {
            "context_window": [{"value": n, "note": line} for n, line in enumerate(_LINES, 9000)]
        },
    }
    root = tmp_path_factory.mktemp("engines") / "root"
    shutil.copytree(BASE, root)
    (root / "cards/models/acme/hostile.yml").write_text(json.dumps(card), encoding="utf-8")
    built = build(root)
    assert not built.problems, built.problems
    markdown = next(each.markdown for each in built.pages if each.path == "models/hostile.md")
    return re.sub(r"\A---\n.*?\n---\n", "", markdown, flags=re.DOTALL)


def _read(page: str, *, grammar: str = "", parsing: str = "", rendering: str = "") -> str:
    """Returns a page as HTML, with at most one option of each kind switched from what is ours."""
    extensions, parse, render = ExtensionOptions(), ParseOptions(), RenderOptions()
    extensions.table = render.unsafe_ = True
    for options, name in ((extensions, grammar), (parse, parsing), (render, rendering)):
        if name:
            setattr(options, name, not getattr(options, name))
    return render_markdown(
        page, extension_options=extensions, parse_options=parse, render_options=render
    )


def _switches(options: Any) -> Iterator[str]:
    names = (name for name in dir(options) if not name.startswith("_"))
    # Not switches: the prefix of ids.
    kept = (name for name in names if not name.startswith("header_id"))
    yield from (name for name in kept if isinstance(getattr(options, name), bool))


def test_what_changes_a_page_is_what_the_guide_says_must_be_off(page: str) -> None:
    ours = _read(page)
    acting = {
        name
        for name in _switches(ExtensionOptions())
        if name != "table" and _read(page, grammar=name) != ours
    }
    acting |= {name for name in ("smart",) if _read(page, parsing=name) != ours}
    told = _PAGE.partition("<!-- off -->")[2].partition("<!-- end of off -->")[0]
    first_cells = "".join(re.findall(r"^\| (`[^|]*)\|", told, re.MULTILINE))
    assert acting == set(re.findall(r"`([a-z_]+)`", first_cells))


def test_what_must_be_on_is_needed(page: str) -> None:
    ours = _read(page)
    assert "<table>" in ours
    assert "<table>" not in _read(page, grammar="table")
    assert _read(page, rendering="unsafe_") != ours


def test_two_engines_that_read_commonmark_give_the_same_text(page: str) -> None:
    other = MarkdownIt("commonmark").enable("table").render(page)
    assert _words(other) == _words(_read(page))


def _words(html: str) -> list[str]:
    return re.sub(r"<[^>]*>", " ", html).replace("&quot;", '"').split()


def test_the_guide_names_only_tests_that_are_there_and_run() -> None:
    named = set(re.findall(r"`(tests/[\w/.]+)`", _PAGE))
    assert len(named) > 15
    for name in sorted(named):
        path = Path(ROOT / name)
        assert path.name.startswith("test_"), name
        assert re.search(r"^def test_", path.read_text("utf-8"), re.MULTILINE), name


def test_each_promise_names_its_tests() -> None:
    promises = _PAGE.partition("## What a card cannot do")[2].partition("## Other engines")[0]
    rows = re.findall(r"^\| (?!---|a card cannot|promise )(.*) \|$", promises, re.MULTILINE)
    assert len(rows) > 12
    assert all("`tests/" in row.rpartition(" | ")[2] for row in rows)


def test_the_policy_on_security_says_what_to_promise_and_to_avoid() -> None:
    text = (ROOT / "SECURITY.md").read_text("utf-8")
    for part in ("promised", "not promised", "must not do", "review", "Report a vulnerability"):
        assert re.search(rf"^## .*{part}", text, re.MULTILINE), part
    assert "pull_request_target" in text
