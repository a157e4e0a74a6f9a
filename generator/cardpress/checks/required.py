"""Rules on what a catalogue asks of every card; they judge only where `catalogue.yml` says so."""

from cardpress.messages import _

from .profiles import completeness
from .rule import Finding, Findings, Subject, rule


@rule(
    "warning",
    example="overview: It sorts mail.  # and nothing on intended use, risks or data",
    settings="profile: mitchell",
)
def standard_section_missing(subject: Subject) -> Findings:
    """A card fills each section of the standard that the catalogue asks for by `profile`."""
    asked = subject.compared.catalogue.configuration.file.profile
    for file in subject.models() if asked else ():
        for filled in completeness(file.card, subject.compared.known[file.place.id]):
            if filled.profile.name == asked and filled.missing:
                message = _("without sections of %(standard)s: %(sections)s") % {
                    "standard": _(filled.profile.title),
                    "sections": ", ".join(map(_, filled.missing)),
                }
                hint = _("fill in what is known; waive the warning for what is not")
                yield Finding(file, (), message, hint)


@rule("off", example="type: Large Language Model", settings="checks: {summary-missing: warning}")
def summary_missing(subject: Subject) -> Findings:
    """A card has a summary, one line for tables, search results and link previews."""
    for file in subject.models():
        if not file.card.summary:
            hint = _("add it: summary: A line of text.")
            yield Finding(file, ("name",), _("no summary"), hint)
