"""Records whose fields are described once, below each: for the code, editors and the reference."""

from pydantic import BaseModel, GetJsonSchemaHandler
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema

from cardpress.docstrings import field_docstrings


class Described(BaseModel):
    """A record whose JSON Schema says of each field what stands below it.

    Pydantic would read that from the source of every record as its module is imported: a fifth of
    what a command takes to start, which most never ask for.
    """

    @classmethod
    def __get_pydantic_json_schema__(
        cls, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        found = handler(schema)
        properties = handler.resolve_ref_schema(found).get("properties", {})
        for name, info in cls.model_fields.items():
            key = info.alias or name
            if key in properties and (text := meaning_of(cls, name)):
                properties[key].setdefault("description", text)
        return found


def meaning_of(record: type[BaseModel], name: str) -> str:
    """Return what a field of a record means: its description, or else the text below it.

    A field that is declared anew, without a text, means what it meant; empty where none says it.
    """
    if about := record.model_fields[name].description:
        return about
    texts = (field_docstrings(base).get(name, "") for base in record.__mro__)
    return next(filter(None, texts), "")
