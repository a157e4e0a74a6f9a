"""What a reader sees is worded in the room of words: no other room of the site holds a sentence."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.conftest import ROOT
from tests.modules import MODULES, nodes, parsed

_PACKAGE = ROOT / "generator/cardpress"
_ROOMS = ("pages", "blocks", "charts", "data", "reference", "mkdocs_plugin", "rendering")
_MODULES = [*(path for room in _ROOMS for path in sorted((_PACKAGE / room).rglob("*.py")))]
_MODULES += [_PACKAGE / "build.py"]
_TELLING = ("mkdocs_plugin", "reference", "rendering", "build.py")
_MESSAGES = ("_", "N_", "ngettext", "pgettext")
_WORDS = re.compile(r"[A-Za-z]{2,} [A-Za-z]{2,}|^[A-Z][a-z]{2,}")
# Not read on a site in its language, each for its reason.
_ELSEWHERE = {
    "blocks/widgets.py": "<button",  # HTML
    # The names of choices in addresses.
    "data/choices.py": "Allowed|Forbidden|NotTrainedOn|TrainedOn|Kept|Ended|Unsourced|Unread",
    "data/feeds.py": "<\\?xml",  # XML
    "data/models.py": "Open|Closed|Confirmed|Unconfirmed|Imported",
    "mkdocs_plugin/assets.py": "@import|\n<div",  # CSS, HTML
    # The names of headers, HTML, and a comment for the owner of a host.
    "mkdocs_plugin/feeds.py": "<link",  # HTML
    "mkdocs_plugin/generated_file.py": "by cardpress",  # of front matter, as in pages as files
    "mkdocs_plugin/crawlers.py": "User-agent",  # of robots.txt
    "mkdocs_plugin/headings.py": "<span",  # HTML
    "mkdocs_plugin/marks.py": "<",  # HTML
    "mkdocs_plugin/tables.py": "<|\\\\1",  # HTML
    "mkdocs_plugin/hosts.py": "# Made by|X-|Referrer-|Content-|Access-|add_header| .card|<meta",
    "mkdocs_plugin/on_demand.py": "404|Content-Type|PATH|Location",  # of HTTP
    "mkdocs_plugin/offline.py": "// Made from",  # a script, and its comment
    "mkdocs_plugin/page_maker.py": "%s: the page could",  # of the build's log
    # HTML, and the words of schema.org.
    "mkdocs_plugin/linked_data.py": "<|https://schema|\\w+$",
    "mkdocs_plugin/page_head.py": '<|og:|">|" cont',  # HTML
    "mkdocs_plugin/page_links.py": "is |leads |%s: the link",  # of the build's log
    "mkdocs_plugin/policy.py": "<meta|policy: ",  # HTML, and of the build's log
    "mkdocs_plugin/redirects.py": "<",  # HTML
    "mkdocs_plugin/shared_parts.py": "{%% set|{%% if",  # templates, which are code
    "mkdocs_plugin/shell.py": "<script>",  # of the theme
    "mkdocs_plugin/site.py": "export const|at the site's root",  # a script; of what is raised
    "reference/templates_page.py": "\\{% extends",  # a sample of a template, which is code
    # Of the build's log and its problems, which are in English, and of pages as files.
    "rendering/front_matter.py": "generated: by|all cards|; edits here",
}


def _shown(tree: ast.Module, *, tells_contributors: bool) -> Iterator[tuple[int, str]]:
    """Yield line and text of each literal but documentation, names of types, what is raised.

    A room that ``tells_contributors`` words what they are told itself, in messages.
    """
    skipped: set[ast.AST] = set()
    for node in nodes(tree):
        if isinstance(node, ast.Call) and ast.unparse(node.func) in _MESSAGES:
            skipped.update(ast.walk(node) if tells_contributors else ())
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            skipped.add(node.value)
        exports = isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "__all__"
        if exports or isinstance(node, ast.Raise | ast.Assert | ast.Subscript):
            skipped.update(ast.walk(node))
        if isinstance(node, ast.FunctionDef | ast.arg | ast.AnnAssign):
            written = node.returns if isinstance(node, ast.FunctionDef) else node.annotation
            skipped.update(ast.walk(written) if written else ())
    for node in nodes(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and node not in skipped:
            yield node.lineno, node.value


@pytest.mark.parametrize("path", _MODULES, ids=lambda path: path.relative_to(_PACKAGE).as_posix())
def test_a_room_of_the_site_holds_no_words_of_its_own(path: Path) -> None:
    known = _ELSEWHERE.get(path.relative_to(_PACKAGE).as_posix())
    room = path.relative_to(_PACKAGE).parts[0]
    tree = ast.parse(path.read_text("utf-8"))
    literals = _shown(tree, tells_contributors=room in _TELLING)
    texts = [(line, text) for line, text in literals if _WORDS.search(text)]
    if known:
        assert texts, "the exception is not needed any more"
        texts = [(line, text) for line, text in texts if not re.match(rf"(?:{known})", text)]
    assert texts == []


def test_no_message_stands_inside_of_another_text() -> None:
    # Before Python 3.12, messages within f-strings are not found for the translators.
    for path in MODULES:
        for text in [node for node in nodes(parsed(path)) if isinstance(node, ast.JoinedStr)]:
            calls = [node for node in ast.walk(text) if isinstance(node, ast.Call) and node.args]
            worded = [call for call in calls if ast.unparse(call.func) in _MESSAGES]
            found = [call for call in worded if isinstance(call.args[0], ast.Constant)]
            assert not found, f"{path}:{text.lineno}"
