"""`cardpress init`: a catalogue of one's own, which builds at once."""

import os
import re
import shlex
from dataclasses import replace
from pathlib import Path

import click

from cardpress import reference, writer
from cardpress.language import in_language
from cardpress.messages import _
from cardpress.wording import UnknownLanguage, find_language
from cardpress.wording.menu import MENU

from .options import own_configuration
from .schema import suggestions_of

_ADDRESS = re.compile(r"(?:[A-Za-z0-9-]+/)+")
_PAGES = {"all_models": "models/index.md", "compare": "compare.md", "owners": "owners.md"}


def _address(_context: click.Context, _option: click.Parameter, path: str | None) -> str | None:
    """Return an address below which a catalogue may stand, as the plugin takes it."""
    if path is None:
        return None
    written = f"{path.strip('/')}/"
    if not _ADDRESS.fullmatch(written):
        message = _("expected an address such as models-catalogue/, found '%(path)s'")
        raise click.BadParameter(message % {"path": path})
    return written


@click.command()
@click.argument(
    "folder", type=click.Path(file_okay=False, path_type=Path), default=".", metavar="[DIR]"
)
@click.option("--name", help="Name of the catalogue. By default, that of the folder.")
@click.option("--organization", help="Name of who makes the models. By default, from the folder's.")
@click.option("--language", default="en", show_default=True, help="Language of the site.")
@click.option("--currency", default="USD", show_default=True, help="Currency of costs.")
@click.option(
    "--path",
    metavar="PATH",
    callback=_address,
    help="Where the catalogue stands on the MkDocs site that DIR has, such as models-catalogue/: "
    "writes only what is the catalogue's own, and says what to add to mkdocs.yml.",
)
def init(folder: Path, path: str | None, **said: str) -> None:
    """Start a catalogue in a new or an empty folder, or here.

    Writes settings, an example of a card, a site with a menu, and the workflow that checks and
    publishes it. No file that is there is overwritten.
    """
    try:
        spoken = find_language(said["language"], folder)
    except UnknownLanguage as error:
        raise click.UsageError(str(error)) from None
    with in_language(spoken):
        click.echo(_started(folder, path, said))


def _started(folder: Path, path: str | None, said: dict[str, str]) -> str:
    """Write the files of a catalogue, and return what to tell its maker."""
    try:
        start = _start(folder, **said)
        texts = reference.starter_files(start, is_inside=path is not None)
        writer.write_new(folder, texts)
        suggested, text = suggestions_of(folder, own_configuration(folder))
        writer.write_texts({folder / suggested: text})
    except reference.NotAStart as error:
        raise click.UsageError(str(error)) from None
    except writer.InTheWay as error:
        raise click.UsageError(_in_the_way(error, folder)) from None
    told = _("made the catalogue '%(name)s' in %(folder)s: %(count)s files")
    made = told % {"name": start.name, "folder": folder, "count": len(texts)}
    return f"{made}\n{_additions(path) if path is not None else _next(folder)}"


def _next(folder: Path) -> str:
    if os.fspath(folder) == ".":
        return _("next: mkdocs serve; README.md says how to go on")
    told = _("next: cd %(folder)s, then mkdocs serve; README.md says how to go on")
    return told % {"folder": _in_shell(folder)}


def _in_shell(folder: Path) -> str:
    """Return a folder as a person may paste it behind `cd`, whatever signs it is made of."""
    path = os.fspath(folder)
    return shlex.quote(f"./{path}" if path.startswith("-") else path)


def _start(
    folder: Path, *, name: str | None, organization: str | None, language: str, currency: str
) -> reference.Start:
    usual = reference.start_in(Path(os.path.realpath(folder)).name)
    return replace(
        usual,
        organization=organization or usual.organization,
        name=name or (reference.models_of(organization) if organization else usual.name),
        language=language,
        currency=currency,
    )


def _in_the_way(error: writer.InTheWay, folder: Path) -> str:
    paths = "\n".join(f"  {path}" for path in error.paths)
    message = _(
        "these are in %(folder)s already, so nothing was written:\n%(paths)s\n"
        "move them elsewhere, or choose an empty folder: cardpress init DIR"
    ) % {"folder": folder, "paths": paths}
    if "mkdocs.yml" in error.paths:
        message += "\n" + _("or put the catalogue into this site: cardpress init --path models/")
    return message


def _additions(path: str) -> str:
    """Return what the settings of a site need for a catalogue on it."""
    menu = "\n".join(f"      - {MENU[key]}: {path}{page}" for key, page in _PAGES.items())
    return _("next: add this to the nav and the plugins of mkdocs.yml, then mkdocs serve") + (
        f"\n\nnav:\n  - {MENU['models']}:\n      - {path}index.md\n{menu}\n"
        f"plugins:\n  - cardpress: {{path: {path}}}"
    )
