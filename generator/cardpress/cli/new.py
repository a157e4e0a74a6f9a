"""`cardpress new`: a card with every field explained."""

from pathlib import Path

import click

from cardpress import reference, writer
from cardpress.messages import _

from .options import catalogue_root, own_configuration


@click.command()
@click.argument("card", metavar="ORGANIZATION/MODEL")
@click.pass_obj
def new(root: Path, card: str) -> None:
    """Start a model card, with every field explained.

    Also starts the card of its organization if neither the catalogue nor its base has one. Use
    benchmarks/BENCHMARK to start the card of a benchmark.
    """
    try:
        own = own_configuration(catalogue_root(root))
        started = reference.new_cards(root, card, own)
    except reference.NotANewCard as error:
        raise click.UsageError(str(error)) from None
    cards = {root / path: text for path, text in started}
    # What is there stays: `cardpress schema` brings it up to date, and would be seen in a review of
    # its own.
    unwritten = {
        kind: record
        for kind, record in own.documents.items()
        if not (root / reference.schema_path(kind)).exists()
    }
    missing = {root / path: text for path, text in reference.json_schemas(unwritten)}
    for path in writer.write_texts({**cards, **missing}):
        told = (
            _("wrote %(path)s, for completion in editors")
            if path in missing
            else _("wrote %(path)s")
        )
        click.echo(told % {"path": path.relative_to(root).as_posix()})
    click.echo(_("next: fill in what you know, delete the rest, then run cardpress check"))
