"""The files of a new catalogue, which `cardpress init` writes: they build a site at once."""

import json
import re
import unicodedata
from dataclasses import asdict, dataclass
from pathlib import Path

from cardpress import markup, packaged
from cardpress.configuration import CatalogueFile, Configuration
from cardpress.loader import CATALOGUE_FILE, is_id, read, read_settings
from cardpress.wording.menu import MENU

from .json_schema import json_schemas

_MARK = re.compile(r"<<(\w+)>>")
_FOLDER_OF_ORGANIZATION = "ORGANIZATION"
_OF_WHAT = frozenset({"ai", "cards", "catalog", "catalogue", "docs", "model", "models", "site"})
_USUAL_ID = "our-team"
_LONGEST_ID = 60  # shorter than it may be, as it stands in the address of each of its pages
_LABEL = re.compile(r"[^\W\d_]{3,}(?: [^\W\d_]+)*")
_PLAIN = re.compile(r"[A-Za-z]+(?: [A-Za-z]+)+|[A-Z]{3}|(?!no|on)[a-z]{2}")
"""What every reader of YAML takes for text; of other single words some are true or false."""


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
        plain = unicodedata.normalize("NFKD", self.organization.casefold())
        id_ = re.sub(r"[^a-z0-9.]+", "-", plain.encode("ascii", "ignore").decode())
        id_ = id_[:_LONGEST_ID].strip("-.")
        return id_ if is_id(id_) else _USUAL_ID


def start_in(folder: str) -> Start:
    """Return what a catalogue in a folder is called where nobody says otherwise."""
    words = re.findall(r"[^\W_]+", folder)
    who = " ".join(word for word in words if word.casefold() not in _OF_WHAT)
    who = who[:1].upper() + who[1:]
    return Start(f"{who} models", who) if who else Start("Our models", "Our Team")


def starter_files(start: Start) -> dict[str, str]:
    """Return the text of each file of a new catalogue by its path.

    Raises NotAStart where something in it can be no name, language or currency.
    """
    # It is a name like that of the catalogue.
    _settings(f"name: {_in_yaml(start.organization)}\n", of="organization")
    folder = packaged.starter()
    texts = {}
    for path in sorted(path for path in folder.rglob("*") if path.is_file()):
        place = path.relative_to(folder).as_posix().replace(_FOLDER_OF_ORGANIZATION, start.id)
        texts[place] = _filled_in(path, start)
    settings = _settings(texts[CATALOGUE_FILE])
    return texts | dict(json_schemas(Configuration(settings).documents))


def _filled_in(path: Path, start: Start) -> str:
    written = _in_yaml if path.suffix == ".yml" else markup.escape
    values = {"id": start.id, **{key: written(value) for key, value in asdict(start).items()}}
    # In the language of the site, whose tabs they are.
    values |= {f"menu_{key}": _in_menu(label) for key, label in MENU.items()}
    return _MARK.sub(lambda mark: values[mark[1]], path.read_text("utf-8"))


def _in_menu(label: str) -> str:
    # Words of ours, none of which YAML takes for true or false, unless a translator has others.
    return label if _LABEL.fullmatch(label) else _in_yaml(label)


def _in_yaml(value: str) -> str:
    # A text of JSON is one of YAML.
    return value if _PLAIN.fullmatch(value) else json.dumps(value, ensure_ascii=False)


def _settings(text: str, *, of: str = "") -> CatalogueFile:
    file, problems = read_settings(read(text.encode()))
    if file is None or problems:
        first = problems[0]
        raise NotAStart(f"{of or first.field}: {first.message}; {first.hint}".rstrip("; "))
    return file
