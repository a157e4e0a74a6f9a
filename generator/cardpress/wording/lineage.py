"""What is said of the models that a model was made from, and of those made from it."""

from cardpress import figures
from cardpress.markup import Markdown
from cardpress.messages import N_, NP_, Labels, _, ngettext, translated

RELATIONS = Labels(
    {
        "finetune": NP_("made from another model", "finetune"),
        "adapter": NP_("made from another model", "adapter"),
        "quantized": NP_("made from another model", "quantized"),
        "merge": NP_("made from another model", "merge"),
        "distillation": NP_("made from another model", "distillation"),
    },
    vocabulary="derivations",
)
"""What a model is to the one that it was made from."""


_INHERITED_FROM = N_("inherited from %(model)s")


def inherited_from(model: Markdown) -> Markdown:
    """Return from which model's card a fact is, for a page."""
    return Markdown(translated(_INHERITED_FROM)) % {"model": model}


def inherited_from_name(model: str) -> str:
    """Return from which model's card a fact is, as plain text."""
    return translated(_INHERITED_FROM) % {"model": model}


def inherits(model: Markdown) -> Markdown:
    """Return from which card a card takes what it does not state itself."""
    text = _("Specifications and a license that this card does not state are those of %(model)s.")
    return Markdown(text) % {"model": model}


def descended(model: Markdown, relation: str) -> Markdown:
    """Return a model with what it is to the one that it was made from: Acme 2 (finetune)."""
    return Markdown(f"{model} ({RELATIONS[relation]})")


def more_derived(count: int) -> str:
    """Return how many models made from a model have no room in its family tree."""
    text = ngettext(
        "and %(count)s more model made from it", "and %(count)s more models made from it", count
    )
    return text % {"count": figures.number(count)}
