"""The marks of figures that have more to say: at the end of the links to where it is said.

In Markdown such a link is told by its title, which names the source, or the values on which sources
disagree. The mark is not in it, as it says nothing to who reads Markdown.
"""

import html
import re

from cardpress.wording import markers

_LINK = re.compile(r'<a href="([^"]*)" title="([^"]*)">(.*?)</a>([\u2007\u2008]*)')
_ANY = "\0"


def with_marks(page: str) -> str:
    """Return a page's HTML with a mark after each figure whose link leads to its evidence."""
    sourced, contested = _pattern(markers.sourced(_ANY)), _pattern(markers.disputed_tip([_ANY]))
    # A shape and a colour say nothing to a screen reader.
    meaning = html.escape(markers.contested())
    disputed = f'<i class="cp-mark cp-disputed" role="img" aria-label="{meaning}"></i>'

    def marked(link: re.Match[str]) -> str:
        address, title, text, room = link.groups()
        is_disputed = contested.match(title)
        if not is_disputed and not sourced.match(title):
            return link[0]
        mark = disputed if is_disputed else '<i class="cp-mark"></i>'
        # Room for decimals stands before the mark, so that the marks of a column line up.
        return f'<a href="{address}" title="{title}">{text}{room}{mark}</a>'

    return _LINK.sub(marked, page)


def _pattern(message: str) -> re.Pattern[str]:
    """Return what a title begins with, by the message of which it is."""
    return re.compile(re.escape(html.escape(message)).replace(re.escape(_ANY), ".*"), re.DOTALL)
