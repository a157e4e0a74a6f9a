"""What templates for model cards and READMEs leave in for their authors to replace."""

import re
from functools import lru_cache

from cardpress.messages import _
from cardpress.schema import PLACEHOLDERS

# Whole texts, so that a sentence may speak of them.
_WHOLE = re.compile(
    r"\W*(?:more information (?:needed|required)|to be (?:added|announced|completed|filled in)"
    r"|no information (?:available|provided)"
    r"|(?:fill|add|insert|enter|describe) [^.]{0,40} here|your [^.]{0,30} here|lorem ipsum.*"
    r"|to ?do|tbd|tba|fix ?me|xxx+|placeholder|n/a|optional)\W*"
    r"|\[(?:insert|add|enter|describe|your|fill)\b[^\]]*\]|\{\{-?\s*\w+\s*(?:\|[^{}]*)?\}\}|\{[A-Z_]{3,}\}",
    re.IGNORECASE,
)
_BEGINS = re.compile(
    r"(?:to-?do|fix ?me|tbd|xxx)(?:\([^)]*\))?\s*:|TODO [-\u2013\u2014] ", re.IGNORECASE
)
# Signs that no sentence has, wherever they stand in a text.
_ANYWHERE = re.compile(
    r"\[(?:more information (?:needed|required)|to ?do|tbd|tba|fix ?me)\]"
    # Hugging Face fills its template by Jinja, and what it has no value for stays.
    r"|\{\{[^{}]*\|\s*default\b|\[optional\][.:]?$"
    # A comment that asks for something; others are words, as HTML means nothing in a text.
    r"|<!--\s*(?:provide|add|fill|insert|describe|list|address|this section|these are|relevant)\b"
    r"|\bon the None dataset\b",
    re.IGNORECASE,
)
# Of these each of them has one; to look for them first is ten times as fast.
_SIGN = re.compile(r"\[|\{\{|<!--|on the none dataset")
# The prompts of Hugging Face's template, by the words that no author would choose.
_PROMPTS = (
    "provide a quick summary of what the model is",
    "provide a longer summary of what this model is",
    "provide the basic links for the model",
    "address questions around how the model is intended to be used",
    "this section is for the model use ",
    "this section addresses misuse, malicious use",
    "this section is meant to convey ",
    "this section provides information about throughput",
    "this section describes the evaluation protocols",
    "this should link to a dataset card",
    "this should link to a data card",
    "this relates heavily to the technical specifications",
    "these are the things the evaluation is disaggregating by",
    "these are the evaluation metrics being used, ideally",
    "relevant interpretability work for the model goes here",
    "total emissions (in grams of co2eq) and additional considerations",
    "if there is a paper or blog post introducing the model",
    "if relevant, include terms and calculations in this section",
    "more information needed for further recommendations",
    "fp32, fp16 mixed precision, ...",
    "this modelcard aims to be a base template",
    "this is the model card of a \U0001f917 transformers model that has been pushed on the hub",
    "this model card has been generated automatically according to",
    "this model card has been automatically generated",
    "you should probably proofread and complete it",
)
_SHORTEST = min(map(len, _PROMPTS))
_CODE = re.compile(r"(?<!`)(`+)(?!`).*?(?<!`)\1(?!`)", re.DOTALL)
_TARGET = re.compile(r"(?<=\])\([^()\s]*\)")  # of a link, which stands behind its words


def placeholders() -> frozenset[str]:
    """Return the texts of a new card that its author replaces, also in the current language."""
    return PLACEHOLDERS | {_(text) for text in PLACEHOLDERS}


# Cards mostly say what others say: the same units, names and dates.
@lru_cache(maxsize=8192)
def is_of_a_template(text: str, ours: frozenset[str] = PLACEHOLDERS) -> bool:
    """Return whether a text is, or has in it, what a template left there to be replaced.

    ``ours`` are the placeholders of our own.
    """
    if text.strip() in ours:
        return True
    # What stands in backticks is spoken of. Few texts have any, and a catalogue has many thousands.
    spoken = _CODE.sub("`", text) if "`" in text else text
    words = " ".join((_TARGET.sub("", spoken) if "](" in spoken else spoken).split())
    if _WHOLE.fullmatch(words) or _BEGINS.match(words):
        return True
    lowered = words.casefold()
    if _SIGN.search(lowered) and _ANYWHERE.search(words):
        return True
    return len(lowered) >= _SHORTEST and any(prompt in lowered for prompt in _PROMPTS)
