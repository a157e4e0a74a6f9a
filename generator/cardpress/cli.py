"""The `cardpress` command: tells what the pipeline found, and writes what it made."""

import io
import sys
from dataclasses import replace
from pathlib import Path

import click

from cardpress import build, reference, reporting, writer
from cardpress.filters import is_day
from cardpress.reporting import FORMATS

_BAD_CARDS = 1


def _day(_context: click.Context, _parameter: click.Parameter, value: str | None) -> str | None:
    if value is not None and not is_day(value):
        raise click.BadParameter(f"expected a day like 2026-01-15, found '{value}'")
    return value


_as_of = click.option(
    "--as-of",
    metavar="DAY",
    envvar="CARDPRESS_AS_OF",
    show_envvar=True,
    callback=_day,
    help="Day, like 2026-01-15, for which dates are past or to come; when left out, none is.",
)


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="cardpress")
@click.option(
    "--root",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="Folder with cards/, and templates/ where it has its own; when left out, this folder or "
    "the nearest one above that has cards/.",
)
@click.pass_context
def main(context: click.Context, root: Path | None) -> None:
    """Turn model cards into the pages of a catalogue."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="backslashreplace")  # a terminal may lack a name's letters
    context.obj = (root or _nearest_root()).resolve()


@main.command()
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path), metavar="[PATH]...")
@click.option(
    "--format",
    "style",
    type=click.Choice(list(FORMATS)),
    default="text",
    show_default=True,
    help="How the problems are told.",
)
@_as_of
@click.option("--strict", is_flag=True, help="Tell warnings as problems.")
@click.pass_obj
def check(
    root: Path, paths: tuple[Path, ...], style: str, as_of: str | None, *, strict: bool
) -> None:
    """Check all cards and tell every problem and warning.

    With PATHs only those of these files and folders are told.

    Exit status: 0 without problems, 1 with problems, 2 for wrong usage. Warnings leave it at 0,
    unless --strict is given.
    """
    checked = build.check(_catalogue_root(root), as_of=as_of)
    chosen = [_below(root, path) for path in paths]
    every = sorted((*checked.problems, *checked.warnings))
    every = [replace(each, severity="problem") for each in every] if strict else every
    told = [p for p in every if not chosen or _within(p.path, chosen)]
    cards = [path for path in checked.paths if not chosen or _within(path, chosen)]
    if not cards and not told and chosen:
        raise click.UsageError(f"no card in {', '.join(chosen)}; name files or folders in cards/")
    click.echo(FORMATS[style](told, len(cards)))
    if any(problem.severity == "problem" for problem in told):
        sys.exit(_BAD_CARDS)


@main.command()
@click.option(
    "--out",
    required=True,
    type=click.Path(file_okay=False, path_type=Path),
    help="Folder that will hold the pages, and nothing else.",
)
@_as_of
@click.pass_obj
def pages(root: Path, out: Path, as_of: str | None) -> None:
    """Write the Markdown of every page to a folder.

    Nothing is written while a card has problems. Pages that no longer exist are deleted; files
    that cardpress did not make are never touched, and a folder that holds some is refused.
    """
    built = build.build(_catalogue_root(root), as_of=as_of)
    if built.problems:
        click.echo(reporting.text(built.problems, built.cards))
        sys.exit(_BAD_CARDS)
    try:
        changed = writer.write_pages(built.pages, out)
    except writer.NotOurFolder as error:
        raise click.UsageError(str(error)) from None
    except OSError as error:
        raise click.UsageError(f"cannot write to {out}: {error.strerror}") from None
    click.echo(f"{len(built.pages):,} pages in {out}, {changed:,} changed")


@main.command()
@click.argument("card", metavar="ORGANIZATION/MODEL")
@click.pass_obj
def new(root: Path, card: str) -> None:
    """Start a model's card, every field explained.

    The card of its organization is started too, where that is missing. benchmarks/BENCHMARK starts
    the card of a benchmark.
    """
    try:
        started = reference.new_cards(_catalogue_root(root), card)
    except reference.NotANewCard as error:
        raise click.UsageError(str(error)) from None
    for path, text in started:
        writer.write_text(root / path, text)
        click.echo(f"wrote {path}")
    for path, text in reference.json_schemas():
        if not (root / path).exists() and writer.write_text(root / path, text):
            click.echo(f"wrote {path}, by which an editor completes the card")
    click.echo("next: fill in what you know, delete the rest, then run cardpress check")


@main.command()
@click.pass_obj
def schema(root: Path) -> None:
    """Write the JSON Schemas by which editors help."""
    _catalogue_root(root)
    for path, text in reference.json_schemas():
        state = "wrote" if writer.write_text(root / path, text) else "up to date"
        click.echo(f"{state}: {path}")


def _catalogue_root(root: Path) -> Path:
    if not (root / "cards").is_dir():
        raise click.UsageError(f"no cards/ folder in {root}; name the catalogue's with --root DIR")
    return root


def _nearest_root() -> Path:
    here = Path.cwd()
    return next((folder for folder in (here, *here.parents) if (folder / "cards").is_dir()), here)


def _below(root: Path, path: Path) -> str:
    # From where the person stands, or from the root, as problems print it.
    full = next((p.resolve() for p in (path, root / path) if p.exists()), None)
    if full is None:
        raise click.UsageError(f"{path} does not exist")
    if not full.is_relative_to(root):
        raise click.UsageError(
            f"{path}, seen from this folder, is not in {root}; name its catalogue with --root DIR"
        )
    return full.relative_to(root).as_posix()


def _within(path: str, chosen: list[str]) -> bool:
    return any(path == each or path.startswith(f"{each}/") or each == "." for each in chosen)
