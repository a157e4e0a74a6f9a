"""The site of the frozen catalogue held to its own policy, as hosts that obey it serve it."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.browser.conftest import served
from tests.site.conftest import copy_site

TABBED = "models/tabbed/"
"""The page of a card whose sample is in two languages, each under a tab."""
_CARD = """\
name: Tabbed
type: Large Language Model
examples:
  - title: Hello
    languages:
      python: print("hello")
      bash: echo hello
"""


@contextmanager
def served_strictly(folder: Path) -> Iterator[str]:
    """Build and serve the site with its policy in headers and pages; gives its home's address."""
    root = copy_site(folder / "root")
    (root / "cards/models/aurora/tabbed.yml").write_text(_CARD, encoding="utf-8")
    with served(root, folder / "site", strict=True) as address:
        yield address
