"""What a model was made from."""

from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from cardpress.messages import _

from .evidence import Cited
from .fact import Refers, Vocabulary
from .restrictions import one_of, without
from .shapes import Record, refusal
from .texts import Line, Name, Url
from .values import OneOrList


class BaseModelOf(Cited):
    """A model that this one was made from: one of the catalogue, or another by name and address."""

    model: Annotated[Line, Refers("model"), Field(examples=["another-model"])] | None = None
    """The base model, if it is in the catalogue: its id, alias or former name."""
    name: Annotated[Name, Field(examples=["BERT base"])] | None = None
    """Its name, if it is not in the catalogue."""
    url: Url | None = None
    """Its address, if it is not in the catalogue."""
    relation: Annotated[
        Literal["finetune", "adapter", "quantized", "merge", "distillation"],
        Vocabulary("derivations"),
    ] = "finetune"
    """What this model is to it; a finetune by default."""
    restrictions = (one_of("model", "name"), without("model", "url"))

    @model_validator(mode="after")
    def _one_of_both(self) -> Self:
        if (self.model is None) == (self.name is None):
            raise refusal(
                _("either a model of the catalogue, or a name"),
                _("write {model: another-model}, or {name: BERT base, url: https://...}"),
            )
        if self.model is not None and self.url is not None:
            raise refusal(
                _("no address beside a model of the catalogue"), _("delete url: its card says it")
            )
        return self


class Lineage(Record):
    """What the model was made from."""

    base: OneOrList[BaseModelOf] = Field(
        default=(), examples=[{"model": "another-model", "relation": "finetune"}]
    )
    """The models that it was made from; several if it is a merge of them."""
