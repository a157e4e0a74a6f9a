"""`cardpress refresh`: cards brought up to date from a folder of fetched files, by a plan."""

import sys
from collections.abc import Iterator
from pathlib import Path

import click

from cardpress import writer
from cardpress.checked import configured
from cardpress.importers import formats, refresh_report
from cardpress.importers.draft import Draft, UnreadableFile
from cardpress.importers.importing import Wish, imported
from cardpress.importers.refresh_plan import (
    FetchedFile,
    RefreshFile,
    RefreshPlan,
    fetched_of,
    plan_of,
)
from cardpress.importers.refreshing import Choice, Chooser
from cardpress.loader import load
from cardpress.messages import _

from .import_ import file_to_import
from .options import BAD_CARDS, catalogue_root, own_configuration

_FETCHED = "fetched.yml"


@click.command
@click.argument(
    "folder", type=click.Path(exists=True, file_okay=False, path_type=Path), metavar="FOLDER"
)
@click.option(
    "--plan",
    "plan_file",
    type=click.Path(path_type=Path),
    help="What is taken of the files. By default refresh.yml beside cards/.",
)
@click.option(
    "--write/--dry-run",
    "is_written",
    default=False,
    help="Write the cards, or only report what would change. By default, nothing is written.",
)
@click.pass_obj
def refresh(root: Path, folder: Path, plan_file: Path | None, *, is_written: bool) -> None:
    """Bring cards up to date from files that were fetched into FOLDER, and start planned ones.

    Nothing is fetched. The plan says which files there are, which models get a card and whose
    prices are taken; fetched.yml in FOLDER, where each file is from and of which day. Prints what
    was chosen, and what was left out and why, as the text of a pull request.

    Exit status: 0 when all was imported, 1 when a model could not be, 2 for wrong usage.
    """
    catalogue_root(root)
    own_configuration(root)
    settings = configured(root)
    try:
        plan = plan_of(file_to_import(str(plan_file or root / "refresh.yml"), None, None))
        chooser = Chooser(plan, load(root, settings))
        chosen = [*_choices(folder, plan, chooser)]
    except (UnreadableFile, formats.UnknownFormat, formats.BrokenFormat) as error:
        raise click.UsageError(str(error)) from None
    drafts: list[Draft] = [draft for _file, choice in chosen for draft in choice.drafts]
    outcome = imported(root, settings, drafts, Wish())
    if is_written:
        writer.write_texts({root / path: text for path, text in outcome.texts.items()})
    click.echo(refresh_report.markdown(chosen, outcome, chooser.absent, is_written=is_written))
    if outcome.missing:
        sys.exit(BAD_CARDS)


def _choices(
    folder: Path, plan: RefreshPlan, chooser: Chooser
) -> Iterator[tuple[RefreshFile, Choice]]:
    fetched: dict[str, FetchedFile] = {}
    if (folder / _FETCHED).is_file():
        fetched = fetched_of(file_to_import(str(folder / _FETCHED), None, None))
    for planned in plan.files:
        if not (folder / planned.file).is_file():
            message = _("%(file)s is not in %(folder)s; fetch it, or take it out of the plan")
            raise UnreadableFile(message % {"file": planned.file, "folder": folder})
        of = fetched.get(planned.file, FetchedFile())
        file = file_to_import(str(folder / planned.file), of.address, of.accessed)
        drafts = formats.drafts_of(planned.format, file)
        yield planned, chooser.choice(drafts, planned, str(file.accessed))
