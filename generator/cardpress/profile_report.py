"""The report of `cardpress check --profile`: which sections of a standard each card fills."""

import json
from collections.abc import Collection

from cardpress.catalogue import Catalogue
from cardpress.checks.profiles import Completeness, completeness
from cardpress.problem import plain


def completeness_report(
    catalogue: Catalogue, paths: Collection[str], profile: str, style: str
) -> str:
    """Return for each model card of ``paths`` what it fills of a profile, as text or as JSON."""
    wanted = set(paths)
    found = {
        file.place.path: next(c for c in completeness(file.card) if c.profile.name == profile)
        for file in catalogue.models.values()
        if file.place.path in wanted
    }
    if style == "json":
        return json.dumps([_record(path, one) for path, one in found.items()], indent=2)
    return "\n".join([*(_line(path, one) for path, one in found.items()), _summary(found)])


def _record(path: str, found: Completeness) -> dict[str, object]:
    profile = found.profile.name
    return {"path": path, "profile": profile, "filled": found.filled, "missing": found.missing}


def _line(path: str, found: Completeness) -> str:
    count = f"{len(found.filled)} of {len(found.filled) + len(found.missing)}"
    line = f"{plain(path)}: {count} sections of {found.profile.title}"
    return f"{line}\n    missing: {', '.join(found.missing)}" if found.missing else line


def _summary(found: dict[str, Completeness]) -> str:
    if not found:
        return "no model card that can be read"
    whole = sum(not one.missing for one in found.values())
    return f"{whole:,} of {len(found):,} model {'card' if len(found) == 1 else 'cards'} complete"
