"""The messages of a site's scripts in its language; in their code they are in English."""

from collections.abc import Iterator
from typing import Any

from babel import Locale

from cardpress.language import Language
from cardpress.wording import script_messages

# In which every form of a whole number comes up: French and Spanish have one for a million alone.
_SAMPLES = (*range(1001), 1_000_000)


def translation_record(language: Language) -> dict[str, Any]:
    """Return the locale of numbers and lists, and each message by its English.

    A message with a count has a form for each of the kinds of counts that the locale tells apart,
    by the names that Intl.PluralRules has for them, too.
    """
    return {
        "locale": language.locale.replace("_", "-"),
        "messages": dict(_messages(language)),
    }


def _messages(language: Language) -> Iterator[tuple[str, str | dict[str, str]]]:
    form_of = Locale.parse(language.locale).plural_form
    samples = {form_of(count): count for count in reversed(_SAMPLES)}
    for message in script_messages():
        if isinstance(message, str):
            yield message, language.messages.gettext(message)
        else:
            yield (
                message.one,
                {
                    form: language.messages.ngettext(*message, count)
                    for form, count in samples.items()
                },
            )
