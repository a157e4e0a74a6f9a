"""Whose host an address is: one that every reader reaches, or one known within a network."""

import ipaddress
import re
from functools import lru_cache
from urllib.parse import urlsplit

# An address of which nobody needs to ask twice where its host ends.
_USUAL = re.compile(r"https?://([a-z0-9-]+(?:\.[a-z0-9-]+)+)(?=[/?#]|$)")
# Hosts that are reserved for examples and tests.
_PLACEHOLDER = re.compile(r"(?:^|\.)example\.(?:com|org|net)$|\.(?:invalid|test)$")
# What follows the last dot of names that no public server resolves.
_PRIVATE_ENDS = frozenset(
    (
        *("local", "localdomain", "localhost", "internal", "intranet", "intra", "private"),
        *("corp", "lan", "home", "home.arpa"),
    )
)
# Names within a public domain by which organizations call what only they reach.
_PRIVATE_PARTS = frozenset(("corp", "intranet", "intra", "internal", "lan"))


def host_of(address: str) -> str:
    """Return the host of an address as it is compared; empty if there is none."""
    if usual := _USUAL.match(address):
        return usual[1]
    try:
        return (urlsplit(address).hostname or "").casefold().rstrip(".")
    except ValueError:  # the schema tells of an address that cannot be read
        return ""


def is_placeholder(host: str) -> bool:
    """Return whether a host is reserved for examples."""
    return bool(_PLACEHOLDER.search(host))


# A catalogue has a thousand times more addresses than hosts.
@lru_cache(maxsize=4096)
def is_in_house(host: str) -> bool:
    """Return whether a host can be reached from within some network only."""
    if not host or is_placeholder(host):
        return False
    number = _number(host)
    if number is not None:
        return not number.is_global
    parts = host.split(".")
    if len(parts) == 1 or parts[-1] in _PRIVATE_ENDS or ".".join(parts[-2:]) in _PRIVATE_ENDS:
        return True
    return not _PRIVATE_PARTS.isdisjoint(parts[:-2])


def _number(host: str) -> ipaddress.IPv4Address | ipaddress.IPv6Address | None:
    try:
        found = ipaddress.ip_address(host.partition("%")[0])
    except ValueError:
        # Browsers read 10.3 and 167772935 as addresses, too; no publisher writes one so.
        is_number = re.fullmatch(r"[\d.]+|0x[\da-f.]+", host)
        return ipaddress.IPv4Address("10.0.0.0") if is_number else None
    # A private host may hide in an address of the newer kind.
    return getattr(found, "ipv4_mapped", None) or found
