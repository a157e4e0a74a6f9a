"""`cardpress new`: a card with its fields explained."""

from pathlib import Path
from urllib.parse import urlsplit

import click

from cardpress import reference, writer
from cardpress.configuration import Configuration
from cardpress.messages import _

from .asking import Asked, answered, is_terminal
from .options import catalogue_root, own_configuration


@click.command()
@click.argument("card", metavar="ORGANIZATION/MODEL", required=False)
@click.option(
    "--profile",
    type=click.Choice(reference.PROFILE_NAMES),
    help="How much the card explains: minimal, api or open-weights, full for every field, or what "
    "a standard for model cards asks for. By default, full.",
)
@click.option("--name", help="Name of the model. By default, its id.")
@click.option("--type", metavar="TYPE", help='Kind of model, such as "Embedding Model".')
@click.option(
    "--released",
    "release_date",
    metavar="DATE",
    help="Release date, such as 2026-01-15 or 2026-01.",
)
@click.option("--source", metavar="URL", help="Address of a page that the facts come from.")
@click.option("--yes", is_flag=True, help="Ask nothing, also in a terminal.")
@click.pass_obj
def new(
    root: Path, /, card: str | None, profile: str | None, *, yes: bool, **said: str | None
) -> None:
    """Start a model card, with its fields explained.

    Also starts the card of its organization if neither the catalogue nor its base has one. Use
    benchmarks/BENCHMARK to start the card of a benchmark.

    In a terminal, without ORGANIZATION/MODEL, asks for it and for what the options say.
    """
    given = {key: value for key, value in said.items() if value is not None}
    own = own_configuration(catalogue_root(root))
    if card is None:
        if yes or not is_terminal():
            raise click.UsageError(_("Missing argument 'ORGANIZATION/MODEL'."))
        asked = answered(root, own, given, profile)
    else:
        asked = Asked(card, given, profile or reference.FULL)
    _start(root, own, asked)


def _facts(asked: Asked) -> dict[str, object]:
    """Return what a new card states, with a source by its address."""
    facts: dict[str, object] = {k: text for k, text in asked.said.items() if k != "source"}
    if url := asked.said.get("source"):
        host = urlsplit(url).hostname or url
        words = host.removeprefix("www.").split(".")
        title = f"{facts.get('name') or asked.card.rpartition('/')[2]}, {'.'.join(words)}"
        # The word by which people know the site: not `platform` or `com`, as a rule.
        key = max(reversed(words[-3:-1] or words), key=len)
        facts["sources"] = {key: {"title": title, "url": url}}
    return facts


def _start(root: Path, own: Configuration, asked: Asked) -> None:
    answers = reference.Answers(_facts(asked), asked.profile, asked.maker)
    try:
        started = reference.new_cards(root, asked.card, own, answers)
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
    schemas = [*reference.json_schemas(unwritten)]
    # To which that of models refers.
    if "model" in unwritten and not (root / reference.SUGGESTIONS).exists():
        schemas.append(reference.suggestions())
    missing = {root / path: text for path, text in schemas}
    for path in writer.write_texts({**cards, **missing}):
        told = (
            _("wrote %(path)s, for completion in editors")
            if path in missing
            else _("wrote %(path)s")
        )
        click.echo(told % {"path": path.relative_to(root).as_posix()})
    click.echo(_("next: fill in what you know, delete the rest, then run cardpress check"))
