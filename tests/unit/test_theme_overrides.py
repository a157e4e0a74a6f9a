"""A theme template of the catalogue that looks like a misspelt one is told."""

from pathlib import Path
from typing import Any

import jinja2
import pytest
from mkdocs.config.base import load_config

from cardpress.mkdocs_plugin.theme import add_theme_templates, keep_compiled, misnamed_overrides
from tests.conftest import MakeRoot

_SETTINGS = "site_name: Small\ntheme: {name: material, font: false}\n"


def _told(catalogue: MakeRoot, files: dict[str, str]) -> list[str]:
    mine = {f"templates/theme/{name}": text for name, text in files.items()}
    root = catalogue({"mkdocs.yml": _SETTINGS, "docs/index.md": "# Us\n", **mine})
    config = load_config(str(root / "mkdocs.yml"))
    add_theme_templates(config, root)
    return list(misnamed_overrides(config, root))


@pytest.mark.parametrize(
    ("name", "meant"),
    [
        ("mian.html", "main.html"),
        ("partials/foter.html", "partials/footer.html"),
        ("partial/copyright.html", "partials/copyright.html"),
        ("copyright.html", "partials/copyright.html"),
    ],
)
def test_a_misnamed_override_is_told(name: str, meant: str, catalogue: MakeRoot) -> None:
    [message] = _told(catalogue, {name: "Ours"})
    assert message.startswith(f"templates/theme/{name}: the theme has no template of this name")
    assert message.endswith(f"did you mean '{meant}'?")


def test_an_override_and_what_it_includes_are_not_told(catalogue: MakeRoot) -> None:
    files = {
        "main.html": '{% include "partials/foter.html" %}',
        "partials/foter.html": "Ours",
        "partials/footer.html": "Ours",
        "landing-page-of-acme.html": "Ours",
    }
    assert _told(catalogue, files) == []


def _rendered(root: Path, *extensions: str) -> str:
    config = load_config(str(root / "mkdocs.yml"))
    add_theme_templates(config, root)
    env = config.theme.get_env()
    for extension in extensions:
        env.add_extension(extension)
    keep_compiled(env)
    return env.get_template("partials/ours.html").render()


def test_a_theme_is_compiled_once_and_anew_where_it_would_become_something_else(
    catalogue: MakeRoot, monkeypatch: pytest.MonkeyPatch
) -> None:
    ours = "templates/theme/partials/ours.html"
    root = catalogue({"mkdocs.yml": _SETTINGS, "docs/index.md": "# Us\n", ours: "One"})
    compiled: list[str] = []
    compile_one = jinja2.Environment.compile

    def note(env: jinja2.Environment, source: str, *rest: Any, **named: Any) -> Any:
        compiled.append(source)
        return compile_one(env, source, *rest, **named)

    monkeypatch.setattr(jinja2.Environment, "compile", note)
    assert [_rendered(root) for _ in range(3)] == ["One"] * 3
    assert compiled == ["One"]
    (root / ours).write_text("Two", encoding="utf-8")
    assert _rendered(root) == "Two"
    assert _rendered(root, "jinja2.ext.do") == "Two"
    assert compiled == ["One", "Two", "Two"]
