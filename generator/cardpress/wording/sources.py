"""What a page's list of sources says of each beside its title, and how a source is named."""

import re
from collections.abc import Iterator

from cardpress import figures
from cardpress.markup import Markdown, escape
from cardpress.messages import _
from cardpress.schema import Source

from .labels import SOURCE_KINDS

# Of a file as it stood at one commit, which its address names.
_COMMIT = re.compile(r"/([0-9a-f]{40})(?:/|$)")
_SHORT = 9  # digits, by which nobody confuses two commits of a repository


def source_terms(source: Source) -> Iterator[Markdown]:
    """Yield who published a source, of which kind it is, its dates and its terms, where stated."""
    if source.publisher:
        yield escape(source.publisher)
    if source.kind:
        yield escape(SOURCE_KINDS[source.kind])
    if source.published:
        yield Markdown(_("published %(day)s")) % _day(source.published)
    if source.accessed:
        yield Markdown(_("accessed %(day)s")) % _day(source.accessed)
    if commit := _COMMIT.search(source.url or ""):
        yield Markdown(_("commit %(commit)s")) % {"commit": Markdown(commit[1][:_SHORT])}
    yield from _terms_of_use(source)
    # Said, as a reader cannot look it up; all else that is missing goes without saying.
    if not source.url:
        yield Markdown(_("no public address"))


def _terms_of_use(source: Source) -> Iterator[Markdown]:
    if source.license:
        yield Markdown(_("data license %(license)s")) % {"license": escape(source.license)}
    if source.reuse is not None:
        yield Markdown(_("reuse allowed") if source.reuse else _("reuse not allowed"))


def of_source(source: Markdown) -> Markdown:
    """Return the line that names the source of all that stands above it."""
    return Markdown(_("Source: %(source)s")) % {"source": source}


def _day(date: str) -> dict[str, Markdown]:
    return {"day": Markdown(figures.date(date))}
