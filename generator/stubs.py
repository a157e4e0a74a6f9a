"""Small pages at the other addresses of a card, which lead on to its page without a script."""

import posixpath
from html import escape

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File

from generator.pages import Redirect

_STUB = """<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>Moved: {name}</title>
<meta name="robots" content="noindex">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="refresh" content="0; url={address}">
{canonical}</head>
<body><p>This page is now at <a href="{address}">{address}</a>.</p></body>
</html>
"""


def redirect_file(redirect: Redirect, config: MkDocsConfig) -> File:
    """Make the file of a redirect, at the address that a page of that name would have."""
    old = _page(redirect.path, config)
    new = _page(redirect.target, config)
    address = posixpath.relpath(new.url or ".", posixpath.dirname(old.dest_uri) or ".")
    if new.url.endswith("/"):
        address += "/"
    whole = f"{config.site_url.rstrip('/')}/{new.url}" if config.site_url else ""
    text = _STUB.format(
        name=escape(redirect.name),
        address=escape(address),
        canonical=f'<link rel="canonical" href="{escape(whole)}">\n' if whole else "",
    )
    return File.generated(config, old.dest_uri, content=text)


def _page(path: str, config: MkDocsConfig) -> File:
    return File(path, config.docs_dir, config.site_dir, config.use_directory_urls)
