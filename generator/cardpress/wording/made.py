"""How a file says that it was made, and by what: not to readers of a page."""

MADE_BY = "generated: by cardpress from "
"""How the first line of every page's front matter begins."""
