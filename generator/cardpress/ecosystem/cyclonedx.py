"""What CycloneDX calls activities that take energy, and kinds of links."""

ACTIVITIES = {
    "training": "training",
    "fine-tuning": "fine-tuning",
    "inference": "inference",
    "deployment": "inference",
    "data-collection": "data collection",
    "data-preparation": "data collection",
}
"""What a card calls an activity, by its name in CycloneDX; the first of several is the usual one.

What a card has no word for is "other", in both.
"""
LINKS = {
    "documentation": "Documentation",
    "website": "Website",
    "vcs": "Repository",
    "distribution": "Download",
    "model-card": "Model card",
    "license": "License",
    "issue-tracker": "Issues",
    "release-notes": "Release notes",
    "support": "Support",
    "citation": "Citation",
}
"""The title of a link in a card, by its type in CycloneDX."""
