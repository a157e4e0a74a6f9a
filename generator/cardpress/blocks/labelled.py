"""A label and the text after it, as a line of a list shows them."""

from dataclasses import dataclass

from cardpress.markup import Markdown


@dataclass(frozen=True)
class Labelled:
    """A label and the text after it."""

    label: Markdown
    text: Markdown
