"""LiteLLM: the shape of its price list, with an entry for each seller of a model."""

from typing import Any

from cardpress.ecosystem.sellers import litellm_id
from cardpress.messages import N_

from .faults import NOT_EXACT
from .form import Format
from .json_text import filled, merged
from .litellm_prices import costs
from .prices import seller_of
from .stated import Stated
from .subject import Subject

Data = dict[str, Any]
_MODES = {
    "Large Language Model": "chat",
    "Multimodal Model": "chat",
    "Embedding Model": "embedding",
    "Reranking Model": "rerank",
    "Image Generation Model": "image_generation",
    "Video Generation Model": "video_generation",
    "Speech Recognition Model": "audio_transcription",
    "Speech Synthesis Model": "audio_speech",
    "Classification Model": "moderation",
}
_NEARLY = frozenset({"Multimodal Model"})  # which has the mode of a model of language
_INPUTS = {
    "image": "supports_vision",
    "audio": "supports_audio_input",
    "video": "supports_video_input",
    "pdf": "supports_pdf_input",
}
_EXACT = len("2026-01-15")
_NO_MODE = N_("the format knows no mode for it")


def part(subject: Subject) -> object:
    """Return the entries of a model: the maker's, with its facts, then those of other sellers."""
    mode = _mode(subject)
    if mode is None:
        return None
    prices = costs(subject)
    own = {
        "litellm_provider": litellm_id(subject.organization),
        "mode": mode,
        **_facts(subject, mode),
    }
    entries = {subject.id: filled({**own, **prices.pop("", {})})}
    for offer in subject.stated.each("availability"):
        if seller := seller_of(subject, str(offer.peek("provider") or "")):
            called = offer.text("model_id") or subject.id
            data = {"litellm_provider": litellm_id(seller), "mode": mode, **_offered(offer)}
            entries[f"{litellm_id(seller)}/{called}"] = filled({**data, **prices.pop(seller, {})})
    for seller, cost in prices.items():
        provider = litellm_id(seller)
        entries[f"{provider}/{subject.id}"] = {"litellm_provider": provider, "mode": mode, **cost}
    return entries


def _mode(subject: Subject) -> str | None:
    kind = str(subject.stated.peek("type"))
    mode = _MODES.get(kind)
    if mode is None or kind in _NEARLY:
        subject.stated.lose(_NO_MODE, "type")
    else:
        subject.stated.take("type")
    return mode


def _facts(subject: Subject, mode: str) -> Data:
    facts = subject.stated.inside("specifications")
    modalities = facts.headline("modalities")
    sides: Data = {s: modalities.take(s) for s in ("input", "output")} if modalities else {}
    inputs = sides.get("input") or []
    supports: Data = {flag: True for kind, flag in _INPUTS.items() if kind in inputs}
    # The list has the window as the longest input, where a model has no other limit for that.
    longest = facts.fact("max_input") or (None if mode == "embedding" else _window(facts))
    return {
        "max_input_tokens": longest,
        "max_output_tokens": facts.fact("max_output"),
        "output_vector_size": facts.fact("embedding_dimensions"),
        "supports_function_calling": facts.fact("tool_calling"),
        "supports_reasoning": facts.fact("reasoning"),
        "supported_modalities": inputs,
        "supported_output_modalities": sides.get("output"),
        **supports,
        "deprecation_date": _retirement(subject.stated.inside("lifecycle")),
        "successor_model": subject.stated.inside("lifecycle").text("replacement"),
    }


def _window(facts: Stated) -> object:
    return facts.fact("context_window")


def _retirement(lifecycle: Stated) -> str:
    retires = lifecycle.headline("retires")
    if retires and len(str(retires.peek("value"))) < _EXACT:
        retires.lose(NOT_EXACT)
        return ""
    return retires.text("value") if retires else ""


def _offered(offer: Stated) -> Data:
    offer.take("provider")
    ends = str(offer.peek("retires") or "")
    if ends and len(ends) < _EXACT:
        offer.lose(NOT_EXACT, "retires")
        ends = ""
    return {
        "max_output_tokens": offer.take("max_output"),
        "deprecation_date": offer.text("retires") if ends else None,
    }


FORMAT = Format(
    label=N_("LiteLLM, as its list of prices"),
    file="model_prices_and_context_window.json",
    media_type="application/json",
    part=part,
    text=merged,
)
