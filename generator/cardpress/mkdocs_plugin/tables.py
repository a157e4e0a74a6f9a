"""Tables of a generated page: named by the heading above, their columns and rows by their heads."""

import html
import re

from markdown.extensions.toc import strip_tags

_ICON = re.compile(r"^\W+ ")
_HEADING = re.compile(r"<h([1-6])>(.*?)</h\1>", re.DOTALL)
_BEGIN, _END = "<table>\n", "</table>"
# The first cell of a row is its name, or the second where the first is a figure, as a rank is.
_ROW = re.compile(r'<tr>\n((?:<td align="right">.*\n)?)<td>(.*)</td>\n')


def with_headers(page: str) -> str:
    """Return a page's HTML whose tables a screen reader can name, and whose cells it can place."""
    # By its tables, as there are few, and most of a page is in them.
    before, *parts = page.split(_BEGIN)
    above, written = _last_heading(before, ""), [before]
    for part in parts:
        table, end, after = part.partition(_END)
        # The heading says it to who can see it.
        caption = f'<caption class="cp-hidden">{html.escape(html.unescape(above))}</caption>\n'
        written += [_BEGIN, caption if above else "", _ROW.sub(_headed, _scoped(table)), end, after]
        above = _last_heading(after, above)
    return "".join(written)


def _last_heading(part: str, above: str) -> str:
    """Return the words of the last heading in a part of a page; ``above`` if there is none."""
    *_, last = (None, *_HEADING.finditer(part))
    return _ICON.sub("", strip_tags(last[2])) if last else above


def _headed(row: re.Match[str]) -> str:
    return f'<tr>\n{row[1]}<th scope="row">{row[2]}</th>\n'


def _scoped(table: str) -> str:
    return table.replace("<th>", '<th scope="col">').replace("<th align", '<th scope="col" align')
