"""The theme's HTML around the content of a page, without what does nothing on that page."""

import re

_BETWEEN = re.compile(r"\n\s+")
_PALETTE = re.compile(r"<script>var palette=[^<]*</script>\n?")
_TABS = re.compile(
    r"<script>var (?:tabs=__md_get|target=document\.getElementById)[^<]*</script>\n?"
)
TABS = "tabbed-set"
"""What the content of a page has where it needs the theme's script for tabs."""
_EARLY = "assets/cardpress/early.js"


def slim(html: str) -> str:
    """Return a page without indentation around its article, and without scripts it has no use for.

    Unchanged if it has no article.
    """
    # A tenth of a compressed page is indentation. The article is left alone, as spaces count in its
    # code blocks; the theme's own parts have no text in which they do.
    before, start, rest = html.partition("<article")
    content, end, after = rest.rpartition("</article>")
    if not end:
        return html
    buttons, title, content = content.partition("<h1")
    if title and "<pre" not in buttons:
        buttons = _BETWEEN.sub("\n", buttons)
    if _EARLY in before:
        # It does the same, and more.
        before = _PALETTE.sub("", before)
    if TABS not in content:
        after = _TABS.sub("", after)
    around = _BETWEEN.sub("\n", before), start, buttons, title, content, end
    return "".join((*around, _BETWEEN.sub("\n", after)))
