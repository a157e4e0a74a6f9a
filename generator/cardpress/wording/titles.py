"""The titles of pages, and the sentences that describe them in search results and previews."""

from cardpress import figures
from cardpress.messages import N_, Labels, _, ngettext

from .downloads import download_words

TITLES = Labels(
    {
        "benchmarks": N_("Benchmarks"),
        "checks": N_("Checks"),
        "compare": N_("Compare"),
        "cost": N_("Cost"),
        "coverage": N_("What the Catalogue Covers"),
        "data": N_("Data"),
        "disagreements": N_("Where Sources Disagree"),
        "explore": N_("Explore"),
        "fields": N_("Field reference"),
        "models": N_("Models"),
        "news": N_("What Is New"),
        "numbers": N_("How to Read the Numbers"),
        "organizations": N_("Organizations"),
        "owners": N_("Owners and Reviews"),
        "redirects": N_("Redirects"),
        "retirements": N_("Retirements"),
        "templates": N_("Templates"),
    }
)
ABOUT = Labels(
    {
        "benchmarks": N_(
            "Every benchmark in the catalogue: what it measures, and how many models have a result."
        ),
        "checks": N_(
            "Every rule of cardpress check, with its severity and an example that breaks it."
        ),
        "compare": N_(
            "Two to six models side by side: specifications, prices, results and lifecycle."
        ),
        "cost": N_(
            "What your workload costs per month with each model, with the arithmetic shown."
        ),
        "coverage": N_(
            "What the catalogue covers, where its figures come from, and what is missing."
        ),
        "data": N_(
            "The whole catalogue as JSON and CSV: every figure with its source, for spreadsheets "
            "and programs."
        ),
        "disagreements": N_(
            "Every figure on which a model's sources disagree, by model and by benchmark."
        ),
        "explore": N_(
            "Scores against price, context window and release date, and the models that no other "
            "beats."
        ),
        "fields": N_(
            "Every field of a model, organization or benchmark card: what it means and how to "
            "write it."
        ),
        "models": N_(
            "Every model in the catalogue: release date, license, context window and price."
        ),
        "news": N_(
            "New models and changes of prices, scores, dates and statuses, day by day, with feeds."
        ),
        "numbers": N_(
            "What a score, its source, its conditions and each marker in the catalogue mean."
        ),
        "organizations": N_("The organizations that make the models in the catalogue."),
        "owners": N_("Who answers for which model, and when each is to be reviewed."),
        "redirects": N_(
            "Aliases and former names of models, benchmarks and organizations, and the pages they "
            "redirect to."
        ),
        "retirements": N_(
            "Which models are deprecated, shut down or switched off when, and what replaces them."
        ),
        "templates": N_(
            "Every template of a page: its blocks, what it can show, and how to change it."
        ),
    }
)

_SEARCHED = Labels(
    {
        "cost": N_("Costs, Price, Prices, Pricing, Budget, Cheapest seller, Price calculator"),
        "news": N_("New, Changes, Change log, Changed this month, Updates, Feed, RSS"),
        "retirements": N_(
            "Deprecated, Deprecations, Retired, Shut down, Switched off, Sunset, End of life"
        ),
    }
)


def searched_as(page: str) -> tuple[str, ...]:
    """Return by which further words a search finds a page."""
    if page == "data":
        return download_words()
    return tuple(_SEARCHED[page].split(", ")) if page in _SEARCHED else ()


def models_page(number: int) -> str:
    """Return the title of a page of the table of models."""
    if number == 1:
        return TITLES["models"]
    return _("Models, page %(number)s") % {"number": figures.number(number)}


def pair(one: str, other: str) -> str:
    """Return the title of the page of two models."""
    return _("%(one)s vs %(other)s") % {"one": one, "other": other}


def more_pairs(count: int) -> str:
    """Return how many pairs of models a list of the newest leaves out."""
    message = ngettext(
        "%(count)s more comparison is ready; the page of each model lists its own.",
        "%(count)s more comparisons are ready; the page of each model lists its own.",
        count,
    )
    return message % {"count": figures.number(count)}


def about_pair(one: str, other: str) -> str:
    """Return what the page of two models holds."""
    names = {"one": one, "other": other}
    return _("%(one)s and %(other)s side by side: specifications, prices and results.") % names


def problems(card: str) -> str:
    """Return the title of the page of a card that has problems."""
    return _("%(card)s: problems") % {"card": card}


def unmade() -> str:
    """Return the title of the page shown in place of one whose template fails."""
    return _("This page could not be made")


def moved(name: str) -> str:
    """Return the title of the small page at a former address."""
    return _("Moved: %(name)s") % {"name": name}


def now_at(link: str) -> str:
    """Return where the page of a former address is now; ``link`` is HTML."""
    return _("This page is now at %(link)s.") % {"link": link}


def link_to_section() -> str:
    """Return what the sign beside a heading does."""
    return _("Link to this section")


def samples(*, is_served: bool) -> str:
    """Return the heading of code samples: of an API that is served, or of any other code."""
    return _("API Access") if is_served else _("Code Samples")
