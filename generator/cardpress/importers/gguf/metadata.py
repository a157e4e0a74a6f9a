"""The metadata of a GGUF file, as the facts of a card."""

from collections.abc import Iterator

from cardpress import registries
from cardpress.messages import N_, _

from ..draft import Draft, ImportFile
from ..faults import NO_LANGUAGE
from ..fields import Fields
from ..gathered import Gathered, joined
from ..licenses import license_of
from ..words import address, file_named, whole
from .header import Header, LongList, header

# The number formats of files, as llama.cpp counts them; of one that is missing its number is told.
_FILE_TYPES = {
    0: "F32",
    1: "F16",
    2: "Q4_0",
    3: "Q4_1",
    7: "Q8_0",
    8: "Q5_0",
    9: "Q5_1",
    10: "Q2_K",
    11: "Q3_K_S",
    12: "Q3_K_M",
    13: "Q3_K_L",
    14: "Q4_K_S",
    15: "Q4_K_M",
    16: "Q5_K_S",
    17: "Q5_K_M",
    18: "Q6_K",
    19: "IQ2_XXS",
    20: "IQ2_XS",
    21: "Q2_K_S",
    22: "IQ3_XS",
    23: "IQ3_XXS",
    24: "IQ1_S",
    25: "IQ4_NL",
    26: "IQ3_S",
    27: "IQ3_M",
    28: "IQ2_S",
    29: "IQ2_M",
    30: "IQ4_XS",
    31: "IQ1_M",
    32: "BF16",
    36: "TQ1_0",
    37: "TQ2_0",
}
_HUB = "https://huggingface.co/"
_LIST = N_("a list of %(count)s items that a card has no field for")
_ENDS_EARLY = N_("the file ends before the shapes of its tensors")


def metadata(file: ImportFile) -> Draft:
    """Return the draft of the model of a GGUF file."""
    found = header(file)
    fields = Fields(found.metadata)
    name = fields.line("general.name") or fields.line("general.basename")
    title = _("GGUF metadata: %(name)s") % {"name": name or file_named(file.name)}
    gathered = Gathered(file, "gguf", {"title": title})
    gathered.put("name", name)
    architecture = fields.line("general.architecture")
    _architecture(architecture, fields, gathered)
    _weights(found, gathered)
    _license(fields, gathered)
    _lists(fields, gathered)
    _variant(fields, gathered)
    _bases(fields, gathered)
    _links(fields, gathered)
    gathered.say_text("overview", fields.text("general.description"), "general.description")
    owner = fields.line("general.organization")
    _rest(fields, gathered)
    return gathered.draft(name, organization=owner or None)


def _architecture(name: str, fields: Fields, gathered: Gathered) -> None:
    where = "general.architecture"
    experts = whole(fields.take(f"{name}.expert_count"))
    used = whole(fields.take(f"{name}.expert_used_count"))
    of_experts = experts and _("mixture of %(count)s experts") % {"count": experts}
    at_once = used and _("%(count)s used at once") % {"count": used}
    if said := joined(name, of_experts, at_once):
        gathered.put("specifications.architecture", [gathered.cited({"value": said}, where)])
    if context := whole(fields.take(f"{name}.context_length")):
        cited = gathered.cited({"value": context}, f"{name}.context_length")
        gathered.put("specifications.context_window", [cited])


def _weights(found: Header, gathered: Gathered) -> None:
    if found.weights is None:
        gathered.lose("tensors", found.tensors, _ENDS_EARLY)
    else:
        note = _("Counted from the shapes of %(count)s tensors") % {"count": found.tensors}
        cited = gathered.cited({"value": found.weights, "note": note}, "tensors")
        gathered.put("specifications.parameters", [cited])


def _license(fields: Fields, gathered: Gathered) -> None:
    link, name = fields.peek("general.license.link"), fields.line("general.license.name")
    stated = fields.line("general.license")
    if found := license_of(stated, link) or license_of(name, link):
        gathered.add("license", gathered.cited(found, "general.license"))
        if address(link):
            fields.take("general.license.link")


def _lists(fields: Fields, gathered: Gathered) -> None:
    for name in fields.lines("general.languages"):
        if tag := registries.proper_tag(name):
            gathered.say("languages", gathered.cited({"value": tag}, "general.languages"))
        else:
            gathered.lose("general.languages", name, NO_LANGUAGE)
    for name in fields.lines("general.datasets"):
        data = {"name": name, "url": address(f"{_HUB}datasets/{name}") if "/" in name else None}
        gathered.add("training.datasets", gathered.cited(data, "general.datasets"))


def _variant(fields: Fields, gathered: Gathered) -> None:
    number = fields.take("general.file_type")
    if isinstance(number, int):
        kind = _FILE_TYPES.get(number) or _("type %(number)s") % {"number": number}
        by = fields.line("general.quantized_by")
        note = _("Quantized by %(name)s") % {"name": by} if by else None
        data = {"name": kind, "format": "GGUF", "precision": kind, "note": note}
        gathered.add("variants", gathered.cited(data, "general.file_type"))


def _bases(fields: Fields, gathered: Gathered) -> None:
    count = whole(fields.take("general.base_model.count")) or 0
    for index in range(min(count, 100)):
        key = f"general.base_model.{index}"
        name, owner = fields.line(f"{key}.name"), fields.line(f"{key}.organization")
        url = address(fields.peek(f"{key}.repo_url"))
        if url:
            fields.take(f"{key}.repo_url")
        version = fields.line(f"{key}.version")
        if name:
            note = joined(owner, version)
            data = {"name": name, "url": url, "note": note}
            gathered.add("lineage.base", gathered.cited(data, key))


def _links(fields: Fields, gathered: Gathered) -> None:
    for key, title in (("url", _("Home page")), ("repo_url", _("Repository"))):
        if url := address(fields.peek(f"general.{key}")):
            fields.take(f"general.{key}")
            gathered.link(title, url)
    if version := fields.line("general.version"):
        gathered.add("versions", gathered.cited({"version": version}, "general.version"))
    for name in _names(fields):
        data = {"name": name, "role": _("Author")}
        gathered.add("contacts", gathered.cited(data, "general.author"))


def _names(fields: Fields) -> Iterator[str]:
    if author := fields.line("general.author"):
        yield author


def _rest(fields: Fields, gathered: Gathered) -> None:
    for path, value in fields.left():
        if isinstance(value, LongList):
            gathered.lose(path, value.length, _(_LIST) % {"count": value.length})
        else:
            gathered.lose(path, value)
