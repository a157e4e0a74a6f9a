"""Models in bills of materials of CycloneDX, 1.5 to 1.7, as JSON: a card of each component."""

from collections.abc import Iterator, Mapping

from cardpress.messages import _

from ..draft import Draft, ImportFile
from ..faults import other_format, unreadable
from ..fields import Fields
from ..gathered import Data, Gathered
from ..json_file import json_data
from ..performance import CAMEL, performance, pictures
from ..words import day, file_named, one_line
from .component import component
from .considerations import considerations
from .parameters import parameters

_KIND = "machine-learning-model"
_PROPERTY = "cardpress:"
_EXPORTED = ("type", "family")
_VERSIONS = ("1.5", "1.6", "1.7")


def read(file: ImportFile) -> Iterator[Draft]:
    """Yield the draft of each component that is a model."""
    data = json_data(file)
    if not isinstance(data, Mapping) or data.get("bomFormat") != "CycloneDX":
        raise other_format(file, _("a bill of materials in JSON, with bomFormat: CycloneDX"))
    if data.get("specVersion") not in _VERSIONS:
        message = _("expected CycloneDX 1.5, 1.6 or 1.7, found %(found)s")
        hint = _("write the bill anew in one of these versions")
        raise unreadable(file, message % {"found": str(data.get("specVersion"))[:20]}, hint)
    fields = Fields(data)
    about = fields.inside("metadata")
    source: Data = {
        "title": _("CycloneDX: %(name)s") % {"name": file_named(file.name)},
        "published": day(about.peek("timestamp")),
    }
    own = [each for each in about.each("component") if each.peek("type") == _KIND]
    found = [*own, *_models(fields)]
    if not found:
        raise other_format(file, _("a component of the type machine-learning-model"))
    for model in found:
        yield _draft(file, model, source)


def _models(fields: Fields) -> Iterator[Fields]:
    for each in fields.each("components"):
        if each.peek("type") == _KIND:
            yield each
        yield from _models(each)


def _draft(file: ImportFile, model: Fields, source: Data) -> Draft:
    gathered = Gathered(file, "cyclonedx", source)
    card = model.inside("modelCard")
    name, identity = component(model, gathered)
    parameters(card.inside("modelParameters"), gathered)
    analysis = card.inside("quantitativeAnalysis")
    performance(analysis, CAMEL, gathered)
    pictures(analysis, gathered)
    considerations(card.inside("considerations"), gathered)
    _exported(card, gathered)
    gathered.lose_rest(model)
    return gathered.draft(name, identity=identity)


def _exported(card: Fields, gathered: Gathered) -> None:
    """Put what an export of ours has beside the format's own fields in its place, if it is one."""
    for each in card.each("properties"):
        name = one_line(each.peek("name"))
        field = name.removeprefix(_PROPERTY)
        if field in _EXPORTED and field != name:
            each.take("name")
            gathered.put(field, each.line("value"))
        elif name and (value := each.line("value")):
            each.take("name")
            gathered.lose(card.at("properties"), f"{name}: {value}")
