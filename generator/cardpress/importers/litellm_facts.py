"""What an entry of LiteLLM's list says a model can do."""

from collections.abc import Iterator, Mapping

from .listing import Group
from .misfits import Kind
from .reading import count, date, flag, items, text

_INPUTS = {
    "supports_vision": "image",
    "supports_image_input": "image",
    "supports_audio_input": "audio",
    "supports_video_input": "video",
    "supports_pdf_input": "pdf",
}
_FLAGS = {"supports_function_calling": "tool_calling", "supports_reasoning": "reasoning"}
KNOWN = frozenset(
    {
        *("litellm_provider", "mode", "max_tokens", "max_input_tokens", "max_output_tokens"),
        *("deprecation_date", "output_vector_size", "supported_modalities", "metadata", "source"),
        *("supported_output_modalities", "supports_audio_output", *_INPUTS, *_FLAGS),
        *("successor_model", "deprecation_source"),
    }
)
"""The fields that are carried over, and those that say nothing of a model."""
KINDS: Mapping[str, Kind] = {
    **dict.fromkeys(("max_input_tokens", "max_output_tokens", "output_vector_size"), count),
    **dict.fromkeys((*_INPUTS, *_FLAGS, "supports_audio_output"), flag),
    "deprecation_date": date,
    "successor_model": text,
}
"""What the values of these are where they can be carried over."""
_WITHOUT_OUTPUT = frozenset({"embedding", "rerank"})
_OF_TEXT = ("chat", "responses")


def specifications(group: Group, source: str) -> dict[str, list[object]]:
    """Return the technical facts of a model, as claims of a source."""
    found: dict[str, list[object]] = {}
    for entry in group.speaking:
        for field, value in _facts(entry.data):
            claim = value if isinstance(value, dict) else {"value": value}
            cited = {**claim, "source": source, "locator": entry.locator}
            found.setdefault(field, []).append(cited)
    return found


def _facts(data: Mapping[str, object]) -> Iterator[tuple[str, object]]:
    mode = text(data.get("mode"))
    if limit := count(data.get("max_input_tokens")):
        yield "max_input", limit
    # Where a list has one number for both, that of the output is a copy of the window.
    output = count(data.get("max_output_tokens"))
    if output and mode not in _WITHOUT_OUTPUT and output != limit:
        yield "max_output", output
    if size := count(data.get("output_vector_size")):
        yield "embedding_dimensions", size
    for field, ours in _FLAGS.items():
        if (value := flag(data.get(field))) is not None:
            yield ours, value
    if modalities := _modalities(data):
        yield "modalities", modalities


def _modalities(data: Mapping[str, object]) -> dict[str, object]:
    is_of_text = text(data.get("mode")) in _OF_TEXT
    inputs = _kinds(data.get("supported_modalities")) or ["text"] * is_of_text
    outputs = _kinds(data.get("supported_output_modalities"))
    if not outputs and is_of_text and data.get("supports_audio_output") is True:
        outputs = ["text", "audio"]
    more = [kind for field, kind in _INPUTS.items() if data.get(field) is True]
    found = {"input": [*dict.fromkeys((*inputs, *more))] if inputs else [], "output": outputs}
    return {side: kinds for side, kinds in found.items() if kinds}


def _kinds(value: object) -> list[str]:
    return [kind for kind in map(text, items(value)) if kind]
