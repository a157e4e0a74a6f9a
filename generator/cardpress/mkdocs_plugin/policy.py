"""The site's content security policy, computed from its pages as they are written.

Every page has one and the same policy: with instant navigation, the policy of the page that a
visitor came to first holds for all that they go on to.
"""

import base64
import hashlib
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from mkdocs.config.base import Config
from mkdocs.config.config_options import DictOfItems, ListOfItems, Type
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import get_plugin_logger
from mkdocs.structure.pages import Page

from cardpress import writer
from cardpress.messages import _

from . import hosts
from .generated_page import GeneratedPage
from .inline import Inline, divide
from .offline import is_offline

_log = get_plugin_logger("cardpress")
_NOTHING = "'none'"
_HEADER_ONLY = "frame-ancestors"  # browsers ignore it in a page, and complain
_DIRECTIVES = {
    "default-src": ["'self'"],
    "script-src": ["'self'"],
    "style-src": ["'self'"],
    "img-src": ["'self'", "data:"],  # the theme's icons are masks in its style sheets
    "connect-src": ["'self'"],
    "worker-src": ["'self'"],
    "object-src": [_NOTHING],
    "base-uri": [_NOTHING],
    "form-action": ["'self'"],
    _HEADER_ONLY: [_NOTHING],
}
_SOURCE = re.compile(r"[^\s;,\"\\$]+")  # what can end neither a directive nor a host's own syntax
_DIRECTIVE = re.compile(r"[a-z]+(-[a-z]+)*")
# Cloudflare Pages ignores longer lines of _headers; the lengths of the others' are no shorter.
_LONGEST = 2000 - len("  Content-Security-Policy: ")
_CHARSET = re.compile(r"<meta charset=[^>]*>\n?", re.IGNORECASE)


class PolicyConfig(Config):
    """The plugin's option ``policy``."""

    headers = Type(bool, default=False)
    """Whether to write `_headers`, which Netlify and Cloudflare Pages put into force."""
    meta = Type(bool, default=False)
    """Whether each page states the policy, for a host that sends no headers, as GitHub Pages."""
    sources = DictOfItems(ListOfItems(Type(str)), default={})
    """More sources by directive, as ``img-src: [https://images.example]``."""


@dataclass
class Carried:
    """What some pages carry that a policy has to let in, and where they are."""

    inline: Inline
    pages: list[Path]


class Policy:
    """The policy of one build: what its pages carry is added, then its files are written."""

    def __init__(self, config: PolicyConfig) -> None:
        _require_sound(config.sources)
        self._config = config
        self._inline = Inline()
        self._pages: list[Path] = []
        self._frames: dict[object, Inline] = {}

    def add_page(self, html: str, page: Page, *, frame: object = None) -> None:
        """Add what a page carries; of a page that is made from cards, only the theme's part.

        Of pages in one ``frame`` that part is the same, and is looked through once.
        """
        shell, content = divide(html)
        self._inline.add(self._around(shell, frame))
        if isinstance(page, GeneratedPage):
            self._inline.deny_content(content, page.file.src_uri)
        else:
            self._inline.add_content(content, page.file.src_uri, page.file.content_string)
        self._pages.append(Path(page.file.abs_dest_path))

    def _around(self, shell: str, frame: object) -> Inline:
        known = self._frames.get(frame)
        if known is None:
            known = Inline()
            known.add_shell(shell)
        if frame is not None:
            self._frames[frame] = known
        return known

    def add_template(self, html: str, path: Path) -> None:
        """Add what a page carries that is made from a template alone, such as the one for 404."""
        self._inline.add_shell(html)
        self._pages.append(path)

    def take(self) -> "Carried":
        """Return what was added since the last time, and forget it: another process goes on."""
        taken = Carried(self._inline, self._pages)
        self._inline, self._pages = Inline(), []
        return taken

    def give(self, carried: "Carried") -> None:
        """Add what another process has taken."""
        self._inline.add(carried.inline)
        self._pages += carried.pages

    def write(self, config: MkDocsConfig, data: Sequence[str] = ()) -> None:
        """Write the policy in the form of each host and, if asked for, into the pages.

        ``data`` are the folders of the site that programs on other sites may read.
        """
        policy = content_policy(self._inline, self._config.sources)
        self._report(policy)
        if len(policy) > _LONGEST:
            return
        for path, text in hosts.files(policy, data).items():
            writer.write_text(Path(config.site_dir, path), text)
        if self._config.headers:
            headers = hosts.headers(policy, data)
            self._write_headers(Path(config.site_dir, hosts.HEADERS), headers)
        if self._config.meta:
            element = hosts.meta(_without(_HEADER_ONLY, policy))
            for page in filter(Path.is_file, self._pages):  # MkDocs writes no empty page
                writer.write_text(page, _with_meta(page.read_text("utf-8"), element))

    def _write_headers(self, path: Path, headers: str) -> None:
        # A site's own headers stay. A dirty build finds ours behind them already.
        own = path.read_text("utf-8").partition(hosts.MADE)[0] if path.is_file() else ""
        between = "" if own.endswith("\n") or not own else "\n"
        writer.write_text(path, own + between + headers)

    def _report(self, policy: str) -> None:
        # Where no policy is in force, nothing is amiss that should end a strict build.
        is_in_force = self._config.headers or self._config.meta
        tell = _log.warning if is_in_force else _log.info
        if foreign := list(self._inline.foreign):
            named = ", ".join(foreign[:3]) + (", ..." if len(foreign) > 3 else "")
            message = _(
                "policy: browsers will refuse scripts in the content of %(pages)s; put scripts of "
                "your own into extra_javascript"
            )
            tell("%s", message % {"pages": named})
        if len(policy) > _LONGEST:
            message = _(
                "policy: not written, as %(scripts)s scripts and %(styles)s styles inside of pages "
                "make it longer than hosts allow; put them into extra_javascript and extra_css"
            )
            styles = self._inline.styles | self._inline.attributes
            counts = {"scripts": len(self._inline.scripts), "styles": len(styles)}
            tell("%s", message % counts)


def new_policy(options: PolicyConfig, config: MkDocsConfig, *, is_serving: bool) -> Policy | None:
    """Return the policy to compute in a build, or None for a site that can have none.

    Raises PluginError if an option is wrong, whatever is built.
    """
    policy = Policy(options)
    # `mkdocs serve` puts a script of its own into pages, and a site for a folder has its modules in
    # addresses of data, which no policy worth its name allows.
    return None if is_serving or is_offline(config) else policy


def content_policy(inline: Inline, sources: Mapping[str, list[str]]) -> str:
    """Return the policy as its header has it, in the same order at every build."""
    directives = {name: list(allowed) for name, allowed in _DIRECTIVES.items()}
    directives["script-src"] += _hashes(inline.scripts)
    directives["style-src"] += _hashes(inline.styles)
    if inline.attributes:
        # Only these values of the attribute, where 'unsafe-inline' would allow any.
        directives["style-src-attr"] = ["'unsafe-hashes'", *_hashes(inline.attributes)]
    for name, more in sorted(sources.items()):
        present = directives.get(name, ["'self'"])
        directives[name] = [source for source in present if source != _NOTHING] + more
    return "; ".join(f"{name} {' '.join(allowed)}" for name, allowed in directives.items())


def _hashes(texts: Iterable[str]) -> list[str]:
    # A browser hashes what it has read, in which every line ends with one character.
    read = (text.replace("\r\n", "\n").replace("\r", "\n") for text in texts)
    digests = (hashlib.sha256(text.encode()).digest() for text in read)
    return sorted(f"'sha256-{base64.b64encode(digest).decode()}'" for digest in digests)


def _without(directive: str, policy: str) -> str:
    kept = (part for part in policy.split("; ") if not part.startswith(f"{directive} "))
    return "; ".join(kept)


def _with_meta(html: str, element: str) -> str:
    """Return a page with an element at the start of its head: a policy holds from there on."""
    if element in html:  # of an earlier build, of which a dirty one keeps pages
        return html
    charset = _CHARSET.search(html)
    place = charset.end() if charset else html.find(">", html.find("<head")) + 1
    return html[:place] + element + html[place:]


def _require_sound(sources: Mapping[str, list[str]]) -> None:
    for name, more in sources.items():
        if not _DIRECTIVE.fullmatch(name):
            message = _("policy: sources: expected a directive like img-src, found '%(name)s'")
            raise PluginError(message % {"name": name})
        for source in more:
            if not _SOURCE.fullmatch(source):
                message = _(
                    "policy: sources: %(name)s: expected a source like https://images.example, "
                    "found '%(source)s'"
                )
                raise PluginError(message % {"name": name, "source": source})
