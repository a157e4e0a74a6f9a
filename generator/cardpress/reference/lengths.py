"""How long a new card is: the fields that it explains, by profile."""

from collections.abc import Mapping

from cardpress.checks.profiles import PROFILES
from cardpress.messages import N_, Labels

_LEAST = ("name", "type", "release_date", "summary", "sources")
_SPECIFICATIONS = "specifications"
_API = (
    *("family", "aliases", "overview", "lifecycle", "pricing", "availability", "examples"),
    *("benchmarks", "resources", "license", "related"),
)
_OPEN_WEIGHTS = (
    *("family", "overview", "license", "benchmarks", "languages", "lineage", "training"),
    *("deployment", "variants", "components", "limitations", "citation", "resources", "related"),
)
_OF_API = ("context_window", "max_output", "knowledge_cutoff", "reasoning", "tool_calling")
_OF_WEIGHTS = ("parameters", "active_parameters", "context_window", "architecture")


def _specified(*names: str) -> tuple[str, ...]:
    return tuple(f"{_SPECIFICATIONS}.{name}" for name in (*names, "modalities"))


FULL = "full"
"""The profile that explains every field."""
MEANINGS: Mapping[str, str] = Labels(
    {
        "minimal": N_("name, type, date, summary and sources"),
        "api": N_("a model offered as a service: prices, limits, availability, code samples"),
        "open-weights": N_("a model to run oneself: size, license, origin, training, variants"),
        FULL: N_("every field there is"),
    }
)
"""What each of our own profiles is for."""
_OF_STANDARDS = {
    profile.name: frozenset((*_LEAST, *(field for asked in profile.asks for field in asked.fields)))
    for profile in PROFILES
}
_FIELDS: Mapping[str, frozenset[str]] = {
    "minimal": frozenset(_LEAST),
    "api": frozenset((*_LEAST, *_API, *_specified(*_OF_API))),
    "open-weights": frozenset((*_LEAST, *_OPEN_WEIGHTS, *_specified(*_OF_WEIGHTS))),
    **_OF_STANDARDS,
}
PROFILE_NAMES = (*MEANINGS, *_OF_STANDARDS)
"""The profiles of a new card: our own from short to long, then the standards for model cards."""


def is_asked(profile: str, *path: str) -> bool:
    """Return whether a card of a profile explains a field, or one inside it."""
    if profile == FULL:
        return True
    fields = _FIELDS[profile]
    # A field that is named whole has all that is inside it.
    above = any(".".join(path[:length]) in fields for length in range(1, len(path) + 1))
    return above or any(field.startswith(".".join(path) + ".") for field in fields)
