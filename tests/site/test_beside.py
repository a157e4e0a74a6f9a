"""A catalogue beside other plugins: all do what they promise, and no card says anything else."""

import json
import os
import subprocess
from pathlib import Path

import pytest
from PIL import ImageFont

from tests.site import commands
from tests.site.conftest import SmallSite
from tests.site.effects import ACE, CARD, CARD_FILE, DAY, PATH, SAID, page_at
from tests.site.links import faults
from tests.site.neighbours import SITES

_BUILD = ("build", "--strict")


def _commit(root: Path) -> None:
    """Commit everything on a day that is long past."""
    identity = ("-c", "user.name=A", "-c", "user.email=a@acme.example")
    day = f"{DAY}T12:00:00+00:00"
    (root / ".gitignore").write_text("site/\n", "utf-8")
    for command in (("init", "-q"), ("add", "-A"), (*identity, "commit", "-q", "-m", "x")):
        dates = {"GIT_AUTHOR_DATE": day, "GIT_COMMITTER_DATE": day}
        subprocess.run(["git", *command], cwd=root, env={**os.environ, **dates}, check=True)


def _font(root: Path) -> None:
    """Put a font where the plugin for pictures would fetch one to from another host."""
    folder = root / ".cache/plugin/social/fonts/Roboto"
    folder.mkdir(parents=True)
    font = ImageFont.load_default(12)
    assert isinstance(font, ImageFont.FreeTypeFont)
    (folder / "Regular.ttf").write_bytes(font.font_bytes)


def _built(root: Path) -> commands.Run:
    more = {"DISABLE_MKDOCS_2_WARNING": "true"}  # of which plugins of one author tell
    if (root / "lib").is_dir():
        more["PYTHONPATH"] = str(root / "lib")
    env = commands.environment(more)
    return commands.run(commands.MKDOCS, *_BUILD, cwd=root, env=env, errors=subprocess.STDOUT)


@pytest.mark.parametrize("name", SITES)
def test_a_catalogue_stands_beside_other_plugins(name: str, small_site: SmallSite) -> None:
    site = SITES[name]
    settings = {
        "site_name": "Docs",
        "site_url": "https://acme.example/docs/",
        "theme": {"name": "material", "font": False},
        "plugins": ["search", {"cardpress": {"path": PATH}}, *site.plugins],
        "validation": {"links": {"not_found": "warn", "anchors": "warn"}},
        **site.settings,
    }
    files = {
        "docs/index.md": f"# Home\n\n[Ace]({CARD}.md)\n",
        CARD_FILE: json.dumps(ACE),
        "mkdocs.yml": json.dumps(settings),
        **site.files,
    }
    root = small_site({path: text for path, text in files.items() if text})
    _font(root)
    if site.git:
        _commit(root)
    built = _built(root)
    assert built.returncode == 0, built.stdout
    out = root / "site"
    for effect in site.effects:
        effect(out)
    assert faults(out) == []
    article = page_at(out, CARD).one("article")
    assert SAID in article.one("code").text()
    assert SAID in article.text().replace(article.one("code").text(), "")
