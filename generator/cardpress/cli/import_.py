"""`cardpress import`: cards from files of other formats, or additions to cards."""

import datetime
import sys
from pathlib import Path

import click

from cardpress import writer
from cardpress.checked import configured
from cardpress.figures import is_day
from cardpress.importers import choosing, formats, report
from cardpress.importers.draft import Draft, ImportFile, UnreadableFile
from cardpress.importers.importing import Wish, imported
from cardpress.importers.issue_answers import is_address
from cardpress.messages import _
from cardpress.problem import plain

from .options import BAD_CARDS, catalogue_root, own_configuration, style_option

_STDIN = "-"
_LONGEST_ID = 100
# No format looks at more of a file that goes on, as a device or the weights of a model do: one byte
# beyond what is text may have, so that it sees that there is more.
_MOST_BYTES = 128 * 1024 * 1024 + 1
# Of a file's last change, which is counted in seconds since then, and in days of UTC.
_FIRST_DAY = datetime.date(1970, 1, 1).toordinal()
_SECONDS = 24 * 60 * 60


class _Import(click.Command):
    """The command, whose help lists the formats that are there."""

    def format_epilog(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the formats below the options."""
        with formatter.section("Formats"):
            formatter.write_dl([(name, "") for name in formats.known_formats()])


def _day(_context: click.Context, _parameter: click.Parameter, value: str | None) -> str | None:
    if value is not None and not is_day(value):
        message = _("expected a day like 2026-01-15, found '%(found)s'")
        raise click.BadParameter(message % {"found": value})
    return value


def _card(_context: click.Context, _parameter: click.Parameter, value: str) -> str:
    parts = [part.strip() for part in value.split("/")]
    is_one = len(parts) == 2 and all(0 < len(part) <= _LONGEST_ID for part in parts)
    if value and not (is_one and value.isprintable()):
        message = _("expected ORGANIZATION/MODEL, such as openai/gpt-5.2, found '%(found)s'")
        raise click.BadParameter(message % {"found": plain(value[: 2 * _LONGEST_ID])})
    return value


def _address(_context: click.Context, _parameter: click.Parameter, value: str | None) -> str | None:
    if value is not None and not is_address(value):
        message = _(
            "expected a web address, such as https://huggingface.co/docs, found '%(found)s'"
        )
        raise click.BadParameter(message % {"found": plain(value)})
    return value


@click.command("import", cls=_Import)
@click.argument("format_", metavar="FORMAT")
@click.argument("files", nargs=-1, required=True, metavar="FILE...")
@click.option(
    "--as",
    "named",
    metavar="ORGANIZATION/MODEL",
    default="",
    callback=_card,
    help="The card to import into, where the files do not say whose model it is.",
)
@click.option(
    "--model",
    "patterns",
    multiple=True,
    metavar="PATTERN",
    help="Models to import, of a file with many: a name or an id, or a pattern such as 'gpt-5*'. "
    "Can be given several times.",
)
@click.option("--known", is_flag=True, help="Only import models that have a card already.")
@click.option(
    "--address",
    metavar="URL",
    callback=_address,
    help="Where the files were fetched from; known for lists of many models.",
)
@click.option(
    "--accessed",
    metavar="DAY",
    callback=_day,
    help="Day on which the files were fetched. By default the day of their last change.",
)
@click.option(
    "--new-benchmarks",
    is_flag=True,
    help="Start cards of benchmarks that have none. By default, scores on them are left out.",
)
@click.option(
    "--write/--dry-run",
    "is_written",
    default=False,
    help="Write the cards, or only show what would change. By default, nothing is written.",
)
@style_option(report.FORMATS)
@click.pass_obj
def import_(  # noqa: PLR0913 - one parameter an option, as click passes them
    root: Path,
    format_: str,
    files: tuple[str, ...],
    *,
    named: str,
    patterns: tuple[str, ...],
    known: bool,
    address: str | None,
    accessed: str | None,
    new_benchmarks: bool,
    is_written: bool,
    style: str,
) -> None:
    """Draft cards from files of another FORMAT, or add to cards what the files have.

    Files are read, and nothing is ever fetched; a FILE of - is standard input. A card that is there
    keeps all that it says: what it lacks is added, and another value stands beside its own. A new
    card says that nobody has reviewed it.

    Exit status: 0 when all was imported, 1 when a model could not be, 2 for wrong usage.
    """
    catalogue_root(root)
    own_configuration(root)
    read = [file_to_import(name, address, accessed) for name in dict.fromkeys(files)]
    wish = Wish(named, known, new_benchmarks, _mark(format_, read))
    drafts = [draft for file in read for draft in _drafts(format_, file, patterns, wish)]
    try:
        outcome = imported(root, configured(root), choosing.chosen(drafts, patterns), wish)
    except choosing.NoneFound as error:
        raise click.UsageError(str(error)) from None
    if is_written:
        writer.write_texts({root / path: text for path, text in outcome.texts.items()})
    click.echo(report.FORMATS[style](outcome, is_written=is_written))
    if outcome.lacks_address and style == "text" and not is_written:
        click.echo(_("say with --address URL where the file is from, so that figures lead there"))
    if outcome.missing:
        sys.exit(BAD_CARDS)


def file_to_import(name: str, address: str | None, accessed: str | None) -> ImportFile:
    """Return a file that a person names, or end the command where it cannot be read."""
    if name == _STDIN:
        if accessed is None:
            told = _("say with --accessed DAY when standard input was fetched, as no file has it")
            raise click.UsageError(told)
        return ImportFile(name, sys.stdin.buffer.read(_MOST_BYTES), address, accessed)
    path = Path(name)
    try:
        with path.open("rb") as opened:
            content, changed = opened.read(_MOST_BYTES), path.stat().st_mtime
    except OSError as error:
        parts = {"path": name, "reason": error.strerror or str(error)}
        raise click.UsageError(_("%(path)s cannot be read: %(reason)s") % parts) from None
    day = datetime.date.fromordinal(_FIRST_DAY + int(changed // _SECONDS))
    return ImportFile(name, content, address, accessed or f"{day}")


def _drafts(format_: str, file: ImportFile, patterns: tuple[str, ...], wish: Wish) -> list[Draft]:
    try:
        drafts = formats.drafts_of(format_, file)
        if not (patterns or wish.known):
            choosing.must_be_one(file.name, drafts)
        if wish.named:
            choosing.must_be_one_for(wish.named, drafts, patterns)
    except (
        formats.UnknownFormat,
        formats.BrokenFormat,
        UnreadableFile,
        choosing.TooMany,
    ) as error:
        raise click.UsageError(str(error)) from None
    return drafts


def _mark(format_: str, files: list[ImportFile]) -> dict[str, object]:
    days = [file.accessed for file in files if file.accessed]
    return {"importer": format_, "date": max(days)} if days else {"importer": format_}
