"""All rules, and what they find."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Literal

from cardpress.comparison import Compared
from cardpress.configuration import CheckLevel, Configuration, Fault
from cardpress.loader import did_you_mean
from cardpress.messages import _
from cardpress.problem import Problem, Severity, is_in_base
from cardpress.progress import SILENT, Progress, stepping

from . import (
    amounts,
    benchmarks,
    duplicates,
    identity,
    lifecycle,
    openness,
    prices,
    rates,
    required,
    samples,
    scales,
    score_units,
    scores,
    sizes,
    sources,
    texts,
)
from .profiles import PROFILES
from .rule import Rule, Subject
from .waivers import apply

RULES: tuple[Rule, ...] = (
    benchmarks.benchmark_unexplained,
    texts.card_only_started,
    texts.category_spelled_two_ways,
    amounts.discount_above_price,
    duplicates.exact_duplicate,
    sources.figures_without_source,
    scores.identical_scores,
    identity.label_looks_like_another,
    lifecycle.lifecycle_out_of_order,
    identity.name_claimed_twice,
    identity.name_looks_like_another,
    amounts.output_below_input,
    sizes.part_above_whole,
    sources.placeholder_source,
    prices.price_far_from_family,
    prices.price_not_checked_lately,
    amounts.price_of_one_token,
    amounts.price_off_scale,
    prices.price_stated_twice,
    identity.provider_looks_like_another,
    scores.quoted_score_differs,
    rates.rate_not_checked_lately,
    rates.rate_of_no_price,
    identity.relation_contradicts,
    samples.sample_of_another_model,
    score_units.score_in_another_unit,
    scores.score_on_another_scale,
    scores.score_out_of_range,
    sources.source_in_house,
    scores.source_older_than_benchmark,
    sources.source_without_address,
    sources.source_without_https,
    scales.specification_off_scale,
    required.standard_section_missing,
    lifecycle.status_against_dates,
    required.summary_missing,
    texts.text_of_a_template,
    duplicates.text_of_another_model,
    openness.weights_open_and_closed,
)
"""Every rule, in alphabetical order."""


def find_problems(
    compared: Compared, *, is_whole: bool = True, progress: Progress = SILENT
) -> tuple[Problem, ...]:
    """Return what all rules find in all cards and no card waives, ordered by place.

    ``is_whole`` is false if some cards cannot be read, without which a rule may find less.
    """
    subject = Subject(compared, is_whole)
    levels = compared.catalogue.configuration.file.checks
    # As grave as the catalogue says; those that are off are known, but find nothing.
    rules = [replace(rule, severity=_severity(rule, levels)) for rule in RULES]
    judging = [rule for rule in rules if rule.severity != "off"]
    # Waivers come after all rules: only then is it known which of them waive nothing.
    asked = stepping(judging, progress)
    breaches = ((rule, finding) for rule in asked for finding in rule.judge(subject))
    found = apply(breaches, subject, rules)
    # A base is checked where its cards are written; here nobody could correct them.
    return tuple(sorted(problem for problem in found if not is_in_base(problem.path)))


def unknown_rules(configuration: Configuration) -> Iterator[Fault]:
    """Yield what is said in `catalogue.yml` of rules or standards that there are not."""
    names = sorted(rule.id for rule in RULES)
    for name in configuration.file.checks:
        if name not in names:
            suggestion = did_you_mean(name, names)
            message = _("expected the name of a rule, found '%(name)s'") % {"name": name}
            hint = "" if suggestion else _("one of %(choices)s") % {"choices": ", ".join(names)}
            yield Fault(("checks", name), message + suggestion, hint, is_key=True)
    profile, known = configuration.file.profile, [profile.name for profile in PROFILES]
    if profile and profile not in known:
        message = _("expected a standard for model cards, found '%(name)s'") % {"name": profile}
        hint = _("one of %(choices)s") % {"choices": ", ".join(known)}
        yield Fault(("profile",), message + did_you_mean(profile, known), hint)


def _severity(rule: Rule, levels: Mapping[str, CheckLevel]) -> Severity | Literal["off"]:
    level = levels.get(rule.id)
    return rule.severity if level is None else "problem" if level == "error" else level
