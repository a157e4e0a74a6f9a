"""The lists of a page: strengths, limitations, advice, links and related models."""

import re
from collections.abc import Sequence

from markdown_it.tree import SyntaxTreeNode

from ..gathered import Gathered
from ..markdown_text import Section, items_of, links_of, words_of
from ..words import address, short_line, slug

Blocks = list[SyntaxTreeNode]
_ENTRY = re.compile(r"(?P<title>[^:]{1,80}):\s+(?P<text>.+)")
_MARK = re.compile(r"^[^\w(\[\"'$€£<>~]+")
_RELATIONS = (
    (
        "variant",
        re.compile(
            r"\b(?:variant|version|smaller|larger|faster|cheaper|mini|lite)\b", re.IGNORECASE
        ),
    ),
    ("predecessor", re.compile(r"\b(?:predecessor|previous|earlier|older)\b", re.IGNORECASE)),
    ("successor", re.compile(r"\b(?:successor|replacement|replaced|newer|next)\b", re.IGNORECASE)),
    ("base_model", re.compile(r"\b(?:base model|fine-?tuned from)\b", re.IGNORECASE)),
)
_DASHES = " -\u2013\u2014:"
_OTHERWISE = "alternative"


def features(section: Section, blocks: Blocks, _name: str, gathered: Gathered) -> Blocks:
    """Put a strength, its heading with the points below it, in its place."""
    points, left = _points(blocks)
    if points:
        gathered.add("key_features", {"title": short_line(section.title), "points": points})
    return left


def limitations(section: Section, blocks: Blocks, _name: str, gathered: Gathered) -> Blocks:
    """Put limitations, each with its title, in their place."""
    points, left = _points(blocks)
    for point in points:
        match = _ENTRY.fullmatch(point)
        if match:
            gathered.add("limitations", {"title": match["title"], "text": match["text"]})
        else:
            gathered.add("caveats", gathered.cited({"text": point}, section.title))
    return left


def choices(section: Section, blocks: Blocks, _name: str, gathered: Gathered) -> Blocks:
    """Put the reasons for and against the model in their place."""
    points, left = _points(blocks)
    title = section.title.lower()
    is_against = "alternative" in title or "avoid" in title or "not " in title
    field = "consider_alternatives" if is_against else "choose"
    gathered.add(f"when_to_choose.{field}", *points)
    return left


def resources(section: Section, blocks: Blocks, _name: str, gathered: Gathered) -> Blocks:
    """Put links in their place, each under the words before it."""
    for item in items_of(blocks):
        [*links] = ((words, url) for words, url in links_of(item) if address(url))
        title = short_line(words_of(item).partition(":")[0]) if len(links) == 1 else ""
        for words, url in links:
            gathered.link(title or short_line(words) or section.title, url)
        if not links:
            gathered.lose(section.title, words_of(item))
    return _no_lists(blocks)


def related(section: Section, blocks: Blocks, _name: str, gathered: Gathered) -> Blocks:
    """Put other models in their place: each a link to its page, with what it is to this one."""
    for item in items_of(blocks):
        link = next(links_of(item), None)
        words = words_of(item)
        named = link[0] if link else words.partition(" - ")[0]
        note = words.removeprefix(named).strip(_DASHES)
        if named and short_line(words):
            relation = next((kind for kind, has in _RELATIONS if has.search(note)), _OTHERWISE)
            model = slug(link[1].rpartition("/")[2].removesuffix(".md")) if link else ""
            data = {
                "model": model or named,
                "relation": relation,
                **({"note": note} if note else {}),
            }
            gathered.add("related", data)
        else:
            gathered.lose(section.title, words)
    return _no_lists(blocks)


def _points(blocks: Sequence[SyntaxTreeNode]) -> tuple[list[str], Blocks]:
    """Return the items of lists, each a line without the mark before it, and what is no list."""
    found = [short_line(_MARK.sub("", words_of(item))) for item in items_of(blocks)]
    if all(found):
        return found, _no_lists(blocks)
    return [], [*blocks]


def _no_lists(blocks: Sequence[SyntaxTreeNode]) -> Blocks:
    return [block for block in blocks if block.type not in ("bullet_list", "ordered_list")]
