"""The headings of READMEs, by what a card does with the section below."""

import re

OVERVIEW, DIRECT, DOWNSTREAM, OUT_OF_SCOPE = "overview", "direct", "downstream", "out of scope"
RISKS, CAVEATS, DATA, PROCEDURE = "risks", "caveats", "data", "procedure"
SETTINGS, LOG, SOFTWARE, RESULTS = "settings", "log", "software", "results"
CITATION, USAGE, DETAILS, IMPACT = "citation", "usage", "details", "impact"
CONTACTS, ETHICS, ARCHITECTURE, LICENSE = "contacts", "ethics", "architecture", "license"

# In this order: the first that fits a heading counts, so the special come before the general.
_WORDS = (
    (SETTINGS, r"hyper.?parameters?"),
    (LOG, r"training (results|logs?|curves?|metrics)"),
    (
        DATA,
        r"(training|training and evaluation|pre.?training|fine.?tuning) (data|datasets?|corpus)"
        r"|pre.?process(ing)?",
    ),
    (SOFTWARE, r"(framework|library|package) versions?|software( requirements)?"),
    (CITATION, r"citation|bibtex|cite|citing|apa"),
    (OUT_OF_SCOPE, r"out.of.scope|misuse|prohibited|malicious|not intended"),
    (DOWNSTREAM, r"downstream"),
    (ETHICS, r"ethic(s|al)"),
    (
        USAGE,
        r"how to|usage|quick.?start|getting started|get started|inference|examples?|in practice"
        r"|running|installation|install|using|prompt (format|template)|code",
    ),
    (DIRECT, r"intended (uses?|users?)|direct use|uses?|use cases?|applications?|purpose"),
    (RISKS, r"bias(es)?|risks?|fairness|safety|harms?|societal|toxicity"),
    (CAVEATS, r"limitations?|caveats?|recommendations?|known issues|considerations"),
    (RESULTS, r"evaluations?|eval|results?|performance|benchmarks?|metrics|accuracy|scores?"),
    (IMPACT, r"environmental|carbon|emissions?|co2|energy"),
    (DATA, r"data(sets?)?|corpus|corpora"),
    (PROCEDURE, r"training|pre.?training|fine.?tuning|procedure|finetuning"),
    (CONTACTS, r"contacts?|authors?|card authors"),
    (LICENSE, r"licen[sc]e|licensing"),
    (ARCHITECTURE, r"architecture|technical specifications?|model specifications?|objective"),
    (DETAILS, r"(model )?details|model sources|uses the following|basic information"),
    (
        OVERVIEW,
        r"model (description|summary|overview|card|information)|description|overview|abstract"
        r"|introduction|summary|about|highlights|key features",
    ),
)
_PATTERNS = [(kind, re.compile(rf"\b(?:{words})\b", re.IGNORECASE)) for kind, words in _WORDS]
_WHOLE = re.compile(r"[\s&/,():'\"-]|\b(?:and|or|of|the|model|for|a|this|in|with|its|your|to)\b")


def kind_of(title: str) -> str:
    """Return what a heading announces, empty for what no section of a card is for."""
    return next((kind for kind, words in _PATTERNS if words.search(title)), "")


def is_known(title: str) -> bool:
    """Return whether a heading consists of words that announce a section, and is no name."""
    rest = title
    for _kind, words in _PATTERNS:
        rest = words.sub("", rest)
    return not _WHOLE.sub("", rest.lower())
