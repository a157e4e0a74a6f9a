"""CommonMark with tables -> HTML: the one grammar that pages and card text are read by."""

from comrak import ExtensionOptions, RenderOptions, render_markdown

from .text import Markdown

_EXTENSIONS = ExtensionOptions()
_EXTENSIONS.table = True
_RENDERING = RenderOptions()
# Our templates write HTML, and no card does: `escape` and `write` leave no "<" of a card's.
_RENDERING.unsafe_ = True


def to_html(markdown: Markdown) -> str:
    """Return a page's Markdown as HTML."""
    return render_markdown(markdown, extension_options=_EXTENSIONS, render_options=_RENDERING)
