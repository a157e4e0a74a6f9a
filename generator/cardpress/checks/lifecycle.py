"""Rules on the dates of a model's life, and on its status."""

from collections.abc import Iterator
from itertools import combinations

from cardpress import figures
from cardpress.comparison import is_before
from cardpress.loader import CardFile
from cardpress.messages import N_, _
from cardpress.problem import FieldPath
from cardpress.schema import Model

from .rule import Finding, Findings, Subject, of_each, rule

_IN_ORDER = (
    (
        "announced",
        N_("expected %(first)s (when it was announced) or later, found %(found)s"),
    ),
    (
        "release_date",
        N_("expected %(first)s (when it was released) or later, found %(found)s"),
    ),
    (
        "deprecated",
        N_("expected %(first)s (when it was deprecated) or later, found %(found)s"),
    ),
    (
        "retires",
        N_("expected %(first)s (when it is to be shut down) or later, found %(found)s"),
    ),
    (
        "retired",
        N_("expected %(first)s (when it was shut down) or later, found %(found)s"),
    ),
)


# A post may follow the weights, and a shutdown come sooner or later than planned.
_IN_ANY_ORDER = {("announced", "release_date"), ("retires", "retired")}


@rule(
    "problem",
    example="release_date: 2025-06\nsources: {card: {title: Model card}}\n"
    "lifecycle: {retired: 2025-01-15}",
)
def lifecycle_out_of_order(subject: Subject) -> Findings:
    """A model is deprecated and retired after it was announced and released."""
    yield from _out_of_order(subject.models())


@of_each
def _out_of_order(file: CardFile[Model]) -> Findings:
    stated = list(_days(file))
    for (path, expected, day), (later_path, _later, later) in combinations(stated, 2):
        if (path[-1], later_path[-1]) in _IN_ANY_ORDER:
            continue
        # Certainly before: a release in 2025 does not contradict a deprecation in 2025-11.
        if is_before(later, day):
            found, first = figures.date(later), figures.date(day)
            message = _(expected) % {"first": first, "found": found}
            hint = _("correct one of the two; the other is %(field)s")
            hint %= {"field": ".".join(map(str, path))}
            yield Finding(file, later_path, message, hint)


@rule(
    "warning",
    example="sources: {card: {title: Model card}}\n"
    "lifecycle: {status: active, retires: 2025-01-15}",
    asks_day=True,
)
def status_against_dates(subject: Subject) -> Findings:
    """A model's status agrees with its dates on the `--as-of` day, and always with `retired`."""
    for file in subject.models():
        lifecycle = file.card.lifecycle
        if lifecycle is None or not lifecycle.status:
            continue
        status = lifecycle.status[0].value
        days = {path[-1]: (path, day) for path, _expected, day in _days(file)}
        for name, expected in _contradicted(status, days, subject.as_of):
            path, day = days[name]
            parts = {"status": status, "field": ".".join(map(str, path)), "date": figures.date(day)}
            parts["line"] = str(file.document.locate(path)[0].line)
            message = _("found the status %(status)s, but %(field)s on line %(line)s is %(date)s")
            if subject.as_of:
                parts["day"] = figures.date(subject.as_of)
                message = _(
                    "found the status %(status)s, but %(field)s on line %(line)s is %(date)s, "
                    "as of %(day)s"
                )
            hint = _(
                "write %(status)s if a source says so, correct the date, or waive the warning"
            ) % {"status": expected}
            yield Finding(file, ("lifecycle", "status"), message % parts, hint)


def _contradicted(
    status: str, days: dict[str | int, tuple[FieldPath, str]], as_of: str | None
) -> Iterator[tuple[str, str]]:
    """Yield the date that the status contradicts most, and the status that it would have."""
    for statuses, name, when, expected in _AGAINST:
        day = days[name][1] if name in days else None
        if day and status in statuses and when in _seen_from(as_of, day):
            yield name, expected
            # One correction, the gravest: to correct a lesser one could contradict it again.
            return


def _seen_from(as_of: str | None, day: str) -> tuple[str, ...]:
    """Return where a date lies as seen from a day; without one, no date is still to come."""
    if as_of is None:
        return ("not to come",)
    # A month that contains the day is not to come, and not passed either: which day of it is meant,
    # nobody can tell.
    if is_before(as_of, day):
        return ("to come",)
    return ("passed", "not to come") if is_before(day, as_of) else ("not to come",)


_HERE = ("announced", "preview", "active", "deprecated")
# In the order of gravity. `retired` says that the model was shut down, and contradicts at once,
# even without a day to judge by; `retires` is a plan, and it may run until that day has passed.
_AGAINST: tuple[tuple[tuple[str, ...], str, str, str], ...] = (
    (_HERE, "retired", "not to come", "retired"),
    (_HERE, "retires", "passed", "retired"),
    (("announced", "preview", "active"), "deprecated", "passed", "deprecated"),
    (("retired",), "retired", "to come", "deprecated"),
    (("retired",), "retires", "to come", "deprecated"),
    (("deprecated",), "deprecated", "to come", "active"),
    (("announced",), "release_date", "passed", "active"),
    (("preview", "active", "deprecated"), "release_date", "to come", "announced"),
)
"""Which status contradicts which date, lying where, and the status that it would have."""


def _days(file: CardFile[Model]) -> Iterator[tuple[FieldPath, str, str]]:
    """Yield the path, the message on an earlier one and the headline of each stated date."""
    for name, message in _IN_ORDER:
        record = file.card if name == "release_date" else file.card.lifecycle
        claims = getattr(record, name) if record else ()
        if claims:
            path = (name,) if name == "release_date" else ("lifecycle", name)
            yield path, message, claims[0].value
