"""The `config.json` of a model, as the libraries of Hugging Face write it."""

from collections.abc import Mapping

from cardpress.messages import _

from ..draft import Draft, ImportFile
from ..faults import other_format
from ..fields import Fields
from ..gathered import Gathered, joined
from ..json_file import json_data
from ..words import file_named, whole

# The first that is there is the longest input that the weights have places for.
_CONTEXT = (
    "max_position_embeddings",
    "n_positions",
    "n_ctx",
    "max_seq_len",
    "max_sequence_length",
    "seq_length",
    "model_max_length",
)
_EXPERTS = ("num_local_experts", "num_experts", "n_routed_experts")
_AT_ONCE = ("num_experts_per_tok", "num_experts_per_token", "moe_topk")
_MARKS = ("architectures", "model_type")


def config(file: ImportFile) -> Draft:
    """Return the draft of the model of a `config.json`."""
    data = json_data(file)
    if not isinstance(data, Mapping) or not any(mark in data for mark in _MARKS):
        raise other_format(
            file, _("a GGUF file, or a config.json with architectures or model_type")
        )
    fields = Fields(data)
    name = fields.line("_name_or_path", "name_or_path")
    title = _("Configuration of the model: %(name)s") % {"name": name or file_named(file.name)}
    gathered = Gathered(file, "config", {"title": title})
    gathered.put("name", name.rpartition("/")[2])
    # A model of text and pictures has the part for text within.
    inner = fields.inside("text_config", "llm_config")
    _architecture(fields, inner, gathered)
    for each in (fields, inner):
        _context(each, gathered)
        _precision(each, gathered)
    if version := fields.line("transformers_version"):
        library = f"Transformers {version}"
        gathered.add(
            "deployment.libraries", gathered.cited({"value": library}, "transformers_version")
        )
    gathered.lose_rest(fields)
    return gathered.draft(name, identity=name if name.count("/") < 2 else "")


def _architecture(fields: Fields, inner: Fields, gathered: Gathered) -> None:
    kind = joined(*fields.lines("architectures")) or fields.line("model_type")
    experts = next((found for each in (fields, inner) if (found := _count(each, _EXPERTS))), None)
    at_once = next((found for each in (fields, inner) if (found := _count(each, _AT_ONCE))), None)
    said = joined(
        kind,
        experts and _("mixture of %(count)s experts") % {"count": experts},
        at_once and _("%(count)s used at once") % {"count": at_once},
    )
    if said:
        cited = gathered.cited({"value": said}, "architectures")
        gathered.put("specifications.architecture", [cited])


def _count(fields: Fields, keys: tuple[str, ...]) -> int | None:
    key = next((key for key in keys if whole(fields.peek(key))), None)
    return whole(fields.take(key)) if key else None


def _context(fields: Fields, gathered: Gathered) -> None:
    key = next((key for key in _CONTEXT if whole(fields.peek(key))), None)
    if key is None or gathered.has("specifications.context_window"):
        return
    scaling = fields.inside("rope_scaling", "rope_parameters")
    stretched = scaling.line("rope_type", "type") if "factor" in scaling.names() else ""
    factor = scaling.line("factor") if stretched else ""
    note = _("Stretched by %(kind)s, factor %(factor)s") % {"kind": stretched, "factor": factor}
    data = {"value": whole(fields.take(key)), "note": note if stretched else None}
    gathered.put("specifications.context_window", [gathered.cited(data, fields.at(key))])


def _precision(fields: Fields, gathered: Gathered) -> None:
    if kind := fields.line("torch_dtype", "dtype"):
        data = {"name": kind, "precision": kind}
        gathered.say("variants", gathered.cited(data, fields.at("torch_dtype")), "name")
    quantized = fields.inside("quantization_config")
    if method := quantized.line("quant_method"):
        bits = quantized.line("bits", "num_bits")
        data = {"name": joined(method, bits and _("%(count)s bits") % {"count": bits})}
        data["precision"] = data["name"]
        gathered.say("variants", gathered.cited(data, quantized.path), "name")
