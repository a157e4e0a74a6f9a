"""Puts the browser libraries into a package that is built; a checkout uses npm's own folder."""

import runpy
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

_CARRIED = "cardpress/_packaged/vendor"


class LibrariesHook(BuildHookInterface):  # type: ignore[type-arg]
    """Adds the libraries, or tells how they are installed."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Name the files for a wheel or an archive of sources; an editable one carries none."""
        if version == "editable":
            return
        packaged = runpy.run_path(str(Path(self.root) / "generator/cardpress/packaged.py"))
        for address, path in packaged["libraries"]().items():
            if not path.is_file():
                raise FileNotFoundError(f"{path} is missing: run `make setup` before building")
            inside = path.relative_to(self.root).as_posix()
            is_wheel = self.target_name == "wheel"
            target = f"{_CARRIED}/{address}" if is_wheel else inside
            build_data["force_include"][str(path)] = target
