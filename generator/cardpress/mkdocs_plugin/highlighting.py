"""Code on generated pages, highlighted as the theme styles it."""

import html
import re

from pygments import highlight
from pygments.formatters import HtmlFormatter
from pygments.lexers import get_lexer_by_name

from cardpress.markup import MOST_HIGHLIGHTED, known_language

_BLOCK = re.compile(r'<pre><code(?: class="language-([^"]+)")?>(.*?)</code></pre>', re.DOTALL)
_FORMATTER = HtmlFormatter[str](cssclass="highlight", wrapcode=True)


def highlighted(page: str) -> str:
    """Return a page's HTML with each block of code in the theme's element, in colours if short."""
    return _BLOCK.sub(_block, page)


def _block(block: re.Match[str]) -> str:
    code = html.unescape(block[2])
    language = known_language(html.unescape(block[1] or ""))
    if len(code) > MOST_HIGHLIGHTED or not language:
        language = "text"
    lexer = get_lexer_by_name(language, stripnl=False)
    return highlight(code, lexer, _FORMATTER).rstrip("\n")
