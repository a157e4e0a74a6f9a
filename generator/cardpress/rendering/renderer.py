"""A page and its template -> Markdown, or the problem of the template."""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import TracebackType

import jinja2

from cardpress import packaged
from cardpress.language import gettext, ngettext, npgettext, pgettext
from cardpress.markup import Markdown, Prose, code, escape, only_safe
from cardpress.messages import N_, _, translated
from cardpress.pages import NO_HEAD, Page, PageHead
from cardpress.problem import Problem, plain
from cardpress.wording import titles

from .compiled import COMPILED
from .front_matter import front_matter, metadata
from .template_files import OwnTemplates, Refused, TemplateFiles
from .template_language import Budget, TooLong, bound

# What fails on one page fails on all, and takes as long again on each.
_HOPELESS = (TooLong, Refused, jinja2.TemplateSyntaxError, RecursionError, MemoryError)
_ENDLESS = N_(
    "it includes itself without end, or extends itself; "
    "the package's own template is called packaged/pages/..."
)
_PART = re.compile(r"%\(\w+\)s|%%")
_FORMAT = re.compile(r"%(?=[(\d.*#+-])")


@dataclass(frozen=True)
class RenderedPage:
    """The Markdown of a page: its ``body`` below what its front matter states.

    ``card`` is the path of its card, or empty; ``head`` is what stands for the page elsewhere.
    """

    path: str
    body: str
    stated: Mapping[str, object]
    card: str = ""
    head: PageHead = NO_HEAD

    @property
    def markdown(self) -> str:
        """Return the whole text of the page's file."""
        return front_matter(self.card, self.stated) + self.body


class Renderer:
    """Renders pages with a catalogue's own templates, and the packaged ones where it has none."""

    def __init__(
        self, root: Path, *, prose_as_html: bool = False, templates: OwnTemplates | None = None
    ) -> None:
        """Take the folder of a catalogue; with ``prose_as_html`` a card's own Markdown is HTML.

        Without that folder on this machine, its own ``templates`` are given.
        """
        self._root = root
        self._budget = Budget()
        self._hopeless: dict[str, Problem] = {}
        self._environment = jinja2.Environment(
            loader=TemplateFiles(root, templates),
            # All compile alike: what they differ in is asked when a page is made.
            bytecode_cache=COMPILED,
            extensions=["jinja2.ext.i18n"],
            undefined=jinja2.StrictUndefined,
            finalize=_counted(_as_html if prose_as_html else _only_safe, self._budget),
            # What a template prints is Markdown, not HTML; `_only_safe` holds the wall instead.
            autoescape=False,  # noqa: S701
            trim_blocks=True,
            lstrip_blocks=True,
            keep_trailing_newline=True,
            # Files stay as they are for the one build that an environment lives, and are few.
            auto_reload=False,
            cache_size=-1,
        )
        bound(self._environment, self._budget)
        _install_messages(self._environment)

    def compile(self, names: Iterable[str]) -> None:
        """Compile templates, which all renderers of this process then share."""
        for name in names:
            self._environment.get_template(name)

    def render(self, page: Page) -> RenderedPage | Problem:
        """Return a page's Markdown, or the problem of its template."""
        # Once is enough: on each of a thousand pages its time would be spent again.
        if page.template in self._hopeless:
            return self._hopeless[page.template]
        self._budget.renew()
        try:
            body = self._environment.get_template(page.template).render(view=page.view)
        except Exception as error:  # noqa: BLE001 - in any way that its expressions can
            problem = self._failure(error, page)
            if isinstance(error, _HOPELESS):
                self._hopeless[page.template] = problem
            return problem
        return RenderedPage(page.path, body, metadata(page), page.card, page.head)

    def _failure(self, error: Exception, page: Page) -> Problem:
        if isinstance(error, jinja2.TemplateSyntaxError):
            return self._problem(error.filename or page.template, error.lineno, str(error.message))
        if isinstance(error, Refused):
            return self._problem(error.name, 1, str(error), page.path)
        name, line = _last_template_line(error.__traceback__, page.template)
        return self._problem(name, line, _told(error), page.path)

    def _problem(self, name: str, line: int, message: str, page: str = "") -> Problem:
        path = Path(name)
        if path.is_absolute():
            inside = path.is_relative_to(self._root)
            name = path.relative_to(self._root).as_posix() if inside else path.name
        else:
            name = f"templates/{name}"
        hint = _("found while rendering %(page)s") % {"page": page} if page else ""
        message = _("the template fails: %(reason)s") % {"reason": message}
        return Problem(name, line, 1, "", message, hint)


def compile_packaged() -> None:
    """Compile the package's own templates, which processes that begin from here then share."""
    folder = packaged.templates()
    paths = sorted((folder / "pages").rglob("*.j2"))
    nothing = OwnTemplates({}, {})
    Renderer(folder, templates=nothing).compile(
        path.relative_to(folder).as_posix() for path in paths
    )


def stand_in(page: Page, problem: Problem) -> RenderedPage:
    """Return a page, made without any template, that says why the page's own template failed."""
    place = code(f"{problem.path}:{problem.line}")
    body = f"# {escape(titles.unmade())}\n\n{place}: {escape(plain(problem.message))}\n"
    head = PageHead(page.title, page.description)
    return RenderedPage(page.path, body, metadata(page), page.card, head)


def _told(error: Exception) -> str:
    if isinstance(error, jinja2.TemplateNotFound):
        return _("no such template: %(name)s") % {"name": error.name}
    if isinstance(error, RecursionError):
        return translated(_ENDLESS)
    if isinstance(error, MemoryError):
        return _("it is nested too deep")
    return str(error) if isinstance(error, TooLong) else f"{type(error).__name__}: {error}"


def _counted(finalize: Callable[[object], object], budget: Budget) -> Callable[[object], object]:
    def counted(value: object) -> object:
        # Nearly all that is printed, some hundred times a page.
        if type(value) is Markdown:
            budget.spend(len(value))
            return value
        printed = finalize(value)
        if isinstance(printed, str):
            budget.spend(len(printed))
        return printed

    return counted


def _only_safe(value: object) -> object:
    return value if isinstance(value, jinja2.Undefined) else only_safe(value)


def _as_html(value: object) -> object:
    return value.html if isinstance(value, Prose) else _only_safe(value)


def _install_messages(environment: jinja2.Environment) -> None:
    """Let templates say ``_("...", part=view.part)``; a part that is not safe is refused."""

    def safe(lookup: Callable[..., str]) -> Callable[..., Markdown]:
        return lambda *arguments: _plain_parts(Markdown(lookup(*arguments)))

    environment.install_gettext_callables(  # type: ignore[attr-defined]
        safe(gettext),
        safe(ngettext),
        newstyle=True,
        pgettext=safe(pgettext),
        npgettext=safe(npgettext),
    )


@cache
def _plain_parts(message: Markdown) -> Markdown:
    # A width, as in %(part)999999999s, would make any text as long as it says.
    if _FORMAT.search(_PART.sub("", message)):
        expected = _("expected parts like %(part)s in a message, found %(found)s")
        raise ValueError(expected % {"part": "%(name)s", "found": repr(message[:80])})
    return message


def _last_template_line(trace: TracebackType | None, template: str) -> tuple[str, int]:
    # The innermost frame, as the fault may be in a part that the template includes.
    found = (template, 1)
    while trace:
        name = trace.tb_frame.f_code.co_filename
        if name.endswith(".j2"):
            found = (name, trace.tb_lineno)
        trace = trace.tb_next
    return found
