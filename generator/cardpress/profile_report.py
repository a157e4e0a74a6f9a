"""The report of `cardpress check --profile`: which sections of a standard each card fills."""

import json
from collections.abc import Collection

from cardpress import figures
from cardpress.checks.profiles import Completeness, completeness
from cardpress.comparison import Compared
from cardpress.loader import CardFile
from cardpress.messages import _, ngettext
from cardpress.problem import plain
from cardpress.schema import Model


def completeness_report(
    compared: Compared, paths: Collection[str], profile: str, style: str
) -> str:
    """Return for each model card of ``paths`` what it fills of a profile, as text or as JSON."""
    wanted = set(paths)
    found = {
        file.place.path: _of_profile(profile, file, compared)
        for file in compared.catalogue.models.values()
        if file.place.path in wanted
    }
    if style == "json":
        return json.dumps([_record(path, one) for path, one in found.items()], indent=2)
    return "\n".join([*(_line(path, one) for path, one in found.items()), _summary(found)])


def _of_profile(profile: str, file: CardFile[Model], compared: Compared) -> Completeness:
    found = completeness(file.card, compared.known[file.place.id])
    return next(one for one in found if one.profile.name == profile)


def _record(path: str, found: Completeness) -> dict[str, object]:
    profile = found.profile.name
    return {"path": path, "profile": profile, "filled": found.filled, "missing": found.missing}


def _line(path: str, found: Completeness) -> str:
    line = _("%(path)s: %(filled)s of %(all)s sections of %(profile)s") % {
        "path": plain(path),
        "filled": len(found.filled),
        "all": len(found.filled) + len(found.missing),
        "profile": _(found.profile.title),
    }
    if not found.missing:
        return line
    missing = _("missing: %(sections)s") % {"sections": ", ".join(map(_, found.missing))}
    return f"{line}\n    {missing}"


def _summary(found: dict[str, Completeness]) -> str:
    if not found:
        return _("no model card that can be read")
    counts = {"whole": sum(not one.missing for one in found.values()), "all": len(found)}
    told = ngettext(
        "%(whole)s of %(all)s model card complete",
        "%(whole)s of %(all)s model cards complete",
        len(found),
    )
    return told % {name: figures.number(count) for name, count in counts.items()}
