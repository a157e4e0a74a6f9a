"""What the filters of the table of models are called, and what a visitor types to set them."""

from cardpress.messages import N_, NP_, Labels, _

COMMERCIAL = Labels(
    {"Allowed": NP_("commercial use", "Allowed"), "Forbidden": NP_("commercial use", "Not allowed")}
)
"""Whether a license permits commercial use, by what addresses call it."""
INPUTS = Labels(
    {
        "NotTrainedOn": N_("Not used for training"),
        "TrainedOn": N_("Used for training"),
        "Kept": N_("Retention stated"),
    }
)
"""What a seller of a model does with what it is sent."""
HIDDEN = Labels(
    {
        "Ended": NP_("models", "Retired"),
        "Unsourced": NP_("models", "Unconfirmed"),
        "Unread": NP_("models", "Imported, not yet reviewed"),
    }
)
"""Which models a visitor may wish not to see."""
KINDS = Labels(
    {
        "models/": N_("Model"),
        "benchmarks/": N_("Benchmark"),
        "organizations/": N_("Organization"),
        "compare/": NP_("two models", "Comparison"),
        "models/index": NP_("of models", "Table"),
    }
)
"""The kinds of pages that a search finds, by their folders."""
QUERIES = {
    "open": "weights=Open",
    "commercial": "commercial=Allowed",
    "free": "input=..0",
    "reasoning": "reasoning=%(yes)s",
    "tools": "tools=%(yes)s",
    "vision": "reads=image",
    "audio": "reads=audio",
    "drawing": "writes=image",
    "cheap": "sort=input",
    "newest": "sort=-released",
    "context": "sort=-context",
    "ending": "sort=-status",
    "private": "inputs=NotTrainedOn",
    "kept": "inputs=Kept",
}
"""The queries of the table of models that answer what is asked, by its key."""
ASKED = Labels(
    {
        # Phrases between the bars, any of which somebody may type; the first is shown.
        "open": N_("open weights|open weight|open source|open|downloadable|self-hosted|local"),
        "commercial": N_("commercial use|commercial|commercial license|commercially usable"),
        "free": N_("free|free of charge|no cost"),
        "reasoning": N_("reasoning|thinking"),
        "tools": N_("tool calling|tools|tool use|function calling|agents"),
        "vision": N_("image input|vision|images|multimodal"),
        "audio": N_("audio input|audio|speech"),
        "drawing": N_("image output|image generation|text to image"),
        "cheap": N_("cheapest|cheap|low cost|inexpensive|lowest price"),
        "newest": N_("newest|new|latest|recent"),
        "context": N_("longest context|long context|context window"),
        "ending": N_("retirement|retire|retires|retiring|retired|deprecated|end of life|shut down"),
        "private": N_(
            "not used for training|not trained on inputs|no training|data policy|privacy"
        ),
        "kept": N_("data retention|retention stated|zero data retention|retention"),
    }
)
"""What somebody may type to ask for such models."""

SAME = Labels({"Coding": N_("coding|code|programming|software engineering")})
"""What else somebody may type for a category of benchmarks."""


def between() -> str:
    """Return the words between two models that somebody compares, and those before them."""
    return _("vs|or|and|against;compare")


def table_of(asked: str) -> str:
    """Return the title of the table of models as somebody asks for it."""
    return _("Models: %(asked)s") % {"asked": asked}
