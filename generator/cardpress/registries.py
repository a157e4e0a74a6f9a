"""What public registries know: languages, programming languages, currencies and licenses.

Names come from CLDR, as Babel has it, in the current language; those of programming languages are
the same in all of them.
"""

import re
from collections.abc import Iterable
from functools import lru_cache

from babel import Locale, UnknownLocaleError
from babel.core import parse_locale
from babel.numbers import list_currencies
from packaging.licenses import InvalidLicenseExpression, canonicalize_license_expression
from pygments.lexers import get_all_lexers

from cardpress.language import current

_PROGRAMMING = {
    alias: name for name, aliases, _, _ in get_all_lexers(plugins=False) for alias in aliases
}


def is_programming_language(name: str) -> bool:
    """Return whether a word names a programming language that code can be highlighted in."""
    return name in _PROGRAMMING


def programming_language(name: str) -> str:
    """Return the proper name of a programming language: javascript is JavaScript."""
    return _PROGRAMMING.get(name, name)


def is_language(tag: str) -> bool:
    """Return whether a text is a BCP 47 tag of a natural language that CLDR knows: pt-BR."""
    return _language_name(tag, "en") is not None


def proper_tag(tag: str) -> str | None:
    """Return a tag of a natural language as BCP 47 writes it: PT_br is pt-BR; None for no tag."""
    if not is_language(tag.replace("_", "-")):
        return None
    language, territory, script, *_ = parse_locale(tag.replace("_", "-"), sep="-")
    return "-".join(filter(None, (language, script, territory)))


def language_tag(name: str) -> str | None:
    """Return the tag of a natural language by its English name: German is de; None without one."""
    return _TAGS.get(name.strip().casefold())


def language_name(tag: str) -> str:
    """Return the name of a natural language: pt-BR is Portuguese (Brazil)."""
    locale = current().locale
    return _language_name(tag, locale) or _language_name(tag, "en") or tag


def language_names(tag: str) -> tuple[str, ...]:
    """Return the name of a natural language in the current language, and in English."""
    return tuple(dict.fromkeys((language_name(tag), _language_name(tag, "en") or tag)))


_TAGS = {name.casefold(): tag for tag, name in Locale("en").languages.items() if "_" not in tag}


@lru_cache(maxsize=1024)
def _language_name(tag: str, locale: str) -> str | None:
    try:
        language, territory, script, *_ = parse_locale(tag, sep="-")
        names = Locale.parse(locale)
    except (ValueError, UnknownLocaleError):
        return None
    if language not in names.languages:
        return None
    parts = [(names.scripts, script), (names.territories, territory)]
    if any(code and code not in known for known, code in parts):
        return None
    details = ", ".join(known[code] for known, code in parts if code)
    name = names.languages[language]
    return f"{name} ({details})" if details else name


@lru_cache(maxsize=1024)
def is_currency(code: str) -> bool:
    """Return whether a text is the ISO 4217 code of a currency."""
    return code in list_currencies()


@lru_cache(maxsize=1024)
def spdx_expression(text: str) -> str | None:
    """Return an SPDX expression as the list of licenses writes it, or None if it is none."""
    try:
        return canonicalize_license_expression(text)
    except InvalidLicenseExpression:
        return None


def permits_commercial_use(expression: str) -> bool | None:
    """Return whether a license permits commercial use, by its SPDX expression; None if unknown.

    Of several that one may choose from, one that does is enough; of several that all hold, all.
    """
    choices = [_permits_all(choice.split(" AND ")) for choice in expression.split(" OR ")]
    return True if True in choices else None if None in choices else False


def _permits_all(licenses: Iterable[str]) -> bool | None:
    permitted = [_permits(name.strip("() ")) for name in licenses]
    return False if False in permitted else None if None in permitted else True


def _permits(name: str) -> bool | None:
    if "-NC-" in f"{name}-":
        return False
    return True if name in _FREE or name.startswith(_FREE_FAMILIES) else None


# Licenses that models have. Those of software are open by the Open Source Definition, by which none
# may exclude commercial use; of Creative Commons, all but those that say NC permit it.
_FREE = frozenset(
    {"ISC", "MIT", "MIT-0", "MS-PL", "NCSA", "PostgreSQL", "Unlicense", "Zlib", "0BSD"}
)
_FREE_FAMILIES = (
    *("AFL-", "AGPL-3.0", "Apache-2.0", "Artistic-2.0", "BSD-2-Clause", "BSD-3-Clause", "BSL-1.0"),
    *("CC-BY-", "CC0-1.0", "CDLA-Permissive-", "ECL-2.0", "EPL-2.0", "EUPL-1.", "GPL-2.0"),
    *("GPL-3.0", "LGPL-2.1", "LGPL-3.0", "MPL-2.0", "OSL-3.0"),
)


def meant_spdx(text: str) -> str | None:
    """Return the SPDX expression that a name such as Apache 2 most likely means, or None.

    Both of them, joined by "or", where a name such as GPLv3 leaves open whether later ones hold.
    """
    words = re.findall(r"[\w.+-]+", text.replace("/", " OR "))
    dashed = "-".join(word for word in words if word.casefold() not in _NO_PART_OF_AN_ID)
    dashed = re.sub(r"(?<![a-z])v(?=\d)", "", dashed, flags=re.IGNORECASE)
    apart = re.sub(r"(?<=[a-uw-z])v?(?=\d)", "-", dashed, flags=re.IGNORECASE)
    forms = (text, dashed, f"{dashed}.0", dashed.replace("-OR-", " OR "), apart, f"{apart}.0")
    meant = next((known for form in forms if (known := spdx_expression(form))), None)
    is_open = meant and spdx_expression(f"{meant}-or-later")
    return f"{meant}-only or {meant}-or-later" if is_open else meant


_NO_PART_OF_AN_ID = {"gnu", "license", "licence", "the", "version"}
