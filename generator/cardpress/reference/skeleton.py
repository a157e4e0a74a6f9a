"""The card that `cardpress new` starts: every field in order, explained, with an example."""

import dataclasses
from collections.abc import Iterator, Mapping
from pathlib import Path
from textwrap import wrap

import yaml

from cardpress.catalogue import organization_called
from cardpress.configuration import Configuration
from cardpress.loader import CardPlace, is_id, read_card, scalar_value
from cardpress.messages import _
from cardpress.schema import PLACEHOLDERS, FieldOutline, Model, Record, outline, started

from .lengths import FULL, is_asked

_WIDTH = 100
Facts = Mapping[str, object]
"""What a new card states, by field."""


class NotANewCard(Exception):
    """The name cannot become a new card; the message says why and what to do."""


@dataclasses.dataclass(frozen=True)
class Answers:
    """What is known of a new card: what it states by field, and how much it explains.

    ``maker`` is the name of its organization, where that is new, too.
    """

    facts: Facts = dataclasses.field(default_factory=dict)
    profile: str = FULL
    maker: str = ""


def new_cards(
    root: Path,
    name: str,
    configuration: Configuration | None = None,
    answers: Answers | None = None,
) -> list[tuple[str, str]]:
    """Return path and text of each card to start: a model's, and its organization's if missing.

    An organization that the base of the ``configuration`` has is not missing.
    ``name`` is ORGANIZATION/MODEL, or benchmarks/BENCHMARK for the card of a benchmark. Raises
    NotANewCard where it is neither, names an organization by another name than its id, or where an
    answer is none that a card may state.
    """
    folder, _slash, card_id = name.removesuffix(".yml").partition("/")
    configuration = configuration or Configuration()
    schemas = configuration.schemas
    known = folder != "benchmarks" and organization_called(root, folder, configuration)
    if known and known != folder:
        message = _("'%(name)s' is another name of the organization '%(id)s'; write %(card)s")
        raise NotANewCard(message % {"name": folder, "id": known, "card": f"{known}/{card_id}"})
    # Whoever types a path means a folder of cards, and would get an organization of that name.
    if not is_id(folder) or not is_id(card_id) or folder in ("models", "organizations", "cards"):
        message = _(
            "expected ORGANIZATION/MODEL in a-z, 0-9, dot and hyphen, such as openai/gpt-5.2; "
            "found '%(name)s'"
        )
        raise NotANewCard(message % {"name": name})
    if folder == "benchmarks":
        if answers not in (None, Answers()):
            raise NotANewCard(_("the card of a benchmark is started without options"))
        return [(_free(root, "cards/benchmarks", card_id), skeleton(schemas["benchmark"], card_id))]
    answers = answers or Answers()
    if wrong := fault_of(answers.facts, schemas["model"]):
        raise NotANewCard(wrong)
    # In all organizations: the page of a model is named by its id alone.
    path = _free(root, f"cards/models/{folder}", card_id, "cards/models/*")
    cards = [(path, skeleton(schemas["model"], card_id, answers))]
    if not known and not _is_there(root / f"cards/organizations/{folder}.yml"):
        cards.append(_organization(root, folder, schemas["organization"], answers.maker))
    return cards


def _organization(root: Path, card_id: str, schema: type[Record], name: str) -> tuple[str, str]:
    named = Answers({"name": name} if name else {})
    path = _unlinked(root, f"cards/organizations/{card_id}.yml")
    return path, skeleton(schema, card_id, named)


def _is_there(path: Path) -> bool:
    return path.is_symlink() or path.exists()


def _free(root: Path, folder: str, card_id: str, all_folders: str = "") -> str:
    """Return the path of a new card; its id is to be unique in all folders of the pattern."""
    if taken := sorted(root.glob(f"{all_folders or folder}/{card_id}.yml")):
        path = taken[0].relative_to(root).as_posix()
        message = _("%(path)s already exists; edit it, or choose another file name")
        raise NotANewCard(message % {"path": path})
    return _unlinked(root, f"{folder}/{card_id}.yml")


def _unlinked(root: Path, path: str) -> str:
    """Return the path of a new card, behind which no link stands below the folder of cards."""
    for place in (Path(path), *Path(path).parents[:-2]):
        # To follow it would write elsewhere, what no check reads.
        if (root / place).is_symlink():
            message = _("%(path)s is a link; put the file or folder itself there")
            raise NotANewCard(message % {"path": place.as_posix()})
    return path


def fault_of(facts: Facts, schema: type[Record]) -> str:
    """Return what is wrong with facts of a new card, and what to do; empty if nothing is."""
    place = CardPlace("model", "new", "new")
    text = _card_text({**started(schema), "name": "new", **facts}, schema)
    _card, problems = read_card(text.encode(), place, schema)
    if not problems:
        return ""
    first = problems[0]
    told = f"{first.field}: {first.message}"
    return f"{told}; {first.hint}" if first.hint else told


def skeleton(record: type[Record], card_id: str, answers: Answers | None = None) -> str:
    """Return a card that is valid as it stands, with every optional field commented out.

    Those of which the ``answers`` have facts state them; those that their profile does not ask for
    are left out.
    """
    folders = "../.." if issubclass(record, Model) else ".."
    answers = answers or Answers()
    stated, profile = {"name": card_id, **answers.facts}, answers.profile
    lines = [
        f"# yaml-language-server: $schema={folders}/{record.__name__.lower()}.schema.json",
        "## " + _("Fill in what you know and delete the rest: leave out what is unknown."),
        "## " + _("Lines with a single # are commented out; delete the # to use them."),
    ]
    for field in outline(record):
        is_stated = field.key in stated
        if not (field.required or is_stated or is_asked(profile, field.key)):
            continue
        lines += ["", *wrap(_meaning(field), _WIDTH, initial_indent="## ", subsequent_indent="## ")]
        if is_stated:
            # Its id for a name, so that the card is valid before anybody edits it.
            lines += _stated({field.key: stated[field.key]}, record)
        elif field.required:
            lines += _needed(field)
        else:
            lines += [f"# {line}" for line in _lines(field, profile)]
    return "\n".join(lines) + "\n"


def _stated(data: Facts, record: type[Record]) -> list[str]:
    return _card_text(data, record).split("\n")[1:-1]


def _card_text(data: Facts, record: type[Record]) -> str:
    # A build starts no card, and needs nothing of what writes one.
    from cardpress.formatting import new_card_text  # noqa: PLC0415

    return new_card_text(data, record, "cards/new.yml")


def _needed(field: FieldOutline) -> list[str]:
    """Return a field that every card must state, with what it must state inside it."""
    if field.record is None or field.example is not None:
        return _dumped({field.key: field.example})
    lines = [f"{field.key}:"]
    for inside in outline(field.record):
        if inside.required:
            *first, last = _needed(inside)
            lines += _indented([*first, f"{last}  # {_meaning(inside)}"])
        else:
            lines += [f"  # {line}" for line in _explained(inside)]
    return lines


def _meaning(field: FieldOutline) -> str:
    meaning = _(field.meaning)
    if not field.choices:
        return meaning
    parts = {"meaning": meaning, "choices": ", ".join(field.choices)}
    return _("%(meaning)s One of: %(choices)s.") % parts


def _lines(field: FieldOutline, profile: str = FULL) -> list[str]:
    """Return a field with an example of its value; inside a record, each field with its meaning."""
    if field.record is None or field.example is not None:
        return _dumped({field.key: field.example})
    asked = (one for one in outline(field.record) if is_asked(profile, field.key, one.key))
    inner = [line for inside in asked for line in _explained(inside)]
    if field.is_list:
        inner = [f"{'  ' if number else '- '}{line}" for number, line in enumerate(inner)]
    if field.keyed_by:
        inner = [f"{field.keyed_by}:", *_indented(inner)]
    return [f"{field.key}:", *_indented(inner)]


def _explained(field: FieldOutline) -> Iterator[str]:
    first, *rest = _lines(field)
    yield f"{first}  # {_meaning(field)}"
    yield from rest


class _CoreDumper(yaml.SafeDumper):
    """Writes what our loader reads: dates without quotes, code in blocks."""


# PyYAML would quote a date, as it would read a plain one as a date; our loader keeps it as text.
_CoreDumper.yaml_implicit_resolvers = {
    start: [(tag, pattern) for tag, pattern in resolvers if not tag.endswith(":timestamp")]
    for start, resolvers in yaml.SafeDumper.yaml_implicit_resolvers.items()
}


def _text(dumper: yaml.SafeDumper, value: str) -> yaml.ScalarNode:
    value = _(value) if value in PLACEHOLDERS else value
    # Quotes where our own reading of a plain scalar would not be text: 2026, 1e-4, true.
    style = "|" if "\n" in value else None
    if not isinstance(scalar_value(value), str):
        style = "'"
    return dumper.represent_scalar("tag:yaml.org,2002:str", value, style=style)


_CoreDumper.add_representer(str, _text)


def _dumped(value: dict[str, object]) -> list[str]:
    text = yaml.dump(value, Dumper=_CoreDumper, sort_keys=False, allow_unicode=True, width=_WIDTH)
    return text.splitlines()


def _indented(lines: list[str]) -> list[str]:
    return [f"  {line}" for line in lines]
