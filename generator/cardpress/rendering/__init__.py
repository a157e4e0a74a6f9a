"""Planned pages -> Markdown, through the templates, whose language and length have bounds."""

from .front_matter import MADE_BY, dumped
from .renderer import RenderedPage, Renderer, stand_in

__all__ = ["MADE_BY", "RenderedPage", "Renderer", "dumped", "stand_in"]
