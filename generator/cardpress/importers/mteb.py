"""Results of MTEB as its package saves them: of each model by task, and the means of benchmarks."""

import statistics
from collections.abc import Iterator, Mapping, Sequence

from cardpress.messages import N_, _

from .draft import FRACTION, SCALE, Draft, ImportFile, Loss
from .faults import other_format
from .origins import Origin
from .reading import items, json_mapping, mapping, number, text
from .stating import stated
from .words import owner_and_id

ORIGIN = Origin(
    key="mteb",
    title="MTEB, results of embedding models",
    url="https://github.com/embeddings-benchmark/results",
    publisher="MTEB",
    license="CC0-1.0",
    kind="independent",
)
_ENGLISH = (
    *("ArguAna", "ArXivHierarchicalClusteringP2P", "ArXivHierarchicalClusteringS2S"),
    *("AskUbuntuDupQuestions", "BIOSSES", "Banking77Classification", "BiorxivClusteringP2P.v2"),
    *("CQADupstackGamingRetrieval", "CQADupstackUnixRetrieval", "ClimateFEVERHardNegatives"),
    *("FEVERHardNegatives", "FiQA2018", "HotpotQAHardNegatives", "ImdbClassification"),
    *("MTOPDomainClassification", "MassiveIntentClassification", "MassiveScenarioClassification"),
    *("MedrxivClusteringP2P.v2", "MedrxivClusteringS2S.v2", "MindSmallReranking", "SCIDOCS"),
    *("SICK-R", "STS12", "STS13", "STS14", "STS15", "STSBenchmark", "SprintDuplicateQuestions"),
    *("StackExchangeClustering.v2", "StackExchangeClusteringP2P.v2", "TRECCOVID"),
    *("Touche2020Retrieval.v3", "ToxicConversationsClassification"),
    *("TweetSentimentExtractionClassification", "TwentyNewsgroupsClustering.v2"),
    *("TwitterSemEval2015", "TwitterURLCorpus", "SummEvalSummarization.v2"),
    *("AmazonCounterfactualClassification", "STS17", "STS22.v2"),
)
_RETRIEVAL = (
    *("ArguAna", "CQADupstackGamingRetrieval", "CQADupstackUnixRetrieval", "SCIDOCS", "FiQA2018"),
    *("ClimateFEVERHardNegatives", "FEVERHardNegatives", "HotpotQAHardNegatives", "TRECCOVID"),
    "Touche2020Retrieval.v3",
)
BENCHMARKS = {"MTEB(eng, v2)": _ENGLISH, "MTEB(eng, v2), retrieval": _RETRIEVAL}
"""The tasks of benchmarks whose score is their mean."""
_LANGUAGES = ("en", "en-en", "default")  # subsets that English benchmarks count, the first there is
_TASK = "main_score"
_MEAN = N_("the mean of the main scores of %(count)s tasks, computed here")
_LACKS = N_("no score, as the results have %(count)s of its %(all)s tasks")
_NO_SCORE = N_("no main score of the test split")


def read(file: ImportFile) -> Iterator[Draft]:
    """Yield a draft of each model of a `BenchmarkResults` file."""
    models = [mapping(one) for one in items(json_mapping(file).get("model_results"))]
    named = [one for one in models if text(one.get("model_name")) and "task_results" in one]
    if not named:
        raise other_format(file, _("results of MTEB, with model_results"))
    return (_draft(model, file) for model in named)


def _draft(model: Mapping[str, object], file: ImportFile) -> Draft:
    name = str(model["model_name"])
    scores, losses = dict[str, float](), list[Loss]()
    for task in map(mapping, items(model.get("task_results"))):
        called, score = text(task.get("task_name")), _score(task)
        if called and score is not None:
            scores[called] = score
        else:
            losses.append(Loss(f"{name}.{called}", None, _(_NO_SCORE)))
    results = {task: [_result(score, name, task)] for task, score in scores.items()}
    for benchmark, tasks in BENCHMARKS.items():
        if lacking := [task for task in tasks if task not in scores]:
            parts = {"count": len(tasks) - len(lacking), "all": len(tasks)}
            losses.append(Loss(benchmark, None, _(_LACKS) % parts))
            continue
        mean = statistics.fmean(scores[task] for task in tasks)
        note = _(_MEAN) % {"count": len(tasks)}
        results[benchmark] = [{**_result(mean, name, ""), "note": note}]
    owner, called_so = owner_and_id(name)
    source = ORIGIN.source(file)
    card = {
        "name": called_so,
        "type": "Embedding Model",
        "sources": {ORIGIN.key: source},
        "benchmarks": results,
    }
    names = (name, called_so) if called_so else (name,)
    return Draft(stated(card), owner, called_so, names, tuple(losses))


def _result(score: float, model: str, task: str) -> dict[str, object]:
    return {
        "score": round(score, 6),
        SCALE: FRACTION,
        "evaluator": "independent",
        "source": ORIGIN.key,
        "locator": "/".join(filter(None, (model, task))),
    }


def _score(task: Mapping[str, object]) -> float | None:
    """Return the main score of a task: of English where a task has it, or else of all languages."""
    rows = [mapping(row) for row in items(mapping(task.get("scores")).get("test"))]
    found = {str(row.get("hf_subset")): number(row.get(_TASK)) for row in rows}
    known = {subset: float(score) for subset, score in found.items() if score is not None}
    english = next((known[subset] for subset in _LANGUAGES if subset in known), None)
    return english if english is not None else _mean([*known.values()])


def _mean(scores: Sequence[float]) -> float | None:
    return statistics.fmean(scores) if scores else None
