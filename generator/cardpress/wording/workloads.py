"""The words for what a workload counts, and for what sellers sell."""

from cardpress import figures
from cardpress.comparison import COUNTED, TEXT_TOKENS, Example, Workload
from cardpress.messages import N_, Labels, _
from cardpress.schema import BATCH, STANDARD

from . import counts

COUNTS = Labels(
    {
        "input_audio_tokens": N_("Audio input tokens"),
        "output_audio_tokens": N_("Audio output tokens"),
        "input_image_tokens": N_("Image input tokens"),
        "output_image_tokens": N_("Image output tokens"),
        "input_video_tokens": N_("Video input tokens"),
        "output_video_tokens": N_("Video output tokens"),
        "input_reasoning_tokens": N_("Reasoning input tokens"),
        "output_reasoning_tokens": N_("Reasoning tokens"),
        "input_character": N_("Input characters"),
        "output_character": N_("Output characters"),
        "input_page": N_("Input pages"),
        "output_page": N_("Output pages"),
        "input_minute": N_("Input minutes"),
        "output_minute": N_("Output minutes"),
        "input_image": N_("Input images"),
        "output_image": N_("Output images"),
        "input_video": N_("Input videos"),
        "output_video": N_("Output videos"),
        "input_request": N_("Requests priced each"),
        "output_request": N_("Requests priced each by output"),
    }
)
"""What a workload counts besides text tokens, by the keys of ``COUNTED``."""

TIERS = Labels(
    {
        "standard": N_("Standard"),
        "batch": N_("Batch (answers may take hours)"),
        "priority": N_("Priority"),
        "flex": N_("Flex"),
    }
)
"""The kinds of processing that a workload may ask for."""

_SOLD = Labels(
    {
        "text_tokens": N_("per text token"),
        "audio_tokens": N_("per audio token"),
        "image_tokens": N_("per image token"),
        "video_tokens": N_("per video token"),
        "reasoning_tokens": N_("per reasoning token"),
        "character": N_("per character"),
        "page": N_("per page"),
        "minute": N_("per minute"),
        "image": N_("per image"),
        "video": N_("per video"),
        "request": N_("per request"),
    }
)
_IN_TIER = Labels(
    {
        "priority": N_("%(sold)s in priority processing"),
        "flex": N_("%(sold)s in flex processing"),
    }
)


def field_label(key: str) -> str:
    """Return the label of a field of a workload: Input minutes per month."""
    if COUNTED[key].per_request:
        return _("%(count)s per request") % {"count": COUNTS[key]}
    return _("%(count)s per month") % {"count": COUNTS[key]}


def sold_words(sold: str) -> str:
    """Return what is sold as a price names it: per minute, per text token in flex processing."""
    tier, _tier_of, what = sold.partition("_")
    return _IN_TIER[tier] % {"sold": _SOLD[what]} if tier in _IN_TIER else _SOLD[sold]


def all_sold_words() -> dict[str, str]:
    """Return the words for all that may be sold."""
    usual = (TEXT_TOKENS, *dict.fromkeys(counted.sold for counted in COUNTED.values()))
    of_tiers = (f"{tier}_{sold}" for tier in _IN_TIER for sold in usual)
    return {sold: sold_words(sold) for sold in (*usual, *of_tiers)}


def tier_choices(tiers: tuple[str, ...]) -> list[tuple[str, str]]:
    """Return the processings that visitors may choose, each with its name."""
    return [(tier, TIERS[tier]) for tier in (STANDARD, BATCH, *tiers)]


EXAMPLES = Labels(
    {
        "chat": N_("Chat"),
        "retrieval": N_("Answers from documents (RAG)"),
        "summaries": N_("Summaries in batches"),
        "embeddings": N_("Embeddings"),
        "images": N_("Images"),
        "transcripts": N_("Transcripts"),
    }
)
"""What a common workload is for."""


def example(workload: Workload) -> str:
    """Return a workload that a page without scripts shows, of one thing alone."""
    if workload.also:
        return _counted(workload)
    parts = {
        "requests": counts.requests(workload.requests),
        "input": counts.tokens(workload.input),
    }
    return _("Example: %(requests)s per month, each with %(input)s of input alone.") % parts


def _counted(workload: Workload) -> str:
    [(key, count)] = workload.also.items()
    parts = {"count": figures.number(count), "field": field_label(key)}
    if not COUNTED[key].per_request:
        return _("Example: %(field)s: %(count)s.") % parts
    parts["requests"] = counts.requests(workload.requests)
    return _("Example: %(requests)s per month. %(field)s: %(count)s.") % parts


def example_title(example: Example) -> str:
    """Return what an example is for, in few words; what is counted, of no common one."""
    return EXAMPLES[example.key] if example.key in EXAMPLES else COUNTS[example.key]
