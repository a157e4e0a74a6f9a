"""Catalogues in git repositories of their own, and what `cardpress diff` tells of their changes."""

import os
import subprocess
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from click.testing import CliRunner, Result

from cardpress.changes import Sides, both_sides
from cardpress.changes.side import Origin
from cardpress.cli import main
from cardpress.history import RevisionFiles

_ENVIRONMENT = {
    "GIT_CONFIG_GLOBAL": os.devnull,
    "GIT_CONFIG_SYSTEM": os.devnull,
    **{f"GIT_{who}_NAME": "A Tester" for who in ("AUTHOR", "COMMITTER")},
    **{f"GIT_{who}_EMAIL": "tester@acme.example" for who in ("AUTHOR", "COMMITTER")},
    **{f"GIT_{who}_DATE": "2026-01-15T12:00:00Z" for who in ("AUTHOR", "COMMITTER")},
}
Texts = Mapping[str, str | None]
"""Files by their paths below a root; None for one that is to be deleted."""


def git(root: Path, *arguments: str, day: str = "") -> str:
    """Run git in a folder, on a day like 2026-01-16 if one is given; returns what it prints."""
    dated = {f"GIT_{who}_DATE": f"{day}T12:00:00Z" for who in ("AUTHOR", "COMMITTER") if day}
    kept = {name: text for name, text in os.environ.items() if not name.startswith("GIT_")}
    told = subprocess.run(
        ["git", "-C", root, *arguments],
        env={**kept, **_ENVIRONMENT, **dated},
        capture_output=True,
        check=True,
        text=True,
    )
    return told.stdout.strip()


def commit(root: Path, day: str = "") -> str:
    """Commit all files of a folder, in a new repository if it is in none; returns the commit."""
    if not (root / ".git").exists():
        git(root, "init", "--quiet", "--initial-branch", "main")
    git(root, "add", "--all")
    git(root, "commit", "--quiet", "--allow-empty", "--message", "cards: some", day=day)
    return git(root, "rev-parse", "HEAD")


def write(root: Path, texts: Texts) -> None:
    """Write and delete files below a folder."""
    for name, text in texts.items():
        path = root / name
        if text is None:
            path.unlink()
        else:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")


def diff(root: Path, *arguments: str) -> Result:
    """Run `cardpress diff` in this process, in which what it does not tell is raised."""
    command = ["--root", str(root), "diff", *arguments]
    return CliRunner().invoke(main, command, catch_exceptions=False)


def told(root: Path, *arguments: str) -> str:
    """Return what `cardpress diff` prints, which must succeed."""
    result = diff(root, *arguments)
    assert result.exit_code == 0, result.output
    return result.output


def sides_of(root: Path, before: Texts, after: Texts, as_of: str | None = None) -> Sides:
    """Return both sides of a comparison of texts, beside the cards that are in a folder."""
    base = {
        path.relative_to(root).as_posix(): path.read_bytes()
        for path in sorted((root / "cards").rglob("*.yml"))
    }
    origins = (_origin(root, base, before), _origin(root, base, after))
    return both_sides(root, *origins, as_of=as_of)


def _origin(root: Path, base: Mapping[str, bytes], texts: Texts) -> Origin:
    own = {name: text.encode() for name, text in texts.items() if text is not None}
    kept = {name: text for name, text in base.items() if texts.get(name, "") is not None}
    settings = own.pop("catalogue.yml", b"")
    return Origin("base", root, RevisionFiles("", settings, {**kept, **own}, ()))


def model(**fields: Any) -> str:
    """Return the text of a model's card, of which a field is YAML and Case the usual name."""
    stated = {"name": "Case", "type": "Large Language Model", **fields}
    return "".join(f"{key}: {value}\n" for key, value in stated.items())
