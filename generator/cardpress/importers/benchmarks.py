"""The card of a benchmark that a draft has results on, and the catalogue does not know."""

from collections.abc import Iterable, Mapping

from .normal import Data

_CATEGORIES = {
    "Speech Recognition Model": "Speech",
    "Speech Synthesis Model": "Speech",
    "Classification Model": "Classification",
    "Embedding Model": "Embeddings",
    "Reranking Model": "Embeddings",
    "Image Generation Model": "Image Generation",
    "Video Generation Model": "Video Generation",
}
_USUAL_CATEGORY = "General Knowledge"
_ERRORS = ("wer", "cer", "ter", "error", "loss", "perplexity", "rmse", "mae", "mse", "fid", "eer")
_OF_ANY_SIZE = ("loss", "perplexity", "rmse", "mae", "mse", "fid")


def benchmark_card(name: str, results: Iterable[object], model_type: object) -> Data:
    """Return the data of the card of a benchmark, as far as its name and its results tell them."""
    listed = [result for result in results if isinstance(result, Mapping)]
    words = {word for text in (name, *_metrics(listed)) for word in _words(text)}
    card: Data = {
        "name": name,
        "category": _CATEGORIES.get(str(model_type), _USUAL_CATEGORY),
        "unit": _unit(words, [*_scores(listed)]),
    }
    if words & {*_ERRORS}:
        card["direction"] = "lower_is_better"
    return card


def _unit(words: set[str], scores: list[float]) -> str:
    if words & {*_OF_ANY_SIZE}:
        return "other"
    most = max(map(abs, scores), default=0)
    if most > 100 or min(scores, default=0) < 0:
        return "other"
    return "percent" if most > 1 else "ratio"


def _metrics(results: Iterable[Mapping[str, object]]) -> Iterable[str]:
    return (str(result["metric"]) for result in results if "metric" in result)


def _scores(results: Iterable[Mapping[str, object]]) -> Iterable[float]:
    scores = (result.get("score") for result in results)
    return (score for score in scores if isinstance(score, int | float))


def _words(text: str) -> list[str]:
    return "".join(c if c.isalnum() else " " for c in text.casefold()).split()
