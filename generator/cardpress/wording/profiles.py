"""What pages say of the standards for model cards, and how far cards answer them."""

from collections.abc import Iterable, Iterator

from cardpress import figures
from cardpress.checks.profiles import PROFILES, Completeness, Profile
from cardpress.language import gettext
from cardpress.messages import _


def label() -> str:
    """Return what the line on completeness is called."""
    return _("Model card")


def title(profile: Profile) -> str:
    """Return the name of a standard."""
    return gettext(profile.title)


def filled(found: Completeness) -> str:
    """Return how many sections of a standard are filled: 4 of 9."""
    parts = {"filled": len(found.filled), "all": len(found.filled) + len(found.missing)}
    return _("%(filled)s of %(all)s") % {
        name: figures.number(count) for name, count in parts.items()
    }


def all_filled(all_found: Iterable[Completeness]) -> str:
    """Return how many sections of each standard are filled, in one line."""
    counts = ({"standard": title(each.profile), "count": filled(each)} for each in all_found)
    return figures.listed(_("%(standard)s %(count)s") % count for count in counts)


def sections(names: Iterable[str]) -> str:
    """Return the sections of a standard in one line."""
    return ", ".join(map(gettext, names))


def profile_messages() -> Iterator[str]:
    """Yield the names that the standards bring, for whoever collects messages."""
    for profile in PROFILES:
        yield profile.title
        yield from (asked.section for asked in profile.asks)
