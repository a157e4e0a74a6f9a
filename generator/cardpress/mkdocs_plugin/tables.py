"""Tables of a generated page: named by the heading above, their columns and rows by their heads."""

import html
import re

from markdown.extensions.toc import strip_tags

_ICON = re.compile(r"^\W+ ")
_PART = re.compile(r"<h([1-6])>(.*?)</h\1>|<table>\n(.*?)</table>", re.DOTALL)
# The first cell of a row is its name, or the second where the first is a figure, as a rank is.
_ROW = re.compile(r'<tr>\n((?:<td align="right">.*\n)?)<td>(.*)</td>\n')


def with_headers(page: str) -> str:
    """Return a page's HTML whose tables a screen reader can name, and whose cells it can place."""
    above = ""

    def named(part: re.Match[str]) -> str:
        nonlocal above
        if part[3] is None:
            above = _ICON.sub("", strip_tags(part[2]))
            return part[0]
        rows = _ROW.sub(r'<tr>\n\1<th scope="row">\2</th>\n', _scoped(part[3]))
        # The heading says it to who can see it.
        caption = f'<caption class="cp-hidden">{html.escape(html.unescape(above))}</caption>\n'
        return f"<table>\n{caption if above else ''}{rows}</table>"

    return _PART.sub(named, page)


def _scoped(table: str) -> str:
    return table.replace("<th>", '<th scope="col">').replace("<th align", '<th scope="col" align')
