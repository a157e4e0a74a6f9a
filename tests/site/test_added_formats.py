"""A site that offers the format of another package, and ends with a message where that fails."""

from pathlib import Path

from tests.site.conftest import SmallSite, build

_ABOUT = "acme_cards-1.0.dist-info"
_PACKAGE = {
    f"{_ABOUT}/METADATA": "Metadata-Version: 2.1\nName: acme-cards\nVersion: 1.0\n",
    f"{_ABOUT}/entry_points.txt": "[cardpress.exporters]\nacme = acme_cards:FORMAT\n",
}
_FORMAT = """
from cardpress.exporters import Format

def fails(_of):
    raise RuntimeError("of its own")

FORMAT = Format("Acme", "{file}", "text/plain", {part}, {text}, holds={holds})
"""
_SOUND = {
    "file": "{model}.txt",
    "part": "lambda subject: subject.name()",
    "text": "lambda parts: parts[0]",
    "holds": "lambda card: True",
}
_BROKEN = ({"holds": "fails"}, {"part": "fails"}, {"file": "a", "part": "fails"})


def _with_format(folder: Path, **said: str) -> dict[str, str]:
    """Write the package as if it were installed, and return where Python finds it."""
    code = _FORMAT
    for name, value in {**_SOUND, **said}.items():
        code = code.replace(f"{{{name}}}", value)
    for name, text in {**_PACKAGE, "acme_cards.py": code}.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    return {"PYTHONPATH": str(folder)}


def test_a_format_that_fails_ends_a_build_with_whose_it_is(
    small_site: SmallSite, tmp_path: Path
) -> None:
    root = small_site({"catalogue.yml": "exports: [acme]\n"})
    built = build(root, tmp_path / "site", _with_format(tmp_path / "sound"))
    assert built.returncode == 0, built.stdout
    assert [*(tmp_path / "site/data/v1/exports/acme").glob("*.txt")]
    for number, said in enumerate(_BROKEN):
        broken = _with_format(tmp_path / f"broken-{number}", **said)
        built = build(root, tmp_path / "site", broken)
        assert built.returncode == 1, said
        assert "Traceback" not in built.stdout, said
        assert "of the package acme-cards failed: RuntimeError: of its own" in built.stdout, said
