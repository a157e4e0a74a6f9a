"""`cardpress owners`: who reviews the change of which card, as a code host reads it."""

import re
import sys
from pathlib import Path

import click

from cardpress import reporting
from cardpress.catalogue import owners_of
from cardpress.checked import check
from cardpress.messages import _

from .options import BAD_CARDS, catalogue_root


@click.command()
@click.pass_obj
def owners(root: Path) -> None:
    """Print a CODEOWNERS file: each model's card with those who answer for it.

    Owners are those that `owner` in catalogue.yml names: an own field, or the contacts. An owner is
    known to a code host by an email address, or by a name like @acme/payments.
    """
    checked = check(catalogue_root(root))
    if checked.problems:
        click.echo(reporting.text(checked.problems, len(checked.paths)), err=True)
        sys.exit(BAD_CARDS)
    catalogue = checked.compared.catalogue
    if catalogue.configuration.file.owner is None:
        message = _("catalogue.yml names no owner; add owner: contacts, or an own field")
        raise click.UsageError(message)
    click.echo("# " + _("Made by 'cardpress owners' from the cards; edits here are lost."))
    for file in catalogue.models.values():
        if not file.place.own_path:  # of a base, whose cards lie in another repository
            continue
        named = [*owners_of(file, catalogue.configuration)]
        accounts = list(dict.fromkeys(owner.account for owner in named if owner.account))
        if accounts:
            click.echo(f"{_pattern(root / file.place.path)} {' '.join(accounts)}")
        else:
            names = ", ".join(owner.name for owner in named) or _("nobody")
            message = _("no account: %(path)s is answered for by %(names)s")
            click.echo(message % {"path": file.place.path, "names": names}, err=True)


def _pattern(card: Path) -> str:
    """Return the path of a card as a code host takes it: from the top of its repository.

    Spaces end a path there, and some signs stand for others.
    """
    top = next((above for above in card.parents if (above / ".git").exists()), None)
    path = card.relative_to(top or card.parents[_DEPTH]).as_posix()
    return "/" + _SPECIAL.sub(r"\\\g<0>", path)


_DEPTH = 3  # from the folder of an organization to that of the catalogue
_SPECIAL = re.compile(r"[\s\\#*?\[\]!]")
