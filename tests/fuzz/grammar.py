"""A grammar of hostile Markdown: every construct, its broken half, and what is near to it."""

from collections.abc import Callable
from random import Random

from . import strings

_FENCES = ("```", "````", "~~~", "``", "`````")
_WORDS = (
    "",
    "python",
    "html",
    "c++",
    "mcschema",
    "python title=x",
    "{.x}",
    "&#112;ython",
    "PYTHON",
)
_MARKS = ("*", "**", "***", "_", "__", "~~", "`", "``")
_BULLETS = ("- ", "* ", "+ ", "1. ", "1) ", "100. ", "0. ", "123456789. ", "-\t", "-   ", "7.")
_DESTINATIONS = (
    *(
        "https://a.example/",
        "https://a.example/?q='a'&b=(c)",
        "http://a.example",
        "https://a.example/\\)",
    ),
    *("<https://a.example/a b>", "https://a.example/&lt;", "https://a.example/*a*_b_"),
)
_BAD_DESTINATIONS = (
    "https://[::1]/",
    "https://a b",
    "javascript:a",
    "other.md",
    "//a.example",
    "",
    "<",
    "data:x",
    "java\nscript:a",
)
_ENDS = ("\n", "\n\n", "\n", "\n\n", "\n \n", "\n\t\n", "\n\n\n", "\r\n", "  \n", "\\\n", " ", "")


def markdown(random: Random, *, depth: int = 0) -> str:
    """Return a text of Markdown; most of it is what a card may use, so that most texts pass."""
    blocks = [_block(random, depth) for _ in range(random.choice((1, 1, 2, 2, 3, 4)))]
    return "".join(block + random.choice(_ENDS) for block in blocks)


def _block(random: Random, depth: int) -> str:
    kind = random.random()
    if kind < 0.45 or depth > 3:
        return _paragraph(random)
    if kind < 0.75:
        return _list(random, depth)
    if kind < 0.9:
        return _code(random)
    return random.choice((*strings.BLOCKS, *strings.THEME)) if kind < 0.95 else _run(random)


def _paragraph(random: Random) -> str:
    lines = [_inlines(random, 0) for _ in range(random.choice((1, 1, 1, 2, 3)))]
    breaks = ("\n", "  \n", "\\\n", "\n   ", "\n      ", "\n\t")
    return "".join(line + random.choice(breaks) for line in lines[:-1]) + lines[-1]


def _list(random: Random, depth: int) -> str:
    bullet = random.choice(_BULLETS)
    width = len(bullet) + random.choice((0, 0, 0, 0, 0, 1, -1, 4))
    items = []
    for _ in range(random.choice((1, 2, 2, 3))):
        body = markdown(random, depth=depth + 1) if random.random() < 0.5 else _inlines(random, 0)
        items.append(bullet + body.rstrip("\n").replace("\n", "\n" + " " * width))
        if random.random() < 0.15:
            bullet = random.choice(_BULLETS)
    return random.choice(("\n", "\n", "\n\n")).join(items)


def _code(random: Random) -> str:
    lines = [strings.line(random) for _ in range(random.randint(0, 3))]
    if random.random() < 0.2:
        return "\n".join(f"    {line}" for line in lines)
    fence = random.choice(_FENCES)
    close = fence if random.random() < 0.85 else random.choice((*_FENCES, ""))
    body = random.choice(("\n", "\n\n", "\n  ", "\n\t")).join(lines)
    return f"{fence}{random.choice(_WORDS)}\n{body}\n{close}"


def _inlines(random: Random, depth: int) -> str:
    joints = (" ", " ", "", "\u00a0", "\t", "  ")
    count = random.choice((1, 2, 3, 4))
    return "".join(_inline(random, depth) + random.choice(joints) for _ in range(count))


def _inline(random: Random, depth: int) -> str:
    if depth > 4:
        return random.choice(strings.WORDS)
    return random.choice(_INLINES)(random, depth)


def _marked(random: Random, depth: int) -> str:
    mark = random.choice(_MARKS)
    close = mark if random.random() < 0.8 else random.choice((*_MARKS, ""))
    return f"{mark}{_inlines(random, depth + 1).strip()}{close}"


def _span(random: Random, _: int) -> str:
    ticks = "`" * random.choice((1, 1, 1, 2, 3))
    inside = random.choice((*strings.PIECES, " ", "` `", "a`b", "``", "|", "a | b", "\\", " a"))
    return f"{ticks}{inside}{ticks if random.random() < 0.9 else ''}"


def _link(random: Random, depth: int) -> str:
    bad = random.random() < 0.02
    target = random.choice(_BAD_DESTINATIONS if bad else _DESTINATIONS)
    title = random.choice(("", "", "", ' "t"', " 't\"<b>'", " (t)", ' "t'))
    text = _inlines(random, depth + 1).strip()
    reference = f"[{text}][r]\n\n[r]: {target}{title}\n\n"
    return random.choice((f"[{text}]({target}{title})", f"<{target.strip('<>')}>", reference))


def _broken(random: Random, _: int) -> str:
    return random.choice(strings.PIECES)


def _signs(random: Random, _: int) -> str:
    return "".join(random.choices(strings.SIGNS + "\n", k=random.randint(1, 8)))


def _escaped(random: Random, _: int) -> str:
    return "\\" + random.choice(strings.SIGNS)


def _entity(random: Random, _: int) -> str:
    return random.choice(strings.ENTITIES)


def _word(random: Random, _: int) -> str:
    return random.choice((*strings.WORDS, "word", "1. one", "- x", "snake_x", "2*3*4", "a|b"))


def _space(random: Random, _: int) -> str:
    return random.choice(strings.SPACES)


_Inline = Callable[[Random, int], str]
_INLINES: tuple[_Inline, ...] = (
    *(_word, _word, _word, _word, _word, _marked, _marked, _marked, _span, _span, _span),
    *(_link, _link, _broken, _signs, _escaped, _entity, _space),
)


def _run(random: Random) -> str:
    unit: str = random.choice(
        (*strings.SIGNS, "*a ", "[a](", "- ", "`a", "_a_", "&lt;", "\\`", "[", "a*")
    )
    return unit * int(random.choice((5, 17, 40, 150)))
