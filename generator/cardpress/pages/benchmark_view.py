"""What the template of a benchmark's page shows."""

from dataclasses import dataclass

from cardpress.blocks import DisagreementLine, Labelled, Table
from cardpress.markup import Markdown


@dataclass(frozen=True)
class RankedGroup:
    """Results of several models under the same stated conditions."""

    conditions: Markdown
    models: Markdown
    table: Table


@dataclass(frozen=True)
class BenchmarkView:
    """What it measures and does not, how its score is read, and every model's results."""

    name: Markdown
    """Its name."""
    summary: Markdown | None
    """What it is, in one sentence."""
    head: tuple[Labelled, ...]
    """The lines below the title: category, unit, direction, versions."""
    measures: Markdown | None
    """What it measures."""
    does_not_measure: Markdown | None
    """What it does not measure."""
    coverage: Markdown
    """How many models have a result of their own."""
    is_lone: bool
    """Whether only one result is known."""
    ranked: tuple[RankedGroup, ...]
    """Results under the same stated conditions, a group for each."""
    unstated: Table | None
    """Results whose sources state no conditions."""
    others: Table | None
    """Results whose conditions no other model shares."""
    quoted: Table | None
    """Scores of it that stand in other models' cards."""
    disagreements: tuple[DisagreementLine, ...]
    """Where sources disagree on a result."""
    numbers: Markdown
    """Address of the page that explains the numbers."""
    resources: tuple[Labelled, ...]
    """Links to its own pages."""
