"""An editor's verdict on a card, by a schema and what it refers to."""

import json
from pathlib import PurePosixPath
from typing import Any

import jsonschema
from referencing import Registry
from referencing.jsonschema import DRAFT7

from cardpress.reference import SUGGESTIONS, suggestions


def editor(schema: Any, ids: Any = None) -> jsonschema.Draft7Validator:
    """Return an editor with a schema, and the ids of a catalogue; by default one without cards."""
    ids = ids or json.loads(suggestions()[1])
    name = PurePosixPath(SUGGESTIONS).name
    registry: Registry[Any] = Registry().with_resource(name, DRAFT7.create_resource(ids))
    return jsonschema.Draft7Validator(schema, registry=registry)
