"""The file of a generated page, whose text is made only when somebody asks for it."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, InclusionLevel

from cardpress.rendering import RenderedPage, made_from


class GeneratedFile(File):
    """A file of which MkDocs knows what its front matter states, before anybody has made it."""

    stated: Mapping[str, object] = MappingProxyType({})
    _render: Callable[[], RenderedPage]

    @classmethod
    def planned(
        cls,
        config: MkDocsConfig,
        path: str,
        render: Callable[[], RenderedPage],
        *,
        stated: Mapping[str, object],
        card: str = "",
        inclusion: InclusionLevel = InclusionLevel.UNDEFINED,
    ) -> "GeneratedFile":
        """Return the file at a path of the site; ``stated`` is what its front matter will say."""
        file = cls.generated(config, path, content="", inclusion=inclusion)
        assert isinstance(file, cls)
        file.plan(render, stated=stated, card=card)
        return file

    def plan(
        self, render: Callable[[], RenderedPage], *, stated: Mapping[str, object], card: str
    ) -> None:
        """Say anew how the text of the file is made."""
        self.stated = {"generated": f"by cardpress from {made_from(card)}", **stated}
        self._render = render

    def body(self) -> str:
        """Return the Markdown of the page, without its front matter."""
        return self._render().body

    @property
    def content_string(self) -> str:
        """Return the whole text, for a plugin that reads files itself."""
        return self._render().markdown

    @content_string.setter
    def content_string(self, value: str) -> None:
        """Take no other text: no plugin has a say in what a card says."""

    @property
    def content_bytes(self) -> bytes:
        """Return the whole text as it would be in a file."""
        return self.content_string.encode()

    @content_bytes.setter
    def content_bytes(self, value: bytes) -> None:
        """Take no other text either."""
