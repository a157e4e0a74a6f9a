"""`mkdocs serve`: an edit shows after one rebuild, and no mistake ends the server."""

from itertools import permutations

import pytest

from tests.conftest import BASE, ROOT
from tests.site.serving import Serve, Server

_PLAIN = "cards/models/acme/plain.yml"
_SOUND = (BASE / _PLAIN).read_text("utf-8")
_BROKEN = _SOUND + "releasd: 2025\n"
_TELLS = ("This card has problems", "3:1", "releasd", "did you mean 'release_date'?")
_TEMPLATES = {
    path.relative_to(ROOT).as_posix(): path.read_text("utf-8")
    for path in ROOT.glob("templates/pages/m*.j2")
}


def _assert_told_on_the_page_and_the_terminal(server: Server) -> None:
    page = server.await_page("models/plain/", *_TELLS)
    assert _PLAIN in page
    assert f"{_PLAIN}:3:1: releasd: not a field of a model card" in server.printed()
    assert "Traceback" not in server.printed()
    assert "<h1" in server.await_page("models/bolt/", "128,000")
    server.await_page("models/", "Bolt")
    server.await_page("about/", "About us")


def _assert_one_build_an_edit(server: Server) -> None:
    """Assert it after the last of several edits shows.

    The look at the files that found it has found all that the builds before it had changed, even
    where one build answers both.
    """
    assert len(server.edited) > 1
    assert server.builds() == 1 + len(server.edited)
    assert server.changed() == set(server.edited)
    # A file below two of these would be found changed twice.
    assert server.watched()
    assert not any(one.is_relative_to(other) for one, other in permutations(server.watched(), 2))


def test_an_edit_of_a_card_shows_after_one_rebuild(serve: Serve) -> None:
    server = serve({})
    server.edit(_PLAIN, _SOUND + "overview: Fresh from the editor.\n")
    server.await_page("models/plain/", "Fresh from the editor.")
    server.edit("cards/models/acme/second.yml", "name: Second\ntype: Embedding Model\n")
    server.await_page("models/second/", "Second")
    server.await_page("models/", "Second")
    _assert_one_build_an_edit(server)


def test_an_edit_of_settings_or_of_a_base_shows_after_one_rebuild(serve: Serve) -> None:
    below = {
        "../company/cards/organizations/globex.yml": "name: Globex\n",
        "../company/cards/models/globex/shared.yml": "name: Shared\ntype: Embedding Model\n",
    }
    server = serve({"catalogue.yml": "name: Own\n", **below})
    assert not server.await_page("models/plain/", "Plain").count("Shared")
    # A base that is named while the server runs is watched from then on.
    server.edit("catalogue.yml", "base: [../company]\n")
    server.await_page("models/shared/", "Shared")
    server.edit("../company/cards/models/globex/shared.yml", "name: Shared\ntype: Scorer\n")
    server.await_page("models/shared/", "expected one of", "Scorer")
    server.edit("catalogue.yml", "base: [../company]\ntypes: {Scorer: Scoring machine}\n")
    server.await_page("models/shared/", "Scoring machine")
    assert server.builds() == 1 + len(server.edited)


@pytest.mark.parametrize(
    ("broken", "told"),
    [
        ("language: de\nfields: {tier: {labl: Tier, kind: text}}\n", "labl"),
        ("language: [", "catalogue.yml:"),
    ],
)
def test_settings_break_and_are_mended_while_the_server_lives(
    broken: str, told: str, serve: Serve
) -> None:
    sound = "language: de\ntypes: {Scorer: Punktemaschine}\n"
    server = serve({"catalogue.yml": sound})
    server.edit("catalogue.yml", broken)
    server.await_print(told)
    server.await_print("bleibt die Website, wie sie war")
    # Pages answer as before, and a card that is edited meanwhile shows.
    server.edit(_PLAIN, "name: Plain\ntype: Scorer\n")
    server.await_page("models/plain/", "Punktemaschine")
    server.edit("catalogue.yml", sound.replace("Punktemaschine", "Zählwerk"))
    server.await_page("models/plain/", "Zählwerk")
    # One that names no language any more has none of before.
    server.edit("catalogue.yml", "types: {Scorer: Scoring machine}\n")
    server.await_page("models/plain/", '<html lang="en"', "Scoring machine")


def test_an_edit_of_a_template_shows_after_one_rebuild(serve: Serve) -> None:
    server = serve(_TEMPLATES)
    path = "templates/pages/model.md.j2"
    server.edit(path, _TEMPLATES[path] + "\nThe end of the card.\n")
    # A page that nobody has opened yet is made by the template of then, noticed or not.
    server.await_print("Reloading browsers")
    server.await_page("models/plain/", "The end of the card.")
    server.await_page("models/bolt/", "The end of the card.")
    server.edit(path, _TEMPLATES[path] + "\nThe very end.\n")
    server.await_page("models/plain/", "The very end.")
    _assert_one_build_an_edit(server)


def test_a_card_breaks_and_is_mended_while_the_server_lives(serve: Serve) -> None:
    server = serve({})
    server.edit(_PLAIN, _BROKEN)
    _assert_told_on_the_page_and_the_terminal(server)
    server.edit(_PLAIN, _SOUND + "overview: Mended.\n")
    page = server.await_page("models/plain/", "Mended.")
    assert "This card has problems" not in page
    _assert_one_build_an_edit(server)


def test_the_server_starts_with_a_broken_card(serve: Serve) -> None:
    server = serve({_PLAIN: _BROKEN})
    _assert_told_on_the_page_and_the_terminal(server)
    server.edit(_PLAIN, _SOUND)
    server.await_page("models/plain/", "Embedding Model")
    server.edit("cards/models/rival/bolt.yml", "name: [")
    server.await_page("models/bolt/", "This card has problems", "not valid YAML")


def test_a_template_breaks_and_is_mended_while_the_server_lives(serve: Serve) -> None:
    server = serve(_TEMPLATES)
    path = "templates/pages/model.md.j2"
    for broken in ("# {% if %}\n", "#\n{{ view.nmae }}\n", "# {{ view }}\n"):
        server.edit(path, broken)
        line = broken.split("{")[0].count("\n") + 1
        server.await_page("models/plain/", "This page could not be made", f"{path}:{line}")
        assert f"{path}:{line}:1: the template fails" in server.printed()
        server.await_page("benchmarks/sums/", "Whether it can multiply.")
        server.edit(path, _TEMPLATES[path])
        page = server.await_page("models/plain/", "Embedding Model")
        assert "This page could not be made" not in page
    assert "Traceback" not in server.printed()
