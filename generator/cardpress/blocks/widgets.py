"""Controls that the site's scripts bring to life; without scripts the styles hide them."""

from cardpress.markup import Markdown, escape_html
from cardpress.wording import compare_this


def compare_button(model: str) -> Markdown:
    """Return the button that adds a model to a comparison; its id is a-z, 0-9, dot and hyphen."""
    words = escape_html(compare_this())
    return Markdown(
        # Disabled until a script answers it: a button that does nothing is worse than none.
        f'<button class="cp-compare" type="button" disabled data-compare="{model}">{words}</button>'
    )
