"""The texts that a card's fields hold, each with its bounds and a hint for what does not fit."""

import re
from typing import Annotated
from urllib.parse import urlsplit

from pydantic import AfterValidator, BeforeValidator, Field

from cardpress import characters, markup, registries
from cardpress.messages import N_, _

from .shapes import Expectation, refusal

# What the loader's hints recognise a type by, named once for both.
ONE_LINE = N_("one line of text")
MARKDOWN = N_("Markdown text")
CODE = N_("code")
LONGEST_LINE = 300
LONGEST_TEXT = 20_000
LONGEST_CODE = 5_000
PLACEHOLDERS = frozenset({N_("A line of text."), N_("A paragraph of *Markdown*.")})
"""The examples of texts in a new card, messages that its author replaces or deletes."""

# Control characters can break Markdown; bidirectional overrides can make a page read as it is not.
_UNSAFE = r"\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff"


def _seen(value: str) -> str:
    # Of ASCII the pattern of a line has found a sign that can be seen.
    if not value.isascii() and characters.is_blank(value):
        raise refusal(
            _("text that can be seen"), _("write what a reader needs, or delete the line")
        )
    return value


# In the middle of this pattern stands one sign that can be seen: a name of zero-width spaces would
# be a link that nobody can find. Signs without ink are too many for a pattern.
Line = Annotated[
    str,
    Field(
        pattern=rf"^[^\x00-\x1f{_UNSAFE}]*[^\s\x00-\x20\u200b-\u200f\u2060{_UNSAFE}][^\x00-\x1f{_UNSAFE}]*$"
    ),
    Field(max_length=LONGEST_LINE),
    Expectation(
        ONE_LINE,
        N_("at most 300 characters; quote text that YAML would read as something else"),
        "A line of text.",
    ),
    AfterValidator(_seen),
]
"""One line of plain text."""


def _only_seen(value: object) -> object:
    if not isinstance(value, str) or "\n" in value:  # what a line refuses in words of its own
        return value
    if value.isascii() and value.isprintable():
        return value
    if sign := characters.unseen(value):
        what = _("a name of characters that can be seen, not %(sign)s") % {
            "sign": characters.named(sign)
        }
        raise refusal(what, _("delete the character: the name would look like another"))
    if sign := characters.loose_mark(value):
        what = _("at most four different marks, on a letter, not %(sign)s here") % {
            "sign": characters.named(sign)
        }
        raise refusal(what, _("delete the mark, or write it behind the letter it belongs to"))
    return value


# Before the line's own pattern, whose message cannot say what nobody can see.
Name = Annotated[Line, BeforeValidator(_only_seen)]
"""A name in one line: nothing in it is invisible, so that no two names look the same."""


# Lines that each begin with a letter, without any sign that means something in Markdown: nearly
# half of all texts, for which nothing has to be parsed.
_WORDS = r"[A-Za-z][^\n`*_\[\]<>&\\|~]*"
_ONLY_WORDS = re.compile(rf"{_WORDS}(?:\n+{_WORDS})*")


def _only_supported(value: str) -> str:
    if _ONLY_WORDS.fullmatch(value):
        return value
    if found := markup.find_unsupported(value):
        what = _("Markdown of paragraphs, lists, emphasis, code and links, not %(construct)s") % {
            "construct": _(found.name)
        }
        hint = _INSTEAD.get(found.name, N_("card text is part of a larger page; use bold text"))
        raise refusal(what, _(hint), at=(found.line, found.words))
    return value


_INSTEAD = {
    "HTML": N_("write it as Markdown; to show a tag, put it in backticks"),
    "a link that is not an http or https address": N_("write the full address: https://..."),
    "a link within a link": N_("give each address words of its own"),
    "text that shows nothing": N_("write what a reader needs, or delete the line"),
    "a link without text": N_("write between the brackets what it leads to"),
    "a link that leads elsewhere than it says": N_("write the address itself, or what it leads to"),
}
Text = Annotated[
    str,
    Field(
        pattern=rf"^[^\x00-\x08\x0b-\x1f{_UNSAFE}]*[^\s\x00-\x20{_UNSAFE}]"
        rf"[^\x00-\x08\x0b-\x1f{_UNSAFE}]*$",
        max_length=LONGEST_TEXT,
    ),
    Expectation(
        MARKDOWN,
        N_("at most 20,000 characters, in quotes or in a block after '|'"),
        "A paragraph of *Markdown*.",
        "markdown",
    ),
    # Behind the expectation, which would otherwise replace the reason that this one gives.
    AfterValidator(_only_supported),
]
"""Markdown in one or more paragraphs: emphasis, `code`, links and lists; no headings, no HTML."""


def _no_directive(value: str) -> str:
    if markup.holds_directive(value):
        raise refusal(
            _("code without directives of the theme"), _("delete <!-- material/... --> or --8<--")
        )
    return value


MarkdownLine = Annotated[Line, AfterValidator(_only_supported)]
"""One line of Markdown: emphasis, `code` and links."""

Code = Annotated[
    str,
    Field(pattern=rf"^[^\x00-\x08\x0b-\x1f{_UNSAFE}]*$", min_length=1, max_length=LONGEST_CODE),
    Expectation(CODE, N_("at most 5,000 characters, in a block after '|'"), "print(1)", "code"),
    AfterValidator(_no_directive),  # behind, as in Text
]
"""A code sample, shown exactly as written."""

Key = Annotated[
    str,
    Field(pattern=r"^[a-z0-9][a-z0-9.-]*$", max_length=80),
    Expectation(N_("a key of a-z, 0-9, dot and hyphen"), N_("for example llm-stats"), "llm-stats"),
]
"""A short name used inside one card."""


def _known_language(value: str) -> str:
    if not registries.is_programming_language(value):
        raise ValueError(value)
    return value


Language = Annotated[
    str,
    Field(pattern=r"^[a-z0-9][a-z0-9+#_.-]*$", max_length=40),
    AfterValidator(_known_language),  # before the expectation, whose message suits both faults
    Expectation(
        N_("the short name of a programming language"),
        N_("for example python, javascript or bash"),
        "python",
    ),
]
"""A programming language, as named after a code fence."""


_USUAL_HOST = re.compile(r"https?://[A-Za-z0-9.-]*[A-Za-z0-9](?=[/?#]|$)")


def _with_a_host(value: str) -> str:
    if _USUAL_HOST.match(value):
        return value
    if not urlsplit(value).hostname:  # which raises ValueError where it cannot be read
        raise ValueError(value)
    return value


def _canonical_spdx(value: str) -> str:
    if registries.spdx_expression(value) == value:
        return value
    meant = registries.meant_spdx(value)
    hint = _("leave it out if the license has none; name says its name")
    if meant:
        hint = _("write %(text)s") % {"text": meant}
    what = _("an SPDX license identifier or expression, not '%(found)s'") % {"found": value[:60]}
    raise refusal(what, hint)


Spdx = Annotated[
    str,
    Field(max_length=LONGEST_LINE),
    Expectation(
        N_("an SPDX license expression"),
        N_("for example Apache-2.0, or MIT OR Apache-2.0"),
        "Apache-2.0",
    ),
    AfterValidator(_canonical_spdx),  # behind, as it says which expression may be meant
    # An editor needs no more than the form; the list is SPDX's, and grows.
    Field(json_schema_extra={"pattern": r"^[A-Za-z0-9(][A-Za-z0-9.+() -]*$"}),
]
"""An SPDX license expression: Apache-2.0, or MIT OR Apache-2.0."""


def _known_tag(value: str) -> str:
    if not registries.is_language(value):
        raise ValueError(value)
    return value


LanguageTag = Annotated[
    str,
    # Or what follows a dot or an @, as in the name of a locale, would pass unread.
    Field(pattern=r"^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$", max_length=35),
    AfterValidator(_known_tag),
    Expectation(
        N_("a language tag (BCP 47)"), N_("for example en, pt-BR or zh-Hant"), "en", "language"
    ),
]
"""A natural language, as BCP 47 writes it: en, pt-BR, zh-Hant."""

Url = Annotated[
    str,
    Field(
        pattern=rf"^https?://[^\s/?#<>\"`\\{{}}|^\x00-\x1f{_UNSAFE}]+[^\s<>\"`\\{{}}|^\x00-\x1f{_UNSAFE}]*$"
    ),
    Field(max_length=2_000),
    AfterValidator(_with_a_host),
    Expectation(
        N_("a web address"),
        N_("write it in full: https://..."),
        "https://huggingface.co/docs",
        "address",
    ),
]
"""An absolute http or https address."""

# Of the signs that mail servers take, those that neither Markdown nor an address of a link reads.
Email = Annotated[
    str,
    Field(pattern=r"^[A-Za-z0-9._+-]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+$", max_length=254),
    Expectation(
        N_("an email address"), N_("for example models@acme.com"), "models@acme.com", "email"
    ),
]
"""An email address."""
