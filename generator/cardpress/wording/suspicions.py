"""What is suspicious in a change of cards, and what it does elsewhere, in words."""

from collections.abc import Mapping

from cardpress.messages import N_, Labels

SUSPICIONS = Labels(
    {
        "factor_larger": N_("Ten times as large, or more"),
        "factor_smaller": N_("A tenth, or less"),
        "other_sign": N_("Above 0 instead of below, or below instead of above"),
        "is_free": N_("Now 0"),
        "was_free": N_("No longer 0"),
        "off_scale": N_("A fraction beside percentages"),
        "copied_scores": N_("The same scores as another card"),
        "looks_alike": N_("A name that looks like another"),
        "out_of_proportion": N_("Out of proportion"),
        "spelling": N_("Perhaps another spelling of a known name"),
        "spelling_of_benchmark": N_("Perhaps another spelling of a known benchmark"),
        "spelling_of_organization": N_("Perhaps another spelling of a known organization"),
        "brought_back": N_("A retired or deprecated model brought back"),
        "ended_earlier": N_("An earlier end"),
        "ended_already": N_("An end in the past"),
        "source_removed": N_("A figure that lost its source"),
        "silent_change": N_("Other figures from a source that was not read again"),
        "other_host": N_("An address on another host"),
        "waived": N_("A warning that is waived now"),
    }
)
"""What each suspicion is, the gravest first."""
SENTENCES = Labels(
    {
        "factor_larger": N_(
            "%(card)s: %(field)s %(part)s %(old)s → %(new)s, %(times)s times as large"
        ),
        "factor_smaller": N_(
            "%(card)s: %(field)s %(part)s %(old)s → %(new)s, was %(times)s times as large"
        ),
        "other_sign": N_("%(card)s: %(field)s %(part)s %(old)s → %(new)s"),
        "is_free": N_("%(card)s: %(field)s %(part)s %(old)s → %(new)s"),
        "was_free": N_("%(card)s: %(field)s %(part)s %(old)s → %(new)s"),
        "off_scale": N_("%(card)s: %(score)s on %(benchmark)s, where others have %(usual)s"),
        "copied_scores": N_("%(card)s: %(count)s scores are those of %(other)s"),
        "looks_alike": N_("%(card)s: %(field)s: %(message)s"),
        "out_of_proportion": N_("%(card)s: %(field)s: %(message)s"),
        "spelling": N_("%(card)s: %(label)s %(name)s; known is %(known)s"),
        "spelling_of_benchmark": N_(
            "%(card)s: the new card's name is %(name)s; known is %(known)s"
        ),
        "spelling_of_organization": N_(
            "%(card)s: the new card's name is %(name)s; known is %(known)s"
        ),
        "brought_back": N_("%(card)s: %(old)s → %(new)s"),
        "ended_earlier": N_("%(card)s: %(field)s %(old)s → %(new)s"),
        "ended_already": N_("%(card)s: %(field)s %(new)s"),
        "source_removed": N_("%(card)s: %(field)s was from %(source)s"),
        "silent_change": N_("%(card)s: %(figures)s"),
        "other_host": N_("%(card)s: %(field)s: %(old)s → %(new)s"),
        "waived": N_("%(card)s: %(rule)s: %(reason)s"),
        "first_place": N_("%(card)s (%(conditions)s): first is %(new)s, was %(old)s"),
        "ranks_moved": N_("%(card)s (%(conditions)s): other ranks for %(models)s"),
        "ranking_begins": N_("%(card)s (%(conditions)s): %(models)s"),
        "ranking_ends": N_("%(card)s (%(conditions)s): %(models)s"),
        "quote_differs": N_(
            "%(card)s quotes %(quoted)s for %(model)s on %(benchmark)s; its own card has %(own)s"
        ),
        "quote_agrees": N_(
            "%(card)s quotes %(quoted)s for %(model)s on %(benchmark)s, as its own card has it now"
        ),
        "quote_unchecked": N_(
            "%(card)s quotes %(quoted)s for %(model)s on %(benchmark)s; its own card has none now"
        ),
        "disagreement_arises": N_("%(card)s: %(about)s: %(values)s"),
        "disagreement_ends": N_("%(card)s: %(about)s: was %(values)s"),
    }
)
"""The sentence about each suspicion and effect; card text is in its parts alone."""
EFFECTS = Labels(
    {
        "first_place": N_("Another model is first"),
        "ranks_moved": N_("Other ranks"),
        "ranking_begins": N_("Results that are ranked now"),
        "ranking_ends": N_("Results that are no longer ranked"),
        "quote_differs": N_("Quoted scores that differ now"),
        "quote_agrees": N_("Quoted scores that agree now"),
        "quote_unchecked": N_("Quoted scores with nothing to compare now"),
        "disagreement_arises": N_("Sources that disagree now"),
        "disagreement_ends": N_("Disagreements that end"),
    }
)
"""What each effect on the rest of the site is, in the order of a report."""


def sentence(kind: str, parts: Mapping[str, str]) -> str:
    """Return the sentence about a suspicion or an effect; parts that are empty leave no gap."""
    # In the message, as a card's own words may hold several spaces.
    message = SENTENCES[kind]
    for name, value in parts.items():
        message = message if value else message.replace(f" %({name})s", "")
    return message % parts
