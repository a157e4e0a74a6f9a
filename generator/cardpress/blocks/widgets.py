"""Places in a page that the site's scripts bring to life; without scripts they are not seen."""

from cardpress.markup import Markdown


def compare_button(model: str) -> Markdown:
    """Make the button that sets a model aside to compare; an id is of a-z, 0-9, dot and hyphen."""
    words = "+ Compare"
    return Markdown(
        f'<button class="cp-compare" type="button" disabled data-compare="{model}">{words}</button>'
    )
