"""What an editor suggests of a catalogue's own: the ids of its cards, and the keys of its sources.

They stand in a file of their own beside the schemas, which refer to it: it follows from the cards,
the schemas from the code, so that a change of cards touches no schema, and may leave this behind.
Nothing in it refuses a value, as names and aliases are references as well.
"""

import json
from collections import Counter, defaultdict
from typing import Any, Literal

from cardpress.catalogue import Catalogue
from cardpress.messages import _

SUGGESTIONS = "cards/ids.schema.json"
"""Where the file lies, below the root."""
Suggested = Literal["model", "benchmark", "organization", "source"]
_DRAFT = "http://json-schema.org/draft-07/schema#"
_OFTEN = 2
"""From how many cards on a key of a source is one that others should use, too."""


def suggestions(catalogue: Catalogue | None = None) -> tuple[str, str]:
    """Return the path below the root, and the text, of what editors suggest of a catalogue."""
    known: dict[Suggested, dict[str, str]] = {
        "model": {},
        "benchmark": {},
        "organization": {},
        "source": {},
    }
    if catalogue:
        known |= {
            "model": _models(catalogue),
            "benchmark": {id_: file.card.name for id_, file in catalogue.benchmarks.items()},
            # Cards name an organization as readers do: as a provider, a publisher or an evaluator.
            "organization": {
                file.card.name: file.card.summary or "" for file in catalogue.organizations.values()
            },
            "source": _sources(catalogue),
        }
    definitions: dict[str, Any] = {}
    for kind, words in known.items():
        definitions[kind] = _values(words)
        definitions[f"{kind}s"] = _keys(words)
    about = _("Made by 'cardpress schema' from the cards; editors suggest what is here.")
    whole = {"$schema": _DRAFT, "$comment": about, "definitions": definitions}
    return SUGGESTIONS, json.dumps(whole, indent=2, ensure_ascii=False) + "\n"


def _models(catalogue: Catalogue) -> dict[str, str]:
    organizations = catalogue.organizations
    found = {}
    for id_, file in catalogue.models.items():
        maker = organizations.get(file.place.organization)
        found[id_] = f"{file.card.name}, {maker.card.name}" if maker else file.card.name
    return found


def _sources(catalogue: Catalogue) -> dict[str, str]:
    """Return the keys of sources that several cards have, each with its most frequent title."""
    titles: dict[str, Counter[str]] = defaultdict(Counter)
    for sources in catalogue.sources.values():
        for key, source in sources.items():
            titles[key][source.title] += 1
    return {
        key: min(of_key, key=lambda title: (-of_key[title], title))
        for key, of_key in titles.items()
        if of_key.total() >= _OFTEN
    }


def _values(words: dict[str, str]) -> dict[str, Any]:
    if not words:  # an enum of nothing is no schema
        return {}
    known = {"enum": sorted(words), "enumDescriptions": [words[word] for word in sorted(words)]}
    return {"anyOf": [known, {}]}


def _keys(words: dict[str, str]) -> dict[str, Any]:
    return {"properties": {word: {"description": words[word]} for word in sorted(words)}}
