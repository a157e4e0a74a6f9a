"""Cardpress installs from a clone, a git address, an archive and a wheel, with nothing prepared."""

import re
import shutil
import tomllib
from pathlib import Path

import pytest

from cardpress.packaged import LOCKED, libraries
from tests import real_cards
from tests.conftest import ROOT
from tests.site.conftest import BIN, HOME, run
from tests.site.elements import read_html
from tests.site.installing import Installed, Workshop, install, make, serving
from tests.site.links import faults

_README = (ROOT / "README.md").read_text("utf-8")
_WAYS = ("clone", "git", "sdist", "wheel")
_CARRIED = (
    *((ROOT, "templates"), (ROOT / "site_src", "assets")),
    *((ROOT, "cards/benchmarks"), (ROOT, "cards/organizations")),
)
"""Folders that travel in the package, each below another that does not."""
_STALE = "node_modules/datatables.net/js/dataTables.min.js"
_COMPILING = {"PYTHONDONTWRITEBYTECODE": ""}  # once, at the first import
# Our modules, and what their commands and the plugin are called by.
_OURS = re.compile(r"cardpress/|cardpress-[^/]+/(?:entry_points\.txt|METADATA)$")
_AS_NOBODY = ("-c", "user.name=Test", "-c", "user.email=test@cardpress.example")


@pytest.fixture(scope="module")
def workshop(tmp_path_factory: pytest.TempPathFactory) -> Workshop:
    """Commit what the checkout would be committed with, and clone that."""
    home = tmp_path_factory.mktemp("install")
    listed = run("git", "ls-files", "--cached", "--others", "--exclude-standard", cwd=ROOT)
    with real_cards.may_be_read():  # and copied, whatever they say
        for name in filter(lambda name: (ROOT / name).is_file(), listed.stdout.splitlines()):
            (home / "origin" / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(ROOT / name, home / "origin" / name)
    make("git", "init", "--quiet", cwd=home / "origin")
    make("git", "add", "--all", cwd=home / "origin")
    make("git", *_AS_NOBODY, "commit", "--quiet", "--message", "all", cwd=home / "origin")
    make("git", "clone", "--quiet", home / "origin", home / "clone", cwd=home)
    git = shutil.which("git")
    assert git
    stale = home / "clone" / _STALE
    stale.parent.mkdir(parents=True)
    stale.write_text("not the locked one", encoding="utf-8")
    (home / "bin").mkdir()
    (home / "bin/git").symlink_to(git)
    # By its variable, as pip then leaves the environment of a build uncompiled, too.
    return Workshop(home / "clone", home, {"PATH": str(home / "bin"), "PIP_NO_COMPILE": "1"})


@pytest.fixture(scope="module")
def complete(workshop: Workshop) -> Installed:
    """Install from the clone into an empty environment, dependencies and all."""
    return install(workshop, "clone")


@pytest.fixture(scope="module", params=_WAYS)
def installed(request: pytest.FixtureRequest, workshop: Workshop, complete: Installed) -> Installed:
    """Install in each way; all but the first have their dependencies from the first."""
    way = str(request.param)
    return complete if way == "clone" else install(workshop, way, below=complete.packages)


@pytest.fixture(scope="module")
def root(complete: Installed, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Make the catalogue that the README makes, with its commands; its last one is left out."""
    home = tmp_path_factory.mktemp("readme")
    [told] = re.findall(r"^\$ cardpress init.*?(?=^```)", _README, re.DOTALL | re.MULTILINE)
    start, go, last = str(told).replace("$ ", "").splitlines()
    make(*complete.command("cardpress"), *start.split()[1:], cwd=home, more=_COMPILING)
    assert last == "mkdocs serve"
    return home / go.removeprefix("cd ")


@pytest.fixture(scope="module")
def site(complete: Installed, root: Path) -> Path:
    """Build the site of that catalogue, as its workflow does."""
    published = {"SITE_URL": HOME, "POLICY_META": "true", **_COMPILING}
    make(*complete.command("mkdocs"), "build", "--strict", cwd=root, more=published)
    return root / "site"


def _files(installed: Installed) -> dict[str, str]:
    """Return the files of the package as the installation recorded them, with their hashes."""
    [record] = installed.packages.glob("cardpress-*.dist-info/RECORD")
    lines = [line.rsplit(",", 2) for line in record.read_text("utf-8").splitlines()]
    return {name: held for name, held, _ in lines if _OURS.match(name) and "pycache" not in name}


def test_every_way_installs_the_same_files(installed: Installed, complete: Installed) -> None:
    assert _files(installed) == _files(complete)
    assert any(name.endswith("/entry_points.txt") for name in _files(complete))


def test_the_package_holds_all_that_it_needs(complete: Installed) -> None:
    sources = {
        path.relative_to(ROOT / "generator").as_posix()
        for path in ROOT.glob("generator/cardpress/**/*")
        if path.is_file() and "__pycache__" not in path.parts
    }
    packed = {
        f"cardpress/_packaged/{path.relative_to(below).as_posix()}"
        for below, folder in _CARRIED
        for path in (below / folder).rglob("*")
        if path.is_file()
    }
    packed |= {f"cardpress/_packaged/vendor/{address}" for address in LOCKED}
    assert {name for name in _files(complete) if "dist-info" not in name} == sources | packed


def test_the_libraries_are_the_locked_ones(complete: Installed) -> None:
    vendor = complete.packages / "cardpress/_packaged/vendor"
    for address, path in libraries().items():
        assert (vendor / address).read_bytes() == path.read_bytes(), address


def test_every_library_travels_with_its_license() -> None:
    addresses = [address.partition("/") for address in libraries()]
    licensed = {name for name, _, file in addresses if file.casefold().startswith("license")}
    assert licensed == {name for name, _, _ in addresses}


@pytest.mark.usefixtures("installed")
def test_building_leaves_the_clone_as_it_was(workshop: Workshop) -> None:
    told = ("status", "--porcelain", "--ignored", "--untracked-files=all")
    left = run("git", *told, cwd=workshop.clone)
    # Python itself keeps what it has compiled of the build's hook, where a machine allows it.
    assert [x for x in left.stdout.splitlines() if "__pycache__" not in x] == [f"!! {_STALE}"]


def test_the_installed_command_is_the_one_that_was_installed(
    installed: Installed, tmp_path: Path
) -> None:
    version = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["version"]
    told = run(installed.home / "bin/cardpress", "--version", cwd=tmp_path, more=_COMPILING)
    assert (told.returncode, told.stdout) == (0, f"cardpress, version {version}\n")
    asked = ("-c", "import cardpress; print(*cardpress.__path__)")
    where = run(installed.home / "bin/python", *asked, cwd=tmp_path)
    assert where.stdout == f"{installed.packages / 'cardpress'}\n"


# Once, as the files are the same however they came.
def test_the_installed_command_checks_cards(
    complete: Installed, root: Path, tmp_path: Path
) -> None:
    command = complete.home / "bin/cardpress"
    sound = run(command, "check", "--strict", cwd=root, more=_COMPILING)
    assert (sound.returncode, sound.stdout) == (0, "2 cards, no problems\n")
    (tmp_path / "cards/benchmarks").mkdir(parents=True)
    (tmp_path / "cards/benchmarks/sums.yml").write_text("name: Sums\n", encoding="utf-8")
    broken = run(command, "check", cwd=tmp_path, more=_COMPILING)
    assert broken.returncode == 1
    assert "cards/benchmarks/sums.yml:1:1: category: missing" in broken.stdout


def test_mkdocs_builds_the_site_of_a_new_catalogue(site: Path) -> None:
    page = read_html(site / "models/example-model/index.html")
    assert page.one("h1").words() == "Example Model"
    styles = [link.attributes["href"] for link in page.all("link", rel="stylesheet")]
    assert "../../assets/cardpress.css" in styles
    assert "@import" not in (site / "assets/cardpress.css").read_text("utf-8")
    for address, path in libraries().items():
        assert (site / "assets/vendor" / address).read_bytes() == path.read_bytes()
    menu = read_html(site / "index.html").one("nav", of="md-tabs")
    lists = ["Models", "Compare", "Benchmarks", "Organizations", "Owners", "What is new", "About"]
    names = ["Home", *lists]
    assert [a.words() for a in menu.all("a")] == names
    assert not faults(site)


def test_mkdocs_serves_a_new_catalogue_with_its_base(complete: Installed, tmp_path: Path) -> None:
    make(*complete.command("cardpress"), "init", "models", cwd=tmp_path, more=_COMPILING)
    card = tmp_path / "models/cards/models/our-team/example-model.yml"
    # A benchmark for which only the package has a card.
    card.write_text(f"{card.read_text('utf-8')}benchmarks: {{mmlu-pro: 71.2}}\n", encoding="utf-8")
    with serving(complete, tmp_path / "models") as server:
        assert "md-tabs" in server.await_page("models/example-model/", "71.2%")
        assert "Example Model" in server.await_page("benchmarks/mmlu-pro/", "<h1")
        assert not server.page("benchmarks/mmlu/")


def test_a_build_without_a_registry_says_what_to_do(workshop: Workshop, tmp_path: Path) -> None:
    nowhere = {
        **workshop.path,
        "npm_config_registry": "http://127.0.0.1:9/",
        "npm_config_cache": str(tmp_path / "cache"),
        "npm_config_fetch_retries": "0",
    }
    build = (BIN / "python", "-m", "build", "--wheel", "--no-isolation", "--outdir", tmp_path)
    failed = run(*build, workshop.clone, cwd=tmp_path, more=nowhere)
    assert failed.returncode == 1
    assert "npm did not install its browser libraries" in failed.stdout
    assert "npm config set registry" in failed.stdout
    assert "Traceback" not in failed.stdout
    assert not list(tmp_path.glob("*.whl"))
