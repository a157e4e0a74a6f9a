"""The terms under which a model can be used, as sentences beside other models name them."""

from cardpress.comparison import Compared
from cardpress.wording import label_of

from .claims import shown_words

_FIELDS = ("license", "status")


def terms_of(model: str, compared: Compared) -> dict[str, str]:
    """Return in plain words what stands for a model beside others, by the label of the fact."""
    known = (compared.known[model].get(field) for field in _FIELDS)
    return {
        label_of(one.fact): shown_words(one.attested[0], compared.catalogue)
        for one in known
        if one and one.attested
    }


def term_labels(compared: Compared) -> list[str]:
    """Return the labels of these facts, in the order of a comparison."""
    by_field = {fact.field: label_of(fact) for fact in compared.catalogue.facts}
    return [by_field[field] for field in _FIELDS if field in by_field]
