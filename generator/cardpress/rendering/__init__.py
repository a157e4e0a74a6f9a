"""Planned pages -> Markdown, through the templates, whose language and length have bounds."""

from .compiled import Compiled
from .front_matter import MADE_BY, dumped, made_from, metadata
from .renderer import RenderedPage, Renderer, stand_in
from .unused_templates import find_unused

__all__ = [
    "MADE_BY",
    "Compiled",
    "RenderedPage",
    "Renderer",
    "dumped",
    "find_unused",
    "made_from",
    "metadata",
    "stand_in",
]
