"""What `catalogue.yml` says is a stranger's text, too: it is shown as written, and does nothing."""

import re
from pathlib import Path

import pytest

from cardpress.build import Built, Destination, build
from cardpress.markup import Markdown, to_html
from tests.conftest import CASES

_TEXTS = (
    "<img src=x onerror=alert(1)>",
    "[x](javascript:alert(1))",
    "a|b `c` *d* _e_",
    "</svg><script>alert(1)</script>",
    "&lt;b&gt; &#41;",
    "![](//a.example/a.png)",
    "__proto__",
)
_OWN = CASES / "configuration/own"
_VALUE = re.compile(r"\b(label|inverse|unit|name): (?:\"[^\"]*\"|[^,}\n]+)")


def _hostile(text: str, root: Path) -> None:
    """Write the catalogue with a text in place of every label, unit, help and name of its file."""
    for path in _OWN.rglob("*.yml"):
        target = root / path.relative_to(_OWN)
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(path.read_text("utf-8"), encoding="utf-8")
    numbers = iter(range(1000))
    settings = (root / "catalogue.yml").read_text("utf-8")
    quoted = text.replace("'", "''")
    # A number behind each, as no two fields may have one label.
    settings = _VALUE.sub(lambda found: f"{found[1]}: '{quoted} {next(numbers)}'", settings)
    settings = re.sub(r"section: [^},\n]+", "section: Governance", settings)
    for word in ("Shadow mode", "Tables", "Kilowatt hours", "model registry"):
        settings = settings.replace(word, f"'{quoted}'")
    (root / "catalogue.yml").write_text(settings, encoding="utf-8")


@pytest.fixture(params=_TEXTS)
def made(request: pytest.FixtureRequest, tmp_path: Path) -> Built:
    _hostile(request.param, tmp_path)
    made = build(tmp_path, destination=Destination(is_html=True))
    assert not made.problems, made.problems
    return made


def test_no_page_runs_or_loads_what_a_setting_says(made: Built) -> None:
    for page in made.pages:
        html = to_html(Markdown(page.markdown.split("---\n", 2)[2]))
        assert not re.search(r"<(img|script|iframe)\b", html), page.path
        assert not re.search(r"(href|src)=\"(javascript:|//)", html), page.path
        head = page.markdown.split("---\n", 2)[1]
        assert "<script" not in head
        assert "<img" not in head


def test_the_page_of_a_model_shows_settings_as_they_are_written(made: Built) -> None:
    [page] = [page for page in made.pages if page.path == "models/one.md"]
    lines = [line for line in page.markdown.split("\n") if line.startswith("| **")]
    # As many columns as the table has: no text of a setting ends a cell.
    assert {len(re.findall(r"(?<!\\)\|", line)) for line in lines} == {3}
