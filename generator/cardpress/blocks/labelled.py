"""A label and the text that stands behind it, as a line of a list shows them."""

from dataclasses import dataclass

from cardpress.markup import Markdown


@dataclass(frozen=True)
class Labelled:
    """A label and what stands behind it."""

    label: Markdown
    text: Markdown
