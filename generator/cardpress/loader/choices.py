"""What a card writes where its author has another word for a choice, or for what a slice is by."""

from collections.abc import Sequence

from cardpress.messages import N_, _

_WRITE = N_("write %(choice)s")
_LOWER_IS_BETTER = N_("write %(choice)s, and direction: lower_is_better")
_CHOICES = {
    "percent": ("%", "percentage", "accuracy", "acc"),
    "ratio": ("auc", "auroc", "roc_auc", "fraction", "probability", "correlation"),
    "points": ("score", "bleu", "rouge", "pts"),
    "elo": ("rating", "bradley_terry"),
    "count": ("number", "items", "tasks"),
    "usd": ("$", "dollar", "dollars", "us_dollars", "money"),
    "milliseconds": ("ms", "msec"),
    "seconds": ("s", "sec", "secs"),
    "minutes": ("min", "mins"),
    "hours": ("h", "hr", "hrs"),
    "tokens_per_second": ("tokens/s", "tok/s", "tokens/sec", "tps", "throughput"),
    "degrees": ("\u00b0", "deg"),
    "decibels": ("db",),
    # Of kinds of models, the tasks of Hugging Face among them.
    **{
        kind: tuple(words.split())
        for kind, words in {
            "Large Language Model": "llm slm language_model small_language_model chat_model "
            "foundation_model text_generation text_generation_model",
            "Multimodal Model": "vlm multimodal multimodal_llm vision_language_model omni_model "
            "image_text_to_text any_to_any",
            "Embedding Model": "embedding embeddings feature_extraction sentence_similarity",
            "Reranking Model": "reranker rerank cross_encoder text_ranking",
            "Image Generation Model": "image_model text_to_image image_to_image",
            "Video Generation Model": "video_model text_to_video image_to_video",
            "Speech Recognition Model": "asr stt speech_to_text automatic_speech_recognition",
            "Speech Synthesis Model": "tts text_to_speech",
            "Music Generation Model": "music_model text_to_music",
            "Classification Model": "classifier text_classification image_classification "
            "tabular_classification audio_classification token_classification",
        }.items()
    },
}
_ERROR_RATES = ("error_rate", "error", "wer", "cer", "word_error_rate", "character_error_rate")
_WORDS = {word: (choice, _WRITE) for choice, words in _CHOICES.items() for word in words}
_WORDS |= dict.fromkeys(_ERROR_RATES, ("percent", _LOWER_IS_BETTER))


def other_word(value: str, choices: Sequence[str]) -> str:
    """Return what to write for a word that means one of the choices; empty if none is known."""
    choice, hint = _WORDS.get(
        value.strip().casefold().replace(" ", "_").replace("-", "_"), ("", "")
    )
    if choice in choices:
        return _(hint) % {"choice": choice}
    return _("write other if it is none of these") if "other" in choices else ""


def slice_by(name: str, value: object) -> str:
    """Return how a slice is written whose author took what it is by for the name of a field."""
    if not isinstance(value, str | int):
        return ""
    return _("write %(text)s") % {"text": f"slice: {{by: {name}, group: {value}}}"}
