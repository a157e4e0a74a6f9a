"""The plugin's options."""

import datetime

from mkdocs.config.base import Config
from mkdocs.config.config_options import Optional, SubConfig, Type

from .policy import PolicyConfig


class CardpressConfig(Config):
    """The plugin's options; cards/ belongs next to mkdocs.yml."""

    as_of = Optional(Type((str, datetime.date)))
    """Day, like 2026-01-15, for which dates are past or to come; or set CARDPRESS_AS_OF."""
    language = Optional(Type(str))
    """Language of the catalogue's own words; the theme's when left out, where it has messages."""
    drafts = Type(bool, default=False)
    """Whether a built site has the models that are drafts; `mkdocs serve` always shows them."""
    policy = SubConfig(PolicyConfig)
    """Where browsers find the site's content security policy, and what more it allows."""
