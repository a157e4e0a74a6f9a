"""`cardpress format`: cards in canonical form, with their comments."""

import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import click

from cardpress import writer
from cardpress.figures import number
from cardpress.formatting import BrokenText, TooLarge, canonical
from cardpress.loader import MAX_BYTES, CardPlace, dotted, find_cards, kind_of, read, read_file
from cardpress.messages import _, ngettext
from cardpress.problem import Problem
from cardpress.schema import Record

from .differences import difference
from .failures import WRONG_USAGE, told
from .options import BAD_CARDS, below, catalogue_root, own_configuration, within

_STANDARD = "-"


@dataclass(frozen=True)
class _Formatted:
    """A card before and after; with ``problems`` it has no other form."""

    path: str
    before: str = ""
    after: str = ""
    problems: tuple[Problem, ...] = ()

    @property
    def is_changed(self) -> bool:
        return self.before != self.after


@click.command(name="format")
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path), metavar="[PATH]...")
@click.option(
    "--check", "is_check", is_flag=True, help="Write nothing, and show what would be changed."
)
@click.option(
    "--as",
    "named",
    default="cards/models/organization/model.yml",
    metavar="PATH",
    help="Where the card on standard input belongs, such as cards/benchmarks/mmlu.yml. By default, "
    "it is a model's.",
)
@click.pass_obj
def format_(root: Path, paths: tuple[Path, ...], named: str, *, is_check: bool) -> None:
    """Put all cards, or those in these files and folders, in canonical form.

    Fields stand in the order of the schema, and each value is written in one way. Data and comments
    stay what they are. A card that is no valid YAML is left alone, and told.

    With - for PATH, reads a card from standard input and writes it to standard output.

    Exit status: 0 if all cards are in canonical form now, 1 if one cannot be, or if --check finds
    one that is not, 2 for wrong usage.
    """
    schemas = own_configuration(catalogue_root(root)).schemas
    if [*map(str, paths)] == [_STANDARD]:
        kind = kind_of(named)
        if not kind:
            message = _("%(path)s is no place for a card, such as cards/benchmarks/mmlu.yml")
            raise click.BadParameter(message % {"path": named}, param_hint="--as")
        source = sys.stdin.buffer.read()
        sys.exit(_pass_on(_formatted(source, _STANDARD, schemas[kind]), is_check=is_check))
    cards, problems = _chosen(root, [below(root, path) for path in paths])
    for problem in problems:
        click.echo(str(problem))
    ended, changed = BAD_CARDS if problems else 0, 0
    for place in cards:
        status, is_changed = _format_card(root, place, schemas[place.kind], is_check=is_check)
        ended, changed = max(ended, status), changed + is_changed
    click.echo(_summary(changed, len(cards), is_check=is_check))
    sys.exit(ended)


def _chosen(root: Path, chosen: list[str]) -> tuple[list[CardPlace], list[Problem]]:
    """Return the cards below the paths, and the files there that are misplaced."""
    places, misplaced = find_cards(root)
    cards = [place for place in places if not chosen or within(place.path, chosen)]
    problems = [one for one in misplaced if not chosen or within(one.path, chosen)]
    if chosen and not (cards or problems):
        message = _("no card in %(paths)s; name files or folders in cards/")
        raise click.UsageError(message % {"paths": ", ".join(chosen)})
    return cards, problems


def _format_card(
    root: Path, place: CardPlace, schema: type[Record], *, is_check: bool
) -> tuple[int, bool]:
    """Format one card and tell of it; return the exit status, and whether it is changed."""
    try:
        card = _formatted(read_file(root / place.path), place.path, schema)
        if card.is_changed and not is_check:
            writer.write_text(root / place.path, card.after)
    except OSError as error:
        # A card that cannot be read or written keeps no other waiting.
        click.echo(told(error), err=True)
        return WRONG_USAGE, False
    for line in _lines(card, is_check=is_check):
        click.echo(line)
    is_bad = bool(card.problems) or (is_check and card.is_changed)
    return BAD_CARDS if is_bad else 0, card.is_changed


def _formatted(source: bytes, path: str, schema: type[Record]) -> _Formatted:
    document = read(source)
    if not document.faults:
        text = source.decode()
        try:
            return _Formatted(path, text, canonical(text, schema))
        except BrokenText as error:
            document = error.document
        except TooLarge as error:
            return _Formatted(path, text, text, (_too_large(path, error.size),))
    faults = document.faults
    return _Formatted(
        path,
        problems=tuple(
            Problem(path, *fault.place, dotted(fault.path), fault.message, fault.hint)
            for fault in faults
        ),
    )


def _too_large(path: str, size: int) -> Problem:
    message = _(
        "left as it is: in canonical form it would have %(size)s bytes, and a card has at most "
        "%(most)s"
    )
    parts = {"size": number(size), "most": number(MAX_BYTES)}
    return Problem(path, 1, 1, "", message % parts, _("shorten the card"))


def _pass_on(card: _Formatted, *, is_check: bool) -> int:
    """Write a card to standard output, or what is wrong with it to the other; return the status."""
    for line in map(str, card.problems):
        click.echo(line, err=True)
    if is_check:
        for line in _lines(card, is_check=True):
            click.echo(line)
    elif not card.problems:
        click.echo(card.after.encode(), nl=False)
    return BAD_CARDS if card.problems or (is_check and card.is_changed) else 0


def _lines(card: _Formatted, *, is_check: bool) -> Iterator[str]:
    """Yield what a person is told of a card."""
    if card.path != _STANDARD:
        yield from map(str, card.problems)
    if card.is_changed and is_check:
        yield _("%(path)s is not in canonical form:") % {"path": card.path}
        yield from difference(card.before, card.after)
    elif card.is_changed:
        yield _("formatted %(path)s") % {"path": card.path}


def _summary(changed: int, cards: int, *, is_check: bool) -> str:
    counts = {"changed": number(changed), "count": number(cards)}
    if is_check:
        told = ngettext(
            "%(changed)s of %(count)s card to be formatted",
            "%(changed)s of %(count)s cards to be formatted",
            cards,
        )
    else:
        told = ngettext(
            "%(changed)s of %(count)s card formatted",
            "%(changed)s of %(count)s cards formatted",
            cards,
        )
    return told % counts
