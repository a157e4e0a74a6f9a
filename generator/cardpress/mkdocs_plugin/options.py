"""The plugin's options, as `mkdocs.yml` has them."""

import datetime
import os

from mkdocs.config.base import Config
from mkdocs.config.config_options import Optional, SubConfig, Type
from mkdocs.exceptions import PluginError

from cardpress.figures import is_day

from .policy import PolicyConfig

_AS_OF = "CARDPRESS_AS_OF"


class CardpressConfig(Config):
    """Everything may be left out: cards/ then lies next to mkdocs.yml."""

    root = Optional(Type(str))
    """Folder with cards/, templates/ and locale/, relative to that of mkdocs.yml."""
    path = Type(str, default="")
    """Where on the site the catalogue stands, as models-catalogue/; at its root when left out."""
    as_of = Optional(Type((str, datetime.date)))
    """Day, like 2026-01-15, for which dates are past or to come; or set CARDPRESS_AS_OF."""
    language = Optional(Type(str))
    """Language of the catalogue's own words; the theme's when left out, where it has messages."""
    edit_uri_template = Optional(Type(str))
    """Where a card is edited, by its {path} below the root, if the site's settings do not say."""
    policy = SubConfig(PolicyConfig)
    """Where browsers find the site's content security policy, and what more it allows."""


def day(options: CardpressConfig) -> str | None:
    """Return the day for which the site is built. Raises PluginError if it is none."""
    chosen = str(options.as_of or os.environ.get(_AS_OF) or "")
    if chosen and not is_day(chosen):
        raise PluginError(f"as_of, or {_AS_OF}: expected a day like 2026-01-15, found '{chosen}'")
    return chosen or None
