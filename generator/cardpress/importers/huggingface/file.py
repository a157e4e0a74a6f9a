"""A README as its parts: the front matter, the sections, and what the model is called."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import urlsplit

from cardpress.messages import _

from ..draft import ImportFile
from ..faults import other_format, unreadable
from ..fields import Fields
from ..gathered import Gathered
from ..json_file import text_of
from ..markdown_text import Section, sections
from ..words import file_named, short_line
from ..yaml_text import yaml_data
from .headings import is_known

_MOST_BYTES = 8 * 1024 * 1024
_FRONT_MATTER = re.compile(r"\s*---[ \t]*\n(.*?)(?:^|\n)---[ \t]*(?:\n|\Z)", re.DOTALL)
REPOSITORY = re.compile(r"[\w.-]+/[\w.-]+", re.ASCII)
"""The name of a model on the Hub."""
_HEADING = re.compile(r"^ {0,3}(?:#{1,6}[ \t]|(?:={3,}|-{3,})[ \t]*$)", re.MULTILINE)
_LONGEST_NAME = 100


@dataclass(frozen=True)
class Readme:
    """A README: the fields of its front matter, and the sections below.

    ``repository`` is the model's on the Hub, empty where nothing says it; ``name`` is the one that
    its heading shows; ``names`` are all that the file has for it.
    """

    gathered: Gathered
    fields: Fields
    sections: list[Section]
    repository: str
    name: str

    @property
    def names(self) -> tuple[str, ...]:
        """Return the names that the heading and the address have for the model."""
        return tuple(filter(None, (self.repository, self.name)))


def opened(file: ImportFile) -> Readme:
    """Return the parts of a README. Raises UnreadableFile where its front matter is none."""
    text = text_of(file, most=_MOST_BYTES).replace("\r\n", "\n").replace("\r", "\n")
    match = _FRONT_MATTER.match(text)
    data, lost = yaml_data(file, match[1], first_line=2) if match else (None, ())
    if data is not None and not isinstance(data, Mapping):
        message = _(
            "expected front matter of fields, found something else between the lines of ---"
        )
        raise unreadable(file, message, _("write 'license: mit' and the like there, or nothing"))
    if match is None and not _HEADING.search(text):
        raise other_format(file, _("a README, with front matter or a heading"))
    first_line = match[0].count("\n") + 1 if match else 1
    found = sections(file, text[match.end() :] if match else text, first_line=first_line)
    heading = _heading(found)
    repository = _repository(file) or (heading if REPOSITORY.fullmatch(heading) else "")
    name = heading.rpartition("/")[2] if repository == heading else heading
    source = {
        "title": _("README on Hugging Face: %(name)s")
        # As the file itself calls it, whether or not anybody says where it is from.
        % {"name": name or repository or file_named(file.name)},
        "kind": "vendor",
    }
    gathered = Gathered(file, "hugging-face", source)
    for loss in lost:
        gathered.lose(loss.field, loss.value, loss.reason)
    return Readme(gathered, Fields(data or {}), found, repository, name)


def _heading(found: list[Section]) -> str:
    """Return the first heading, if it is a name and none of those that begin a section."""
    first = next((each for each in found if each.depth == 1), None)
    title = short_line(first.title.removeprefix("Model Card for ")) if first else ""
    is_name = title and "://" not in title and len(title) <= _LONGEST_NAME and not is_known(title)
    return title if is_name else ""


def _repository(file: ImportFile) -> str:
    parts = urlsplit(file.address or "")
    of_models = parts.hostname in ("huggingface.co", "hf.co")
    steps = [step for step in parts.path.split("/") if step]
    return "/".join(steps[:2]) if of_models and len(steps) >= 2 else ""
