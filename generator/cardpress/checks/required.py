"""Rules on what a catalogue asks of every card; they judge only where `catalogue.yml` says so."""

from cardpress.configuration import USUAL_CURRENCY
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


@rule(
    "warning",
    example="sources: {card: {title: Model card}}\npricing:\n  - {input: 2, output: 8}",
    settings="currency: EUR",
)
def price_without_currency(subject: Subject) -> Findings:
    """A price names its currency where the catalogue counts in another than US dollars."""
    own = subject.compared.catalogue.configuration.file.currency
    for file in subject.models() if own != USUAL_CURRENCY else ():
        for number, row in enumerate(file.card.pricing):
            # One that names none is in US dollars, which nobody who pays in euros would think of.
            if "currency" not in row.model_fields_set:
                parts = {"usual": USUAL_CURRENCY, "own": own}
                message = _(
                    "without a currency it is in %(usual)s, and the catalogue is in %(own)s"
                )
                hint = _("write currency: %(own)s, or currency: %(usual)s if that is right") % parts
                yield Finding(file, ("pricing", number), message % parts, hint)
