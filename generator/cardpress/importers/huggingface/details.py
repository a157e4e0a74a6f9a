"""The lists of the Hub's template for model cards: a label in bold, and what it is for a model."""

import re
from collections.abc import Callable, Iterator, Mapping

from markdown_it.tree import SyntaxTreeNode

from cardpress import registries

from ..faults import NO_FIELD
from ..gathered import Gathered
from ..licenses import license_of
from ..markdown_text import Section, items_of, links_of, words_of
from ..prose import without_placeholders
from ..words import address, number, short_line
from .metadata import base_model
from .statements import Blocks

_ENTRY = re.compile(
    r"(?P<label>[^:]{2,60}?)\s*(?:\[optional\])?\s*:\s*(?P<value>.*)", re.IGNORECASE
)
_EMAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+", re.ASCII)
_PART_OF_NAME = re.compile(r"\s*\((?:s|nlp|es)\)", re.IGNORECASE)
_TOGETHER = re.compile(r"\s*(?:,|;|\band\b|&)\s*")
_COMPUTE = {
    "hardware type": "hardware",
    "hours used": "hours",
    "cloud provider": "provider",
    "compute region": "region",
}
_LINKS = {
    "repository": "Repository",
    "paper": "Paper",
    "demo": "Demo",
    "blog": "Blog",
    "github": "Repository",
}
_GRAMS = re.compile(r"(?P<amount>[\d.,]+)\s*(?P<unit>kg|g|t|tons?|tonnes?)\b.*", re.IGNORECASE)
_TONS = {"g": 1e-6, "kg": 1e-3}


def details(_section: Section, blocks: Blocks, gathered: Gathered) -> Blocks:
    """Put what the lists of the template say in its place; return the blocks that are left."""
    left = Blocks()
    for block in blocks:
        entries = [*_entries(block)]
        if not any(_reader(label, value) for label, value, _item in entries):
            left.append(block)
            continue
        for label, value, item in entries:
            if shown := without_placeholders(value):
                (_reader(label, shown) or _unknown)(label, shown, item, gathered)
    return left


def _entries(block: SyntaxTreeNode) -> Iterator[tuple[str, str, SyntaxTreeNode]]:
    for item in items_of([block]):
        match = _ENTRY.fullmatch(words_of(item))
        label = _PART_OF_NAME.sub("", match["label"]).strip().lower() if match else ""
        yield (
            label.replace(" [optional]", ""),
            match["value"].strip() if match else words_of(item),
            item,
        )


def _unknown(label: str, value: str, _item: SyntaxTreeNode, gathered: Gathered) -> None:
    gathered.lose(label, value, NO_FIELD)


def _architecture(label: str, value: str, _item: SyntaxTreeNode, gathered: Gathered) -> None:
    if line := short_line(value):
        gathered.put("specifications.architecture", [gathered.cited({"value": line}, label)])
    else:
        gathered.lose(label, value)


def _languages(label: str, value: str, _item: SyntaxTreeNode, gathered: Gathered) -> None:
    for name in _TOGETHER.split(value):
        if tag := registries.proper_tag(name) or registries.language_tag(name):
            gathered.say("languages", gathered.cited({"value": tag}, label))
        else:
            gathered.lose(label, name)


def _license(label: str, value: str, item: SyntaxTreeNode, gathered: Gathered) -> None:
    if named := license_of(value, next((url for _words, url in links_of(item)), None)):
        gathered.say("license", gathered.cited(named, label), "name")
    else:
        gathered.lose(label, value)


def _base(label: str, value: str, _item: SyntaxTreeNode, gathered: Gathered) -> None:
    if name := short_line(value):
        gathered.say("lineage.base", base_model(name, label, gathered), "name")
    else:
        gathered.lose(label, value)


def _link(label: str, value: str, item: SyntaxTreeNode, gathered: Gathered) -> None:
    urls = [url for _words, url in links_of(item) if address(url)] or [
        *filter(address, value.split())
    ]
    for url in urls:
        gathered.link(_LINKS.get(label) or words_of(item).partition(":")[0].strip(), url)
    if not urls:
        gathered.lose(label, value)


def _contact(label: str, value: str, item: SyntaxTreeNode, gathered: Gathered) -> None:
    email = _EMAIL.search(value)
    urls = [url for _words, url in links_of(item) if address(url)]
    if name := short_line(value):
        data = {
            "name": name,
            "role": label.capitalize(),
            "email": email[0] if email else None,
            "url": next(iter(urls), None),
        }
        gathered.add("contacts", gathered.cited(data, label))
    else:
        gathered.lose(label, value)


def _compute(label: str, value: str, _item: SyntaxTreeNode, gathered: Gathered) -> None:
    amount = number(value) if label == "hours used" else short_line(value)
    if amount in (None, ""):
        gathered.lose(label, value)
    else:
        gathered.merge(
            "training.compute", gathered.cited({_COMPUTE[label]: amount}, "Environmental Impact")
        )


def _carbon(label: str, value: str, _item: SyntaxTreeNode, gathered: Gathered) -> None:
    match = _GRAMS.fullmatch(value)
    amount = number(match["amount"]) if match else None
    if match is None or amount is None:
        gathered.lose(label, value)
        return
    tons = float(f"{amount * _TONS.get(match['unit'].lower(), 1):.12g}")
    data = {"activity": "training", "emissions_tco2eq": tons, "method": value}
    gathered.add("environment", gathered.cited(data, label))


_Reader = Callable[[str, str, SyntaxTreeNode, Gathered], None]
_READERS: Mapping[str, _Reader] = {
    **dict.fromkeys(("model type", "architecture", "model architecture"), _architecture),
    **dict.fromkeys(("language", "languages"), _languages),
    "license": _license,
    **dict.fromkeys(
        ("finetuned from model", "finetuned from", "fine-tuned from", "base model"), _base
    ),
    **dict.fromkeys(_LINKS, _link),
    **dict.fromkeys(_COMPUTE, _compute),
    **dict.fromkeys(("developed by", "shared by", "contact", "point of contact"), _contact),
    "funded by": _unknown,
    "carbon emitted": _carbon,
}


def _reader(label: str, value: str) -> _Reader | None:
    """Return what reads an entry; one that is an address alone is a link, whatever its label."""
    return _READERS.get(label) or (_link if label and address(value) else None)
