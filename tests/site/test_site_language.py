"""A site is in the language that its plugin names, or else in that of its theme."""

from pathlib import Path

import pytest

from tests.conftest import MakeRoot
from tests.site.conftest import SMALL_SITE, SmallSite, build
from tests.site.elements import read_html

_FRENCH = """\
msgid ""
msgstr "Content-Type: text/plain; charset=UTF-8\\n"

msgid "Page not found"
msgstr "Page introuvable"

msgid "Pricing"
msgstr "Prix"
"""
_THEME = "theme: {name: material, font: false, language: fr}\n"
_PLUGIN = "plugins: [search, cardpress: {language: fr}]\n"


def _settings(*, theme: bool = False, plugin: bool = False) -> str:
    name, usual_theme, usual_plugins = SMALL_SITE.splitlines(keepends=True)
    return name + (_THEME if theme else usual_theme) + (_PLUGIN if plugin else usual_plugins)


@pytest.mark.parametrize(("theme", "plugin"), [(True, False), (False, True), (False, False)])
def test_the_plugin_or_the_theme_chooses_the_language(
    theme: bool, plugin: bool, small_site: SmallSite, tmp_path: Path
) -> None:
    root = small_site(
        {"mkdocs.yml": _settings(theme=theme, plugin=plugin), "locale/fr.po": _FRENCH}
    )
    built = build(root, tmp_path / "site")
    assert built.returncode == 0, built.stdout
    missing = read_html(tmp_path / "site/404.html")
    is_french = theme or plugin
    assert missing.one("html").attributes["lang"] == ("fr" if is_french else "en")
    assert missing.one("h1").words() == ("Page introuvable" if is_french else "Page not found")
    assert (tmp_path / "site/assets/data/messages.js").exists() == is_french


def test_a_theme_in_a_language_without_messages_leaves_ours_in_english(
    small_site: SmallSite, tmp_path: Path
) -> None:
    built = build(small_site({"mkdocs.yml": _settings(theme=True)}), tmp_path / "site")
    assert built.returncode == 0, built.stdout
    assert read_html(tmp_path / "site/404.html").one("h1").words() == "Page not found"


def test_a_named_language_without_messages_stops_the_build_and_names_the_known_ones(
    catalogue: MakeRoot, tmp_path: Path
) -> None:
    root = catalogue({"mkdocs.yml": _settings(plugin=True), "docs/about.md": "# About\n"})
    built = build(root, tmp_path / "site")
    assert built.returncode == 1
    assert "language: expected a language with a message file, found 'fr'" in built.stdout
    assert "known languages: de, en" in built.stdout
    assert not (tmp_path / "site").exists()


def test_german_comes_with_the_package(small_site: SmallSite, tmp_path: Path) -> None:
    settings = _settings(theme=True).replace("language: fr", "language: de")
    built = build(small_site({"mkdocs.yml": settings}), tmp_path / "site")
    assert built.returncode == 0, built.stdout
    assert read_html(tmp_path / "site/404.html").one("h1").words() == "Seite nicht gefunden"


@pytest.mark.parametrize(("code", "told"), [("de", "nmae: kein Feld"), ("xx", "nmae: not a field")])
def test_broken_settings_stop_the_build_and_are_told_in_their_language(
    code: str, told: str, catalogue: MakeRoot, tmp_path: Path
) -> None:
    settings = f"language: {code}\nnmae: Acme\n"
    site = {"mkdocs.yml": SMALL_SITE, "docs/about.md": "# About\n"}
    built = build(catalogue({"catalogue.yml": settings, **site}), tmp_path / "site")
    assert built.returncode == 1
    assert f"catalogue.yml:2:1: {told}" in built.stdout
