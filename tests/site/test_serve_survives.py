"""`mkdocs serve` goes on through what a checkout, a stranger or a mishap does to its files."""

import os
import shutil
from pathlib import Path

import pytest

from tests.conftest import BASE
from tests.refused import deep_folders
from tests.site.serving import Serve, Server

_PLAIN = "cards/models/acme/plain.yml"
_SOUND = (BASE / _PLAIN).read_text("utf-8")
_TEMPLATE = "templates/pages/model.md.j2"


def _say(server: Server, text: str) -> None:
    server.edit(_PLAIN, f"{_SOUND}overview: {text}\n")
    server.await_page("models/plain/", text)


def test_cards_that_were_away_are_watched_again(serve: Serve) -> None:
    server = serve({})
    cards, away = server.root / "cards", server.root.parent / "away"
    for turn in (1, 2):
        cards.rename(away)
        server.await_print("An error happened during the rebuild", turn)  # told in words but once
        assert "no cards/ folder in" in server.printed()
        away.rename(cards)
        _say(server, f"Back for the {turn}. time.")
    for folder in ("cards/models", "cards/models/acme"):
        (server.root / folder).rename(away)
        server.await_page("models/", "Bolt" if folder.endswith("acme") else "<h1")
        away.rename(server.root / folder)
        _say(server, f"Back is {folder}.")


def test_what_a_checkout_replaces_or_brings_is_noticed(serve: Serve) -> None:
    server = serve({})
    copy = shutil.copytree(server.root, server.root.parent / "copy")
    (copy / _PLAIN).write_text(_SOUND + "overview: Of the other branch.\n", encoding="utf-8")
    (copy / "templates/pages").mkdir(parents=True)
    (copy / _TEMPLATE).write_text("# {{ view.name }}\n\n{{ view.overview }}\n", encoding="utf-8")
    for path in server.root.iterdir():
        shutil.rmtree(path) if path.is_dir() else path.unlink()
    server.await_print("Detected file changes")
    for path in copy.iterdir():
        path.rename(server.root / path.name)
    server.await_page("models/plain/", "Of the other branch.")
    server.edit(_TEMPLATE, "# {{ view.name }}\n\nBy a template that came.\n")
    server.await_page("models/plain/", "By a template that came.")
    shutil.rmtree(server.root / "templates")
    server.await_page("models/plain/", "Of the other branch.", "Embedding Model")
    server.edit("docs/about.md", "# About them\n")
    server.await_page("about/", "About them")


def test_a_link_in_the_cards_does_not_lead_the_watch_astray(serve: Serve) -> None:
    server = serve({})
    for name in ("a", "b"):  # each in the other: a walk that follows them has no end
        (server.root / "cards/models" / name).symlink_to(server.root / "cards", True)
    server.await_print("expected a regular file, found a link", 2)
    outside = server.root.parent / "outside"
    outside.mkdir()
    (server.root / "cards/benchmarks/outside").symlink_to(outside, True)
    server.await_print("expected a regular file, found a link", 5)
    builds = server.builds()
    (outside / "a.yml").write_text("a", encoding="utf-8")
    _say(server, "Still here.")
    assert server.builds() == builds + 1


def _folder(path: Path) -> None:
    path.mkdir()


def _pipe(path: Path) -> None:
    os.mkfifo(path)


def _link(path: Path) -> None:
    path.symlink_to("/etc/passwd")


def _binary(path: Path) -> None:
    path.write_bytes(b"\xff\x00" * 500)


def _huge(path: Path) -> None:
    path.write_text("a: b\n" * 100_000, encoding="utf-8")


def _deep(path: Path) -> None:
    path.write_text("[" * 60_000, encoding="utf-8")


def _aliases(path: Path) -> None:
    path.write_text("a: &a [1, 2]\n" + "b: [*a, *a]\n" * 4_000, encoding="utf-8")


def _many(path: Path) -> None:
    path.write_text("".join(f"x{n}: 1\n" for n in range(5_000)), encoding="utf-8")


_SPOILED = {
    _folder: "found a folder",
    _pipe: "found a link or device",
    _link: "found a link or device",
    _binary: "expected UTF-8 text, found the byte 0xff",
    _huge: "expected a card of at most 64 KB",
    _deep: "expected at most 24 levels",
    _aliases: "expected plain data, found *a",
    _many: "more problems in this card",
}


def test_no_card_ends_the_server(serve: Serve) -> None:
    server = serve({})
    path = server.root / _PLAIN
    for spoil, told in _SPOILED.items():
        path.unlink()
        spoil(path)
        server.await_print(told)
        shutil.rmtree(path) if path.is_dir() else path.unlink()
        _say(server, f"Sound after {told.replace('*', '')}.")
    (path.parent / os.fsdecode(b"\xff\x1b[2J.yml")).write_text(_SOUND, encoding="utf-8")
    server.await_print("expected a name of a-z")
    _say(server, "Sound beside a hostile name.")
    with deep_folders(server.root / "cards/models"):
        _say(server, "Sound beside folders without end.")  # MkDocs looks at files alone
        server.await_print("too deep for a card")
    assert "\x1b" not in server.printed()
    assert "Traceback" not in server.printed()


@pytest.mark.parametrize("text", ["name: Case\ntype: Embedding Model\n", "nmae: [\n"])
def test_files_by_the_thousand_do_not_end_the_server(text: str, serve: Serve) -> None:
    server = serve({})
    dropped = server.root.parent / "dropped"
    dropped.mkdir()
    for number in range(1_000):
        (dropped / f"case-{number}.yml").write_text(text, encoding="utf-8")
        (dropped / f"note-{number}.txt").write_text("", encoding="utf-8")
    dropped.rename(server.root / "cards/models/dropped")
    server.await_print("dropped/case-0.yml")
    shutil.rmtree(server.root / "cards/models/dropped")
    _say(server, "Alone again.")
    assert "Traceback" not in server.printed()
