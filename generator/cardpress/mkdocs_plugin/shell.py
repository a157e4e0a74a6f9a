"""What the theme sets around the content of a page, without its templates' empty lines."""

import re

_BETWEEN = re.compile(r"\n\s+")


def slim(html: str) -> str:
    """Return a page without indentation around its content; the content stays as it is.

    A tenth of a compressed page is indentation. Only the theme's own parts have it, and no text
    in which it counts; a page without an article stays whole.
    """
    before, start, rest = html.partition("<article")
    content, end, after = rest.rpartition("</article>")
    if not end:
        return html
    return "".join((_BETWEEN.sub("\n", before), start, content, end, _BETWEEN.sub("\n", after)))
