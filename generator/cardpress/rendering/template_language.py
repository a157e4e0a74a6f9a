"""What a template may say, and for how long: it arranges, and neither calls nor computes.

A pull request can bring templates, so they are held as card text is: by a list of what is allowed,
as no list of what is dangerous is ever whole. Without calls, filters and arithmetic nothing grows
but what is printed and how often; both are counted. Jinja's sandbox would ask at each attribute of
each page what is decided here once, and takes a quarter longer.
"""

import re
from collections.abc import Callable, Iterator
from typing import Any

import jinja2
from jinja2 import Undefined, nodes
from jinja2.compiler import CodeGenerator, Frame
from jinja2.runtime import Context

from cardpress.markup import Markdown
from cardpress.messages import N_, _

MESSAGES = {"_", "gettext", "ngettext", "pgettext", "npgettext"}
MAX_LENGTH = 32_000_000
# Characters that a step counts for as it takes time: one bound for all. A turn of a loop does all
# that stands in it, looks for each file that it names, and looks up each message.
_TURN, _PART, _NODE, _MESSAGE, _FILE = 32, 512, 4, 600, 4_000
_SPEND = "spend"  # no template can say it, as none may have a filter
_EXPRESSIONS = {
    *(nodes.Name, nodes.Const, nodes.Getattr, nodes.Getitem, nodes.Call, nodes.Keyword),
    *(nodes.Compare, nodes.Operand, nodes.And, nodes.Or, nodes.Not, nodes.CondExpr, nodes.Test),
}
_STATEMENTS = {
    *(nodes.Template, nodes.Output, nodes.TemplateData, nodes.For, nodes.If, nodes.With),
    *(nodes.Include, nodes.Extends, nodes.Block, nodes.Assign),
}
_ALLOWED = _EXPRESSIONS | _STATEMENTS
_ARRANGING = N_(
    "%(found)s; a template can say if, for, with, set, include, extends, block, super() "
    "and _() only"
)
_COMPARISONS = {"eq", "ne", "lt", "lteq", "gt", "gteq"}
# Python's own, and the ways from a generator, a class or a traceback to what runs it.
_INTERNAL = re.compile(r"_|(gi|cr|ag|f|tb|co)_|mro$")
_TESTS = {"defined", "undefined", "none"}


class TooLong(Exception):
    """The page has become longer, or took more steps, than any page needs."""


class Budget:
    """What is left of the length that a page may have."""

    __slots__ = ("_left",)

    def __init__(self) -> None:
        self._left = MAX_LENGTH

    def renew(self) -> None:
        """Begin another page."""
        self._left = MAX_LENGTH

    def spend(self, length: int) -> None:
        """Take a printed text, or a step, from what is left. Raises TooLong if that is nothing."""
        self._left -= length
        if self._left < 0:
            message = _("the page takes more than %(most)s million characters")
            raise TooLong(message % {"most": MAX_LENGTH // 1_000_000})


def bound(environment: jinja2.Environment, budget: Budget) -> None:
    """Restrict an environment to what a template may say, each step of it counted."""

    # With the context it is no constant, which Jinja would work out once, when it compiles.
    @jinja2.pass_context
    def spend(_context: object, length: int) -> None:
        budget.spend(length)

    environment.code_generator_class = _Generator
    environment.context_class = _Context
    environment.filters = {_SPEND: spend}
    environment.tests = {name: environment.tests[name] for name in _TESTS}
    for name in ("range", "dict", "lipsum", "cycler", "joiner", "namespace"):
        environment.globals.pop(name, None)


class _Context(Context):
    """Knows that what a block of another template prints is safe: it was held to that there."""

    def super(self, name: str, current: Callable[..., Any]) -> Any:  # noqa: ANN401 - as Jinja's
        """Return what prints the block that this one replaces, as text that is safe."""
        replaced = super().super(name, current)
        return replaced if isinstance(replaced, Undefined) else lambda: Markdown(replaced())


class _Generator(CodeGenerator):
    """Compiles a template that says nothing but what is allowed, with a count in each body."""

    def visit_Template(self, node: nodes.Template, frame: Frame | None = None) -> None:  # noqa: N802
        """Check the whole of a template before any of it is compiled."""
        for part in _below(node):
            if message := _refusal(part):
                self.fail(_(_ARRANGING) % {"found": message}, part.lineno)
        bodies: list[nodes.Template | nodes.For | nodes.Block] = [node]
        bodies += [*node.find_all(nodes.For), *node.find_all(nodes.Block)]
        for each in bodies:
            each.body.insert(0, _count(each))
        super().visit_Template(node, frame)


def _below(node: nodes.Node) -> Iterator[nodes.Node]:
    # Not by recursion: an expression can be nested as deep as its file is long.
    waiting = [node]
    while waiting:
        yield (each := waiting.pop())
        waiting += each.iter_child_nodes()


def _refusal(node: nodes.Node) -> str:
    match node:
        case nodes.Getattr(attr=str(name)) | nodes.Getitem(arg=nodes.Const(value=str(name))):
            found = _("found %(name)s, which is Python's own") % {"name": name}
            return found if _INTERNAL.match(name) else ""
        case nodes.Test():
            found = _("found the test %(name)s") % {"name": node.name}
            return "" if node.name in _TESTS else found
        case nodes.Tuple(ctx="store"):  # the names of a loop's values
            return ""
        case nodes.Include() | nodes.Extends():
            return _refused_file(node)
        case nodes.Tuple() | nodes.List():
            # Lists of lists could be made to take for ever to compare.
            is_plain = all(isinstance(item, nodes.Const) for item in node.items)
            return "" if is_plain else _("found a list")
    if type(node) not in _ALLOWED:
        return _("found %(construct)s") % {"construct": type(node).__name__.lower()}
    return _refused_form(node)


def _refused_file(node: nodes.Include | nodes.Extends) -> str:
    """Return what is wrong with a place that names another template."""
    match node:
        case nodes.Include(template=nodes.Const() | nodes.List()):  # each of whose names is counted
            return ""
        case nodes.Extends(template=nodes.Const(value=str())):
            return ""
    if isinstance(node, nodes.Extends):
        return _("found an extends without a name")
    return _("found an include without a name")


def _refused_form(node: nodes.Node) -> str:
    """Return what is wrong with one of the constructs that are allowed in some form."""
    match node:
        case nodes.Call():
            return "" if _is_message(node) or _is_super(node) else _("found a call")
        case nodes.Getitem():
            is_place = isinstance(node.arg, nodes.Const) and isinstance(node.arg.value, int)
            return "" if is_place else _("found a lookup")
        case nodes.For():
            return _("found a loop with a condition or itself in it") if _selects(node) else ""
        case nodes.Compare():
            is_lookup = any(operand.op not in _COMPARISONS for operand in node.ops)
            return _("found a lookup") if is_lookup else ""
    return ""


def _is_message(call: nodes.Call) -> bool:
    is_named = isinstance(call.node, nodes.Name) and call.node.name in MESSAGES
    return is_named and not call.dyn_args and not call.dyn_kwargs


def _is_super(call: nodes.Call) -> bool:
    # What a block says in the template that this one extends.
    is_named = isinstance(call.node, nodes.Name) and call.node.name == "super"
    return is_named and not (call.args or call.kwargs or call.dyn_args or call.dyn_kwargs)


def _selects(loop: nodes.For) -> bool:
    return loop.test is not None or loop.recursive


def _count(body: nodes.Node) -> nodes.ExprStmt:
    """Return the statement that counts the step that a body is, with its own text."""
    step = _TURN if isinstance(body, nodes.For) else _PART
    length = step + sum(map(_length, _below(body)))
    spend = nodes.Filter(nodes.Const(length), _SPEND, [], [], None, None)
    statement = nodes.ExprStmt(spend)
    statement.set_lineno(body.lineno)
    return statement


def _length(node: nodes.Node) -> int:
    match node:
        case nodes.TemplateData():
            return len(node.data)
        case nodes.Include(template=nodes.List(items=names)):
            return _FILE * len(names)
        case nodes.Include() | nodes.Extends():
            return _FILE
    return _MESSAGE if isinstance(node, nodes.Call) else _NODE
