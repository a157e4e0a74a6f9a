"""A file as its author wrote it, in which every problem has its place."""

from cardpress.problem import FieldPath, Problem, Severity

from .document import Document


class WrittenFile:
    """A file that people write: the position of each value in it, and its path in the catalogue."""

    document: Document

    @property
    def path(self) -> str:
        """Return the path of the file below the root."""
        raise NotImplementedError

    def problem(  # noqa: PLR0913 - a problem's own fields
        self,
        path: FieldPath,
        message: str,
        hint: str = "",
        *,
        key: bool = False,
        severity: Severity = "problem",
        rule: str = "",
    ) -> Problem:
        """Return a problem at a value of this file, or at the key that holds it."""
        position, written_path = self.document.locate(path, key=key)
        return Problem(self.path, *position, dotted(written_path), message, hint, severity, rule)

    def faults(self) -> list[Problem]:
        """Return what is wrong with the text itself, before it is asked what it means."""
        return [
            Problem(self.path, *fault.place, dotted(fault.path), fault.message, fault.hint)
            for fault in self.document.faults
        ]


def dotted(path: FieldPath) -> str:
    """Return a path as messages show it: sources.epoch.url, benchmarks.math[1].score."""
    text = "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in path)
    return text.removeprefix(".")
