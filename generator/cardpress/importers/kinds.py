"""The type of a model, by what it reads and writes."""

from collections.abc import Set


def type_by(inputs: Set[str | None], outputs: Set[str | None]) -> str:
    """Return the type of a model of some input and output modalities."""
    if "video" in outputs:
        return "Video Generation Model"
    if "text" not in outputs and "image" in outputs:
        return "Image Generation Model"
    if "text" not in outputs and "audio" in outputs:
        return "Speech Synthesis Model"
    if outputs == {"text"} and inputs == {"audio"}:
        return "Speech Recognition Model"
    return "Multimodal Model" if "audio" in outputs | inputs else "Large Language Model"
