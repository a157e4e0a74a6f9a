"""A page of each kind that the site of the frozen catalogue has, by its path."""

KINDS = {
    "home": "",
    "models": "models/",
    "model": "models/lumen-4.2/",
    "compare": "compare/?model=lumen-4.2&model=opal-4",
    "pair": "compare/lumen-4.2_vs_opal-4/",
    "benchmark": "benchmarks/patchwork-verified/",
    "organization": "organizations/aurora/",
    "explore": "explore/",
    "disagreements": "disagreements/",
    "numbers": "numbers/",
    "coverage": "coverage/",
    "redirects": "redirects/",
    "checks": "contribute/checks/",
    "templates": "contribute/templates/",
    "tags": "tags/",
    "contribute": "contribute/",
    "not found": "404.html",
}
