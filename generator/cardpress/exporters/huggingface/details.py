"""The first list of a README, with the labels of the Hub's template, and links."""

from collections.abc import Iterator

from cardpress.markup import escape, link

from ..stated import Stated
from ..subject import Subject
from ..words import shown

_LISTS = (("Tasks", "tasks"), ("Intended users", "users"))


def details(subject: Subject) -> list[str]:
    """Return the list of what fits on a line, and that of links."""
    lines = [f"- **{label}:** {value}" for label, value in _details(subject) if value]
    resources = subject.stated.inside("resources")
    links = [
        f"- **{escape(title)}:** {_linked(shown(resources.take(title)))}"
        for title in resources.names()
    ]
    found = ["## Model Details", "\n".join(lines)]
    return [*found, "### Model Sources", "\n".join(links)] if links else found


def _linked(address: str) -> str:
    return str(link(escape(address), address))


def _details(subject: Subject) -> Iterator[tuple[str, str]]:
    stated = subject.stated
    use = stated.inside("intended_use")
    yield "Developed by", str(escape(subject.maker))
    yield "Kind", str(escape(stated.text("type")))
    yield "Family", str(escape(stated.text("family")))
    yield "Also known as", _names(stated, "aliases")
    yield "Formerly", _names(stated, "former_names")
    for label, key in _LISTS:
        yield label, _noted(use, key)
    policies = [_linked(address) for address in use.values("acceptable_use_policy")]
    yield "Acceptable use policy", ", ".join(policies)
    yield "Replacement", str(escape(stated.inside("lifecycle").text("replacement")))
    yield from _governance(stated.inside("governance"))


def _names(stated: Stated, key: str) -> str:
    names = stated.take(key)
    return ", ".join(map(escape, names)) if isinstance(names, list) else ""


def _noted(holder: Stated, key: str) -> str:
    found = []
    for each in holder.each(key):
        note = each.text("note")
        value = escape(each.text("value"))
        found.append(f"{value} ({escape(note)})" if note else str(value))
    return ", ".join(found)


def _governance(governance: Stated) -> Iterator[tuple[str, str]]:
    for key, label in (
        ("risk_rating", "Risk rating"),
        ("review_date", "Next review"),
        ("standards", "Standards met"),
    ):
        yield label, _noted(governance, key)
