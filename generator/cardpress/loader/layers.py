"""The layers that `base:` of a catalogue names, with those that they stand on in turn."""

import os
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path, PurePosixPath

from cardpress import packaged
from cardpress.configuration import PACKAGED, CatalogueFile, Fault, Layer, laid_over
from cardpress.messages import N_, _
from cardpress.problem import Problem, path_in_base

from .spelling import did_you_mean

_ReadFile = Callable[[Path], tuple[CatalogueFile, list[Problem]]]
_BESIDE = N_("name another catalogue's folder, such as ../company-models, or delete the line")


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
                message = _("'%(name)s' is named twice") % {"name": name}
                refusal = message, _("keep one of the two")
            if refusal:
                self.faults.append(Fault(("base", number), *refusal))

    def _add(self, name: str, root: Path, above: tuple[Path, ...]) -> tuple[str, str] | None:
        """Add a layer and those below it; return what is wrong with its name, and the remedy."""
        if name == PACKAGED:
            return self._add_packaged()
        folder = Path(os.path.realpath(root / name))
        if refusal := self._refusal(name, root, folder, above):
            return refusal
        if any(known.root == folder for known in self.found):
            return None
        file, problems = self.read(folder)
        name_from_root = Path(os.path.relpath(folder, self.root)).as_posix()
        layer = Layer(name_from_root, folder, currency=file.currency)
        self.problems += [
            replace(problem, path=path_in_base(layer.name, problem.path)) for problem in problems
        ]
        for below in file.base:
            if refusal := self._add(below, folder, (*above, folder)):
                told = _("in the base of '%(name)s': %(message)s")
                return told % {"name": name, "message": refusal[0]}, refusal[1]
        self.found.append(layer)
        self.settings = laid_over(self.settings, file)
        return None

    def _add_packaged(self) -> tuple[str, str] | None:
        layer = Layer(PACKAGED, packaged.cards(), ("organizations", "benchmarks"))
        if layer.root == self.root:
            return _("these cards are that base themselves"), _("delete the line")
        if layer not in self.found:
            self.found.append(layer)
        return None

    def _refusal(
        self, name: str, root: Path, folder: Path, above: tuple[Path, ...]
    ) -> tuple[str, str] | None:
        link = _link(root, name)
        if PurePosixPath(name).is_absolute():
            message = _("'%(name)s' is on this machine only")
            hint = _("write it as seen from catalogue.yml: ../company-models")
        elif folder in above:
            message = (
                _("'%(name)s' is this catalogue itself")
                if len(above) == 1
                else _("'%(name)s' leads round in a circle")
            )
            hint = _(_BESIDE)
        elif not folder.is_dir():
            message = _("no folder '%(name)s', seen from catalogue.yml")
            meant = did_you_mean(name, [PACKAGED])
            hint = "" if meant else _(_BESIDE)
            return message % {"name": name} + meant, hint
        elif folder.is_relative_to(self.root):
            message = _("'%(name)s' is inside this catalogue")
            hint = _("move it beside the catalogue's folder, and write ../ before its name")
        elif link:
            message = _("'%(link)s' is a link")
            hint = _("write the path of the folder that it leads to")
        elif not (folder / "cards").is_dir():
            message, hint = _("no cards/ in '%(name)s'"), _(_BESIDE)
        else:
            return None
        return message % {"name": name, "link": link}, hint


def _link(root: Path, name: str) -> str:
    """Return the part of a path that is a link, or nothing."""
    path = PurePosixPath(name, "cards")
    parts = [PurePosixPath(*path.parts[: number + 1]) for number in range(len(path.parts))]
    # Those above the catalogue may well be links, as home folders are; no card lies there.
    named = (part for part in parts if part.name not in ("..", "."))
    return next((part.as_posix() for part in named if os.path.islink(root / part)), "")  # noqa: PTH114
