"""Why a file cannot be read, and why a value of it has no place in a card."""

from cardpress.messages import N_, _

from .draft import ImportFile, UnreadableFile
from .words import one_line

FIRST_LINES = N_("first lines")  # of a file, before any heading or field
NO_FIELD = N_("a card has no field for it")
NO_NUMBER = N_("not a number that a score can be")
NO_BENCHMARK = N_("it does not say of which benchmark it is")
NO_LANGUAGE = N_("not a language that BCP 47 has a tag for")
TOO_LONG = N_("longer than the field of a card may be")
NOT_SHOWN = N_("card text has no pictures, no HTML, no tables and no links without an address")
NO_SECTION = N_("no section of a card has this heading")
NO_TRAINING_LOG = N_("a card has no place for the course of a training")
OF_BENCHMARK = N_("the card of the benchmark says it")
OF_ANOTHER = N_("it is about another model")


def unreadable(
    file: ImportFile, message: str, hint: str, *, line: int = 1, column: int = 1
) -> UnreadableFile:
    """Return what is raised of a file: where in it, what was found, and what to do."""
    told = one_line(message)  # it may hold words of the file, with breaks among them
    return UnreadableFile(f"{file.name}:{line}:{column}: {told}\n    {hint}")


def other_format(file: ImportFile, what: str) -> UnreadableFile:
    """Return what is raised of a file that is no ``what``, words in the current language."""
    message = _("expected %(what)s, found something else") % {"what": what}
    return unreadable(
        file, message, _("name the format that the file has: cardpress import --help")
    )
