"""A link without a sign to replace is written at once, and as any other would be."""

from random import Random

import pytest

from cardpress.markup import Markdown, link
from cardpress.markup.pieces import _address, _title

_SIGNS = "aZ09 -._~:/?#@!$&'()+,;=%*\\\"|`<>[]\u00a0\u2003é\n\t{}^"


@pytest.mark.parametrize("length", [0, 1, 2, 3, 5, 8])
def test_a_link_is_the_same_whether_or_not_a_sign_is_looked_for(length: int) -> None:
    random = Random(length)
    for _ in range(2_000):
        target = "".join(random.choices(_SIGNS[:32], k=length))
        tip = "".join(random.choices(_SIGNS, k=length))
        title = _title(tip)
        shown = f' "{title}"' if title else ""
        assert link(Markdown("x"), target, tip) == f"[x]({_address(target)}{shown})"


def test_a_tip_of_one_long_word_is_read_once() -> None:
    # Were each way to divide it tried, this would not end.
    assert link(Markdown("x"), "a.md", f"{'a' * 50_000}|").endswith('a&#124;")')
