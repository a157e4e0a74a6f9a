"""After any edit, every page of a served site is what a cold build makes of the same files."""

import re
import shutil
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

import pytest

from tests.site.conftest import SMALL_SITE, build
from tests.site.serving import Serve, Server

_PLAIN, _BOLT = "cards/models/acme/plain.yml", "cards/models/rival/bolt.yml"
_SETTINGS = SMALL_SITE.replace("[search, cardpress]", "[search, tags, cardpress]") + (
    'site_url: !ENV [SITE_URL, ""]\n'
)
_SOUND = "name: Plain\ntype: Embedding Model\n"
_RIVAL = """\
name: Rival
type: Large Language Model
sources: {s: {title: Notes, url: https://acme.example/r, kind: vendor}}
specifications: {context_window: 64000}
benchmarks: {sums: 88.5, arena: 2500}
pricing: [{input: 0.1, output: 0.2}]
comparisons:
  - {source: s, results: {bolt: {sums: 87}}}
"""
_SCRIPT = re.compile(r"<script>\s*var livereload = .*?</script>", re.DOTALL)
_UNLIKE = ("sitemap.xml", ".gz")  # a day that nobody sets, which MkDocs takes from the clock


def _edited(path: str, old: str, new: str) -> Callable[[Server], None]:
    def edit(server: Server) -> None:
        text = (server.root / path).read_text("utf-8")
        assert old in text
        server.edit(path, text.replace(old, new))

    return edit


def _written(path: str, text: str) -> Callable[[Server], None]:
    return lambda server: server.edit(path, text)


def _moved(path: str, to: str) -> Callable[[Server], None]:
    def move(server: Server) -> None:
        (server.root / path).rename(server.root / to)
        server.edited.append(to)

    return move


def _removed(path: str) -> Callable[[Server], None]:
    def remove(server: Server) -> None:
        (server.root / path).unlink()
        server.edited.append(path)

    return remove


_NEW = "cards/models/acme/rival.yml"
_Edits = tuple[Mapping[str, Callable[[Server], None]], ...]
# Of those that go together, none makes the pages anew that another should.
_CARDS_ALONE: _Edits = (
    {
        "a text": _written(_PLAIN, _SOUND + "overview: Fresh from the editor.\n"),
        "a score": _edited(_BOLT, "sums: 88", "sums: 81"),
    },
    {
        "a price": _edited(_BOLT, "input: 0.15", "input: 3"),
        "a benchmark's unit": _edited(
            "cards/benchmarks/arena.yml", "unit: elo", "direction: lower_is_better\nunit: elo"
        ),
    },
    {"a benchmark": _edited("cards/benchmarks/sums.yml", "summary: ", "summary: Also, ")},
    {"a card breaks": _written(_PLAIN, "name: [\n"), "it is mended": _written(_PLAIN, _SOUND)},
)
"""Edits after which MkDocs has nothing to build."""
_MORE: _Edits = (
    {"a card comes": _written(_NEW, _RIVAL)},
    {
        "it gets another name": _moved(_NEW, "cards/models/acme/other.yml"),
        "a name": _edited(_BOLT, "name: Bolt", "name: Bolt Two"),
    },
    {
        "an organization": _edited("cards/organizations/rival.yml", "name: ", "name: New "),
        "a base": _written(_PLAIN, "name: Plain\ntype: Large Language Model\ninherits: bolt\n"),
    },
    {"a fact that it inherits": _edited(_BOLT, "context_window: 128000", "context_window: 96000")},
    {
        "an alias": _edited(_BOLT, "aliases: [", "aliases: [bolt-2, "),
        "settings": _written("catalogue.yml", "name: Ours\nparts: {explore: false}\n"),
    },
    {
        "a template": _written("templates/pages/benchmark.md.j2", "# {{ view.name }}\n\nOurs.\n"),
        "a written page": _written("docs/about.md", "# About them\n\n[Bolt](models/bolt.md)\n"),
        "a card goes": _removed("cards/models/acme/other.yml"),
    },
)


def _assert_as_cold(server: Server, out: Path, edits: Iterable[str] = ()) -> None:
    shutil.rmtree(out, ignore_errors=True)
    built = build(server.root, out, {"SITE_URL": server.address})
    assert built.returncode == 0, built.stdout
    for path in sorted(path for path in out.rglob("*") if path.is_file()):
        address = path.relative_to(out).as_posix()
        if path.suffix in (".html", ".json", ".js") and not address.startswith("assets/java"):
            found = _SCRIPT.sub("", server.page(address.removesuffix("index.html")))
            cold = _as_read(path.read_text("utf-8"), address)
            assert _as_read(found, address) == cold, (address, [*edits])


def _as_read(text: str, address: str) -> str:
    if address != "search/search_index.json":
        return text
    # The theme's own part of the index, of a few lists, is as of the last build of MkDocs.
    return "\n".join(line for line in text.split("},{") if '"names"' in line)


def _shown(server: Server, name: str, edit: Callable[[Server], None]) -> None:
    before = server.printed().count("Reloading browsers")
    edit(server)
    server.await_print("Reloading browsers", before + 1)
    assert "Traceback" not in server.printed(), name


@pytest.fixture
def served(serve: Serve) -> Server:
    """Serve the base catalogue with a page that somebody has written, and a list of tags."""
    return serve({"mkdocs.yml": _SETTINGS, "docs/about.md": "# About us\n"})


def test_pages_after_edits_of_cards_are_those_of_a_cold_build(
    served: Server, tmp_path: Path
) -> None:
    _assert_as_cold(served, tmp_path / "cold")
    for edits in _CARDS_ALONE:
        for name, edit in edits.items():
            _shown(served, name, edit)
        _assert_as_cold(served, tmp_path / "cold", edits)
    assert served.whole_builds() == 1


def test_pages_after_other_edits_are_those_of_a_cold_build(served: Server, tmp_path: Path) -> None:
    for edits in _MORE:
        for name, edit in edits.items():
            builds = served.whole_builds()
            _shown(served, name, edit)
            # What a model inherits is a matter of cards alone, on its pages as on its base's.
            is_whole = name != "a fact that it inherits"
            assert served.whole_builds() == builds + is_whole, name
        _assert_as_cold(served, tmp_path / "cold", edits)


def test_what_a_broken_card_has_shown_is_gone_until_it_is_mended(served: Server) -> None:
    assert '"name": "Plain"' in served.page("data/v1/models/plain.json")
    _shown(served, "breaks", _written(_PLAIN, "name: [\n"))
    assert served.page("data/v1/models/plain.json") == ""
    assert "This card has problems" in served.page("models/plain")  # the server leads on
    _shown(served, "mended", _written(_PLAIN, _SOUND))
    assert '"name": "Plain"' in served.page("data/v1/models/plain.json")
