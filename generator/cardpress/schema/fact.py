"""What a reader sees of a fact: declared once, beside the type and the meaning of its field."""

from dataclasses import dataclass
from typing import Literal, get_args

from pydantic import GetJsonSchemaHandler
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema

SPECIFICATIONS = "specifications"
SECTIONS = ("head", SPECIFICATIONS, "terms")
"""The parts of a model's page that show the facts of the schema, in the order of the page."""


@dataclass(frozen=True)
class TableColumn:
    """A column of the table of models; a visitor may choose it.

    ``label`` is its heading, where the column is narrower than the fact's own label. ``key`` names
    it in shared addresses, where it is not the field. ``usual`` is its place among the columns that
    the table has before anybody chooses, also without scripts; None for the others.
    """

    label: str = ""
    key: str = ""
    usual: int | None = None


@dataclass(frozen=True)
class Filter:
    """A filter of the table of models: a range of figures, or a choice among anything else.

    ``unit`` is that in which a range is typed, and ``per`` how many of the fact's own it counts.
    """

    label: str = ""
    unit: str = ""
    per: float = 1


@dataclass(frozen=True)
class Fact:
    """Annotation: the field is a fact, which sources may state differently.

    ``counted`` is what the page on coverage calls it, if not its label. ``lists`` says what several
    claims mean: ``rivals``, of which one is right, or ``alternatives`` that one source may offer.
    ``compared`` is false for a fact that comparisons of models leave out, and ``searched`` true for
    one by which the search finds a model. ``inherited`` is true if a model has it from the one that
    its card inherits; so are all specifications. ``section`` is one of ``SECTIONS``, or for a fact
    of a catalogue's own the key of any section that the page has.
    """

    label: str
    section: str = SPECIFICATIONS
    unit: str = ""
    counted: str = ""
    lists: Literal["rivals", "alternatives"] = "rivals"
    inherited: bool = False
    compared: bool = True
    searched: bool = False
    column: TableColumn | None = None
    filter: Filter | None = None


@dataclass(frozen=True)
class Vocabulary:
    """Annotation: a catalogue may add words of its own to the choices of the field.

    ``name`` is that of the list in ``catalogue.yml``.
    """

    name: str


SUGGESTS = "suggests"
"""In the JSON Schema of a text or a mapping: whose names an editor suggests, as values or keys."""


@dataclass(frozen=True)
class Suggests:
    """Annotation: the text, or each of a list, is often the name of a card or source of a kind."""

    kind: str

    def __get_pydantic_json_schema__(
        self, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        found = handler(schema)
        found.get("items", found)[SUGGESTS] = self.kind
        return found


@dataclass(frozen=True)
class Refers(Suggests):
    """Annotation: the text, or each of a list, is a reference to another card of a kind."""


@dataclass(frozen=True)
class KeyedBy:
    """Annotation: the keys of the mapping are often names of cards or sources of a kind."""

    kind: str

    def __get_pydantic_json_schema__(
        self, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        return {**handler(schema), SUGGESTS: f"{self.kind}s"}


@dataclass(frozen=True)
class Entry:
    """Annotation: what readers see of a field of a section: its label, and a number's unit.

    The body of a record, which says what its title means, needs no label on a page.
    """

    label: str
    unit: str = ""
    is_body: bool = False


PartPlace = Literal["overview", "samples", "pricing", "limitations", "advice", "resources"]
PART_PLACES: tuple[PartPlace, ...] = get_args(PartPlace)
"""The sections of a model's page after which others may stand, in the order of the page."""


@dataclass(frozen=True)
class Part:
    """Annotation: the field is a section of a model's page, with a heading of its own.

    It stands ``after`` a section that every page has in one order, whether a card fills that or
    not. Several records of it stand beside one another; they are no rival claims about one thing.
    """

    heading: str
    icon: str
    after: PartPlace
