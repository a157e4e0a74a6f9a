"""Code samples: one block, or a tab for each language."""

from dataclasses import dataclass

from cardpress import figures, markup
from cardpress.markup import Markdown, escape
from cardpress.schema import Example


@dataclass(frozen=True)
class Tabbed:
    """A sample in one language; the code is indented so that Markdown reads it as a tab's."""

    label: Markdown
    code: Markdown


@dataclass(frozen=True)
class Sample:
    """A code sample: one block, or a tab for each language."""

    title: Markdown
    text: Markdown | None
    code: Markdown | None
    tabs: tuple[Tabbed, ...]


def sample(example: Example) -> Sample:
    """Return a card's code sample as a page shows it."""
    tabs = example.languages or {}
    single = markup.code_block(example.code, example.language or "") if example.code else None
    return Sample(
        title=escape(example.title),
        text=markup.write(example.text) if example.text else None,
        code=single,
        tabs=tuple(
            Tabbed(
                escape(figures.programming_language(name)),
                markup.indented(markup.code_block(code, name)),
            )
            for name, code in tabs.items()
        ),
    )
