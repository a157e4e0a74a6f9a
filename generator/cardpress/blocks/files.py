"""The files that there are of a model, as a line of links to them."""

from collections.abc import Iterable

from cardpress.loader import CardFile
from cardpress.markup import Markdown, escape, join, link
from cardpress.schema import Model
from cardpress.wording import PATHS, Links, downloads, page_path

from .download import OfEachModel


def files_line(
    file: CardFile[Model], forms: Iterable[OfEachModel], links: Links
) -> Markdown | None:
    """Return links to the files of a model; None where there are none."""
    model = file.place.id
    found = [
        link(escape(form.name), links.address(form.path(model)))
        for form in forms
        if form.holds(file.card)
    ]
    if not found:
        return None
    # The page as Markdown has its address, and the ending behind it.
    twin = link(escape(downloads.MARKDOWN), links.address(f"{page_path('model', model)}.md"))
    every = links.address(PATHS["data"])
    return downloads.files_of_model(join([found[0], twin, *found[1:]], " · "), every)
