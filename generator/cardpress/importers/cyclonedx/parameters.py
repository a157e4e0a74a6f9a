"""The parameters of a model in CycloneDX, and what was measured of it."""

from cardpress.ecosystem.tasks import TASKS, task_named
from cardpress.messages import _

from ..fields import Fields
from ..gathered import Data, Gathered, joined
from ..performance import pictures
from ..words import address, one_line

_MODALITIES = ("text", "image", "audio", "video")


def parameters(fields: Fields, gathered: Gathered) -> None:
    """Put task, architecture, data and formats in their place."""
    stated = fields.line("task")
    if stated:
        gathered.say("intended_use.tasks", gathered.cited({"value": stated}, fields.at("task")))
    task = TASKS.get(task_named(stated))
    gathered.put("type", task.type if task else None)
    approach = fields.inside("approach").line("type")
    said = joined(fields.line("architectureFamily"), fields.line("modelArchitecture"))
    if said:
        cited = gathered.cited({"value": said}, fields.at("modelArchitecture"))
        gathered.put("specifications.architecture", [cited])
    if approach:
        data = {"name": _("Learning"), "description": approach}
        gathered.add("training.stages", gathered.cited(data, fields.at("approach")))
    for each in fields.each("datasets"):
        _dataset(each, gathered)
    sides: Data = {side: _formats(fields, f"{side}s", gathered) for side in ("input", "output")}
    if any(sides.values()):
        cited = gathered.cited(sides, fields.at("inputs"))
        gathered.put("specifications.modalities", [cited])


def _formats(fields: Fields, key: str, gathered: Gathered) -> list[str]:
    found = list[str]()
    for each in fields.each(key):
        stated = one_line(each.peek("format"))
        kind = next((m for m in _MODALITIES if m in stated.lower()), "")
        if kind:
            each.take("format")
            found.append(kind)
        # What a format says beside its modality, as "image/png", a card has no field for.
        if stated.lower() not in ("", kind):
            gathered.lose(each.at("format"), stated)
            each.take("format")
    return [*dict.fromkeys(found)]


def _dataset(dataset: Fields, gathered: Gathered) -> None:
    contents = dataset.inside("contents")
    url = address(contents.peek("url"))
    if url:
        contents.take("url")
    sensitive = dataset.lines("sensitiveData")
    pictures(dataset, gathered)
    name = dataset.line("name") or dataset.line("ref")
    for key in ("type", "bom-ref"):
        dataset.take(key)
    if name:
        data = {"name": name, "url": url, "note": dataset.line("description")}
        gathered.add("training.datasets", gathered.cited(data, dataset.path))
    for text in sensitive:
        gathered.add(
            "training.personal_data", gathered.statement(text, dataset.at("sensitiveData"))
        )
