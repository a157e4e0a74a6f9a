"""What changes in a card, as its lines before and after."""

import difflib
from collections.abc import Iterator
from itertools import islice

from cardpress.figures import number
from cardpress.messages import ngettext
from cardpress.problem import plain

_MOST = 20  # lines


def difference(before: str, after: str) -> Iterator[str]:
    """Yield the lines that differ, up to a bound, indented as below a line that names the card."""
    lines = difflib.unified_diff(before.split("\n"), after.split("\n"), n=0, lineterm="")
    # Without the two lines that name the files.
    rest = islice(lines, 2, None)
    shown = [*islice(rest, _MOST)]
    yield from (f"    {plain(line)}" for line in shown)
    if more := sum(1 for _line in rest):
        told = ngettext("and %(count)s more line", "and %(count)s more lines", more)
        yield f"    {told % {'count': number(more)}}"
