"""All rules, and what they find."""

from cardpress.comparison import Compared
from cardpress.problem import Problem, is_in_base

from . import (
    amounts,
    benchmarks,
    duplicates,
    identity,
    lifecycle,
    prices,
    samples,
    scales,
    score_units,
    scores,
    sizes,
    sources,
    texts,
)
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
    lifecycle.status_against_dates,
    texts.text_of_a_template,
    duplicates.text_of_another_model,
)
"""Every rule, in alphabetical order."""


def find_problems(compared: Compared, *, is_whole: bool = True) -> tuple[Problem, ...]:
    """Return what all rules find in all cards and no card waives, ordered by place.

    ``is_whole`` is false if some cards cannot be read, without which a rule may find less.
    """
    subject = Subject(compared, is_whole)
    # Waivers come after all rules: only then is it known which of them waive nothing.
    breaches = ((rule, finding) for rule in RULES for finding in rule.judge(subject))
    found = apply(breaches, subject, RULES)
    # A base is checked where its cards are written; here nobody could correct them.
    return tuple(sorted(problem for problem in found if not is_in_base(problem.path)))
