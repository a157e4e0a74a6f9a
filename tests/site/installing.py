"""The package installed in an environment of its own, as a user has it."""

import re
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import hatchling

from tests.conftest import ROOT
from tests.site.commands import environment
from tests.site.conftest import BIN, run
from tests.site.serving import Server, free_port

_BUILT = {"sdist": "*.tar.gz", "wheel": "*.whl"}


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
    out = workshop.home / "dist"
    if not out.exists():  # both at once, as for a release: the wheel is built from the archive
        build = (BIN / "python", "-m", "build", "--no-isolation", "--outdir", out)
        make(*build, workshop.clone, cwd=workshop.home, more=workshop.path)
    [made] = out.glob(_BUILT[way])
    return made


def install(workshop: Workshop, way: str, *, below: Path | None = None) -> Installed:
    """Install in an empty environment, with all dependencies or those of the one ``below``.

    The first brings what a build needs into an environment of the build's own, as for users; the
    others find it where this test runs, so that an installation costs seconds instead of a minute.
    """
    found = Installed(way, origin_of(way, workshop), workshop.home / f"{way}-environment")
    make(sys.executable, "-m", "venv", "--without-pip", found.home, cwd=workshop.home)
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
    make(*pip, *quietly, *with_what, found.origin, cwd=workshop.home, more=workshop.path)
    return found


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
