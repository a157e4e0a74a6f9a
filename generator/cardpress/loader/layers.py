"""The layers that `base:` of a catalogue names, with those that they stand on in turn."""

import os
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path, PurePosixPath

from cardpress import packaged
from cardpress.configuration import PACKAGED, CatalogueFile, Fault, Layer, laid_over
from cardpress.problem import Problem, path_in_base

from .spelling import did_you_mean

_ReadFile = Callable[[Path], tuple[CatalogueFile, list[Problem]]]
_BESIDE = "name another catalogue's folder, such as ../company-models, or delete the line"


@dataclass
class Layers:
    """What a catalogue stands on, the lowest first, and the settings that come with it.

    ``faults`` are those of its own `base:`, ``problems`` those of the settings of a base.
    """

    root: Path
    read: _ReadFile
    found: list[Layer] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    settings: CatalogueFile = field(default_factory=CatalogueFile)

    def add(self, file: CatalogueFile) -> None:
        """Add the layers that a catalogue names."""
        seen: dict[str, int] = {}
        for number, name in enumerate(file.base):
            refusal = self._add(name, self.root, (self.root,))
            if not refusal and seen.setdefault(PurePosixPath(name).as_posix(), number) != number:
                refusal = f"'{name}' is named twice", "keep one of the two"
            if refusal:
                self.faults.append(Fault(("base", number), *refusal))

    def _add(self, name: str, root: Path, above: tuple[Path, ...]) -> tuple[str, str] | None:
        """Add a layer and those below it; return what is wrong with its name, and the remedy."""
        if name == PACKAGED:
            return self._add_packaged()
        folder = Path(os.path.realpath(root / name))
        if refusal := self._refusal(name, root, folder, above):
            return refusal
        layer = Layer(Path(os.path.relpath(folder, self.root)).as_posix(), folder)
        if any(known.root == folder for known in self.found):
            return None
        file, problems = self.read(folder)
        self.problems += [
            replace(problem, path=path_in_base(layer.name, problem.path)) for problem in problems
        ]
        for below in file.base:
            if refusal := self._add(below, folder, (*above, folder)):
                message, hint = refusal
                return f"in the base of '{name}': {message}", hint
        self.found.append(layer)
        self.settings = laid_over(self.settings, file)
        return None

    def _add_packaged(self) -> tuple[str, str] | None:
        layer = Layer(PACKAGED, packaged.cards(), ("organizations", "benchmarks"))
        if layer.root == self.root:
            return "these cards are that base themselves", "delete the line"
        if layer not in self.found:
            self.found.append(layer)
        return None

    def _refusal(
        self, name: str, root: Path, folder: Path, above: tuple[Path, ...]
    ) -> tuple[str, str] | None:
        if PurePosixPath(name).is_absolute():
            hint = "write it as seen from catalogue.yml: ../company-models"
            return f"'{name}' is on this machine only", hint
        if folder in above:
            what = "is this catalogue itself" if len(above) == 1 else "leads round in a circle"
            return f"'{name}' {what}", _BESIDE
        if not folder.is_dir():
            meant = did_you_mean(name, [PACKAGED])
            return f"no folder '{name}', seen from catalogue.yml{meant}", "" if meant else _BESIDE
        if folder.is_relative_to(self.root):
            hint = "move it beside the catalogue's folder, and write ../ before its name"
            return f"'{name}' is inside this catalogue", hint
        if link := _link(root, name):
            return f"'{link}' is a link", "write the path of the folder that it leads to"
        if not (folder / "cards").is_dir():
            return f"no cards/ in '{name}'", _BESIDE
        return None


def _link(root: Path, name: str) -> str:
    """Return the part of a path that is a link, or nothing."""
    path = PurePosixPath(name, "cards")
    parts = [PurePosixPath(*path.parts[: number + 1]) for number in range(len(path.parts))]
    # Those above the catalogue may well be links, as home folders are; no card lies there.
    named = (part for part in parts if part.name not in ("..", "."))
    return next((part.as_posix() for part in named if os.path.islink(root / part)), "")  # noqa: PTH114
