"""A language in which every message shows, and cards in which no letter is a Latin one.

Messages are in accented letters and brackets, cards in Greek ones, dates and numbers as Greek has
them; so whatever plain letter is left on a page is a text outside the messages.
"""

import re
import shutil
from collections.abc import Mapping, Sequence
from functools import cache
from gettext import GNUTranslations
from io import BytesIO
from pathlib import Path
from typing import Any

import yaml
from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po
from babel.numbers import list_currencies

from cardpress.language import Language
from cardpress.registries import programming_language
from tests.conftest import CATALOGUE
from tests.messages import TEMPLATE

CODE = "el"
_PLAIN = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
_ACCENTED = str.maketrans(_PLAIN, "ÅƁÇÐÉƑĜĤÎĴĶĻṀÑÖÞǪŔŠŢÛṼŴẊÝŽåƀçðéƒĝĥîĵķļṁñöþǫŕšţûṽŵẋýž")
_GREEK = str.maketrans(_PLAIN, "ΑΒΨΔΕΦΓΗΙΞΚΛΜΝΟΠϞΡΣΤΘΩϜΧΥΖαβψδεφγηιξκλμνοπϟρστθωϝχυζ")
# Parts by name, tags and entities, code, and where links lead: these a translator leaves alone.
_KEPT = re.compile(r"\]\((?:%\(\w+\)s|[^)])*\)|%\(\w+\)s|%%|<[^>]+>|&\w+;|``[^`]+``|`[^`]+`")
# The same in every language: an SPDX identifier, a currency's sign and code, the SI's second, a
# programming language.
_LATIN = re.compile("[A-Za-z]")
_SIGNS = re.compile(
    r"\((?:MIT|Apache-2\.0)\)|\b[A-Z]{2}(?=[$¥])|(?<=\d) s\b|"
    rf"\b(?:{'|'.join(list_currencies())})\b"
)
_PROPER_NAMES = {programming_language(name) for name in ("python", "bash", "javascript")}
_PROPER_NAMES |= {"JSON", "CycloneDX", "Markdown"}
_TEXTS = {
    *("name", "title", "publisher", "note", "summary", "category"),
    *("evaluated_by", "harness", "effort", "other", "aggregation", "version"),
    *(
        "snapshot",
        "provider",
        "locator",
        "family",
        "architecture",
        "training_data",
        "license",
    ),
    *("license", "points", "choose", "consider_alternatives", "aliases", "former_names"),
    *("regions", "data_retention"),
}
_MARKDOWN = {"overview", "text", "measures", "does_not_measure"}
_REFERENCES = {"model", "replacement", "price_comparisons"}


@cache
def translation() -> str:
    """Return a file of messages in which each is told apart by its letters and brackets."""
    catalog = Catalog(locale=CODE, charset="utf-8")
    # Which tests hold to have every message of the code.
    with TEMPLATE.open("rb") as template:
        every = read_po(template)
    for message in every:
        if message.id:
            shown = _shown(message.id)
            catalog.add(message.id, shown, context=message.context)
    file = BytesIO()
    write_po(file, catalog, width=0)
    return file.getvalue().decode()


def is_plain(text: str) -> bool:
    """Return whether a text has a letter that neither a message, a card nor a figure has."""
    return text.strip() not in _PROPER_NAMES and bool(_LATIN.search(_SIGNS.sub("", text)))


def language_of(code: str, translations: Mapping[tuple[str, str], tuple[str, ...]]) -> Language:
    """Return a language with forms of messages with counts."""
    catalog = Catalog(locale=code, charset="utf-8")
    for message, forms in translations.items():
        catalog.add(message, forms)
    file = BytesIO()
    write_mo(file, catalog)
    file.seek(0)
    return Language(code, code, GNUTranslations(file))


def root(folder: Path) -> Path:
    """Make the frozen catalogue in Greek letters in a folder, with its translation; gives it."""
    shutil.copytree(CATALOGUE / "cards", folder / "cards")
    paths = sorted((folder / "cards").rglob("*.yml"))
    ids = {path.stem for path in paths}
    for path in paths:
        card = yaml.load(path.read_text(encoding="utf-8"), _Loader)
        text = yaml.dump(_greek_values(card, ids), allow_unicode=True, sort_keys=False)
        path.write_text(text, encoding="utf-8")
    (folder / "locale").mkdir()
    (folder / f"locale/{CODE}.po").write_text(translation(), encoding="utf-8")
    return folder


class _Loader(yaml.SafeLoader):
    """Reads dates as the cards' own loader does, as texts."""


_Loader.yaml_implicit_resolvers = {
    start: [(tag, pattern) for tag, pattern in resolvers if not tag.endswith(":timestamp")]
    for start, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def _shown(message: str | Sequence[str]) -> str | tuple[str, ...]:
    return _accented(message) if isinstance(message, str) else tuple(map(_accented, message))


def _accented(text: str) -> str:
    core = text.strip()
    # With a space that does not break, which would show as "&nbsp;" where HTML is taken for text.
    return text.replace(core, f"⟦\N{NO-BREAK SPACE}{_in_letters(core, _ACCENTED)}⟧")


def _in_letters(text: str, letters: Mapping[int, int]) -> str:
    kept = iter([*_KEPT.findall(text), ""])
    return "".join(part.translate(letters) + next(kept) for part in _KEPT.split(text))


def _greek_values(value: Any, ids: set[str], *path: str) -> Any:
    if isinstance(value, Mapping):
        return {
            _greek_key(key, ids, path): _greek_values(inner, ids, *path, key)
            for key, inner in value.items()
        }
    if isinstance(value, list):
        return [_greek_values(item, ids, *path) for item in value]
    field = next((key for key in reversed(path) if key != "value"), "")
    if isinstance(value, str) and field in _MARKDOWN:
        return _in_letters(value, _GREEK)
    if isinstance(value, str) and field in _TEXTS:
        return value.translate(_GREEK)
    return _reference(value, ids) if isinstance(value, str) and field in _REFERENCES else value


def _greek_key(key: str, ids: set[str], path: tuple[str, ...]) -> str:
    if path[-1:] == ("resources",):
        return key.translate(_GREEK)
    # Scores of other models are by the model, then by the benchmark.
    is_reference = path[-1:] in (("benchmarks",), ("results",)) or path[-2:-1] == ("results",)
    return _reference(key, ids) if is_reference else key


def _reference(name: str, ids: set[str]) -> str:
    return name if name in ids else name.translate(_GREEK)
