"""`cardpress rename`: a card at another place, and every reference to it mended."""

import os
from collections.abc import Iterator
from pathlib import Path

import click

from cardpress import writer
from cardpress.figures import number
from cardpress.loader import Settings, load
from cardpress.messages import _, ngettext
from cardpress.renaming import Change, NotARename, Renaming
from cardpress.renaming import rename as renaming

from .differences import difference
from .options import catalogue_root, own_configuration


@click.command()
@click.argument("old", metavar="OLD")
@click.argument("new", metavar="NEW")
@click.option("--dry-run", is_flag=True, help="Write nothing, and show what would be changed.")
@click.pass_obj
def rename(root: Path, old: str, new: str, *, dry_run: bool) -> None:
    """Give a card another id, or a model another organization.

    OLD is ORGANIZATION/MODEL or an id, benchmarks/ID or organizations/ID; NEW is the same, or only
    the new id. With an organization, all of its models move.

    The former id becomes a former name of the card, so that its old address leads to the new one.
    Every card that refers to it by its id is mended; comments stay. All of it is done, or nothing.
    """
    configuration = own_configuration(catalogue_root(root))
    try:
        renamed = renaming(root, load(root, Settings(configuration=configuration)), old, new)
    except NotARename as error:
        raise click.UsageError(str(error)) from None
    if not dry_run:
        texts = {root / path: text for path, text in renamed.texts.items()}
        writer.exchange(texts, [root / path for path in renamed.removed])
    for line in _lines(renamed, dry_run=dry_run):
        click.echo(line)


def _lines(renamed: Renaming, *, dry_run: bool) -> Iterator[str]:
    """Yield what a person is told of each card, and in the end of all."""
    for change in renamed.changes:
        yield _line(change)
        if dry_run:
            yield from difference(change.before, change.after)
    yield _told(renamed, dry_run=dry_run)


def _told(renamed: Renaming, *, dry_run: bool) -> str:
    mended = sum(change.references for change in renamed.changes)
    cards = sum(bool(change.references) for change in renamed.changes)
    parts = {"old": _name(renamed.move.old.path), "new": _name(renamed.move.new.path)}
    told = _("would rename %(old)s to %(new)s") if dry_run else _("renamed %(old)s to %(new)s")
    told %= parts
    if not mended:
        return told
    references = ngettext("%(count)s reference", "%(count)s references", mended)
    end = ngettext(
        "%(renamed)s, with %(references)s in %(count)s card",
        "%(renamed)s, with %(references)s in %(count)s cards",
        cards,
    )
    shown = references % {"count": number(mended)}
    return end % {"renamed": told, "references": shown, "count": number(cards)}


def _line(change: Change) -> str:
    if change.moved_from:
        return f"{change.moved_from} -> {change.path}"
    return change.path


def _name(path: str) -> str:
    """Return what a card is called on the command line, from its path."""
    name = os.path.splitext(path)[0]  # noqa: PTH122 - dots of an id stay
    return name.removeprefix("cards/").removeprefix("models/")
