"""Names in cards that are as good as words of ours, and are in the language of the site."""

from cardpress.messages import NP_, Labels

CATEGORIES = Labels(
    {
        "Agents & Tools": NP_("category", "Agents & Tools"),
        "Classification": NP_("category", "Classification"),
        "Coding": NP_("category", "Coding"),
        "Fairness": NP_("category", "Fairness"),
        "General Knowledge": NP_("category", "General Knowledge"),
        "Instruction Following": NP_("category", "Instruction Following"),
        "Language Modeling": NP_("category", "Language Modeling"),
        "Long Context": NP_("category", "Long Context"),
        "Multilingual": NP_("category", "Multilingual"),
        "Reasoning & Math": NP_("category", "Reasoning & Math"),
        "Safety": NP_("category", "Safety"),
        "Speech": NP_("category", "Speech"),
        "Vision & Documents": NP_("category", "Vision & Documents"),
    }
)
"""Those of the benchmarks that come with the package; of others each is as its card writes it."""
_LICENSES = Labels(
    {
        "Proprietary": NP_("license", "Proprietary"),
        "Unspecified": NP_("license", "Unspecified"),
    }
)


def category_name(name: str) -> str:
    """Return the name of a category of benchmarks, in the language of the site if it is ours."""
    return CATEGORIES.get(name, name)


def license_name(name: str) -> str:
    """Return the name of a license; of those that name none, in the language of the site."""
    return _LICENSES.get(name, name)
