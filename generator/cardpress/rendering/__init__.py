"""Planned pages -> Markdown, through the templates, whose language and length have bounds."""

from .compiled import Compiled
from .front_matter import dumped, made_from, metadata
from .renderer import RenderedPage, Renderer, stand_in
from .template_files import OwnTemplates, own_templates
from .unused_templates import find_unused

__all__ = [
    "Compiled",
    "OwnTemplates",
    "RenderedPage",
    "Renderer",
    "dumped",
    "find_unused",
    "made_from",
    "metadata",
    "own_templates",
    "stand_in",
]
