"""A model's card whole, as a program reads it: every value in its long form."""

from typing import Any

from cardpress.loader import CardFile
from cardpress.schema import Model


def whole_record(file: CardFile[Model]) -> dict[str, Any]:
    """Return all that a card states, by the fields of the schema, with its id and organization.

    A fact is a list of claims even where the card writes a single value; what the card does not
    state is left out.
    """
    stated = file.card.model_dump(mode="json", by_alias=True, exclude_unset=True)
    return {"id": file.place.id, "organization": file.place.organization, **stated}
