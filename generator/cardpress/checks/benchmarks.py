"""Rules on benchmarks."""

from collections import Counter
from itertools import chain

from cardpress import figures
from cardpress.messages import _, ngettext

from .rule import Finding, Findings, Subject, rule


@rule(
    "warning",
    example="released: 2020-09  # and two models have a score, but nothing says what it means",
    kind="benchmark",
)
def benchmark_unexplained(subject: Subject) -> Findings:
    """A benchmark on which several models have a score says what it measures, or has a summary."""
    models = Counter(chain.from_iterable(subject.compared.results.values()))
    for name, file in subject.compared.catalogue.benchmarks.items():
        # One score alone compares nothing, and whoever starts a catalogue begins with one.
        if models[name] > 1 and not file.card.measures and not file.card.summary:
            message = ngettext(
                "no measures and no summary: %(count)s model has a score here, "
                "and readers cannot tell what it means",
                "no measures and no summary: %(count)s models have a score here, "
                "and readers cannot tell what it means",
                models[name],
            ) % {"count": figures.number(models[name])}
            yield Finding(file, (), message, _("add measures: with what a good score shows"))
