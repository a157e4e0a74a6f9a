"""A card of an unchanged file is the very same one; any other is read as for the first time."""

import os
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given
from hypothesis import strategies as st

from cardpress.checks.rule import Finding, of_each
from cardpress.language import ENGLISH, in_language
from cardpress.loader import BrokenCard, CardCache, CardFile, CardText, Loaded, load, load_settings
from cardpress.mkdocs_plugin.plugin import CardpressPlugin
from cardpress.schema import Model
from cardpress.wording import find_language
from tests.catalogues import catalogue_of
from tests.conftest import CATALOGUE, MakeRoot

_PLAIN, _BOLT = "cards/models/acme/plain.yml", "cards/models/rival/bolt.yml"
_BROKEN = "name: Plain\ntype: Embedding Model\nreleasd: 2025\n"


def _card(loaded: Loaded, path: str) -> object:
    found = [card for card in [*loaded.files(), *loaded.broken] if card.path == path]
    assert len(found) == 1
    return found[0]


def _edit(root: Path, path: str, text: str) -> None:
    (root / path).parent.mkdir(parents=True, exist_ok=True)
    (root / path).write_text(text, encoding="utf-8")


def test_an_unchanged_file_is_the_same_card_whatever_its_time(catalogue: MakeRoot) -> None:
    root, cache = catalogue(), CardCache()
    before = load(root, cache=cache)
    os.utime(root / _PLAIN, ns=(0, 0))
    after = load(root, cache=cache)
    assert len(before.files()) > 3
    for one, other in zip(before.files(), after.files(), strict=True):
        assert one is other


def test_an_edit_is_read_though_the_file_is_as_large_and_as_old(catalogue: MakeRoot) -> None:
    root, cache = catalogue({_PLAIN: "name: One\ntype: Embedding Model\n"}), CardCache()
    before, written = load(root, cache=cache), (root / _PLAIN).stat()
    _edit(root, _PLAIN, "name: Two\ntype: Embedding Model\n")
    os.utime(root / _PLAIN, ns=(written.st_atime_ns, written.st_mtime_ns))
    after = load(root, cache=cache)
    assert [one.path for one in before.files() if one not in after.files()] == [_PLAIN]
    assert _card(after, _BOLT) is _card(before, _BOLT)


def test_a_broken_card_tells_its_problems_in_the_language_of_each_build(
    catalogue: MakeRoot,
) -> None:
    root, cache = catalogue({_PLAIN: _BROKEN}), CardCache()
    german = find_language("de", root)
    told = []
    for language in (ENGLISH, german, german, ENGLISH):
        with in_language(language):
            told.append(load(root, cache=cache))
            assert told[-1].problems == load(root).problems
    assert told[1].problems != told[0].problems
    assert _card(told[2], _PLAIN) is _card(told[1], _PLAIN)
    assert _card(told[3], _BOLT) is _card(told[0], _BOLT)


def test_what_has_gone_is_forgotten(catalogue: MakeRoot) -> None:
    root, cache = catalogue(), CardCache()
    before, text = load(root, cache=cache), (root / _PLAIN).read_text("utf-8")
    (root / _PLAIN).unlink()
    load(root, cache=cache)
    _edit(root, _PLAIN, text)
    after = load(root, cache=cache)
    assert _card(after, _PLAIN) == _card(before, _PLAIN)
    assert _card(after, _PLAIN) is not _card(before, _PLAIN)


def test_cards_of_a_base_are_the_same_until_its_settings_change(catalogue: MakeRoot) -> None:
    path = "base ../company: cards/organizations/globex.yml"
    below = {
        "catalogue.yml": "base: [../company]\n",
        "../company/cards/organizations/globex.yml": "name: Globex\n",
        "../company/cards/models/globex/shared.yml": "name: Shared\ntype: Scorer\n",
    }
    root, cache = catalogue(below), CardCache()
    first, second = (load(root, load_settings(root), cache) for _ in range(2))
    assert _card(first, path) is _card(second, path)
    assert {problem.field for problem in second.problems} == {"type"}
    _edit(root, "../company/catalogue.yml", "types: {Scorer: Scoring machine}\n")
    third = load(root, load_settings(root), cache)
    assert not third.problems
    assert _card(third, path) is _card(first, path)


def test_a_plugin_keeps_a_cache_of_its_own() -> None:
    one, other = CardpressPlugin(), CardpressPlugin()
    assert isinstance(one.cards, CardCache)
    assert one.cards is not other.cards


_TEXTS = st.sampled_from(
    [
        None,  # no file
        "name: Plain\ntype: Embedding Model\n",
        "name: Other\ntype: Embedding Model\nrelated: [{model: bolt, relation: variant}]\n",
        "name: Scorer\ntype: Scorer\npricing: [{input: 1, output: 2}]\n",
        "name: [\n",
        "name: One\nname: Two\ntype: Embedding Model\n",
        "",
        _BROKEN,
    ]
)
_SETTINGS = st.sampled_from([None, "types: {Scorer: Scoring machine}\n", "currency: EUR\n"])
_FILES = st.one_of(
    st.tuples(st.sampled_from([_PLAIN, _BOLT, "cards/models/rival/one.yml"]), _TEXTS),
    st.tuples(st.just("catalogue.yml"), _SETTINGS),
)


@given(st.lists(st.lists(_FILES, max_size=3), max_size=8))
def test_after_any_edits_a_load_with_the_cache_is_one_without(
    builds: list[list[tuple[str, str | None]]],
) -> None:
    cache = CardCache()
    with TemporaryDirectory() as folder:
        root = Path(folder)
        for edits in builds:
            for path, text in edits:
                _edit(root, path, text or "")
                if text is None:
                    (root / path).unlink()
            settings = load_settings(root)
            with_it, without_it = load(root, settings, cache), load(root, settings)
            assert with_it == without_it
            for one, other in zip(_read(with_it), _read(without_it), strict=True):
                assert _stands(one) == _stands(other)


def _read(loaded: Loaded) -> list[CardFile[Model] | BrokenCard]:
    return [*loaded.models, *loaded.broken]


def _stands(card: CardText) -> tuple[object, ...]:
    text = card.document
    return text.data, text.faults, text.is_empty, text.locate(("type",)), text.written(("name",))


def test_a_card_is_judged_once_as_long_as_it_lives() -> None:
    asked = list[str]()

    @of_each
    def judge(file: CardFile[Model], bad: str) -> Iterator[Finding]:
        asked.append(file.place.id)
        if file.place.id == bad:
            yield Finding(file, (), "wrong", "")

    files = [*catalogue_of({"one": {}, "two": {}}).models.values()]
    assert [found.file for found in judge(files, "two")] == [files[1]]
    assert asked == ["one", "two", "two"]
    asked.clear()
    assert [found.file for found in judge(files, "two")] == [files[1]]
    assert asked == []
    # What is found is told again in the language of each build.
    with in_language(find_language("de", CATALOGUE)):
        assert [found.file for found in judge(files, "two")] == [files[1]]
    assert asked == ["two"]
    # By what else it is judged by, too.
    assert [found.file for found in judge(files, "one")] == [files[0]]
