"""The front matter of a README, but for its results: what the Hub's own fields say of a model."""

from cardpress import registries
from cardpress.ecosystem.tasks import TASKS, task_named
from cardpress.messages import N_
from cardpress.schema import MOST

from ..faults import NO_FIELD, NO_LANGUAGE
from ..fields import Fields
from ..gathered import Data, Gathered
from ..licenses import license_of
from ..words import address, one_line

HUB = "https://huggingface.co/"
_RELATIONS = {
    "adapter": "adapter",
    "merge": "merge",
    "quantized": "quantized",
    "finetune": "finetune",
}
_TAG_ONLY = N_("a card has no tags")
_NO_SCORE = N_("a metric without a score")
_NO_LICENSE = N_("it names no license")
_GRAMS_PER_TON = 1e6


def metadata(fields: Fields, gathered: Gathered) -> None:
    """Put what the fields of front matter say in its place in a card."""
    tags = fields.lines("tags")
    _tasks(fields, tags, gathered)
    _license(fields, gathered)
    _languages(fields, gathered)
    _bases(fields, gathered)
    for index, name in enumerate(fields.lines("datasets", "dataset")):
        data = {"name": name, "url": hub_address(name, "datasets/")}
        gathered.add("training.datasets", gathered.cited(data, f"datasets[{index}]"))
    for index, name in enumerate(fields.lines("library_name", "library")):
        gathered.add(
            "deployment.libraries",
            gathered.cited({"value": name}, f"library_name[{index}]" if index else "library_name"),
        )
    if newer := fields.line("new_version"):
        gathered.put("lifecycle.replacement", newer)
    _emissions(fields, gathered)
    _tags(tags, gathered)
    _metrics(fields, gathered)


def hub_address(name: str, folder: str = "") -> str | None:
    """Return the address that a name has on the Hub; None for what cannot be one there."""
    return address(f"{HUB}{folder}{name}") if name.isascii() and " " not in name else None


def _tasks(fields: Fields, tags: list[str], gathered: Gathered) -> None:
    """Say type and modalities by the task that the model is filed under, or by its tags."""
    stated = fields.line("pipeline_tag")
    name = task_named(stated)
    if stated:
        gathered.say("intended_use.tasks", gathered.cited({"value": stated}, "pipeline_tag"))
    of_tags = next(filter(None, map(task_named, tags)), "")
    where = "pipeline_tag" if name else "tags" if of_tags else "model-index"
    of_task(name or of_tags or _task_of_results(gathered), where, gathered)


def of_task(name: str, where: str, gathered: Gathered) -> None:
    """Say the type and the modalities of a model for a task, by its name on the Hub."""
    task = TASKS.get(name)
    if task:
        gathered.put("type", task.type)
        sides = {"input": [*task.input], "output": [*task.output]}
        if task.input or task.output:
            gathered.put("specifications.modalities", [gathered.cited(sides, where)])


def _task_of_results(gathered: Gathered) -> str:
    tasks = gathered.values("intended_use.tasks")
    return next(filter(None, (task_named(str(each.get("value"))) for each in tasks)), "")


def _license(fields: Fields, gathered: Gathered) -> None:
    stated = fields.lines("license")
    name, link = fields.line("license_name"), fields.peek("license_link")
    for each in [name] if name else stated:
        found = license_of(each, link)
        gathered.add(
            "license", gathered.cited(found, "license_name" if name else "license") if found else ""
        )
        if not found:
            gathered.lose("license", each, _NO_LICENSE)
    if address(link) and gathered.has("license"):
        fields.take("license_link")


def _languages(fields: Fields, gathered: Gathered) -> None:
    known, listed = list[str](), fields.lines("language", "languages")
    for name in listed:
        tag = registries.proper_tag(name)
        if tag is None or len(known) == MOST:
            gathered.lose("language", name, NO_LANGUAGE if tag is None else NO_FIELD)
        elif tag not in known:
            known.append(tag)
    for tag in known:
        gathered.add("languages", gathered.cited({"value": tag}, "language"))


def _bases(fields: Fields, gathered: Gathered) -> None:
    relation = _RELATIONS.get(one_line(fields.peek("base_model_relation")).lower())
    if relation:
        fields.take("base_model_relation")
    for name in fields.lines("base_model"):
        gathered.add("lineage.base", base_model(name, "base_model", gathered, relation))


def base_model(name: str, where: str, gathered: Gathered, relation: str | None = None) -> Data:
    """Return a model that another was made from, by its name on the Hub."""
    # By name and address: whether the catalogue has it, only the catalogue knows.
    url = hub_address(name) if "/" in name else None
    return gathered.cited({"name": name, "url": url, "relation": relation}, where)


def _emissions(fields: Fields, gathered: Gathered) -> None:
    inner = fields.inside("co2_eq_emissions")
    grams = inner.number("emissions") if inner else fields.number("co2_eq_emissions")
    where = "co2_eq_emissions"
    kind = inner.any_line("training_type").replace("-", " ").lower()
    activity = "fine-tuning" if "fine" in kind else "training"
    if grams is not None:
        data = {
            "activity": activity,
            "emissions_tco2eq": float(f"{grams / _GRAMS_PER_TON:.12g}"),
            "method": inner.line("source"),
        }
        gathered.add("environment", gathered.cited(data, where))
    data = {"hardware": inner.line("hardware_used"), "region": inner.line("geographical_location")}
    if any(data.values()):
        gathered.add("training.compute", gathered.cited(data, where))


def _tags(tags: list[str], gathered: Gathered) -> None:
    said = {*gathered.words(), "model-index"}
    for tag in tags:
        if paper := _paper(tag):
            gathered.link(f"arXiv {tag.partition(':')[2]}", paper)
        elif tag.lower() not in said and not _repeats(tag) and not task_named(tag):
            gathered.lose("tags", tag, _TAG_ONLY)


def _paper(tag: str) -> str | None:
    kind, colon, rest = tag.partition(":")
    return address(f"https://arxiv.org/abs/{rest}") if colon and kind == "arxiv" else None


def _repeats(tag: str) -> bool:
    """Return whether a tag repeats another field in the Hub's own way, such as license:mit."""
    return tag.partition(":")[0] in (
        "license",
        "dataset",
        "base_model",
        "language",
        "library",
    ) and (":" in tag)


def _metrics(fields: Fields, gathered: Gathered) -> None:
    said = gathered.words()
    for name in fields.lines("metrics"):
        if name.lower() not in said:
            gathered.lose("metrics", name, _NO_SCORE)
