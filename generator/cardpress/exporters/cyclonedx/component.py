"""The model as a component: its name, version, license, maker and links."""

import re
from collections.abc import Iterator
from typing import Any
from urllib.parse import quote

from cardpress.ecosystem.cyclonedx import LINKS

from ..addresses import proper
from ..json_text import filled
from ..licenses import expression_of
from ..stated import Stated
from ..subject import Subject

Data = dict[str, Any]
_TYPES = {title.casefold(): kind for kind, title in LINKS.items()}
_AN_ID = re.compile(r"[A-Za-z0-9.+-]+")


def component(subject: Subject) -> Data:
    """Return what the component says of itself."""
    stated = subject.stated
    return {
        "type": "machine-learning-model",
        "bom-ref": subject.id,
        "group": subject.organization,
        "name": subject.name(),
        "version": _version(stated),
        "description": stated.text("overview") or stated.text("summary"),
        "publisher": subject.maker,
        "purl": f"pkg:huggingface/{quote(subject.hub_id)}" if subject.hub_id else None,
        "licenses": [*_licenses(stated)],
        "externalReferences": [*_links(stated)],
    }


def _version(stated: Stated) -> str:
    newest = next(iter(stated.each("versions")), None)
    return newest.text("version") if newest else ""


def _licenses(stated: Stated) -> Iterator[Data]:
    # An expression stands alone in a bill: licenses that each hold are a list of ids and names.
    license_ = stated.headline("license", noted=True)
    if license_ is None:
        return
    known = expression_of(license_)
    if known and not _AN_ID.fullmatch(known):
        yield {"expression": known}
    else:
        named = {"id": known} if known else {"name": license_.text("name")}
        yield {"license": filled({**named, "url": proper(license_.text("url"))})}


def _links(stated: Stated) -> Iterator[Data]:
    resources = stated.inside("resources")
    for title in resources.names():
        kind = _TYPES.get(title.casefold(), "other")
        yield {"type": kind, "url": proper(resources.text(title)), "comment": title}
    for _key, source in stated.entries("sources"):
        if source.peek("url"):
            yield {
                "type": "evidence",
                "url": proper(source.text("url")),
                "comment": source.text("title"),
            }
