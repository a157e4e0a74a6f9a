"""What a card writes where its author has another word for a choice, or for what a slice is by."""

from collections.abc import Sequence

_LOWER_IS_BETTER = ", and direction: lower_is_better"
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
}
_ERROR_RATES = ("error_rate", "error", "wer", "cer", "word_error_rate", "character_error_rate")
_WORDS = {word: (choice, "") for choice, words in _CHOICES.items() for word in words}
_WORDS |= dict.fromkeys(_ERROR_RATES, ("percent", _LOWER_IS_BETTER))


def other_word(value: str, choices: Sequence[str]) -> str:
    """Return what to write for a word that means one of the choices; empty if none is known."""
    choice, more = _WORDS.get(value.strip().casefold().replace(" ", "_"), ("", ""))
    if choice in choices:
        return f"write {choice}{more}"
    return "write other if it is none of these" if "other" in choices else ""


def slice_by(name: str, value: object) -> str:
    """Return how a slice is written whose author took what it is by for the name of a field."""
    return f"write slice: {{by: {name}, group: {value}}}" if isinstance(value, str | int) else ""
