"""The file of a generated page, of which MkDocs knows the front matter before anybody makes it."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from cardpress.rendering import RenderedPage, made_from

from .text_file import TextFile


class GeneratedFile(TextFile):
    """A file with a page of Markdown; ``stated`` is what its front matter says."""

    stated: Mapping[str, object] = MappingProxyType({})
    day = ""
    """The last that the card of the page tells of."""
    _render: Callable[[], RenderedPage]

    def plan(
        self, render: Callable[[], RenderedPage], stated: Mapping[str, object], card: str = ""
    ) -> None:
        """Say how the page is made from now on, and from which card, if from one."""
        self.stated = {"generated": f"by cardpress from {made_from(card)}", **stated}
        self.render_by(render)

    def render_by(self, render: Callable[[], RenderedPage]) -> None:
        """Say how the page is made from now on, where what is stated of it stays."""
        self._render = render
        self.remake(lambda: render().markdown)

    def rendered(self) -> RenderedPage:
        """Return the page as it is now, made."""
        return self._render()
