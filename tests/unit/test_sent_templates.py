"""Templates that are sent to another machine are the same as those of the catalogue's folder."""

from pathlib import Path

import jinja2
import pytest

from cardpress.rendering import own_templates
from cardpress.rendering.template_files import Refused, TemplateFiles
from tests.conftest import MakeRoot

_NAMES = (
    *("pages/home.md.j2", "pages/model.md.j2", "pages/link.md.j2", "linked/any.md.j2"),
    *("pages/large.md.j2", "pages/latin.md.j2", "packaged/pages/home.md.j2", "pages/none.md.j2"),
)


@pytest.fixture
def root(catalogue: MakeRoot) -> Path:
    root = catalogue({"templates/pages/home.md.j2": "ours", "elsewhere/any.md.j2": "a secret"})
    pages = root / "templates/pages"
    (pages / "link.md.j2").symlink_to(root / "elsewhere/any.md.j2")
    (root / "templates/linked").symlink_to(root / "elsewhere")
    (pages / "large.md.j2").write_text("x" * 200_000, "utf-8")
    (pages / "latin.md.j2").write_bytes("é".encode("latin-1"))
    return root


def _answer(files: TemplateFiles, name: str) -> str:
    try:
        return files.get_source(jinja2.Environment(autoescape=True), name)[0]
    except (Refused, jinja2.TemplateNotFound) as error:
        return f"{type(error).__name__}: {error}"


@pytest.mark.parametrize("name", _NAMES)
def test_a_template_that_was_sent_says_the_same(root: Path, name: str) -> None:
    sent = TemplateFiles(Path("/not/on/this/machine"), own_templates(root))
    assert _answer(sent, name) == _answer(TemplateFiles(root), name)
    assert "secret" not in _answer(sent, name)
