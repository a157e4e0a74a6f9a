"""Licenses as other formats name them."""

from cardpress.registries import meant_spdx, spdx_expression

from .stated import Stated


def expression_of(license_: Stated) -> str:
    """Take the SPDX expression of a license, and a name that says the same; empty without one."""
    if not license_.peek("spdx"):
        return ""
    stated = license_.text("spdx")
    known = spdx_expression(stated) or stated
    name = str(license_.peek("name"))
    # Another notation of one value: "Apache License 2.0" says no more than Apache-2.0.
    if known in (spdx_expression(name), meant_spdx(name)):
        license_.take("name")
    return known
