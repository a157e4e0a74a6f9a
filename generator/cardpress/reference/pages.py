"""The pages of the reference, but for those that a site does without."""

from collections.abc import Iterator

from cardpress.configuration import Configuration
from cardpress.pages import Page

from .checks_page import checks_page
from .fields import fields_page
from .templates_page import templates_page


def reference_pages(configuration: Configuration) -> Iterator[Page]:
    """Plan the pages for those who write cards and templates."""
    parts = configuration.parts
    if parts.checks:
        yield checks_page(parts)
    if parts.fields:
        yield fields_page(configuration.documents)
    if parts.templates:
        yield templates_page()
