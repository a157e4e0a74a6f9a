"""The theme's HTML around the content of a page, without its templates' empty lines."""

import re

_BETWEEN = re.compile(r"\n\s+")


def slim(html: str) -> str:
    """Return a page without indentation around its article, or unchanged if it has none."""
    # A tenth of a compressed page is indentation. The article is left alone, as spaces count in its
    # code blocks; the theme's own parts have no text in which they do.
    before, start, rest = html.partition("<article")
    content, end, after = rest.rpartition("</article>")
    if not end:
        return html
    return "".join((_BETWEEN.sub("\n", before), start, content, end, _BETWEEN.sub("\n", after)))
