"""The frozen catalogue of the tests, read once: invented models with every awkward case."""

from functools import cache

from cardpress.build import Built, Checked, build, check
from cardpress.comparison import Compared
from tests.conftest import CATALOGUE


@cache
def checked() -> Checked:
    """Return the frozen cards with what the check says of them."""
    return check(CATALOGUE)


def compared() -> Compared:
    """Return the frozen cards side by side."""
    return checked().compared


@cache
def built() -> Built:
    """Return everything that is made of the frozen cards."""
    return build(CATALOGUE)


@cache
def pages() -> dict[str, str]:
    """Return the Markdown of every page of the frozen catalogue, by its path."""
    return {page.path: page.markdown for page in built().pages}
