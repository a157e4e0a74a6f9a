"""What several commands share: the day, the folder with the cards, the exit status."""

import os
import sys
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any, TypeVar

import click

from cardpress import checked, reporting
from cardpress.configuration import Configuration
from cardpress.figures import is_day
from cardpress.keeping import KEY
from cardpress.language import Language
from cardpress.messages import _
from cardpress.wording import UnknownLanguage

_Command = TypeVar("_Command", bound=Callable[..., Any] | click.Command)
BAD_CARDS = 1
"""Exit status of a command that found problems in cards."""


def _day(_context: click.Context, _parameter: click.Parameter, value: str | None) -> str | None:
    # Days are compared as texts later, so no other form of one may pass.
    if value is not None and not is_day(value):
        message = _("expected a day like 2026-01-15, found '%(found)s'")
        raise click.BadParameter(message % {"found": value})
    return value


as_of_option = click.option(
    "--as-of",
    metavar="DAY",
    envvar="CARDPRESS_AS_OF",
    show_envvar=True,
    callback=_day,
    help="Day to treat as today, such as 2026-01-15. By default, no date counts as past or future.",
)


def style_option(styles: Iterable[str], *, also: str = "") -> Callable[[_Command], _Command]:
    """Return the option that chooses the format of a report, of which ``also`` says more."""
    return click.option(
        "--format",
        "style",
        type=click.Choice(list(styles)),
        default="text",
        show_default=True,
        help=f"Format of the report{also}.",
    )


language_option = click.option(
    "--language",
    metavar="CODE",
    help="Language of the site: en, or any other that has a message file. By default that of the "
    "messages.",
)
jobs_option = click.option(
    "--jobs",
    default=0,
    type=click.IntRange(min=0),
    metavar="N",
    help="How many processes of this machine make pages; as many as it has cores when left out.",
)
drafts_option = click.option(
    "--drafts", is_flag=True, help="Write the pages of models that are drafts, too."
)


# Of the environment alone: a secret on a command line is in its history.
cache_key_option = click.option("--cache-key", envvar=KEY, hidden=True)


def language_of(root: Path, named: str | None) -> Language:
    """Return the language named, or else that of the catalogue in ``root``, or else English.

    Ends the command where no file has the messages of a language that is named.
    """
    try:
        return checked.language_of(root, named)
    except UnknownLanguage as error:
        raise click.UsageError(f"--language: {error}" if named else str(error)) from None


def own_configuration(root: Path) -> Configuration:
    """Return what is the own of the catalogue in ``root``.

    Ends the command where its `catalogue.yml` has problems.
    """
    settings = checked.configured(root)
    if settings.problems:
        click.echo(reporting.text(settings.problems, 0))
        sys.exit(BAD_CARDS)
    return settings.configuration


def catalogue_root(root: Path) -> Path:
    """Return the root, or end the command where it holds no cards."""
    cards = root / "cards"
    if os.path.lexists(cards) and not cards.is_dir():
        message = _(
            "%(path)s is no folder; move it elsewhere, or choose a catalogue with --root DIR"
        )
        raise click.UsageError(message % {"path": cards})
    if not cards.is_dir():
        message = _(
            "no cards/ folder in %(root)s; create it, or choose a catalogue with --root DIR"
        )
        raise click.UsageError(message % {"root": root})
    return root


def below(root: Path, path: Path) -> str:
    """Return where a file or folder that a person names lies below the root, or end the command."""
    # Relative to the working folder, or to the root, as problems print their paths.
    full = next((p.resolve() for p in (path, root / path) if p.exists()), None)
    if full is None:
        raise click.UsageError(_("%(path)s does not exist") % {"path": path})
    if not full.is_relative_to(root):
        message = _(
            "%(path)s, seen from this folder, is not in %(root)s; "
            "name its catalogue with --root DIR"
        )
        raise click.UsageError(message % {"path": path, "root": root})
    return full.relative_to(root).as_posix()


def within(path: str, chosen: list[str]) -> bool:
    """Return whether a path below the root is one of those chosen, or in one of them."""
    return any(path == part or path.startswith(f"{part}/") or part == "." for part in chosen)
