"""Tasks of models, by the names that the Hugging Face Hub has for them."""

from typing import NamedTuple


class Task(NamedTuple):
    """What a card says of a model that is made for a task: its type, and what goes in and out."""

    type: str
    input: tuple[str, ...] = ()
    output: tuple[str, ...] = ()


_LANGUAGE = "Large Language Model"
_MULTIMODAL = "Multimodal Model"
_CLASSIFICATION = "Classification Model"
_EMBEDDING = "Embedding Model"
_RERANKING = "Reranking Model"
_IMAGES = "Image Generation Model"
_VIDEOS = "Video Generation Model"
_SPEECH = "Speech Synthesis Model"

_TEXT, _IMAGE, _AUDIO, _VIDEO = ("text",), ("image",), ("audio",), ("video",)

# Of tasks that no type of a card fits, such as depth estimation, a person has to say the type.
TASKS = {
    **dict.fromkeys(
        (
            *("text-generation", "text2text-generation", "summarization", "translation"),
            *("conversational", "fill-mask", "question-answering", "table-question-answering"),
        ),
        Task(_LANGUAGE, _TEXT, _TEXT),
    ),
    **dict.fromkeys(
        ("text-classification", "token-classification", "zero-shot-classification"),
        Task(_CLASSIFICATION, _TEXT, ()),
    ),
    **dict.fromkeys(
        (
            *("image-classification", "object-detection", "image-segmentation"),
            *("zero-shot-image-classification", "zero-shot-object-detection"),
        ),
        Task(_CLASSIFICATION, _IMAGE, ()),
    ),
    **dict.fromkeys(
        ("audio-classification", "voice-activity-detection"), Task(_CLASSIFICATION, _AUDIO, ())
    ),
    "video-classification": Task(_CLASSIFICATION, _VIDEO, ()),
    **dict.fromkeys(("tabular-classification",), Task(_CLASSIFICATION)),
    **dict.fromkeys(
        ("sentence-similarity", "text-embeddings-inference"),
        Task(_EMBEDDING, _TEXT, ("embedding",)),
    ),
    "feature-extraction": Task(_EMBEDDING, (), ("embedding",)),
    "image-feature-extraction": Task(_EMBEDDING, _IMAGE, ("embedding",)),
    "text-ranking": Task(_RERANKING, _TEXT, ("score",)),
    "text-to-image": Task(_IMAGES, _TEXT, _IMAGE),
    "image-to-image": Task(_IMAGES, _IMAGE, _IMAGE),
    "unconditional-image-generation": Task(_IMAGES, (), _IMAGE),
    "text-to-video": Task(_VIDEOS, _TEXT, _VIDEO),
    "image-to-video": Task(_VIDEOS, _IMAGE, _VIDEO),
    "automatic-speech-recognition": Task("Speech Recognition Model", _AUDIO, _TEXT),
    "text-to-speech": Task(_SPEECH, _TEXT, _AUDIO),
    "text-to-audio": Task(_SPEECH, _TEXT, _AUDIO),
    **dict.fromkeys(
        (
            *("image-text-to-text", "visual-question-answering", "document-question-answering"),
            "visual-document-retrieval",
        ),
        Task(_MULTIMODAL, ("text", "image"), _TEXT),
    ),
    "image-to-text": Task(_MULTIMODAL, _IMAGE, _TEXT),
    "audio-text-to-text": Task(_MULTIMODAL, ("text", "audio"), _TEXT),
    "video-text-to-text": Task(_MULTIMODAL, ("text", "video"), _TEXT),
    "any-to-any": Task(_MULTIMODAL),
}
"""By the Hub's name of a task, such as automatic-speech-recognition."""
_OLD_NAMES = {
    "speech-recognition": "automatic-speech-recognition",
    "asr": "automatic-speech-recognition",
    "machine-translation": "translation",
    "language-modeling": "text-generation",
    "causal-lm": "text-generation",
    "masked-lm": "fill-mask",
    "text-gen": "text-generation",
    "summarisation": "summarization",
    "ner": "token-classification",
    "sequence-modeling": "text2text-generation",
    "sequence-to-sequence-language-modeling": "text2text-generation",
}


def task_named(name: str) -> str:
    """Return the Hub's name of a task that a file names in its own way; empty if it has none."""
    plain = "-".join(name.lower().replace("_", "-").split())
    plain = _OLD_NAMES.get(plain, plain)
    return plain if plain in TASKS else ""
