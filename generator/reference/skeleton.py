"""The card that `cardstock new` starts: every field in order, explained, with an example."""

from pathlib import Path

from generator.loader import is_id

_MODELINE = "# yaml-language-server: $schema=../../model.schema.json"


class NotANewCard(Exception):
    """The name cannot become a new card; the message says why and what to do."""


def new_cards(root: Path, name: str) -> list[tuple[str, str]]:
    """Give path and text of a new model card, and of its organization's where that is missing."""
    organization, _, model = name.removesuffix(".yml").partition("/")
    if not is_id(organization) or not is_id(model):
        hint = "expected ORGANIZATION/MODEL in a-z, 0-9, dot and hyphen, for example openai/gpt-5.2"
        raise NotANewCard(f"{hint}; found '{name}'")
    taken = sorted(root.glob(f"cards/models/*/{model}.yml"))
    if taken:
        raise NotANewCard(f"{taken[0].relative_to(root).as_posix()} exists already; edit that card")
    return []
