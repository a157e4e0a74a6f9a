"""Small pages at the other addresses of a card, which redirect to its page without a script."""

from collections.abc import Iterator
from html import escape

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File
from mkdocs.utils import get_relative_url, normalize_url

from cardpress.language import current
from cardpress.wording import Redirect
from cardpress.wording import titles as words

_STUB = """<!doctype html>
<html lang="{language}">
<head>
<meta charset="utf-8">
<title>{title}</title>
<meta name="robots" content="noindex">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="refresh" content="0; url={address}">
{links}</head>
<body><p>{sentence}</p></body>
</html>
"""


def redirect_file(redirect: Redirect, config: MkDocsConfig) -> File:
    """Return the file of a redirect, at the address that a page of that name would have."""
    old = _page(redirect.path, config)
    new = _page(redirect.target, config)
    address = get_relative_url(new.url, old.url)
    text = _STUB.format(
        language=escape(current().code),
        title=escape(words.moved(redirect.name)),
        sentence=words.now_at(f'<a href="{escape(address)}">{escape(address)}</a>'),
        address=escape(address),
        links="".join(
            f'<link rel="{kind}" href="{escape(target)}">\n'
            for kind, target in _links(old, new, config)
        ),
    )
    return File.generated(config, old.dest_uri, content=text)


def _links(old: File, new: File, config: MkDocsConfig) -> Iterator[tuple[str, str]]:
    if config.site_url:
        yield "canonical", f"{config.site_url.rstrip('/')}/{new.url}"
    # Without it, a browser would request /favicon.ico, which the host may not have.
    if favicon := config.theme.get("favicon"):
        yield "icon", normalize_url(favicon, base=get_relative_url(".", old.url))


def _page(path: str, config: MkDocsConfig) -> File:
    return File(path, config.docs_dir, config.site_dir, config.use_directory_urls)
