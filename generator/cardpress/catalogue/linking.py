"""References that lead nowhere, to two cards at once, or twice to the same card."""

from collections.abc import Iterable, Mapping

from cardpress.characters import told_apart
from cardpress.loader import FOLDER_OF, CardPlace, CardText, did_you_mean, suggestion
from cardpress.messages import N_, Labels, _
from cardpress.problem import FieldPath, Problem
from cardpress.schema import Record

from .names import NameIndex, resolve
from .references import Reference, references_of, source_keys

_MOST_SUGGESTIONS = 20  # a card with more wrong names has another mistake, and each costs time
_STARTED_AS = {"model": "ORGANIZATION/MODEL", "benchmark": "benchmarks/BENCHMARK"}
# A sentence for each kind: in other languages its article and its case change with it.
_EXPECTED = Labels(
    {
        "model": N_("expected a model in the catalogue, found '%(name)s'"),
        "benchmark": N_("expected a benchmark in the catalogue, found '%(name)s'"),
    }
)
_SAME = Labels(
    {
        "model": N_("'%(name)s' is the same model as '%(first)s' on line %(line)s: %(id)s"),
        "benchmark": N_("'%(name)s' is the same benchmark as '%(first)s' on line %(line)s: %(id)s"),
    }
)
_Names = Mapping[str, NameIndex]


def link_problems(file: CardText, names: _Names, schema: type[Record]) -> list[Problem]:
    """Return the problems of one model card's organization, references and source keys.

    They are read from the author's data, so that for a card which the schema refuses all problems
    are reported at once.
    """
    problems = _organization(file, names["organization"])
    problems += _wrong_references(file, names, schema)
    return problems + _undeclared_sources(file, schema)


def _wrong_references(file: CardText, names: _Names, schema: type[Record]) -> list[Problem]:
    problems: list[Problem] = []
    # By the card that is meant, not by the text: "GPT-5" and "gpt_5" are one reference twice, and
    # the results under one of them would silently replace those under the other.
    first_to: dict[tuple[FieldPath, str], Reference] = {}
    for reference in references_of(file, schema):
        target = resolve(names, reference.kind, reference.text)
        if target is None:
            suggest = len(problems) < _MOST_SUGGESTIONS
            index = names[reference.kind]
            problems.append(_unresolved(file, reference, index, suggest=suggest))
            continue
        if reference.kind == "model" and target == file.place.id:
            problems.append(_to_itself(file, reference))
        first = first_to.setdefault((reference.group, target), reference)
        if first is not reference:
            problems.append(_doubled(file, reference, first, target))
    return problems


def doubled_ids(places: Iterable[CardPlace]) -> list[Problem]:
    """Return the problems of model cards that share an id, which is their address on the site."""
    first: dict[str, CardPlace] = {}
    problems = []
    for place in sorted(places, key=lambda place: place.path):
        # Organizations and benchmarks lie in one folder each, where no two files share a name.
        if place.kind != "model":
            continue
        other = first.setdefault(place.id, place)
        if other is not place:
            message = _("the id '%(id)s' is already taken by %(path)s")
            message %= {"id": place.id, "path": other.path}
            hint = _("file names must be unique among all models; rename one of the two")
            problems.append(Problem(place.path, 1, 1, "", message, hint))
    return problems


def _organization(file: CardText, index: NameIndex) -> list[Problem]:
    organization = file.place.organization
    if organization in index.ids:
        return []
    meant = did_you_mean(organization, sorted(index.ids), is_name=True)
    message = _("no organization card for the folder '%(name)s'") % {"name": organization}
    hint = _("add %(path)s, or move the card")
    hint %= {"path": f"cards/organizations/{organization}.yml"}
    return [Problem(file.place.path, 1, 1, "", message + meant, hint)]


def _unresolved(file: CardText, ref: Reference, index: NameIndex, *, suggest: bool) -> Problem:
    if claimants := index.find(ref.text):
        message = _("'%(name)s' is ambiguous: it may mean %(ids)s")
        message %= {"name": ref.text, "ids": _(" or ").join(claimants)}
        return file.problem(ref.path, message, _("write the id"), key=ref.is_key)
    # Without its own names: that a model is made from itself is never what is meant.
    own = file.place.id if ref.kind == file.place.kind else ""
    meant = _suggestion(ref.text, index, own) if suggest else ""
    message = _EXPECTED[ref.kind] % {"name": ref.text} + meant
    hint = _("write the id of a card in %(folder)s, or start the card: %(command)s") % {
        "folder": f"cards/{FOLDER_OF[ref.kind]}/",
        "command": f"cardpress new {_STARTED_AS[ref.kind]}",
    }
    return file.problem(ref.path, message, "" if meant else hint, key=ref.is_key)


def _suggestion(text: str, index: NameIndex, own: str) -> str:
    # Foreign letters that look like others are far from them for a comparison of characters.
    for name, card in index.look_alikes(text):
        if card != own:
            apart = told_apart(text, name)
            if not apart:
                return suggestion(name)
            end = _("; did you mean '%(name)s', without %(signs)s?")
            return end % {"name": name, "signs": apart}
    return did_you_mean(text, index.known(but=own), is_name=True)


def _to_itself(file: CardText, ref: Reference) -> Problem:
    message = _("expected another model, found '%(name)s', which is this model itself")
    return file.problem(ref.path, message % {"name": ref.text}, _("delete it"), key=ref.is_key)


def _doubled(file: CardText, ref: Reference, first: Reference, target: str) -> Problem:
    line = file.document.locate(first.path, key=first.is_key)[0].line
    parts = {"name": ref.text, "first": first.text, "line": line, "id": target}
    message = _SAME[ref.kind] % parts
    return file.problem(ref.path, message, _("keep one of the two"), key=ref.is_key)


def _undeclared_sources(file: CardText, schema: type[Record]) -> list[Problem]:
    problems = []
    for path, key, declared in file.once(_undeclared, schema):
        meant = did_you_mean(key, declared)
        message = _("expected a source of this card, found '%(name)s'") % {"name": key}
        hint = "" if meant else _("declare it under sources: with a title and a url")
        problems.append(file.problem(path, message + meant, hint))
    return problems


def _undeclared(
    file: CardText, schema: type[Record]
) -> tuple[tuple[FieldPath, str, list[str]], ...]:
    """Return the keys of sources that a card cites without them, with those that it has."""
    data = file.document.data
    sources = data.get("sources") if isinstance(data, dict) else None
    declared = list(sources) if isinstance(sources, dict) else []
    cited = source_keys(data, schema)
    return tuple((path, key, declared) for path, key in cited if key not in declared)
