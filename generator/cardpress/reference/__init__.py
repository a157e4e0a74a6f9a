"""What is made from the schema for people who write cards."""

from .checks_page import checks_page
from .fields import fields_page
from .json_schema import json_schemas, schema_path
from .lengths import FULL, MEANINGS, PROFILE_NAMES
from .pages import reference_pages
from .skeleton import Answers, NotANewCard, fault_of, new_cards
from .starter import NotAStart, Start, id_from, models_of, start_in, starter_files
from .starter_texts import CONTEXT, starter_messages
from .suggestions import SUGGESTIONS, suggestions
from .templates_page import page_views, template_messages

__all__ = [
    "CONTEXT",
    "FULL",
    "MEANINGS",
    "PROFILE_NAMES",
    "SUGGESTIONS",
    "Answers",
    "NotANewCard",
    "NotAStart",
    "Start",
    "checks_page",
    "fault_of",
    "fields_page",
    "id_from",
    "json_schemas",
    "models_of",
    "new_cards",
    "page_views",
    "reference_pages",
    "schema_path",
    "start_in",
    "starter_files",
    "starter_messages",
    "suggestions",
    "template_messages",
]
