"""The wheel: complete, without the catalogue, and of use in any folder on its own."""

import shutil
import sys
import zipfile
from pathlib import Path

import pytest

from cardpress.packaged import libraries
from tests.conftest import BASE, ROOT
from tests.site.conftest import BIN, SMALL_SITE, Run, build, run
from tests.site.elements import read_html


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the wheel of the checkout, outside of it."""
    out = tmp_path_factory.mktemp("wheel")
    arguments = ("--wheel", "--no-isolation", "--outdir", out, ROOT)
    built = run(BIN / "python", "-m", "build", *arguments, cwd=out)
    assert built.returncode == 0, built.stdout
    [path] = out.glob("*.whl")
    return path


@pytest.fixture(scope="module")
def tools(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Install the wheel alone into an empty environment; give the folder of its commands."""
    home = tmp_path_factory.mktemp("installed")
    made = run(sys.executable, "-m", "venv", home / "venv", cwd=home)
    assert made.returncode == 0, made.stdout
    tools = home / "venv/bin"
    quietly = ("--quiet", "--disable-pip-version-check", "--no-input")
    pinned = ("--constraint", ROOT / "requirements.lock")
    installed = run(tools / "pip", "install", *quietly, *pinned, wheel, cwd=home)
    assert installed.returncode == 0, installed.stdout
    return tools


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Make a catalogue that has nothing but cards and the least settings."""
    root = tmp_path / "catalogue"
    shutil.copytree(BASE, root)
    (root / "docs").mkdir()
    (root / "mkdocs.yml").write_text(SMALL_SITE, encoding="utf-8")
    return root


def _cardpress(tools: Path, root: Path, *arguments: str | Path) -> Run:
    return run(tools / "cardpress", "--root", root, *arguments, cwd=root.parent)


def test_the_wheel_holds_the_package_and_what_it_needs(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        names = set(archive.namelist())
    sources = {
        path.relative_to(ROOT / "generator").as_posix()
        for path in ROOT.glob("generator/cardpress/**/*.py")
    }
    packed = {
        f"cardpress/_packaged/{path.relative_to(below).as_posix()}"
        for below, folder in ((ROOT, "templates"), (ROOT / "site_src", "assets"))
        for path in (below / folder).rglob("*")
        if path.is_file() and path.suffix != ".png"  # pictures are this catalogue's own
    }
    packed |= {f"cardpress/_packaged/vendor/{address}" for address in libraries()}
    for name in ("templates/pages/model.md.j2", "assets/cardpress.css", "vendor/vega/LICENSE"):
        assert f"cardpress/_packaged/{name}" in packed
    own = {name for name in names if ".dist-info/" not in name}
    assert own == sources | packed


def test_the_installed_command_knows_its_version(tools: Path, tmp_path: Path) -> None:
    told = run(tools / "cardpress", "--version", cwd=tmp_path)
    assert told.returncode == 0
    assert told.stdout.startswith("cardpress, version ")
    where = run(
        tools / "python", "-c", "import cardpress; print(*cardpress.__path__)", cwd=tmp_path
    )
    assert where.stdout.startswith(str(tools.parent))


def test_the_installed_command_checks_cards(tools: Path, root: Path) -> None:
    sound = _cardpress(tools, root, "check")
    assert (sound.returncode, sound.stdout) == (0, "7 cards, no problems\n")
    (root / "cards/benchmarks/sums.yml").write_text("name: Sums\n", encoding="utf-8")
    broken = _cardpress(tools, root, "check")
    assert broken.returncode == 1
    assert "cards/benchmarks/sums.yml:1:1: category: missing" in broken.stdout


def test_the_installed_command_writes_pages(tools: Path, root: Path) -> None:
    out = root.parent / "pages"
    written = _cardpress(tools, root, "pages", "--out", out)
    assert written.returncode == 0, written.stdout
    assert "# Bolt\n" in (out / "models/bolt.md").read_text("utf-8")
    assert (out / "index.md").is_file()
    assert (out / "contribute/fields.md").is_file()


def test_mkdocs_finds_the_installed_plugin(tools: Path, root: Path) -> None:
    site = root.parent / "site"
    built = build(root, site, tools=tools)
    assert built.returncode == 0, built.stdout
    page = read_html(site / "models/bolt/index.html")
    assert page.one("h1").words() == "Bolt"
    styles = [link.attributes["href"] for link in page.all("link", rel="stylesheet")]
    assert "../../assets/cardpress.css" in styles
    served = (site / "assets/cardpress.css").read_text("utf-8")
    for part in (ROOT / "site_src/assets/styles").iterdir():
        assert part.read_text("utf-8") in served
    assert "@import" not in served
    for address, path in libraries().items():
        assert (site / "assets/vendor" / address).read_bytes() == path.read_bytes()
