"""Everything that knows MkDocs or Material: the plugin, assets, search, offline, redirects."""

from .plugin import CardpressPlugin

__all__ = ["CardpressPlugin"]
