"""A site that works from a folder, without a server: the theme's plugin `offline`, and our part."""

import json
from collections.abc import Mapping

from mkdocs.config.defaults import MkDocsConfig

from .scripts import with_names

OFFLINE_SCRIPT = "assets/cardpress.offline.js"
"""The address of the one script in which a site without a server carries our modules."""
_SHIM = "assets/vendor/iframe-worker/shim.js"
# The theme's plugin adds this address of another host, unless a site names a shim of its own.
_THEIR_SHIM = "https://unpkg.com/iframe-worker/shim"
_LOADER = """\
// Made from the modules in assets/cardpress: a browser loads no module from a folder, but it does
// from an address that holds the source. An import map gives each its name, by which others import.
{
  const sources = %s;
  const held = ([name, source]) => [name, `data:text/javascript,${encodeURIComponent(source)}`];
  const map = document.createElement("script");
  map.type = "importmap";
  const imports = Object.fromEntries(Object.entries(sources).map(held));
  map.textContent = JSON.stringify({ imports });
  document.head.append(map);
  import("cardpress/main.js");
}
"""


def is_offline(config: MkDocsConfig) -> bool:
    """Return whether the site is built with the theme's plugin `offline` enabled."""
    plugin = config.plugins.get("material/offline")
    return bool(plugin and plugin.config.enabled)


def prepare(config: MkDocsConfig) -> None:
    """Change the theme's settings so that its scripts need neither a server nor another host."""
    # From a folder, instant navigation fails, and stops every script that waits for page content.
    features = config.theme.get("features", [])
    config.theme["features"] = [name for name in features if "navigation.instant" not in name]
    shims = [shim for shim in config.extra.get("polyfills", []) if shim != _THEIR_SHIM]
    if not any("iframe-worker" in str(shim) for shim in shims):
        shims.append(_SHIM)
    config.extra["polyfills"] = shims


def offline_script(sources: Mapping[str, str]) -> str:
    """Return one classic script with all modules, given by their path below assets/cardpress."""
    renamed = {
        f"cardpress/{name}": with_names(name, source, "cardpress")
        for name, source in sorted(sources.items())
    }
    return _LOADER % json.dumps(renamed, indent=0)
