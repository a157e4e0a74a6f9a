"""`cardpress export`: models of the catalogue as files of other formats, with what was lost."""

import sys
from pathlib import Path

import click

from cardpress import reporting, writer
from cardpress.checked import check
from cardpress.exporters import exporting, formats, report
from cardpress.exporters.form import Format
from cardpress.figures import number
from cardpress.messages import _, ngettext

from .options import BAD_CARDS, catalogue_root


class _Export(click.Command):
    """The command, whose help lists the formats that are there."""

    def format_epilog(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the formats below the options."""
        with formatter.section("Formats"):
            formatter.write_dl([(name, "") for name in formats.known_formats()])


@click.command("export", cls=_Export)
@click.argument("format_", metavar="FORMAT")
@click.argument("models", nargs=-1, metavar="[MODEL]...")
@click.option(
    "--out",
    type=click.Path(path_type=Path),
    metavar="DIR|FILE",
    help="Where to write: a folder for several files, a file or a folder for one. By default, one "
    "file goes to standard output.",
)
@click.option("--overwrite", is_flag=True, help="Replace files that are there.")
@click.option(
    "--lost",
    type=click.Choice([*report.REPORTS]),
    default="text",
    show_default=True,
    help="Format of the report of what the files could not hold. It goes to standard error where "
    "the file goes to standard output.",
)
@click.pass_obj
def export(  # noqa: PLR0913 - one parameter an option, as click passes them
    root: Path,
    format_: str,
    models: tuple[str, ...],
    *,
    out: Path | None,
    overwrite: bool,
    lost: str,
) -> None:
    """Write models of the catalogue in another FORMAT, and report what it cannot hold.

    A MODEL is an id, an alias or a former name; without any, all models are written but drafts.
    Some formats have a file for each model, and models.dev and litellm one for all.

    Exit status: 0 when all was written, 1 when cards have problems, 2 for wrong usage.
    """
    form = _format(format_)
    outcome = _outcome(catalogue_root(root), form, models)
    told = report.REPORTS[lost](outcome)
    if out is not None:
        lines = _write(outcome, out, overwrite=overwrite)
        # A report for programs is all that they read.
        click.echo("\n".join([*([] if lost == "json" else lines), told]))
        return
    if len(outcome.files) > 1:
        message = _("the format has a file for each model; say where with --out DIR")
        raise click.UsageError(message)
    for text in outcome.texts.values():
        click.echo(text, nl=False)
    click.echo(told, err=True)


def _format(name: str) -> Format:
    try:
        return formats.format_named(name)
    except (formats.UnknownFormat, formats.BrokenFormat) as error:
        raise click.UsageError(str(error)) from None


def _outcome(root: Path, form: Format, models: tuple[str, ...]) -> exporting.Outcome:
    checked = check(root)
    if checked.problems:
        click.echo(reporting.text(checked.problems, len(checked.cards)), err=True)
        sys.exit(BAD_CARDS)
    try:
        chosen = exporting.chosen(checked.compared, models)
        return exporting.exported(checked.compared, form, chosen)
    except (exporting.UnknownModel, formats.BrokenFormat) as error:
        raise click.UsageError(str(error)) from None


def _write(outcome: exporting.Outcome, out: Path, *, overwrite: bool) -> list[str]:
    """Write the files, all or none, and return what is told of it."""
    is_file = len(outcome.files) == 1 and not (out.is_dir() or not out.suffix)
    folder = out.parent if is_file else out
    texts = {out.name if is_file else name: text for name, text in outcome.texts.items()}
    there = {name for name in texts if (folder / name).exists()}
    same = {n for n in there if (folder / n).is_file() and _holds(folder / n, texts[n])}
    if not overwrite:
        try:
            writer.write_new(folder, {n: text for n, text in texts.items() if n not in same})
        except writer.InTheWay as error:
            parts = {"paths": ", ".join(error.paths), "folder": folder}
            message = _("%(paths)s in %(folder)s would be replaced; allow it with --overwrite")
            raise click.UsageError(message % parts) from None
    else:
        writer.write_texts({folder / name: text for name, text in texts.items()})
    told = ngettext(
        "%(count)s file in %(folder)s, %(replaced)s replaced, %(same)s as before",
        "%(count)s files in %(folder)s, %(replaced)s replaced, %(same)s as before",
        len(texts),
    )
    counts = {
        "count": number(len(texts)),
        "replaced": number(len(there - same)),
        "same": number(len(same)),
    }
    return [told % {**counts, "folder": folder}]


def _holds(path: Path, text: str) -> bool:
    return path.read_bytes() == text.encode()
