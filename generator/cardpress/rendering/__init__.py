"""Planned pages -> Markdown, through the templates, whose language and length have bounds."""

from .compiled import COMPILED, Compiled
from .front_matter import dumped, made_from, metadata
from .renderer import RenderedPage, Renderer, compile_packaged, stand_in
from .template_files import OwnTemplates, own_templates
from .unused_templates import find_unused

__all__ = [
    "COMPILED",
    "Compiled",
    "OwnTemplates",
    "RenderedPage",
    "Renderer",
    "compile_packaged",
    "dumped",
    "find_unused",
    "made_from",
    "metadata",
    "own_templates",
    "stand_in",
]
