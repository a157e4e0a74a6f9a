"""Every word that a reader sees, and every address under which a reader finds it."""

from .addresses import (
    NUMBERS,
    Links,
    conditions_slug,
    disagreement_anchor,
    page_path,
    results_anchor,
    source_anchor,
)
from .costs import OBSTACLES, cost_remarks
from .labels import (
    AMOUNTS,
    EVALUATORS,
    INVERSE,
    MISSING,
    MODALITIES,
    RELATIONS,
    SOURCE_KINDS,
    UNITS,
    better,
    conditions_told,
    counted_label,
    label_of,
    measured_by,
    measured_under,
)
from .redirects import Redirect, redirects
from .sentences import all_sentences

__all__ = [
    "AMOUNTS",
    "EVALUATORS",
    "INVERSE",
    "MISSING",
    "MODALITIES",
    "NUMBERS",
    "OBSTACLES",
    "RELATIONS",
    "SOURCE_KINDS",
    "UNITS",
    "Links",
    "Redirect",
    "all_sentences",
    "better",
    "conditions_slug",
    "conditions_told",
    "cost_remarks",
    "counted_label",
    "disagreement_anchor",
    "label_of",
    "measured_by",
    "measured_under",
    "page_path",
    "redirects",
    "results_anchor",
    "source_anchor",
]
