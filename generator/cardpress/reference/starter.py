"""The files of a new catalogue, which `cardpress init` writes: they build a site at once."""

import re
import unicodedata
from dataclasses import asdict, dataclass

from cardpress.configuration import CatalogueFile, Configuration
from cardpress.language import pgettext
from cardpress.loader import CATALOGUE_FILE, is_id, read, read_settings
from cardpress.wording.menu import MENU

from .json_schema import json_schemas
from .starter_texts import OURS, files, filled_in, in_yaml
from .suggestions import suggestions

_FOLDER_OF_ORGANIZATION = "ORGANIZATION"
_UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue"})
_OF_WHAT = frozenset({"ai", "cards", "catalog", "catalogue", "docs", "model", "models", "site"})
_OF_THE_CATALOGUE = ("cards/", CATALOGUE_FILE)
_USUAL_ID = "our-team"
_LONGEST_ID = 60  # shorter than it may be, as it stands in the address of each of its pages


class NotAStart(Exception):
    """A catalogue cannot be called so; the message says why and what to do."""


@dataclass(frozen=True)
class Start:
    """What two new catalogues differ in."""

    name: str
    organization: str
    language: str = "en"
    currency: str = "USD"

    @property
    def id(self) -> str:
        """Return the id of the organization, which is that of any team where its name makes none.

        A name in another script makes none, and one that a system reserves for its own, as `con`.
        """
        id_ = id_from(self.organization, self.language)[:_LONGEST_ID].strip("-.")
        return id_ if is_id(id_) else _USUAL_ID


def id_from(name: str, language: str = "en") -> str:
    """Return the id that a name suggests; empty where it makes none."""
    name = name.casefold()
    # As Germans write them where there are no umlauts.
    name = name.translate(_UMLAUTS) if language.startswith("de") else name
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9.]+", "-", plain).strip("-.")


def start_in(folder: str) -> Start:
    """Return what a catalogue in a folder is called, in the current language, by default."""
    words = re.findall(r"[^\W_]+", folder)
    who = " ".join(word for word in words if word.casefold() not in _OF_WHAT)
    who = who[:1].upper() + who[1:]
    if not who:
        return Start(pgettext("starter", "Our models"), pgettext("starter", "Our Team"))
    return Start(models_of(who), who)


def models_of(organization: str) -> str:
    """Return what a catalogue of an organization's models is called."""
    return pgettext("starter", "%(organization)s models") % {"organization": organization}


def starter_files(start: Start, *, is_inside: bool = False) -> dict[str, str]:
    """Return the text of each file of a new catalogue by its path.

    Of one that is inside a site that is there already, only what is the catalogue's own.

    Raises NotAStart where something in it can be no name, language or currency.
    """
    # It is a name like that of the catalogue.
    _settings(f"name: {in_yaml(start.organization)}\n", of="organization")
    values = {"id": start.id, **asdict(start), **{OURS + key: MENU[key] for key in MENU}}
    texts = {
        place.replace(_FOLDER_OF_ORGANIZATION, start.id): filled_in(path, values)
        for place, path in files()
        if not is_inside or place.startswith(_OF_THE_CATALOGUE)
    }
    settings = _settings(texts[CATALOGUE_FILE])
    return texts | dict([*json_schemas(Configuration(settings).documents), suggestions()])


def _settings(text: str, *, of: str = "") -> CatalogueFile:
    file, problems = read_settings(read(text.encode()))
    if file is None or problems:
        first = problems[0]
        raise NotAStart(f"{of or first.field}: {first.message}; {first.hint}".rstrip("; "))
    return file
