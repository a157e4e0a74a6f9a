"""The facts of a model card as the cells and lines of its page."""

from collections.abc import Callable, Iterator
from functools import partial

from generator import filters
from generator.markup import Markdown, escape, join, link, strong
from generator.schema import (
    Lifecycle,
    ModalityClaim,
    Model,
    ParameterClaim,
    Price,
    Source,
    Specifications,
)

from .page import MISSING, Labelled

_MODALITIES = {
    "text": "Text",
    "image": "Images",
    "audio": "Audio",
    "video": "Video",
    "pdf": "PDF",
    "file": "Files",
    "embedding": "Embeddings",
    "score": "Scores",
}


def specification_rows(specifications: Specifications) -> Iterator[tuple[Markdown, Markdown]]:
    """Yield label and value of every specification that is stated, the headline of each."""
    for field, label, shown in _SPECIFICATIONS:
        claims = getattr(specifications, field)
        if claims:
            note = f" ({claims[0].note})" if claims[0].note else ""
            yield strong(Markdown(label)), escape(shown(claims[0]) + note)


def headline_tokens(model: Model, field: str) -> int | None:
    """Give the headline of a specification counted in tokens, None where it is not stated."""
    claims = getattr(model.specifications, field) if model.specifications else ()
    return claims[0].value if claims else None


def headline_price(model: Model) -> Price | None:
    """Give the price that stands for a model in tables: its maker's own, for prompts of any length.

    Of several such rows the first is in force; a model sold only by others has their first.
    """
    own = [row for row in model.pricing if row.above is None and row.provider is None]
    return next(iter((*own, *model.pricing)), None)


def money(price: Price, amount: float | None, *, per: str) -> Markdown:
    """Give an amount of a price row; its unit is named where it is not the table's own."""
    if amount is None:
        return MISSING
    unit = "" if price.per == per else f" per {price.per}"
    return escape(filters.money(amount, price.currency) + unit)


def terms(model: Model) -> Iterator[Labelled]:
    """Yield a model's other names, its licence, status and dates, where stated."""
    names = [*model.aliases, *model.former_names]
    if names:
        yield _line("Also known as", join(map(escape, names), ", "))
    if model.license:
        name = escape(model.license.name)
        yield _line("License", link(name, model.license.url) if model.license.url else name)
    if model.license and model.license.open_weights is not None:
        yield _line("Weights", Markdown("Open" if model.license.open_weights else "Not published"))
    if model.lifecycle:
        yield from _lifecycle(model.lifecycle)


def source_line(source: Source) -> Markdown:
    """Give a source as the page's list of sources shows it: title, publisher, dates, terms."""
    title = escape(source.title)
    parts = [
        escape(source.publisher) if source.publisher else None,
        Markdown(_SOURCE_KINDS[source.kind]) if source.kind else None,
        Markdown(f"published {filters.date(source.published)}") if source.published else None,
        Markdown(f"accessed {filters.date(source.accessed)}") if source.accessed else None,
        escape(source.license) if source.license else None,
    ]
    named = link(title, source.url) if source.url else title
    return join((named, *(part for part in parts if part)), ", ")


def resources(links: dict[str, str]) -> tuple[Labelled, ...]:
    """List links by what they lead to, each showing its address."""
    return tuple(
        Labelled(escape(label), link(escape(url.split("://", 1)[1].rstrip("/")), url))
        for label, url in links.items()
    )


def tags(model: Model) -> Iterator[str]:
    """Yield the tags by which a visitor finds a model: words of the schema, never the card's."""
    yield model.type
    if model.license and model.license.open_weights is not None:
        yield "Open weights" if model.license.open_weights else "Closed weights"
    claims = model.specifications.modalities if model.specifications else ()
    for modality in (claims[0].input or ()) if claims else ():
        if modality != "text":
            yield f"{modality.upper() if modality == 'pdf' else modality.capitalize()} input"
    if model.lifecycle and model.lifecycle.status:
        yield model.lifecycle.status.capitalize()


_SOURCE_KINDS = {
    "vendor": "the maker's own",
    "independent": "independent",
    "aggregator": "aggregator",
    "secondary": "second hand",
}


def _line(label: str, text: Markdown) -> Labelled:
    return Labelled(Markdown(label), text)


def _lifecycle(lifecycle: Lifecycle) -> Iterator[Labelled]:
    if lifecycle.status:
        yield _line("Status", Markdown(lifecycle.status.capitalize()))
    for label, day in (
        ("Announced", lifecycle.announced),
        ("Deprecated", lifecycle.deprecated),
        ("Retires", lifecycle.retires),
        ("Retired", lifecycle.retired),
    ):
        if day:
            yield _line(label, Markdown(filters.date(day)))
    if lifecycle.note:
        yield _line("Note", escape(lifecycle.note))


def _parameters(claim: ParameterClaim) -> str:
    return "Undisclosed" if claim.value is None else filters.count(claim.value)


def _modalities(claim: ModalityClaim) -> str:
    sides = [
        f"{', '.join(_MODALITIES[kind] for kind in kinds)} ({side})"
        for side, kinds in (("input", claim.input), ("output", claim.output))
        if kinds
    ]
    return "; ".join(sides)


def _value(claim: object, shown: Callable[..., str] = str) -> str:
    return shown(claim.value)  # type: ignore[attr-defined]


_tokens = partial(_value, shown=filters.tokens)
_number = partial(_value, shown=filters.number)
_SPECIFICATIONS: tuple[tuple[str, str, Callable[..., str]], ...] = (
    ("parameters", "Parameters", _parameters),
    ("active_parameters", "Active Parameters", partial(_value, shown=filters.count)),
    ("context_window", "Context Window", _tokens),
    ("max_input", "Max Input", _tokens),
    ("max_output", "Max Output", _tokens),
    ("embedding_dimensions", "Embedding Dimensions", _number),
    ("training_data", "Training Data", _value),
    ("training_tokens", "Training Tokens", partial(_value, shown=filters.count)),
    ("knowledge_cutoff", "Knowledge Cutoff", partial(_value, shown=filters.date)),
    ("architecture", "Architecture", _value),
    ("modalities", "Modalities", _modalities),
)
