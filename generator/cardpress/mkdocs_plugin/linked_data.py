"""What a page is about, and where it stands, as programs read it: records of schema.org."""

import json
from collections.abc import Sequence
from urllib.parse import urljoin

from cardpress.pages import Dataset, PageHead, Software

_TYPES = {"csv": "text/csv", "json": "application/json"}
Record = dict[str, object]


def element(record: Record) -> str:
    """Return the element of a page's head that holds a record, without what that leaves empty."""
    filled = {key: value for key, value in record.items() if value}
    text = json.dumps({"@context": "https://schema.org", **filled}, ensure_ascii=False)
    # An element of this kind ends at its first closing tag, whatever is around that.
    safe = text.replace("<", "\\u003c")
    return f'<script type="application/ld+json">{safe}</script>'


def breadcrumbs(trail: Sequence[tuple[str, str]]) -> Record:
    """Return where a page stands: the pages above it and itself, each by name and address."""
    steps = [
        {"@type": "ListItem", "position": place, "name": name, "item": address}
        for place, (name, address) in enumerate(trail, 1)
    ]
    return {"@type": "BreadcrumbList", "itemListElement": steps}


def subject(head: PageHead, address: str, site: str) -> Record | None:
    """Return what a page at an address of a ``site`` is about; None for one that is of nothing."""
    record = head.record
    if isinstance(record, Software):
        return {
            "@type": "SoftwareApplication",
            "name": head.name,
            "url": address,
            "description": head.description,
            "author": {"@type": "Organization", "name": head.by},
            "datePublished": record.published,
            "license": record.license,
            "applicationCategory": record.kind,
        }
    if isinstance(record, Dataset):
        return {
            "@type": "Dataset",
            "name": site,
            "url": address,
            "description": head.description,
            "license": record.license,
            "distribution": [_file(urljoin(address, path)) for path in record.files],
        }
    return None


def _file(address: str) -> Record:
    encoding = _TYPES[address.rpartition(".")[2]]
    return {"@type": "DataDownload", "contentUrl": address, "encodingFormat": encoding}
