"""The package installed in an environment of its own, as a user has it."""

import subprocess
import sys
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from importlib.metadata import Distribution, distribution
from pathlib import Path

import hatchling
from packaging.requirements import Requirement

from tests.site.commands import environment
from tests.site.conftest import BIN, run
from tests.site.serving import Server, free_port


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

    way: str
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


def make(*command: str | Path, cwd: Path, more: dict[str, str] | None = None) -> None:
    """Run a command that must succeed."""
    done = run(*command, cwd=cwd, more=more)
    assert done.returncode == 0, done.stdout


def origin_of(way: str, workshop: Workshop) -> str | Path:
    """Return what is installed in a way: a folder, an address or a file that is built for it."""
    if way == "clone":
        return workshop.clone
    if way == "git":
        return f"git+{workshop.clone.as_uri()}"
    out = workshop.home / way
    build = (BIN / "python", "-m", "build", f"--{way}", "--no-isolation", "--outdir", out)
    make(*build, workshop.clone, cwd=workshop.home, more=workshop.path)
    [made] = out.iterdir()
    return made


def install(workshop: Workshop, way: str, *, below: Path | None = None) -> Installed:
    """Install in an empty environment, with its dependencies or those of the one ``below``.

    The first brings what a build needs into an environment of the build's own, as for users; the
    others find it where this test runs, so that an installation costs seconds instead of a minute.
    """
    found = Installed(way, origin_of(way, workshop), workshop.home / f"{way}-environment")
    make(sys.executable, "-m", "venv", "--without-pip", found.home, cwd=workshop.home)
    pip = (BIN / "python", "-m", "pip", "--python", found.home / "bin/python", "install")
    quietly = ("--quiet", "--disable-pip-version-check", "--no-input", "--no-deps")
    how: tuple[str, ...] = ()
    if below:
        how = ("--no-build-isolation", "--ignore-installed")
        # Behind the package itself: an environment takes its own before what a path adds.
        paths = f"{below}\n{Path(hatchling.__file__).parents[1]}\n"
        (found.packages / "dependencies.pth").write_text(paths, encoding="utf-8")
    make(*pip, *quietly, *how, found.origin, cwd=workshop.home, more=workshop.path)
    if not below:
        link_dependencies(found.packages)
    return found


def link_dependencies(packages: Path) -> None:
    """Link what the package there says that it needs, with all that this needs, and nothing else.

    It is taken from where this test runs, in the versions of the lock, which pip has installed
    there: to unpack twenty thousand files once more would take longer than all else of this test.
    """
    [own] = packages.glob("cardpress-*.dist-info")
    needed, seen = _needs(Distribution.at(own)), set[str]()
    while needed:
        wanted = needed.pop()
        there = distribution(wanted.name)
        assert wanted.specifier.contains(there.version), f"{wanted}, but locked is {there.version}"
        if str(wanted) not in seen:
            seen.add(str(wanted))
            needed += _needs(there, wanted.extras)
            _link(there, packages)


def _needs(package: Distribution, extras: Collection[str] = ()) -> list[Requirement]:
    """Return what a package, with these extras, needs on this machine."""
    wanted = map(Requirement, package.requires or ())
    chosen = [{"extra": extra} for extra in ("", *extras)]
    return [each for each in wanted if not each.marker or any(map(each.marker.evaluate, chosen))]


def _link(package: Distribution, packages: Path) -> None:
    for name in {file.parts[0] for file in package.files or ()} - {"..", "__pycache__"}:
        if not (packages / name).exists():
            (packages / name).symlink_to(Path(str(package.locate_file(name))))


@contextmanager
def serving(installed: Installed, root: Path) -> Iterator[Server]:
    """Serve a catalogue with the command that was installed, as long as it is used."""
    address, log = f"127.0.0.1:{free_port()}", root.parent / "log"
    command = (*installed.command("mkdocs"), "serve", "--dev-addr", address)
    with (
        log.open("wb") as output,
        subprocess.Popen(
            command, cwd=root, env=environment(), stdout=output, stderr=output
        ) as process,
    ):
        try:
            yield Server(root, f"http://{address}/", log, process)
        finally:
            process.terminate()
