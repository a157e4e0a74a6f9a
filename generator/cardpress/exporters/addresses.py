"""Addresses as the standard for them has them, where a format holds to it."""

import re

_PARTS = re.compile(r"(https?://[^/]*)(.*)", re.DOTALL)
# What browsers let pass in an address, and the standard does not.
_NOT_IN_ONE = re.compile(r"[\[\]{}|\\^`\"<>\s]")


def proper(address: str) -> str:
    """Return an address with what may not stand in one written in its escape."""
    match = _PARTS.fullmatch(address)
    host, rest = match.groups() if match else ("", address)
    return host + _NOT_IN_ONE.sub(lambda sign: f"%{ord(sign[0]):02X}", rest)
