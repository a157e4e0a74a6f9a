"""Warnings that a card waives with a reason; a waiver that is not needed is a problem."""

from collections.abc import Iterable, Iterator

from generator.loader import CardFile, did_you_mean
from generator.problem import Problem
from generator.schema import Model, Waiver

from .rule import Rule, Subject

UNNEEDED = "unneeded-waiver"


def apply(
    problems: Iterable[Problem], subject: Subject, rules: Iterable[Rule]
) -> Iterator[Problem]:
    """Leave out the warnings that cards waive, and tell the waivers that waive nothing."""
    waived: set[Problem] = set()
    found = list(problems)
    known = {rule.id: rule for rule in rules}
    by_path: dict[str, list[Problem]] = {}
    for problem in found:
        by_path.setdefault(problem.path, []).append(problem)
    for file in subject.models():
        for number, waiver in enumerate(file.card.waivers):
            met = [each for each in by_path.get(file.place.path, ()) if _waives(waiver, each)]
            waived.update(met)
            if not met and (told := _unneeded(file, number, waiver, known, subject)):
                yield told
    yield from (problem for problem in found if problem not in waived)


def _waives(waiver: Waiver, problem: Problem) -> bool:
    if problem.rule != waiver.rule or problem.severity != "warning":
        return False
    rest = problem.field.removeprefix(waiver.field or "")
    return waiver.field is None or (rest != problem.field and rest[:1] in ("", ".", "["))


def _unneeded(
    file: CardFile[Model], number: int, waiver: Waiver, rules: dict[str, Rule], subject: Subject
) -> Problem | None:
    path, rule = ("waivers", number), rules.get(waiver.rule)
    if rule is None:
        suggestion = did_you_mean(waiver.rule, sorted(rules))
        message = f"expected the name of a rule, found '{waiver.rule}'{suggestion}"
        hint = "" if suggestion else "the warning gives it in brackets"
        return file.problem((*path, "rule"), message, hint, rule=UNNEEDED)
    if rule.severity == "problem":
        message = f"'{rule.id}' is a problem, which cannot be waived"
        return file.problem(path, message, "mend it, and delete the waiver", rule=UNNEEDED)
    if rule.needs_day and subject.as_of is None:
        return None
    message = f"the waiver of '{rule.id}' waives nothing"
    return file.problem(path, message, "delete it, or correct its field", rule=UNNEEDED)
