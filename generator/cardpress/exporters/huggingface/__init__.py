"""READMEs of the Hugging Face Hub: front matter with `model-index`, and the sections of a card."""

from collections.abc import Sequence

from cardpress.markup import escape, write
from cardpress.messages import N_

from ..form import Format
from ..subject import Subject
from ..yaml_text import yaml_text
from .details import details
from .front_matter import front_matter
from .sections import sections
from .sources import sources


def part(subject: Subject) -> object:
    """Return front matter and text of a README."""
    stated = subject.stated
    front = front_matter(subject)
    dumped = yaml_text(front)
    name, summary = subject.name(), stated.text("summary")
    overview = stated.text("overview")
    blocks = [
        f"# {escape(name)}",
        # As a quotation: an import takes the first sentence of what follows for the summary.
        f"> {escape(summary)}" if summary else "",
        str(write(overview)) if overview else "",
        *details(subject),
        *sections(subject),
        *sources(subject),
    ]
    return f"---\n{dumped}---\n\n" + "\n\n".join(filter(None, blocks)) + "\n"


def _text(parts: Sequence[object]) -> str:
    return str(parts[0])


FORMAT = Format(
    label=N_("Hugging Face, a README with model-index"),
    file="{model}.README.md",
    media_type="text/markdown",
    part=part,
    text=_text,
    short="Hugging Face README",
)
