"""Every word that a reader sees, as messages; and every address under which a reader finds it."""

from . import counts, markers
from .addresses import (
    NUMBERS,
    Links,
    conditions_slug,
    disagreement_anchor,
    numbers_anchor,
    page_path,
    results_anchor,
    source_anchor,
)
from .columns import COLUMNS, price_column
from .conditions import EVALUATORS, described, evaluated_by, evaluator, measured_under
from .disagreements import priced_unit
from .labels import (
    AMOUNTS,
    FACTS,
    INPUT_TAGS,
    INVERSE,
    MISSING,
    MODALITIES,
    RELATIONS,
    SOURCE_KINDS,
    STATUSES,
    TERMS,
    UNITS,
    direction,
    flag,
    modalities,
    model_type,
    price_unit,
    undisclosed,
    weights,
    weights_tag,
)
from .languages import FOLDER, UnknownLanguage, find_language, known_languages
from .markers import compare_this
from .redirects import Redirect, redirects
from .sentences import all_sentences
from .sources import source_terms
from .titles import ABOUT, TITLES

__all__ = [
    "ABOUT",
    "AMOUNTS",
    "COLUMNS",
    "EVALUATORS",
    "FACTS",
    "FOLDER",
    "INPUT_TAGS",
    "INVERSE",
    "MISSING",
    "MODALITIES",
    "NUMBERS",
    "RELATIONS",
    "SOURCE_KINDS",
    "STATUSES",
    "TERMS",
    "TITLES",
    "UNITS",
    "Links",
    "Redirect",
    "UnknownLanguage",
    "all_sentences",
    "compare_this",
    "conditions_slug",
    "counts",
    "described",
    "direction",
    "disagreement_anchor",
    "evaluated_by",
    "evaluator",
    "find_language",
    "flag",
    "known_languages",
    "markers",
    "measured_under",
    "modalities",
    "model_type",
    "numbers_anchor",
    "page_path",
    "price_column",
    "price_unit",
    "priced_unit",
    "redirects",
    "results_anchor",
    "source_anchor",
    "source_terms",
    "undisclosed",
    "weights",
    "weights_tag",
]
