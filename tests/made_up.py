"""A fact that no card of the catalogue knows, added to the schema while a test runs."""

from typing import Annotated, Any, TypeVar

from pydantic import Field, create_model

from cardpress.schema import Fact, Filter, Model, Record, Specifications, TableColumn
from cardpress.schema.claims import (
    CountClaims,
    DateClaims,
    FlagClaims,
    Licenses,
    ModalityClaims,
    Parameters,
    QuantityClaims,
    StatusClaims,
    TextClaims,
    TokenClaims,
)

_R = TypeVar("_R", bound=Record)
FIELD = "boost"
LABEL = "Boost Rating"
MEANING = "How well it boosts."
KINDS: dict[str, Any] = {
    "tokens": TokenClaims,
    "count": CountClaims,
    "quantity": QuantityClaims,
    "parameters": Parameters,
    "date": DateClaims,
    "text": TextClaims,
    "flag": FlagClaims,
    "status": StatusClaims,
    "modalities": ModalityClaims,
    "license": Licenses,
}
"""Every kind of claim of the schema, by a name of its own."""
USUAL = Fact(LABEL, unit="kN", column=TableColumn("Boost", usual=3), filter=Filter())


def schema_with(claims: Any, fact: Fact = USUAL) -> type[Model]:
    """Return the schema of a model's card with one more fact among its specifications."""
    declared: Any = {FIELD: (Annotated[claims, fact], Field(default=(), description=MEANING))}
    specifications = _more(Specifications, declared)
    about = Model.model_fields["specifications"].description
    inside = (specifications | None, Field(default=None, description=about))
    return _more(Model, {"specifications": inside})


def _more(record: type[_R], fields: Any) -> type[_R]:
    made: type[_R] = create_model(
        record.__name__, __base__=record, __doc__=record.__doc__, **fields
    )
    return made
