"""Rules on benchmarks."""

from .rule import Finding, Findings, Subject, rule


@rule("warning", example="unit: points  # and neither measures nor summary", kind="benchmark")
def benchmark_unexplained(subject: Subject) -> Findings:
    """The card of a benchmark says what it measures, in `measures` or in its summary."""
    for file in subject.compared.catalogue.benchmarks.values():
        if not file.card.measures and not file.card.summary:
            message = "neither measures nor summary: readers cannot tell what a score means"
            hint = "add measures: and say what a good score shows"
            yield Finding(file, (), message, hint)
