"""Cardpress installs from a clone, a git address, an archive and a wheel, with nothing prepared."""

import re
import shutil
import sys
import tomllib
from dataclasses import dataclass
from pathlib import Path

import hatchling
import pytest

from cardpress.packaged import libraries
from tests import real_cards
from tests.conftest import ROOT
from tests.site.conftest import BIN, run
from tests.site.elements import read_html

_README = (ROOT / "README.md").read_text("utf-8")
_WAYS = ("clone", "git", "sdist", "wheel")
_STALE = "node_modules/datatables.net/js/dataTables.min.js"
_COMPILING = {"PYTHONDONTWRITEBYTECODE": ""}  # once, at the first import
# Our modules, and what their commands and the plugin are called by.
_OURS = re.compile(r"cardpress/|cardpress-[^/]+/(?:entry_points\.txt|METADATA)$")
_AS_NOBODY = ("-c", "user.name=Test", "-c", "user.email=test@cardpress.example")


@dataclass(frozen=True)
class Workshop:
    """A clone that nothing has been set up in, a folder for what is made, and a bare search path.

    In the clone lies a library that is not the locked one. On the path is git and nothing else:
    neither Node nor npm, nor anything of this checkout.
    """

    clone: Path
    home: Path
    path: dict[str, str]


@dataclass(frozen=True)
class Installed:
    """An environment with the package in it, installed from ``origin``."""

    origin: str | Path
    home: Path

    def command(self, name: str) -> tuple[str | Path, ...]:
        """Return how a command is called that the README names."""
        tools = self.home / "bin"
        # By module, as the script of MkDocs is with the dependencies.
        ours = {"mkdocs": (tools / "python", "-m", "mkdocs"), "cardpress": (tools / "cardpress",)}
        return ours.get(name, (name,))

    @property
    def packages(self) -> Path:
        """Where the environment has its packages."""
        return next(self.home.glob("lib/python*/site-packages"))


def _make(*command: str | Path, cwd: Path, more: dict[str, str] | None = None) -> None:
    done = run(*command, cwd=cwd, more=more)
    assert done.returncode == 0, done.stdout


@pytest.fixture(scope="module")
def workshop(tmp_path_factory: pytest.TempPathFactory) -> Workshop:
    """Commit what the checkout would be committed with, and clone that."""
    home = tmp_path_factory.mktemp("install")
    listed = run("git", "ls-files", "--cached", "--others", "--exclude-standard", cwd=ROOT)
    with real_cards.may_be_read():  # and copied, whatever they say
        for name in filter(lambda name: (ROOT / name).is_file(), listed.stdout.splitlines()):
            (home / "origin" / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(ROOT / name, home / "origin" / name)
    _make("git", "init", "--quiet", cwd=home / "origin")
    _make("git", "add", "--all", cwd=home / "origin")
    _make("git", *_AS_NOBODY, "commit", "--quiet", "--message", "all", cwd=home / "origin")
    _make("git", "clone", "--quiet", home / "origin", home / "clone", cwd=home)
    git = shutil.which("git")
    assert git
    stale = home / "clone" / _STALE
    stale.parent.mkdir(parents=True)
    stale.write_text("not the locked one", encoding="utf-8")
    (home / "bin").mkdir()
    (home / "bin/git").symlink_to(git)
    # By its variable, as pip then leaves the environment of a build uncompiled, too.
    return Workshop(home / "clone", home, {"PATH": str(home / "bin"), "PIP_NO_COMPILE": "1"})


def _origin(way: str, workshop: Workshop) -> str | Path:
    if way == "clone":
        return workshop.clone
    if way == "git":
        return f"git+{workshop.clone.as_uri()}"
    out = workshop.home / way
    build = (BIN / "python", "-m", "build", f"--{way}", "--no-isolation", "--outdir", out)
    _make(*build, workshop.clone, cwd=workshop.home, more=workshop.path)
    [made] = out.iterdir()
    return made


def _install(workshop: Workshop, way: str, *, below: Path | None = None) -> Installed:
    """Install in an empty environment, with all dependencies or those of the one ``below``.

    The first brings what a build needs into an environment of the build's own, as for users; the
    others find it where this test runs, so that an installation costs seconds instead of a minute.
    """
    found = Installed(_origin(way, workshop), workshop.home / f"{way}-environment")
    _make(sys.executable, "-m", "venv", "--without-pip", found.home, cwd=workshop.home)
    pip = (BIN / "python", "-m", "pip", "--python", found.home / "bin/python", "install")
    quietly = ("--quiet", "--disable-pip-version-check", "--no-input")
    # Without their hashes, as a folder that is installed has none and pip would refuse it.
    locked = re.findall(r"^\S+==\S+", (ROOT / "requirements.lock").read_text("utf-8"), re.MULTILINE)
    (workshop.home / "versions.txt").write_text("\n".join(locked), encoding="utf-8")
    with_what: tuple[str | Path, ...] = ("--constraint", workshop.home / "versions.txt")
    if below:
        with_what = ("--no-deps", "--no-build-isolation", "--ignore-installed")
        # Behind the package itself: an environment takes its own before what a path adds.
        paths = f"{below}\n{Path(hatchling.__file__).parents[1]}\n"
        (found.packages / "dependencies.pth").write_text(paths, encoding="utf-8")
    _make(*pip, *quietly, *with_what, found.origin, cwd=workshop.home, more=workshop.path)
    return found


@pytest.fixture(scope="module")
def complete(workshop: Workshop) -> Installed:
    """Install from the clone into an empty environment, dependencies and all."""
    return _install(workshop, "clone")


@pytest.fixture(scope="module", params=_WAYS)
def installed(request: pytest.FixtureRequest, workshop: Workshop, complete: Installed) -> Installed:
    """Install in each way; all but the first have their dependencies from the first."""
    way = str(request.param)
    return complete if way == "clone" else _install(workshop, way, below=complete.packages)


@pytest.fixture(scope="module")
def root(complete: Installed, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Make the catalogue of the README as it says, by one installation: all are the same files."""
    root = tmp_path_factory.mktemp("readme")
    card, settings = re.findall(r"^```yaml\n(.*?)^```", _README, re.DOTALL | re.MULTILINE)
    [commands] = re.findall(r"^\$ mkdir cards.*?(?=^```)", _README, re.DOTALL | re.MULTILINE)
    for command in commands.replace("$ ", "").splitlines():
        name, *arguments = command.split()
        if name == "mkdocs":
            (root / "mkdocs.yml").write_text(settings, encoding="utf-8")
            (root / "cards/models/acme/example-one.yml").write_text(card, encoding="utf-8")
            with (root / "cards/benchmarks/aime-2024.yml").open("a", encoding="utf-8") as file:
                file.write("measures: Answers to problems of a contest.\n")
        _make(*complete.command(name), *arguments, cwd=root, more=_COMPILING)
    return root


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
        for below, folder in ((ROOT, "templates"), (ROOT / "site_src", "assets"))
        for path in (below / folder).rglob("*")
        if path.is_file()
    }
    packed |= {f"cardpress/_packaged/vendor/{address}" for address in libraries()}
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


def test_an_installed_command_checks_cards(complete: Installed, root: Path, tmp_path: Path) -> None:
    command = complete.home / "bin/cardpress"
    sound = run(command, "check", cwd=root, more=_COMPILING)
    assert (sound.returncode, sound.stdout) == (0, "3 cards, no problems\n")
    (tmp_path / "cards/benchmarks").mkdir(parents=True)
    (tmp_path / "cards/benchmarks/sums.yml").write_text("name: Sums\n", encoding="utf-8")
    broken = run(command, "check", cwd=tmp_path, more=_COMPILING)
    assert broken.returncode == 1
    assert "cards/benchmarks/sums.yml:1:1: category: missing" in broken.stdout


def test_mkdocs_builds_the_site_that_the_readme_describes(root: Path) -> None:
    page = read_html(root / "site/models/example-one/index.html")
    assert page.one("h1").words() == "Example One"
    styles = [link.attributes["href"] for link in page.all("link", rel="stylesheet")]
    assert "../../assets/cardpress.css" in styles
    assert "@import" not in (root / "site/assets/cardpress.css").read_text("utf-8")
    for address, path in libraries().items():
        assert (root / "site/assets/vendor" / address).read_bytes() == path.read_bytes()
    menu = read_html(root / "site/index.html").one("nav", of="md-tabs")
    assert [a.words() for a in menu.all("a")] == ["Home", "Models", "Compare", "Benchmarks"]


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
