"""What is wrong with cards, in the log of MkDocs."""

from mkdocs.exceptions import PluginError
from mkdocs.plugins import get_plugin_logger

from cardpress import reporting
from cardpress.build import Built

_log = get_plugin_logger("cardpress")


def report(built: Built, *, is_serving: bool) -> None:
    """Log warnings and problems; raise PluginError for problems, unless a person is watching."""
    for warning in built.warnings:
        _log.info("%s", warning)  # not a warning of MkDocs, which would end a strict build
    if built.problems and not is_serving:
        raise PluginError(reporting.text(built.problems, built.cards))
    for problem in built.problems:
        _log.error("%s", problem)
