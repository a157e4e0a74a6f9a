"""What crawlers are told of a site: where its map is, and the last day of each page."""

import re
from collections.abc import Mapping
from html import unescape
from urllib.parse import urljoin

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

SITEMAP = "sitemap.xml"
_ROBOTS = "robots.txt"
_ENTRY = re.compile(r"(<loc>(.*?)</loc>\s*)<lastmod>.*?</lastmod>")


def add_robots(files: Files, config: MkDocsConfig) -> None:
    """Add robots.txt, which leads to the sitemap, where a site with an address has none of its own.

    Only the one at the root of a host is read; anywhere else it is nothing to anybody.
    """
    if config.site_url and files.get_file_from_path(_ROBOTS) is None:
        sitemap = urljoin(config.site_url, SITEMAP)
        text = f"User-agent: *\nAllow: /\n\nSitemap: {sitemap}\n"
        files.append(File.generated(config, _ROBOTS, content=text))


def with_days(sitemap: str, days: Mapping[str, str], *, is_guest: bool) -> str:
    """Return a sitemap with the last days of pages by their addresses, where any is known.

    MkDocs has every page changed by every build. What else a site has is left as it is.
    """

    def of_page(entry: re.Match[str]) -> str:
        day = days.get(unescape(entry[2]))
        if day is None and is_guest:
            return entry[0]
        return f"{entry[1]}<lastmod>{day}</lastmod>" if day else entry[1].rstrip()

    return _ENTRY.sub(of_page, sitemap)
