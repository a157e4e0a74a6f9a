"""What was measured of a model, as evaluations of FAIR4ML: each with its conditions and source."""

from typing import Any

from cardpress.schema import Benchmark

from ..json_text import filled
from ..stated import Stated
from ..subject import Subject
from ..words import rest_in_words

Data = dict[str, Any]


def evaluations(subject: Subject) -> list[Data]:
    """Return an evaluation for each result of the card."""
    return [_evaluation(known, card, each, subject) for known, card, each in subject.results()]


def _evaluation(known: str, card: Benchmark, result: Stated, subject: Subject) -> Data:
    evaluator = result.text("evaluator")
    return filled(
        {
            "@type": "fair4ml:MLModelEvaluation",
            "name": card.name,
            "datePublished": result.text("date"),
            "fair4ml:evaluationMetrics": result.text("metric"),
            # Whether anybody but the developer measured it.
            "fair4ml:extrinsicEvaluation": {"self": False, "independent": True}.get(evaluator),
            "fair4ml:evaluationResults": {
                "@type": "PropertyValue",
                "propertyID": known,
                "value": result.take("score"),
                "unitText": card.unit,
                "description": _conditions(evaluator, result, subject),
            },
        }
    )


def _conditions(evaluator: str, result: Stated, subject: Subject) -> str:
    rest = rest_in_words(result, subject, "score", "evaluator", "metric", "date")
    return "; ".join(filter(None, (f"evaluator: {evaluator}" if evaluator else "", rest)))
