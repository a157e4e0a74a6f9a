"""The day for which dates of a site are past or to come."""

import os

from mkdocs.exceptions import PluginError

from cardpress.figures import is_day
from cardpress.messages import _

_AS_OF = "CARDPRESS_AS_OF"


def day_of(option: object) -> str | None:
    """Return the day of the plugin's option, or of the environment, or None.

    Raises PluginError if it is no day.
    """
    day = str(option or os.environ.get(_AS_OF) or "")
    if day and not is_day(day):
        message = _("as_of, or %(variable)s: expected a day like 2026-01-15, found '%(day)s'")
        raise PluginError(message % {"variable": _AS_OF, "day": day})
    return day or None
