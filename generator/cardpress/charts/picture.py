"""The picture of a page that previews of links show: its name and figures, as a small PNG.

Drawn at build in a few milliseconds, in 16 shades and without a browser: of thousands of pages,
each has its own.
"""

import struct
import zlib
from dataclasses import dataclass
from functools import cache

from PIL import Image

from .lettering import Lettering, has_signs

WIDTH, HEIGHT = 800, 420
"""Pixels: large enough for the wide form of previews, and of the shape to which they cut."""
_LEFT, _ROOM = 48, WIDTH - 2 * 48
_INK, _QUIET, _PAPER = 0, 96, 255
_BY, _LABEL, _VALUE = Lettering(26), Lettering(19), Lettering(28, is_bold=True)
_LARGE, _SMALL, _SITE = Lettering(60, is_bold=True), Lettering(44, is_bold=True), Lettering(24)
_SHADES = 15  # and an accent, which makes four bits
# As in the site's own light theme.
_DARK, _LIGHT, _ACCENT = (28, 38, 43), (253, 252, 248), (179, 64, 47)
_BAR = 10


@dataclass(frozen=True)
class Pictured:
    """What a picture shows: a name, whose it is, figures with their labels, and the site."""

    name: str
    by: str
    figures: tuple[tuple[str, str], ...]
    site: str

    @property
    def can_be_drawn(self) -> bool:
        """Return whether the font has every sign of it: half a name would be another's."""
        texts = (self.name, self.by, self.site, *(text for one in self.figures for text in one))
        return all(map(has_signs, texts))


def draw_picture(shown: Pictured) -> bytes:
    """Return a picture as PNG; without signs where the font lacks one."""
    shades = Image.new("L", (WIDTH, HEIGHT), _PAPER)
    if shown.can_be_drawn:
        _draw(shades, shown)
    return _png(shades)


def _draw(on: Image.Image, shown: Pictured) -> None:
    _BY.draw(on, _LEFT, 44, _BY.cut(shown.by, _ROOM), _QUIET)
    _draw_name(on, shown.name)
    width = _ROOM // max(len(shown.figures), 3)
    for place, (label, value) in enumerate(shown.figures):
        left = _LEFT + place * width
        _LABEL.draw(on, left, 250, _LABEL.cut(label, width - 12), _QUIET)
        _VALUE.draw(on, left, 274, _VALUE.cut(value, width - 12), _INK)
    _SITE.draw(on, _LEFT, 354, _SITE.cut(shown.site, _ROOM), _QUIET)


def _draw_name(on: Image.Image, name: str) -> None:
    if _LARGE.width(name) <= _ROOM:
        _LARGE.draw(on, _LEFT, 92, name, _INK)
        return
    for top, line in zip((84, 140), _SMALL.lines(name, _ROOM), strict=True):
        _SMALL.draw(on, _LEFT, top, line, _INK)


def _png(shades: Image.Image) -> bytes:
    drawn = shades.point(_levels())
    drawn.paste(_SHADES, (0, HEIGHT - _BAR, WIDTH, HEIGHT))
    # By our own hand, as this is half of what Pillow takes for a file of it. A row begins with a
    # byte of zero, as it is not filtered; then come its pixels, four bits each.
    rows = Image.new("P", (WIDTH + 2, HEIGHT), 0)
    rows.paste(drawn.convert("P"), (2, 0))
    # Most of it is paper: runs of one shade, which are packed by looking for nothing else.
    packer = zlib.compressobj(memLevel=9, strategy=zlib.Z_RLE)
    head = struct.pack(">IIBBBBB", WIDTH, HEIGHT, 4, 3, 0, 0, 0)
    data = packer.compress(rows.tobytes("raw", "P;4")) + packer.flush()
    parts = ((b"IHDR", head), (b"PLTE", _palette()), (b"IDAT", data), (b"IEND", b""))
    return b"".join((b"\x89PNG\r\n\x1a\n", *(_part(name, body) for name, body in parts)))


def _part(name: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))


@cache
def _levels() -> list[int]:
    return [level * (_SHADES - 1) // 255 for level in range(256)]


@cache
def _palette() -> bytes:
    last = _SHADES - 1
    ramp = [
        round(dark + (light - dark) * shade / last)
        for shade in range(_SHADES)
        for dark, light in zip(_DARK, _LIGHT, strict=True)
    ]
    return bytes((*ramp, *_ACCENT))
