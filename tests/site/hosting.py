"""The headers that a host sends for a file, as a site's own `_headers` asks for them."""

import re
from collections.abc import Iterator
from fnmatch import fnmatchcase
from pathlib import Path


def headers_for(path: str, site: Path) -> Iterator[tuple[str, str]]:
    """Yield name and value of each header, as Netlify and Cloudflare Pages read them."""
    applies = False
    for line in (site / "_headers").read_text("utf-8").splitlines():
        if re.match(r"\s+\S", line):
            if applies:
                name, _, value = line.strip().partition(": ")
                yield name, value
        elif line.startswith("/"):
            applies = fnmatchcase(path, line)
