"""Everything that knows MkDocs or Material: the plugin, assets, search, policy, redirects."""

from .plugin import CardpressPlugin

__all__ = ["CardpressPlugin"]
