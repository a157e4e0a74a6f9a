"""Model cards of Google's Model Card Toolkit, as JSON of its schema or of its protocol buffer."""

import re
from collections.abc import Iterator, Mapping

from cardpress.messages import _

from .draft import Draft, ImportFile
from .faults import other_format
from .fields import Fields
from .gathered import Data, Gathered
from .json_file import json_data
from .licenses import license_of
from .performance import SNAKE, performance, pictures
from .words import address, cut_line, day, file_named, short_line

_SECTIONS = ("model_details", "model_parameters", "quantitative_analysis", "considerations")
_CAPITAL = re.compile(r"(?<=[a-z0-9])([A-Z])")
_EMAIL = re.compile(r"[A-Za-z0-9._+-]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+")


def read(file: ImportFile) -> Iterator[Draft]:
    """Yield the draft of the model of a model card."""
    data = _in_small_letters(json_data(file))
    if not isinstance(data, Mapping) or not any(section in data for section in _SECTIONS):
        raise other_format(file, _("a model card of the Model Card Toolkit, with model_details"))
    fields = Fields(data)
    details = fields.inside("model_details")
    name = details.line("name")
    source = {
        "title": _("Model card: %(name)s") % {"name": name or file_named(file.name)},
        "kind": "vendor",
    }
    gathered = Gathered(file, "model-card", source)
    gathered.put("name", name)
    _details(details, gathered)
    _parameters(fields.inside("model_parameters"), gathered)
    analysis = fields.inside("quantitative_analysis")
    performance(analysis, SNAKE, gathered)
    pictures(analysis, gathered)
    _considerations(fields.inside("considerations"), gathered)
    fields.take("schema_version")
    gathered.lose_rest(fields)
    yield gathered.draft(name)


def _in_small_letters(data: object) -> object:
    """Return data with the names of fields as the schema has them, not as a protocol buffer."""
    if isinstance(data, Mapping):
        return {_CAPITAL.sub(r"_\1", key).lower(): _in_small_letters(v) for key, v in data.items()}
    return [_in_small_letters(each) for each in data] if isinstance(data, list) else data


def _details(details: Fields, gathered: Gathered) -> None:
    for key in ("overview", "documentation"):
        gathered.say_text("overview", details.text(key), details.at(key))
    for owner in details.each("owners"):
        if name := owner.line("name"):
            gathered.add("contacts", gathered.cited({"name": name, **_contact(owner)}, owner.path))
    _version(details.inside("version"), gathered)
    for each in details.each("licenses"):
        named = each.line("identifier") or each.line("custom_text")
        if found := license_of("Proprietary" if named == "proprietary" else named):
            gathered.add("license", gathered.cited(found, each.path))
    _links(details, gathered)
    for each in details.each("citations"):
        _citation(each, gathered)


def _version(version: Fields, gathered: Gathered) -> None:
    if stated := version.line("name"):
        changes = version.lines("diff")
        data = {"version": stated, "date": day(version.take("date")), "changes": changes}
        gathered.add("versions", gathered.cited(data, version.path))


def _links(details: Fields, gathered: Gathered) -> None:
    for index, each in enumerate(details.each("references"), 1):
        if url := address(each.peek("reference")):
            each.take("reference")
            gathered.link(_("Reference %(number)s") % {"number": index}, url)
    if url := address(details.peek("path")):
        details.take("path")
        gathered.link(_("Model"), url)


def _contact(owner: Fields) -> Data:
    contact = owner.line("contact")
    if _EMAIL.fullmatch(contact):
        return {"email": contact}
    return {"url": contact} if address(contact) else {"note": contact}


def _citation(citation: Fields, gathered: Gathered) -> None:
    style, text = citation.line("style"), citation.text("citation").strip()
    if text.startswith("@"):
        gathered.add("citation", gathered.cited({"bibtex": text}, citation.path))
    elif line := short_line(text):
        data = {"text": line, "note": style}
        gathered.add("citation", gathered.cited(data, citation.path))
    else:
        gathered.lose(citation.path, text)


def _parameters(parameters: Fields, gathered: Gathered) -> None:
    if architecture := parameters.line("model_architecture"):
        cited = gathered.cited({"value": architecture}, parameters.at("model_architecture"))
        gathered.put("specifications.architecture", [cited])
    for dataset in parameters.each("data"):
        pictures(dataset, gathered)
        if name := dataset.line("name"):
            data = {
                "name": name,
                "url": address(dataset.peek("link")),
                "note": dataset.line("description"),
            }
            if data["url"]:
                dataset.take("link")
            gathered.add("training.datasets", gathered.cited(data, dataset.path))
        for text in _sensitive(dataset):
            cited = gathered.cited({"text": text}, dataset.path)
            gathered.add("training.personal_data", cited)


def _sensitive(dataset: Fields) -> list[str]:
    inner = dataset.inside("sensitive")
    return inner.lines("sensitive_data")


def _considerations(considerations: Fields, gathered: Gathered) -> None:
    for key, path in (("users", "intended_use.users"), ("use_cases", "intended_use.tasks")):
        for each in considerations.each(key):
            if line := each.line("description"):
                gathered.add(path, gathered.cited({"value": line}, each.path))
    for key, path in (("limitations", "caveats"), ("tradeoffs", "caveats")):
        for each in considerations.each(key):
            said = gathered.statement(each.text("description"), each.path)
            gathered.add(path, said)
    for each in considerations.each("ethical_considerations"):
        if name := cut_line(each.text("name")):
            mitigation = gathered.statement(each.text("mitigation_strategy"), each.path)
            data = {"title": name, "mitigation": mitigation.get("text")}
            gathered.add("ethical_considerations", gathered.cited(data, each.path))
