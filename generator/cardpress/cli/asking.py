"""What `cardpress new` asks a person in a terminal, and how it helps with the answers."""

import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from textwrap import fill

import click

from cardpress import reference
from cardpress.catalogue import organization_called
from cardpress.configuration import Configuration
from cardpress.loader import is_id, load_organizations, nearest
from cardpress.messages import _
from cardpress.schema import outline

_UNKNOWN = ""
_INDENT = "  "
_MODELS = "cards/models/*"


@dataclass(frozen=True)
class Asked:
    """What a person said of a new card; ``maker`` is the name of an organization that is new."""

    card: str
    said: Mapping[str, str]
    profile: str
    maker: str = ""


def is_terminal() -> bool:
    """Return whether a person can read a question and type the answer."""
    return bool(sys.stdin and sys.stdout and sys.stdin.isatty() and sys.stdout.isatty())


def answered(
    root: Path, own: Configuration, given: Mapping[str, str], profile: str | None
) -> Asked:
    """Return what a new card is called and states, and its profile; asked for if not ``given``.

    An answer that no card may have is told, and asked for again.
    """
    organization, maker = _organization(root, own)
    answers = dict(given)
    if "name" not in answers:
        answers["name"] = _ask(_("Name of the model"), _valid(own, "name"))
    card_id = _id(root, answers["name"])
    if "type" not in answers:
        answers["type"] = _type(own)
    if "release_date" not in answers:
        question = _("Release date, such as 2026-01-15 (empty if unknown)")
        answers["release_date"] = _ask(question, _valid(own, "release_date"), default=_UNKNOWN)
    if "source" not in answers:
        question = _("Address of a page with its facts (empty if none)")
        answers["source"] = _ask(question, _address(own), default=_UNKNOWN)
    known = {key: answer for key, answer in answers.items() if answer != _UNKNOWN}
    return Asked(f"{organization}/{card_id}", known, profile or _profile(), maker)


def _ask(question: str, judge: Callable[[str], str], *, default: str | None = None) -> str:
    """Return an answer that is as it should be; ``judge`` says what is wrong with one."""
    while True:
        answer = str(click.prompt(question, default=default, show_default=bool(default))).strip()
        wrong = judge(answer) if answer != _UNKNOWN else ""
        if not wrong:
            return answer
        click.echo(_INDENT + wrong)


def _valid(own: Configuration, field: str) -> Callable[[str], str]:
    return lambda answer: reference.fault_of({field: answer}, own.schemas["model"])


def _address(own: Configuration) -> Callable[[str], str]:
    def judge(answer: str) -> str:
        sources = {"page": {"title": "Page", "url": answer}}
        return reference.fault_of({"sources": sources}, own.schemas["model"])

    return judge


def _organization(root: Path, own: Configuration) -> tuple[str, str]:
    """Return the id of an organization: one that is known, or a new one with its name."""
    names = {file.place.id: file.card.name for file in load_organizations(root, own)}
    if names:
        listed = ", ".join(sorted(names))
        click.echo(_("Known organizations:"))
        click.echo(fill(listed, initial_indent=_INDENT, subsequent_indent=_INDENT))
    while True:
        answer = str(click.prompt(_("Organization"))).strip()
        if known := organization_called(root, answer, own):
            return known, ""
        if near := _meant(answer, names):
            return near, ""
        if made := _new(answer):
            return made, answer


def _meant(answer: str, names: Mapping[str, str]) -> str:
    """Return the known organization that an answer may misspell, if it is that one."""
    by_name = {name: card_id for card_id, name in (*names.items(), *zip(names, names, strict=True))}
    for near in nearest(answer, tuple(sorted(by_name)), is_name=True)[:1]:
        question = _("'%(name)s' is not known; did you mean '%(near)s'?")
        if click.confirm(question % {"name": answer, "near": near}, default=True):
            return by_name[near]
    return ""


def _new(answer: str) -> str:
    card_id = answer if is_id(answer) else reference.id_from(answer)
    if not is_id(card_id) or card_id in ("models", "organizations", "benchmarks", "cards"):
        click.echo(_INDENT + _("a name in a-z, 0-9, dot and hyphen is needed, such as openai"))
        return ""
    question = _("Start a card for the new organization '%(id)s'?")
    return card_id if click.confirm(question % {"id": card_id}, default=True) else ""


def _id(root: Path, name: str) -> str:
    proposed = reference.id_from(name)

    def judge(answer: str) -> str:
        if not is_id(answer):
            return _("expected a-z, 0-9, dot and hyphen, such as gpt-5.2")
        taken = next(
            (path.relative_to(root) for path in root.glob(f"{_MODELS}/{answer}.yml")), None
        )
        message = _("%(path)s already exists; choose another id")
        return message % {"path": taken.as_posix()} if taken else ""

    question = _("Id, which is its file name and its address")
    return _ask(question, judge, default=proposed if is_id(proposed) else None)


def _type(own: Configuration) -> str:
    types = next(one for one in outline(own.schemas["model"]) if one.key == "type").choices
    click.echo(_("Types of models:"))
    for number, choice in enumerate(types, 1):
        click.echo(f"{_INDENT}{number:2}  {choice}")
    asked = click.IntRange(1, len(types))
    return types[int(click.prompt(_("Type, by its number"), type=asked, default=1)) - 1]


def _profile() -> str:
    click.echo(_("How long the card is to be:"))
    for name, meaning in reference.MEANINGS.items():
        click.echo(f"{_INDENT}{name:14}{meaning}")
    choice = click.Choice([*reference.MEANINGS])
    return str(click.prompt(_("Profile"), type=choice, default="minimal", show_choices=False))
