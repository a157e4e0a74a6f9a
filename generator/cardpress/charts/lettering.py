"""Text in pictures: which signs the font has, how wide a text is, and how it is cut to its room."""

import math
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache
from itertools import groupby

from PIL import Image, ImageDraw, ImageFont

from cardpress import packaged

_ELLIPSIS = "…"
_NO_SIGN = "\uffff"


def has_signs(text: str) -> bool:
    """Return whether the font has every sign of a text."""
    return all(_range_of(sign) is not None for sign in set(text))


@dataclass(frozen=True)
class Lettering:
    """A size and weight of the font, in pixels."""

    size: int
    is_bold: bool = False

    def draw(self, on: Image.Image, left: int, top: int, text: str, shade: int) -> None:
        """Draw a line of text from its upper left corner."""
        line = _line(self, text)
        on.paste(shade, (left, top, left + line.width, top + line.height), line)

    def width(self, text: str) -> float:
        """Return how wide a text is, in pixels."""
        return _width(self, text)

    def cut(self, text: str, room: float) -> str:
        """Return a text, or as much of it as has room with a sign that there is more."""
        if self.width(text) <= room:
            return text
        while text and self.width(text + _ELLIPSIS) > room:
            text = text[:-1]
        return text.rstrip() + _ELLIPSIS

    def lines(self, text: str, room: float) -> tuple[str, str]:
        """Return a text in two lines of about one width, or what of it has room in them."""
        words = text.split(" ")
        ways = [(" ".join(words[:at]), " ".join(words[at:])) for at in range(1, len(words) + 1)]
        best = min(ways, key=lambda way: max(map(self.width, way)))
        if max(map(self.width, best)) > room:
            # The first line full, so that only the end of the text is missing.
            fitting = [way for way in ways if self.width(way[0]) <= room]
            best = fitting[-1] if fitting else ways[0]
        return self.cut(best[0], room), self.cut(best[1], room)

    def parts(self, text: str) -> Iterator[tuple[ImageFont.FreeTypeFont, str]]:
        """Yield parts of a text, each with the file of the font that has its signs."""
        for number, signs in groupby(text, key=lambda sign: _range_of(sign) or 0):
            yield self._fonts[number], "".join(signs)

    @cached_property
    def _fonts(self) -> tuple[ImageFont.FreeTypeFont, ...]:
        return _fonts(self.size, self.is_bold)


# The labels of figures are the same in thousands of pictures.
@lru_cache(maxsize=1024)
def _width(lettering: Lettering, text: str) -> float:
    return sum(font.getlength(part) for font, part in lettering.parts(text))


# To draw a letter takes as long as all else of a picture, and hardly more than the name of a model
# stands in one picture alone. A line takes 28 KB.
@lru_cache(maxsize=128)
def _line(lettering: Lettering, text: str) -> Image.Image:
    """Return a line of text as the share of the ink at each of its pixels."""
    width = math.ceil(lettering.width(text)) + lettering.size  # a letter may lean beyond its end
    line, left = Image.new("L", (width, 2 * lettering.size)), 0.0
    draw = ImageDraw.Draw(line)
    for font, part in lettering.parts(text):
        draw.text((left, 0), part, font=font, fill=255)
        left += font.getlength(part)
    used = line.getbbox()
    return line.crop((0, 0, *used[2:])) if used else line


@cache
def _fonts(size: int, is_bold: bool) -> tuple[ImageFont.FreeTypeFont, ...]:  # noqa: FBT001 - a key
    # The basic layout is three times as fast, and Latin needs no other.
    layout = ImageFont.Layout.BASIC
    files = (files[is_bold] for files in packaged.fonts())
    return tuple(ImageFont.truetype(file, size, layout_engine=layout) for file in files)


@cache
def _range_of(sign: str) -> int | None:
    """Return the number of the first file of the font that has a sign; None without any."""
    for number, font in enumerate(_fonts(16, is_bold=False)):
        # A sign that a font has not looks like one that no font has.
        if bytes(font.getmask(sign)) != bytes(font.getmask(_NO_SIGN)) or sign == " ":
            return number
    return None
