"""A page whose faces are all as they were is as it was, whatever was done to the cards since."""

import json
from collections.abc import Callable, Iterator, Mapping
from functools import cached_property
from pathlib import Path
from random import Random
from shutil import copytree
from typing import Any

import pytest
import yaml

from cardpress.catalogue_site import CatalogueSite
from cardpress.checked import check
from cardpress.comparison import Faces, watched
from cardpress.comparison.digests import Digests
from cardpress.exporters.formats import known_formats
from cardpress.loader import CardCache
from cardpress.recording import Face, RecordedMapping, RecordedSet, Recorder, Shared
from tests.conftest import CATALOGUE

_Card = dict[str, Any]
_STEPS = 8


def test_whoever_asks_for_what_is_shared_has_read_what_it_took_to_make_it() -> None:
    recorder = Recorder()
    known = RecordedMapping(recorder, "known", {"a": 1, "b": 2})
    shared = Shared[str, int](recorder)
    reads = []
    for _ in range(2):
        with recorder.recording() as outer, recorder.recording() as inner:
            assert shared.find("a", lambda: known["a"]) == 1
        reads.append((inner, outer))
    assert reads == [({Face("known", "a")}, {Face("known", "a")})] * 2


def test_nobody_reads_where_nobody_records() -> None:
    known = RecordedMapping(Recorder(), "known", {"a": 1})
    for read in (lambda: known["a"], lambda: "a" in known, lambda: [*known], lambda: len(known)):
        with pytest.raises(AssertionError):
            read()


def test_a_view_of_the_cards_has_nothing_that_does_not_record() -> None:
    view = watched(check(CATALOGUE).planned, Recorder()).compared
    of_all = {"as_of", "catalogue", "settings", "names", "claims", "lineages", "find", "name"}
    lineages = view.catalogue.lineages
    for record in (view, view.catalogue, lineages):
        derived = {
            name for name, value in vars(type(record)).items() if isinstance(value, cached_property)
        }
        assert derived - {"_by_kind"} <= vars(record).keys()
        for name, value in vars(record).items():
            assert name in of_all or isinstance(value, RecordedMapping | RecordedSet), name
    # A reference is found by `find` alone.
    assert not view.catalogue.names
    assert not view.catalogue.claims


def test_equal_values_of_other_kinds_have_other_digests() -> None:
    values = [1, 1.0, True, "1", None, (), [], ("1",), ["1"], {"1": 1}, frozenset({"1"}), "", b"1"]
    digests = Digests()
    found = [digests.of(value) for value in values]
    assert len({*found}) == len(values)
    assert found == [Digests().of(value) for value in values]
    texts = [chr(letter) * 3 for letter in range(97, 123)]
    assert digests.of(frozenset(texts)) == digests.of(frozenset(reversed(texts)))


def _edited(root: Path, random: Random) -> Iterator[tuple[Path, str | None]]:
    """Edit a card by chance, and yield the files that this changes, with their texts before."""
    cards = sorted(root.glob("cards/*/**/*.yml"))
    path = random.choice(cards)
    text = path.read_text("utf-8")
    yield path, text
    kind = random.randrange(10)
    if kind == 0:
        path.unlink()
    elif kind == 1:
        target = path.with_name(f"moved-{random.randrange(99)}.yml")
        yield target, None
        path.rename(target)
    else:
        card, other = yaml.safe_load(text), yaml.safe_load(random.choice(cards).read_text("utf-8"))
        random.choice(_CHANGES)(card, other, random)
        if kind == 2:  # one more of its kind
            yield path.with_name("one-more.yml"), None
            path = path.with_name("one-more.yml")
            card["name"] += " anew"
        path.write_text(yaml.safe_dump(card, sort_keys=False), "utf-8")


def _leaf(card: _Card, _: _Card, random: Random) -> None:
    holder, key, value = random.choice([*_leaves(card)])
    holder[key] = value * 2 if isinstance(value, int | float) else f"{value} too"


def _section(card: _Card, other: _Card, random: Random) -> None:
    if key := random.choice([*(other.keys() & card.keys() - {"name", "type"}), ""]):
        card[key] = other[key]


def _less(card: _Card, _: _Card, random: Random) -> None:
    card.pop(random.choice([*(card.keys() - {"name", "type"}), ""]), None)


def _name(card: _Card, other: _Card, _: Random) -> None:
    card["name"] = other["name"]


_CHANGES: tuple[Callable[[_Card, _Card, Random], None], ...] = (
    _leaf,
    _leaf,
    _section,
    _less,
    _name,
)


def _leaves(value: Any) -> Iterator[tuple[Any, Any, Any]]:
    inside = value.items() if isinstance(value, dict) else enumerate(value)
    for key, one in inside:
        if isinstance(one, dict | list):
            yield from _leaves(one)
        else:
            yield value, key, one


_Made = Mapping[str, tuple[str | bytes, Mapping[tuple[str, str], str]]]


def _made(root: Path, cache: CardCache, before: _Made) -> tuple[_Made, int]:
    """Return each page with the digests of its faces, and how many have the faces of before."""
    found = check(root, cache=cache)
    site = CatalogueSite(found, root, is_html=True, ending="/")
    faces, made, same = site.watch(lambda _, make: make()), {}, 0
    make: dict[str, Callable[[str], str | bytes]] = {
        **dict.fromkeys(site.pages.keys() - site.broken, lambda path: site.rendered(path).body),
        **{file.path: site.content for file in site.data() if file.of},
    }
    for path, made_of in make.items():
        with site.recorder.recording() as read:
            body = made_of(path)
        # That a page is the same when nobody records is seen once.
        assert before or made_of(path) == body, path
        texts, digest = [*map(Faces.text_of, read)], faces.digest
        made[path] = body, {face: digest(*face) for face in texts}
        known = before.get(path)
        if known and all(digest(*face) == then for face, then in known[1].items()):
            same += 1
            assert known[0] == body, path
    return made, same


@pytest.mark.parametrize("seed", range(2))
def test_a_page_changes_only_with_its_faces(seed: int, tmp_path: Path) -> None:
    root, random, cache = tmp_path / "root", Random(seed), CardCache()
    copytree(CATALOGUE / "cards", root / "cards")
    formats = json.dumps([*known_formats()])
    (root / "catalogue.yml").write_text(f"exports: {formats}\n", "utf-8")
    made, same = _made(root, cache, {})
    assert not same
    for _ in range(_STEPS):
        before = [*_edited(root, random)]
        if check(root, cache=cache).problems and random.random() < 0.8:
            for path, text in before:
                path.unlink(missing_ok=True) if text is None else path.write_text(text, "utf-8")
        count = len(made)
        made, same = _made(root, cache, made)
        # An edit of a small catalogue, in which all is awkward, changes some of its pages.
        assert same > count // 4
