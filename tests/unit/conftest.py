"""What the unit tests share: builds of MkDocs in one process, of which each would begin anew."""

import pytest

from tests import mkdocs_kept


@pytest.fixture(scope="session", autouse=True)
def _kept() -> None:
    """Keep what all builds of MkDocs have in common."""
    mkdocs_kept.compile_once()
    mkdocs_kept.list_once()
    mkdocs_kept.read_once()
