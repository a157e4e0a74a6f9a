"""What a process keeps of the cards for the next one spares time, and never changes anything."""

import json
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cardpress.checked import check
from cardpress.language import in_language
from cardpress.loader import CardCache, Loaded, kept, load, reading, seal, unseal
from cardpress.loader.plain import plain_data
from cardpress.wording import find_language
from tests.conftest import MakeRoot

_KEY = b"a secret of the owner"
_PLAIN = "cards/models/acme/plain.yml"
_TEXTS = (
    None,  # no file
    "name: Plain\ntype: Embedding Model\n",
    "name: Plain\ntype: Embedding Model\nspecifications: {parameters: 1e10}\n",
    'name: "\\ud7ff \\U0001f917"\ntype: Embedding Model\n',
    "name: Plain\ntype: Embedding Model\nreleasd: 2025\n",
    "name: Plain\nname: Twice\ntype: Embedding Model\n",
    "name:\n",
    "a: [.inf, -0.0, 1.0, 1, 0x10, 1e300, 12345678901234567890123456789]\n",
    "{}",
    "name: [\n",
    "",
)
_Damage = Callable[[bytes], bytes]
_DAMAGES: tuple[_Damage | None, ...] = (
    None,  # none
    lambda _: b"",
    lambda text: text[:-20],
    lambda text: text[: len(text) // 2],
    lambda text: text.replace(b"Plain", b"Other"),
    lambda text: text.replace(b"a", b"b"),
    lambda text: b"0" * 128 + b"\n" + text.partition(b"\n")[2],
    lambda _: b"\xff\n{}\n",
    lambda _: b"\n" * 3,
    lambda _: seal({"0" * 64: {}}, b"the key of another").encode(),
    lambda _: seal({}, _KEY).encode(),
)
_BUILDS = st.lists(
    st.tuples(
        st.dictionaries(st.sampled_from(["plain", "other", "third"]), st.sampled_from(_TEXTS)),
        st.sampled_from(_DAMAGES),
        st.booleans(),
    ),
    max_size=6,
)


@given(_BUILDS)
def test_after_any_edits_and_damages_each_process_reads_what_stands_there(
    builds: list[tuple[dict[str, str | None], _Damage | None, bool]],
) -> None:
    with TemporaryDirectory() as folder:
        root, file, cache = Path(folder), Path(folder, "kept.json"), CardCache()
        (root / "cards/models/acme").mkdir(parents=True)
        for edits, damage, is_new_process in builds:
            for name, text in edits.items():
                card = root / f"cards/models/acme/{name}.yml"
                card.write_text(text or "", encoding="utf-8")
                if text is None:
                    card.unlink()
            if is_new_process:
                cache = CardCache(unseal(file, _KEY))
            assert _all(load(root, cache=cache)) == _all(load(root))
            if (data := cache.to_keep()) is not None:
                file.write_text(seal(data, _KEY), encoding="utf-8")
            if damage and file.exists():
                file.write_bytes(damage(file.read_bytes()))


def _all(loaded: Loaded) -> str:
    cards = [*loaded.files(), *loaded.broken]
    texts = [(card.document.data, card.document.faults, card.document.is_empty) for card in cards]
    return repr((cards, texts, loaded.problems))


def _kept(root: Path) -> Path:
    cache, file = CardCache(), root / "kept.json"
    load(root, cache=cache)
    data = cache.to_keep()
    assert data is not None
    file.write_text(seal(data, _KEY), encoding="utf-8")
    return file


def test_the_next_process_reads_no_yaml_of_unchanged_cards(
    catalogue: MakeRoot, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = catalogue()
    cache = CardCache(unseal(_kept(root), _KEY))
    expected = _all(load(root))
    read = list[str]()

    def counted(text: str, *, deepest: int) -> object:
        read.append(text)
        return plain_data(text, deepest=deepest)

    monkeypatch.setattr(reading, "plain_data", counted)
    (root / _PLAIN).write_text("name: Plainer\ntype: Embedding Model\n", encoding="utf-8")
    assert _all(load(root, cache=cache)) != expected
    assert read == ["name: Plainer\ntype: Embedding Model\n"]
    data = cache.to_keep()
    assert data is not None
    assert "Plainer" in json.dumps(data)
    assert cache.to_keep() is None


def test_problems_have_their_places_and_the_language_of_the_build(catalogue: MakeRoot) -> None:
    text = "name: Plain\ntype: Embedding Model\nreleasd: 2025\n"
    root = catalogue({_PLAIN: text, "cards/models/acme/twice.yml": "name: A\nname: B\n"})
    file = _kept(root)
    with in_language(find_language("de", root)):
        told = check(root, cache=CardCache(unseal(file, _KEY))).problems
        assert told == check(root).problems
    assert [(one.line, one.column) for one in told if one.path == _PLAIN] == [(3, 1)]


def test_a_file_that_cannot_be_trusted_is_none(
    catalogue: MakeRoot, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = _kept(catalogue())
    data = unseal(file, _KEY)
    assert data
    assert not unseal(file, b"another key")
    assert not unseal(file.with_name("missing.json"), _KEY)
    assert not unseal(file.parent, _KEY)
    link = file.with_name("link.json")
    link.symlink_to(file)
    assert not unseal(link, _KEY)
    forged = file.with_name("forged.json")
    forged.write_text(seal(data, b""), encoding="utf-8")
    assert not unseal(forged, _KEY)
    monkeypatch.setattr(kept, "_reader", lambda: "of another version")
    assert not unseal(file, _KEY)
