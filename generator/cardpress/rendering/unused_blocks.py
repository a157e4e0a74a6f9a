"""What a template that extends a packaged one says in vain: a block of no name, or outside any."""

from collections.abc import Iterator
from difflib import get_close_matches
from functools import cache
from pathlib import Path

import jinja2
from jinja2 import nodes

from cardpress import packaged
from cardpress.messages import _
from cardpress.problem import Problem

from .template_files import FOLDER, PACKAGED

_ALIKE = 0.6


def find_in_vain(name: str, text: str) -> Iterator[Problem]:
    """Yield a warning for each piece of a template that the packaged one never shows."""
    if "extends" not in text:  # as most do not, which need not be parsed
        return
    body = _parsed(text).body
    extended = next((node.template for node in body if isinstance(node, nodes.Extends)), None)
    if not isinstance(extended, nodes.Const) or not str(extended.value).startswith(f"{PACKAGED}/"):
        return
    known = _blocks(str(extended.value).removeprefix(f"{PACKAGED}/"))
    for node in body if known else ():
        # One inside another has the place of that.
        if isinstance(node, nodes.Block) and node.name not in known:
            yield _unknown(name, node, known)
        elif isinstance(node, nodes.Output) and (line := _line_of_text(node)):
            message = _("text outside the blocks of a template that extends another is never shown")
            hint = _("put it into one of %(blocks)s") % {"blocks": ", ".join(known)}
            yield Problem(f"{FOLDER}/{name}", line, 1, "", message, hint, severity="warning")


def _unknown(name: str, block: nodes.Block, known: tuple[str, ...]) -> Problem:
    message = _("the template that is extended has no block '%(name)s'") % {"name": block.name}
    for meant in get_close_matches(block.name, known, n=1, cutoff=_ALIKE):
        message += _("; did you mean '%(name)s'?") % {"name": meant}
    hint = _("one of %(blocks)s") % {"blocks": ", ".join(known)}
    return Problem(f"{FOLDER}/{name}", block.lineno, 1, "", message, hint, severity="warning")


def _line_of_text(output: nodes.Output) -> int:
    """Return the line on which readers would look for a text, or 0 where there is none."""
    for node in output.nodes:
        if isinstance(node, nodes.TemplateData) and (text := node.data.lstrip()):
            return node.lineno + node.data[: -len(text)].count("\n")
    return 0


@cache
def _blocks(packaged_name: str) -> tuple[str, ...]:
    path = packaged.templates() / packaged_name
    if ".." in Path(packaged_name).parts or not path.is_file():
        return ()  # told where it is rendered
    found = _parsed(path.read_text("utf-8")).find_all(nodes.Block)
    return tuple(dict.fromkeys(block.name for block in found))


def _parsed(text: str) -> nodes.Template:
    try:
        return jinja2.Environment(autoescape=True).parse(text)
    except jinja2.TemplateSyntaxError:
        return nodes.Template([])  # told where it is rendered
