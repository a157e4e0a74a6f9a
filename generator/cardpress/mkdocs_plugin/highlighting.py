"""Code on generated pages, highlighted as the theme styles it."""

import html
import re
from functools import lru_cache

from pygments import highlight
from pygments.formatters import HtmlFormatter
from pygments.lexers import get_lexer_by_name

from cardpress.markup import MOST_HIGHLIGHTED, known_language

_BLOCK = re.compile(r'<pre><code(?: class="language-([^"]+)")?>(.*?)</code></pre>', re.DOTALL)
_FORMATTER = HtmlFormatter[str](cssclass="highlight", wrapcode=True)


def highlighted(page: str) -> str:
    """Return a page's HTML with each block of code in the theme's element, in colours if short."""
    left = MOST_HIGHLIGHTED

    def shown(block: re.Match[str]) -> str:
        nonlocal left
        code = html.unescape(block[2])
        language = known_language(html.unescape(block[1] or ""))
        if not language or len(code) > left:
            return _in_colours(code, "text")
        left -= len(code)
        return _in_colours(code, language)

    return _BLOCK.sub(shown, page)


# The same few samples stand on many pages, as of one provider's models.
@lru_cache(maxsize=128)
def _in_colours(code: str, language: str) -> str:
    lexer = get_lexer_by_name(language, stripnl=False)
    return highlight(code, lexer, _FORMATTER).rstrip("\n")
