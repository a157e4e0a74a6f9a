"""Warnings that a card waives with a reason; a waiver that is not needed is a problem."""

from collections.abc import Iterable, Iterator

from cardpress.loader import CardFile, did_you_mean, dotted
from cardpress.messages import _
from cardpress.problem import Problem
from cardpress.schema import Model, Waiver

from .rule import Finding, Rule, Subject

UNNEEDED = "unneeded-waiver"
_Breach = tuple[Rule, Finding]


def apply(
    breaches: Iterable[_Breach], subject: Subject, rules: Iterable[Rule]
) -> Iterator[Problem]:
    """Yield the breaches that no card waives, and the waivers that waive nothing."""
    known = {rule.id: rule for rule in rules}
    by_card: dict[str, list[_Breach]] = {}
    for breach in breaches:
        by_card.setdefault(breach[1].file.path, []).append(breach)
    for file in subject.models():
        breaches_of_card = by_card.get(file.place.path, [])
        # All waivers against all breaches, before any is taken out: two waivers may cover the same
        # one, and neither is then unneeded.
        matches = [_matching(waiver, breaches_of_card) for waiver in file.card.waivers]
        for number, waiver in enumerate(file.card.waivers):
            problem = None if matches[number] else _unneeded(file, number, waiver, known, subject)
            if problem:
                yield problem
        waived = set().union(*matches)
        by_card[file.place.path] = [
            breach for number, breach in enumerate(breaches_of_card) if number not in waived
        ]
    for remaining in by_card.values():
        yield from (rule.problem(finding) for rule, finding in remaining)


def _matching(waiver: Waiver, breaches: list[_Breach]) -> set[int]:
    """Return the indices of the breaches that a waiver covers."""
    return {
        number
        for number, (rule, finding) in enumerate(breaches)
        if rule.id == waiver.rule and rule.severity == "warning" and _covers(waiver, finding)
    }


def _covers(waiver: Waiver, finding: Finding) -> bool:
    # The path as the warning prints it, without steps of short forms; and step by step, as the
    # beginning of a text would also cover math-2 with math.
    path = finding.file.document.locate(finding.path)[1]
    around = {dotted(path[:steps]) for steps in range(1, len(path) + 1)}
    return waiver.field is None or waiver.field in around


def _unneeded(
    file: CardFile[Model], number: int, waiver: Waiver, rules: dict[str, Rule], subject: Subject
) -> Problem | None:
    path, rule = ("waivers", number), rules.get(waiver.rule)
    if rule is None:
        suggestion = did_you_mean(waiver.rule, sorted(rules))
        message = _("expected the name of a rule, found '%(name)s'") % {"name": waiver.rule}
        hint = _("one of %(choices)s") % {"choices": ", ".join(sorted(rules))}
        hint = "" if suggestion else hint
        return file.problem((*path, "rule"), message + suggestion, hint, rule=UNNEEDED)
    if rule.severity == "problem":
        message = _("'%(rule)s' is a problem; only warnings can be waived") % {"rule": rule.id}
        return file.problem(path, message, _("correct it, and delete the waiver"), rule=UNNEEDED)
    # With another day, or with every card readable, the rule may find what the waiver is for.
    if rule.asks_day or not subject.is_whole:
        return None
    message = _("there is no warning '%(rule)s' here to waive") % {"rule": rule.id}
    hint = _("delete it, or set field to the one that the warning names, or one that contains it")
    return file.problem(path, message, hint, rule=UNNEEDED)
