"""Code samples: one block, or a tab for each language."""

from dataclasses import dataclass

from cardpress import markup, registries
from cardpress.markup import Markdown, escape, escape_html
from cardpress.schema import Example, Model
from cardpress.wording import folds, titles


@dataclass(frozen=True)
class Tabbed:
    """A sample in one language; ``key`` tells its tab from all others of the page."""

    key: Markdown
    label: Markdown
    code: Markdown


@dataclass(frozen=True)
class Sample:
    """A code sample: one block, or a tab for each language; ``key`` is its place on the page."""

    key: Markdown
    title: Markdown
    text: Markdown | None
    code: Markdown | None
    tabs: tuple[Tabbed, ...]
    fold: Markdown | None = None
    """What stands for its code where that is folded, as HTML."""


_LONG = 6  # lines of code


def sample(number: int, example: Example) -> Sample:
    """Return the card's code sample of a number, counted from 1, as a page shows it."""
    languages = example.languages or {}
    lines = (example.code or next(iter(languages.values()), "")).strip("\n").count("\n") + 1
    # The first says how the model is called, the others add to it.
    is_folded = number > 1 and lines > _LONG
    return Sample(
        key=Markdown(str(number)),
        title=escape(example.title),
        text=markup.write(example.text) if example.text else None,
        code=_code(example.code, example.language or "") if example.code else None,
        tabs=tuple(
            Tabbed(
                key=Markdown(f"{number}_{place}"),
                label=escape_html(registries.programming_language(name)),
                code=_code(code, name),
            )
            for place, (name, code) in enumerate(languages.items(), 1)
        ),
        fold=escape_html(folds.code(lines)) if is_folded else None,
    )


def samples_title(card: Model) -> Markdown:
    """Return the heading of a card's code samples: of an API, where anything says it has one."""
    # The samples of weights to download call a library on the reader's own machine.
    is_served = bool(card.pricing) or any(each.access == "API" for each in card.availability)
    return escape(titles.samples(is_served=is_served))


def _code(text: str, language: str) -> Markdown:
    # Empty lines around a sample are of the YAML that it was written in.
    return markup.code_block(text.strip("\n"), language)
