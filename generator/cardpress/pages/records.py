"""What programs that read pages learn of the thing that a page is about, planned from its cards."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from cardpress.comparison import Compared, KnownFact, release
from cardpress.loader import CardFile
from cardpress.schema import License, Model
from cardpress.wording import model_type
from cardpress.wording.downloads import FILES

_SPDX = re.compile(r"(?!LicenseRef-)[A-Za-z0-9.+-]+")


@dataclass(frozen=True)
class Software:
    """A model: its kind, when it was published, and its license; empty is unknown."""

    kind: str
    published: str
    license: str


@dataclass(frozen=True)
class Dataset:
    """A catalogue: the license of its data, and its files, as addresses seen from the page."""

    license: str
    files: tuple[str, ...]


def software(file: CardFile[Model], compared: Compared) -> Software:
    """Return the record of a model: what holds without a condition, and may be reused."""
    released = release(file.card)
    is_known = released and not released.note and file.card.is_reusable(released)
    return Software(
        kind=model_type(file.card.type),
        published=released.value if released and is_known else "",
        license=_license(compared.known[file.place.id]),
    )


def dataset(compared: Compared, folder: str = "") -> Dataset | None:
    """Return the record of the catalogue on a page in a ``folder``; None without downloads."""
    configuration = compared.catalogue.configuration
    files = tuple(path.removeprefix(folder) for path in FILES.values())
    return Dataset(_named(configuration.file.license), files) if configuration.parts.data else None


def _license(known: Mapping[str, KnownFact]) -> str:
    fact = known.get("license")
    claim = fact.attested[0] if fact and fact.holder.card.is_reusable(fact.attested[0]) else None
    if not isinstance(claim, License) or claim.note:
        return ""
    return claim.url or _named(claim.spdx) or claim.name


def _named(spdx: str | None) -> str:
    """Return the address of a license by its identifier."""
    return f"https://spdx.org/licenses/{spdx}" if spdx and _SPDX.fullmatch(spdx) else ""
