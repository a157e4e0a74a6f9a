"""The plugin's options, as `mkdocs.yml` has them."""

import datetime

from mkdocs.config.base import Config
from mkdocs.config.config_options import Optional, SubConfig, Type

from .policy import PolicyConfig


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
    jobs = Type(int, default=0)
    """How many processes make pages; as many as there are cores when left out."""
    drafts = Type(bool, default=False)
    """Whether a built site has the models that are drafts; `mkdocs serve` always shows them."""
    show_problems = Type(bool, default=False)
    """Whether a site is built although cards have problems, with each on its page, to be looked at
    and not published; `mkdocs serve` always does so."""
    edit_uri_template = Optional(Type(str))
    """Where a card is edited, by its {path} below the root, if the site's settings do not say."""
    policy = SubConfig(PolicyConfig)
    """Where browsers find the site's content security policy, and what more it allows."""
