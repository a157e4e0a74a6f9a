"""What a worker has to know to make any page of a site, as it is sent: plain data."""

from dataclasses import dataclass
from functools import cached_property
from hashlib import sha256
from pathlib import Path
from threading import Lock

from cardpress.catalogue_site import CatalogueSite
from cardpress.checked import Checked, unjudged
from cardpress.collecting import collecting_seldom
from cardpress.configuration import CatalogueFile, Configuration, Layer
from cardpress.language import Language, in_language
from cardpress.loader import Settings
from cardpress.loader.carried import pack, unpack
from cardpress.rendering import OwnTemplates, own_templates
from cardpress.wording import language_from, message_file


@dataclass(frozen=True)
class Said:
    """What a catalogue says of itself, and the language of the work, in a form that can be sent.

    ``messages`` is the text of the language's file; a Language has functions, which no process can
    send another.
    """

    file: CatalogueFile
    layers: tuple[Layer, ...]
    language: str
    messages: bytes | None

    @property
    def configuration(self) -> Configuration:
        """Return what is the catalogue's own."""
        return Configuration(self.file, self.layers)

    @property
    def spoken(self) -> Language:
        """Return the language of the work."""
        return language_from(self.language, self.messages)


def said(configuration: Configuration, language: str, root: Path) -> Said:
    """Return what the catalogue in ``root`` says, in a language that has messages."""
    messages = message_file(language, root)
    return Said(configuration.file, configuration.layers, language, messages)


@dataclass(frozen=True)
class SiteWork:
    """All that the pages of a site are made of. ``root`` is where it lies on another machine."""

    said: Said
    cards: str
    templates: OwnTemplates
    root: Path
    as_of: str | None
    drafts: bool

    @cached_property
    def key(self) -> str:
        """Return what tells this work from any other."""
        rest = repr((self.said, self.templates, self.root, self.as_of, self.drafts))
        return sha256(self.cards.encode() + rest.encode()).hexdigest()

    @collecting_seldom()
    def site(self) -> CatalogueSite:
        """Return the site, planned anew."""
        loaded = unpack(self.cards, Settings(self.said.configuration))
        checked = unjudged(loaded, as_of=self.as_of, drafts=self.drafts)
        return site_of(checked, self.root, self.said, self.templates)


def site_work(said: Said, checked: Checked, root: Path, *, drafts: bool) -> SiteWork:
    """Return the work on the site of a catalogue in which nothing is wrong."""
    cards, as_of = pack(checked.loaded), checked.compared.as_of
    return SiteWork(said, cards, own_templates(root), root, as_of, drafts)


def site_of(checked: Checked, root: Path, said: Said, templates: OwnTemplates) -> CatalogueSite:
    """Return the site of a catalogue, planned in the language of the work."""
    with in_language(said.spoken):
        return CatalogueSite(checked, root, is_html=False, ending="/", templates=templates)


_NO_SITE: CatalogueSite | None = None


class _Sites:
    """The site that this process makes pages of, made once and not for each part of them.

    ``alone`` is held while one is made, and while its pages are: a process can have several
    threads, and a site is for one.
    """

    def __init__(self) -> None:
        self.alone = Lock()
        self._key, self._site = "", _NO_SITE

    def put(self, key: str, site: CatalogueSite) -> None:
        """Keep a site, and forget any other."""
        self._key, self._site = key, site

    def of(self, work: SiteWork) -> CatalogueSite:
        """Return the site of a work."""
        if self._site is None or self._key != work.key:
            self.put(work.key, work.site())
        assert self._site
        return self._site


SITES = _Sites()
"""One for each process; a copy of this one knows what this one knew."""
