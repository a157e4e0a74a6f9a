"""A component that is a model: its name, version, license, maker and links."""

import re
from urllib.parse import unquote

from cardpress.ecosystem.cyclonedx import LINKS
from cardpress.messages import _

from ..fields import Fields
from ..gathered import Data, Gathered
from ..licenses import license_of
from ..words import address, one_line

_PURL = re.compile(
    r"pkg:[a-z0-9.+-]+/(?P<owner>[^@?#]+)/(?P<name>[^/@?#]+)(?:@(?P<revision>[^?#]+))?.*"
)

_PATH = re.compile(r"[\w.-]+(?:/[\w.-]+)+")


def component(model: Fields, gathered: Gathered) -> tuple[str, str]:
    """Put what a component says of itself in its place; return its name, and whose it is."""
    name, group = model.line("name"), model.line("group")
    for key in ("type", "bom-ref", "scope"):
        model.take(key)
    is_path = _PATH.fullmatch(name) is not None  # and no name with a slash in it
    gathered.put("name", name.rpartition("/")[2] if is_path else name)
    match = _PURL.fullmatch(one_line(model.peek("purl")))
    if match:
        model.take("purl")
    _version(model, unquote(match["revision"] or "") if match else "", gathered)
    gathered.say_text("overview", model.text("description"), model.at("description"))
    for each in model.each("licenses"):
        _license(each, gathered)
    for each in model.each("externalReferences"):
        _link(each, gathered)
    for each in model.each("authors"):
        _author(each, gathered)
    maker = _maker(model)
    owner = unquote(match["owner"]) if match else group or maker
    if maker and maker.lower() not in owner.lower():
        data = {"name": maker, "role": _("Publisher")}
        gathered.add("contacts", gathered.cited(data, model.at("publisher")))
    identity = f"{owner}/{unquote(match['name']) if match else name}"
    return name, name if is_path else identity.lstrip("/")


def _version(model: Fields, revision: str, gathered: Gathered) -> None:
    stated = model.line("version") or revision
    if stated:
        data: Data = {"version": stated, "revision": revision if revision != stated else None}
        gathered.add("versions", gathered.cited(data, model.at("version")))


def _maker(model: Fields) -> str:
    named = model.line("publisher")
    for key in ("manufacturer", "supplier"):
        inner = model.inside(key)
        named = named or inner.line("name")
    return named or model.line("author")


def _license(choice: Fields, gathered: Gathered) -> None:
    inner = choice.inside("license")
    named = choice.line("expression") or inner.line("id") or inner.line("name")
    url = address(inner.peek("url"))
    if url:
        inner.take("url")
    if found := license_of(named, url):
        gathered.say("license", gathered.cited(found, choice.path), "name")


def _link(reference: Fields, gathered: Gathered) -> None:
    if url := address(reference.peek("url")):
        kind = reference.line("type")
        title = LINKS.get(kind) or kind or _("Reference")
        reference.take("url")
        gathered.link(reference.line("comment") or title, url)


def _author(author: Fields, gathered: Gathered) -> None:
    if name := author.line("name"):
        data = {"name": name, "email": author.line("email"), "role": _("Author")}
        gathered.add("contacts", gathered.cited(data, author.path))
