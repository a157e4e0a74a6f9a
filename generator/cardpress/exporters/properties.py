"""What a format has no field for, as properties by its place in our card."""

from cardpress.markup import plain_words

from .faults import ANOTHER
from .stated import place
from .subject import Subject
from .words import shown

PREFIX = "cardpress:"
"""What the name of each property begins with."""
# What describes the model, its figures and where these are from. Advice, samples, prices and the
# scores of rivals are no part of a bill of materials.
_SECTIONS = frozenset(
    {
        *("type", "family", "release_date", "summary", "aliases", "former_names", "sources"),
        *("lifecycle", "specifications", "license", "benchmarks", "intended_use", "lineage"),
        *("languages", "training", "risks", "fairness", "ethical_considerations", "environment"),
        *("caveats", "deployment", "components", "versions", "governance", "custom"),
    }
)


def properties(subject: Subject) -> list[tuple[str, str]]:
    """Take what is left of the sections that belong into a bill, but for rival values.

    Each is a name and a value.
    """
    found = []
    for path, value, reason in [*subject.stated.left(whole=False)]:
        if path[0] in _SECTIONS and reason != ANOTHER:
            subject.stated.take_at(path)
            found.append((f"{PREFIX}{place(path)}", plain_words(shown(value))))
    return found
