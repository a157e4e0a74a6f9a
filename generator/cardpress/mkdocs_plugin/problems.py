"""What is wrong with cards and templates, in the log of MkDocs."""

from collections.abc import Iterable

from mkdocs.exceptions import PluginError
from mkdocs.plugins import get_plugin_logger

from cardpress import reporting
from cardpress.checked import Checked
from cardpress.problem import Problem

_log = get_plugin_logger("cardpress")


def report(checked: Checked, *, is_serving: bool) -> None:
    """Log warnings and problems; raise PluginError for problems, unless a person is watching."""
    for warning in checked.warnings:
        _log.info("%s", warning)  # not a warning of MkDocs, which would end a strict build
    report_problems(checked.problems, len(checked.paths), is_serving=is_serving)


def report_problems(problems: Iterable[Problem], cards: int, *, is_serving: bool) -> None:
    """Log problems that were found among so many cards, or raise PluginError, alike."""
    problems = tuple(sorted(problems))
    if problems and not is_serving:
        raise PluginError(reporting.text(problems, cards))
    for problem in problems:
        _log.error("%s", problem)
