"""Pages in Markdown: a model told by headings, tables and lists, as in a hand-made catalogue."""

from collections.abc import Iterator

from cardpress.messages import _

from ..draft import Draft, ImportFile
from ..faults import other_format
from ..gathered import Gathered
from ..json_file import text_of
from ..markdown_text import sections
from ..words import short_line
from .head import head
from .placing import place

_MOST_BYTES = 4 * 1024 * 1024


def read(file: ImportFile) -> Iterator[Draft]:
    """Yield the draft of the model that a page is about: its first heading is the name."""
    text = text_of(file, most=_MOST_BYTES).replace("\r\n", "\n").replace("\r", "\n")
    found = sections(file, text)
    title = next((each for each in found if each.depth == 1), None)
    if title is None or not (name := short_line(title.title)):
        raise other_format(file, _("a page whose first heading is the name of a model: # Model 1"))
    gathered = Gathered(file, "page", {"title": _("Page: %(name)s") % {"name": name}})
    gathered.put("name", name)
    organization = head(title, gathered)
    for section in found:
        if section is not title:
            place(section, name, gathered)
    yield gathered.draft(name, organization=organization)
