"""The words of the menu that a new catalogue starts with, and of its switch of themes."""

from cardpress.messages import N_, NP_, Labels

MENU = Labels(
    {
        "about": NP_("menu", "About"),
        "all_models": N_("All models"),
        "benchmarks": N_("Benchmarks"),
        "checks": N_("All checks"),
        "compare": N_("Compare"),
        "cost": N_("Cost"),
        "coverage": N_("What the catalogue covers"),
        "dark": N_("Switch to the dark theme"),
        "data": N_("Data"),
        "disagreements": N_("Where sources disagree"),
        "explore": N_("Explore"),
        "fields": N_("All fields"),
        "home": NP_("menu", "Home"),
        "light": N_("Switch to the light theme"),
        "models": N_("Models"),
        "news": N_("What is new"),
        "numbers": N_("How to read the numbers"),
        "organizations": N_("Organizations"),
        "owners": NP_("menu", "Owners"),
        "retirements": N_("Retirements"),
    }
)
"""By the page, or by what a click does."""
