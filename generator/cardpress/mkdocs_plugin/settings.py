"""A site's own settings: what our pages need is added, what would be unsafe is refused."""

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError

# What the pages are written with; a site's own mkdocs.yml may say more about each, or add others.
PAGE_EXTENSIONS: dict[str, dict[str, object]] = {
    "admonition": {},
    "tables": {},
    "toc": {"permalink": True},
    "pymdownx.highlight": {},
    "pymdownx.superfences": {},
    "pymdownx.tabbed": {"alternate_style": True},
}
# These read files or run code for what a page says, and a page may quote a stranger's card.
_UNSAFE_EXTENSIONS = ("pymdownx.snippets", "markdown_include.include", "pymdownx.b64")
_DIRECTIVE = "material/tags"
_UNSAFE_PLUGINS = (
    *("macros", "include-markdown", "markdown-exec"),
    *("table-reader", "markdownextradata"),
)


def refuse_unsafe(config: MkDocsConfig) -> None:
    """Refuse what would let a stranger's card read files, run code or command the theme."""
    named = [name.partition(":")[0] for name in config.markdown_extensions]
    extensions = [name for name in _UNSAFE_EXTENSIONS if name in named]
    plugins = [name for name in _UNSAFE_PLUGINS if name in config.plugins]
    for name in (*extensions, *plugins):
        raise PluginError(
            f"{name} would let a stranger's card read files or run code while the site is built; "
            "take it out of mkdocs.yml"
        )
    _refuse_directive(config)


def _refuse_directive(config: MkDocsConfig) -> None:
    tags = config.plugins.get("material/tags")
    directive = tags.config.get("listings_directive", _DIRECTIVE) if tags else _DIRECTIVE
    if directive != _DIRECTIVE:
        raise PluginError(
            f"listings_directive: {directive} could stand in a stranger's code sample; cards are "
            f"guarded against {_DIRECTIVE} only, so leave the setting out of mkdocs.yml"
        )


def add_extensions(config: MkDocsConfig) -> None:
    """Add what the pages are written with, where the site does not set it itself."""
    for name, settings in PAGE_EXTENSIONS.items():
        if name not in config.markdown_extensions:
            config.markdown_extensions.append(name)
        config.mdx_configs[name] = {**settings, **config.mdx_configs.get(name, {})}
