"""What is wrong with cards and templates, in the log of MkDocs."""

from collections.abc import Iterable, Set

from mkdocs.exceptions import PluginError
from mkdocs.plugins import get_plugin_logger

from cardpress import figures, reporting
from cardpress.checked import Checked
from cardpress.messages import ngettext
from cardpress.problem import Problem

_log = get_plugin_logger("cardpress")


def report(checked: Checked, *, is_serving: bool, told: Set[Problem] = frozenset()) -> None:
    """Log warnings and problems; raise PluginError for problems, unless a person is watching.

    Warnings that were ``told`` at the time before are only counted: among hundreds nobody would see
    the one that an edit brings.
    """
    new = [warning for warning in checked.warnings if warning not in told]
    for warning in new:
        _log.info("%s", warning)  # not a warning of MkDocs, which would end a strict build
    if same := len(checked.warnings) - len(new):
        message = ngettext("%(count)s warning as before", "%(count)s warnings as before", same)
        _log.info("%s", message % {"count": figures.number(same)})
    report_problems(checked.problems, len(checked.paths), is_serving=is_serving)


def report_problems(problems: Iterable[Problem], cards: int, *, is_serving: bool) -> None:
    """Log problems that were found among so many cards, or raise PluginError, alike."""
    problems = tuple(sorted(problems))
    if problems and not is_serving:
        raise PluginError(reporting.text(problems, cards))
    for problem in problems:
        _log.error("%s", problem)
