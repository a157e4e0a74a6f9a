"""Planned pages -> Markdown, through the templates."""

import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType

import jinja2
import yaml

from cardpress import packaged
from cardpress.language import gettext, ngettext, npgettext, pgettext
from cardpress.markup import Markdown, Prose, code, escape, escape_metadata, only_safe
from cardpress.pages import Page
from cardpress.problem import Problem
from cardpress.wording import titles

MADE_BY = "generated: by cardpress from "
"""How the first line of every page's front matter begins."""


@dataclass(frozen=True)
class RenderedPage:
    """The Markdown of a page, with its front matter; ``card`` is the path of its card, or empty."""

    path: str
    markdown: str
    card: str = ""


class Renderer:
    """Renders pages with a catalogue's own templates, and the packaged ones where it has none."""

    def __init__(self, root: Path, *, prose_as_html: bool = False) -> None:
        """Take the folder of a catalogue; with ``prose_as_html`` a card's own Markdown is HTML."""
        self._root = root
        # The catalogue's own folder first: a template of the same name replaces ours.
        folders = [root / "templates", packaged.templates()]
        self._environment = jinja2.Environment(
            loader=jinja2.FileSystemLoader([os.fspath(folder) for folder in folders]),
            extensions=["jinja2.ext.i18n"],
            undefined=jinja2.StrictUndefined,
            finalize=_as_html if prose_as_html else _only_safe,
            # What a template prints is Markdown, not HTML; `_only_safe` holds the wall instead.
            autoescape=False,  # noqa: S701
            trim_blocks=True,
            lstrip_blocks=True,
            keep_trailing_newline=True,
        )
        _install_messages(self._environment)

    def render(self, page: Page) -> RenderedPage | Problem:
        """Return a page's Markdown, or the problem of its template."""
        try:
            body = self._environment.get_template(page.template).render(view=page.view)
        except jinja2.TemplateNotFound as error:
            name, line = _last_template_line(error.__traceback__, page.template)
            return self._problem(name, line, f"no such template: {error.name}", page.path)
        except jinja2.TemplateSyntaxError as error:
            return self._problem(error.filename or page.template, error.lineno, str(error.message))
        except Exception as error:  # noqa: BLE001 - in any way that its expressions can
            name, line = _last_template_line(error.__traceback__, page.template)
            return self._problem(name, line, f"{type(error).__name__}: {error}", page.path)
        return RenderedPage(page.path, _front_matter(page) + body, page.card)

    def _problem(self, name: str, line: int, message: str, page: str = "") -> Problem:
        path = Path(name)
        if path.is_absolute():
            inside = path.is_relative_to(self._root)
            name = path.relative_to(self._root).as_posix() if inside else path.name
        else:
            name = f"templates/{name}"
        hint = f"found while rendering {page}" if page else ""
        return Problem(name, line, 1, "", f"the template fails: {message}", hint)


def stand_in(page: Page, problem: Problem) -> RenderedPage:
    """Return a page, made without any template, that says why the page's own template failed."""
    place = code(f"{problem.path}:{problem.line}")
    body = f"# {escape(titles.unmade())}\n\n{place}: {escape(problem.message)}\n"
    return RenderedPage(page.path, _front_matter(page) + body, page.card)


def _only_safe(value: object) -> object:
    return value if isinstance(value, jinja2.Undefined) else only_safe(value)


def _as_html(value: object) -> object:
    return value.html if isinstance(value, Prose) else _only_safe(value)


def _install_messages(environment: jinja2.Environment) -> None:
    """Let templates say ``_("...", part=view.part)``; a part that is not safe is refused."""

    def safe(lookup: Callable[..., str]) -> Callable[..., Markdown]:
        return lambda *arguments: Markdown(lookup(*arguments))

    environment.install_gettext_callables(  # type: ignore[attr-defined]
        safe(gettext),
        safe(ngettext),
        newstyle=True,
        pgettext=safe(pgettext),
        npgettext=safe(npgettext),
    )


def _front_matter(page: Page) -> str:
    made_from = page.card or "all cards"
    meta: Mapping[str, object] = {
        "title": escape_metadata(page.title),
        "description": escape_metadata(page.description),
        "tags": list(page.tags),
        "hide": list(page.hide),
        "search": None if page.in_search else {"exclude": True},
    }
    stated = {key: value for key, value in meta.items() if value}
    text = dumped(stated) if stated else ""
    return f"---\n{MADE_BY}{made_from}; edits here are lost.\n{text}---\n\n"


def dumped(meta: Mapping[str, object]) -> str:
    """Return front matter as YAML, by libyaml where it writes what PyYAML would write."""
    text = _dump(meta, yaml.CSafeDumper)
    # libyaml escapes what lies beyond the first 65,536 characters, as emoji do.
    return _dump(meta, yaml.SafeDumper) if "\\U" in text else text


def _dump(meta: Mapping[str, object], dumper: type[yaml.SafeDumper | yaml.CSafeDumper]) -> str:
    # On one line each, however long: themes and other engines read front matter line by line.
    text: str = yaml.dump(meta, Dumper=dumper, allow_unicode=True, sort_keys=False, width=10_000)
    return text


def _last_template_line(trace: TracebackType | None, template: str) -> tuple[str, int]:
    # The innermost frame, as the fault may be in a part that the template includes.
    found = (template, 1)
    while trace:
        name = trace.tb_frame.f_code.co_filename
        if name.endswith(".j2"):
            found = (name, trace.tb_lineno)
        trace = trace.tb_next
    return found
