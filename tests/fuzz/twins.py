"""A page of hostile texts beside its twin of harmless words: all but the texts is the same."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from functools import cache
from urllib.parse import unquote

from cardpress import markup

from .tokens import Element, End, Forged, Part, canonical, read

_INLINE = frozenset({"a", "em", "strong", "code", "span", "small", "sup", "b", "i", "abbr"})
_WORD = re.compile(r"((?:Line|Prose|Code)\d{6}z)(?: or+|r+)?")
_SHOWN_ADDRESS = re.compile(r"(https://)?(h\d{6}\.example)(/?)")
_ADDRESS = re.compile(r"https://h\d{6}\.example/")
_LONG = 60  # characters
_SPACES = re.compile(r"\s+")
_PROSE = re.compile(r"Prose\d{6}z")
_DRAWN = frozenset(
    {
        "svg",
        "g",
        "text",
        "tspan",
        "rect",
        "line",
        "path",
        "circle",
        "foreignObject",
        "title",
        "desc",
    }
)
_Row = tuple[tuple[str, ...], str]


def harmless(texts: Mapping[str, str]) -> dict[str, str]:
    """Return what stands in the twin for each word: with a space where its text has one.

    A key of one word, as the place in a data set, is shown to nobody, and a level has a unit. For a
    text of Markdown that does not fit a line stand two paragraphs, which do not either.
    """
    lines = {word: _line(word, text) for word, text in texts.items() if word.startswith("Line")}
    blocks = {word: f"{word}\n\n{word}" for word, text in texts.items() if _is_block(word, text)}
    return lines | blocks


def _line(word: str, text: str) -> str:
    line = f"{word} or" if " " in text else word
    # A long note is behind a link, so that the twin of a long text is long, too.
    return line.ljust(len(text), "r") if len(text) > _LONG else line


def _is_block(word: str, text: str) -> bool:
    return word.startswith("Prose") and markup.write(text).line is None


def compare(page: str, twin: str, texts: Mapping[str, str]) -> None:
    """Hold a page against its twin, in which words stand for texts. Raises Forged if they differ.

    Names stand in alphabetical order, so that only rows can be compared, and not their order.
    """
    found = Counter(_rows(_parts(page)))
    expected = Counter(_rows(_replaced(_parts(twin), texts)))
    if found != expected:
        more, less = [*(found - expected)][:3], [*(expected - found)][:3]
        raise Forged(f"only with the texts: {more}; only with words: {less}")


def _parts(page: str) -> list[Part]:
    # Colours of code are elements of the highlighter's, and as many as the code has signs.
    return canonical((part for part in read(page) if not _is_colour(part)), _INLINE)


def _is_colour(part: Part) -> bool:
    return not isinstance(part, str) and part.tag == "span"


def _replaced(parts: list[Part], texts: Mapping[str, str]) -> list[Part]:
    return canonical(_with_texts(parts, texts), _INLINE)


def _with_texts(parts: list[Part], texts: Mapping[str, str]) -> Iterator[Part]:
    skipped = 0
    for at, part in enumerate(parts):
        if skipped:
            skipped -= 1
        elif (word := _prose_at(parts, at)) and word in texts:
            yield from _prose(texts[word])
            skipped = 5 if _prose_at(parts, at + 3) == word else 2
        elif isinstance(part, str) and (found := _PROSE.search(part)) and found[0] in texts:
            before, after = part.split(found[0], 1)
            yield from _with_texts([before], texts)
            yield from _prose(texts[found[0]])[1:-1]
            yield from _with_texts([after], texts)
        elif isinstance(part, str):
            text = _SHOWN_ADDRESS.sub(lambda address: _shown_address(address, texts), part)
            yield _WORD.sub(lambda word: _shown(word[1], texts), text)
        else:
            yield _linked(part, texts)


def _shown(word: str, texts: Mapping[str, str]) -> str:
    text = texts.get(word, word)
    return text if word.startswith("Code") else text.strip()


def _shown_address(address: re.Match[str], texts: Mapping[str, str]) -> str:
    word = f"https://{address[2]}/"
    text = texts.get(word, word)
    text = text if address[1] else text.removeprefix("https://")
    return text if address[3] else text.rstrip("/")


def _prose_at(parts: list[Part], at: int) -> str:
    if parts[at : at + 1] != [Element("p")] or parts[at + 2 : at + 3] != [End("p")]:
        return ""
    text = parts[at + 1]
    return text if isinstance(text, str) and _PROSE.fullmatch(text) else ""


@cache
def _prose(text: str) -> list[Part]:
    html = markup.write(text).html
    blocks = html.replace("<pre>", '<div class="highlight"><pre>').replace("</pre>", "</pre></div>")
    return _parts(re.sub(r'<code class="[^"]*">', "<code>", blocks))


def _linked(part: Element | End, texts: Mapping[str, str]) -> Part:
    if not isinstance(part, Element):
        return part
    return Element(
        part.tag,
        tuple(
            (name, _ADDRESS.sub(lambda word: texts.get(word[0], word[0]), value))
            if name in ("href", "src")
            else (name, value)
            for name, value in part.attributes
        ),
    )


def _rows(parts: list[Part]) -> Iterator[_Row]:
    around: list[str] = []
    drawn: list[str] = []
    for part in parts:
        if isinstance(part, str) and "svg" in around:
            # A long name is drawn in lines, of which the last of a twin may be all filling.
            drawn += [part] if part.strip("r ") else []
        elif isinstance(part, str):
            text = part if "pre" in around else _SPACES.sub("", part)
            # The last of several names has no comma, and may be another.
            if text := text.rstrip(",\n"):  # the highlighter ends no code without a line
                yield tuple(around), text
        elif isinstance(part, End):
            around.pop()
        else:
            around.append(part.tag)
            if "svg" not in around[:-1] or part.tag == "a":
                yield tuple(around), _described(part)
            elif part.tag not in _DRAWN:
                raise Forged(f"in a drawing: {part}")
    yield from _signs("".join(drawn))


def _signs(drawn: str) -> Iterator[_Row]:
    """Yield the signs of drawings: by the length of a text, it stands in one line or in several."""
    if "…" not in drawn:
        yield from (((sign,), "drawn") for sign in drawn if not sign.isspace())


def _described(element: Element) -> str:
    """Return what of an element is the same whatever a text is: names, classes, where links lead.

    Values of other attributes follow from names and from the lengths of texts.
    """
    return " ".join(_attribute(name, value) for name, value in element.attributes)


def _attribute(name: str, value: str) -> str:
    if name in ("class", "type", "role", "start", "rel"):
        return f"{name}={value}"
    if name not in ("href", "src"):
        return name
    is_web = re.match(r"(?i)[a-z][a-z0-9+.-]*:|//", value)
    return f"{name}={unquote(value)}" if is_web else name


def compare_head(page: Mapping[str, object], twin: Mapping[str, object]) -> None:
    """Hold the front matter of a page against its twin's; themes print its texts as HTML."""
    if page.keys() != twin.keys():
        raise Forged(f"front matter: {page.keys() ^ twin.keys()}")
    for key in ("title", "description"):
        if re.search(r'[<>"]', str(page.get(key, ""))):
            raise Forged(f"front matter: {page[key]}")
