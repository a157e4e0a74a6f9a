"""Licenses as files name them: by an SPDX identifier, in the words of a platform, or by address."""

from cardpress import registries

from .gathered import Data, stated_of
from .words import address, short_line

_NONE = frozenset({"unknown", "none", "other", "n/a", "noassertion"})
# Names on the Hub that leave the version open, which an identifier of SPDX cannot.
_OPEN = frozenset({"cc", "gpl", "lgpl", "agpl", "bsd", "openrail", "llama2"})


def license_of(name: str, url: object = None) -> Data:
    """Return the license that a card has for a name, with its SPDX identifier if that is clear.

    It is empty for a name that says nothing.
    """
    plain = short_line(name)
    if not plain or plain.lower() in _NONE:
        return {}
    known = registries.spdx_expression(plain)
    if known is None and plain.lower() not in _OPEN:
        meant = registries.meant_spdx(plain)
        known = meant if meant and " or " not in meant else None
    return stated_of({"name": known or plain, "spdx": known, "url": address(url)})
