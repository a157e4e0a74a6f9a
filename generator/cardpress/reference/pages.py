"""The pages of the reference, but for those that a site does without."""

from collections.abc import Iterator
from functools import lru_cache
from gettext import NullTranslations

from cardpress.configuration import Configuration
from cardpress.language import Language, current, in_language
from cardpress.pages import Page
from cardpress.schema import Record

from .checks_page import checks_page
from .fields import fields_page
from .templates_page import templates_page

_Own = tuple[tuple[tuple[str, str], str], ...]
_Said = tuple[str, str, NullTranslations, _Own]
"""A language by all that it says, as a translator edits the messages of one and the same."""
_Documents = tuple[tuple[str, type[Record]], ...]


def reference_pages(configuration: Configuration) -> Iterator[Page]:
    """Plan the pages for those who write cards and templates."""
    parts, language = configuration.parts, current()
    own = tuple(language.own.items())
    said = (language.code, language.locale, language.messages, own)
    if parts.checks:
        yield checks_page(parts)
    if parts.fields:
        yield _fields_page(tuple(configuration.documents.items()), said)
    if parts.templates:
        yield _templates_page(said)


# What no card changes is planned once, and not for every edit under `mkdocs serve`.
@lru_cache(maxsize=4)
def _fields_page(documents: _Documents, said: _Said) -> Page:
    with in_language(_language(*said)):
        return fields_page(dict(documents))


@lru_cache(maxsize=4)
def _templates_page(said: _Said) -> Page:
    with in_language(_language(*said)):
        return templates_page()


def _language(code: str, locale: str, messages: NullTranslations, own: _Own) -> Language:
    return Language(code, locale, messages, dict(own))
