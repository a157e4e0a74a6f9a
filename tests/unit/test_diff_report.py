"""What `cardpress diff` tells of a branch: golden reports, their length, their exit status."""

import json
import re
from pathlib import Path

import pytest

from cardpress.changes import FORMATS, catalogue_changes
from tests.changing import Texts, commit, diff, git, model, sides_of, told, write
from tests.conftest import CASES, ROOT, Expect, MakeRoot

_MOST_OF_A_COMMENT = 65_536
_REPORTS = {"text": "report.txt", "markdown": "report.md", "json": "report.json"}
_SOURCES = "{page: {title: Price page, url: https://acme.example/prices, accessed: 2026-01-02}}"
_WHEEL = "cards/models/acme/wheel.yml"
_STONE = "cards/models/acme/stone.yml"
_AXLE = "cards/models/acme/axle.yml"


def _wheel(**more: str) -> str:
    return model(name="Wheel", sources=_SOURCES, summary="A model that rolls.", **more)


_BEFORE: Texts = {
    _WHEEL: _wheel(
        lifecycle="{status: active}",
        specifications="{context_window: 128000}",
        benchmarks="{sums: [{score: 91, settings: {shots: 5}}, 88]}",
        pricing="[{input: 2, output: 8, checked: 2026-01-02}]",
        resources="{Guide: https://acme.example/guide}",
    ),
    _STONE: model(
        name="Stone",
        sources="{paper: {title: Paper, url: https://acme.example/stone}}",
        benchmarks="{sums: {score: 90, settings: {shots: 5}}}",
        comparisons="[{results: {bolt: {sums: 80}, wheel: {sums: 88}}}]",
    ),
    "catalogue.yml": "name: Models of Acme\n",
}


def _imported(number: int) -> str:
    return model(
        name=f"Pebble {number}",
        release_date=f"2026-01-{number % 28 + 1:02}",
        summary=f"Stone number {number} of many.",
        sources=f"{{hub: {{title: 'Hub, Pebble {number}', url: https://hub.example/{number}}}}}",
        lifecycle="{status: active}",
        specifications=f"{{parameters: {number + 1}000000000, context_window: 32768}}",
        benchmarks=f"{{sums: {40 + number}.{number % 10}}}",
    )


_AFTER: Texts = {
    # A price, a score and a text change; a link goes, a source comes.
    _WHEEL: _wheel(
        lifecycle="{status: active}",
        specifications="{context_window: 200000}",
        benchmarks="{sums: [{score: 89.5, settings: {shots: 5}}, 88, "
        "{score: 70, settings: {shots: 0}}]}",
        pricing="[{input: 2.5, output: 8, checked: 2026-03-02}]",
        limitations="[{title: Snow, text: It slips.}]",
    ).replace("that rolls", "that rolls uphill"),
    _STONE: None,
    "cards/models/acme/boulder.yml": model(
        name="Boulder",
        former_names="[stone]",
        sources="{paper: {title: Paper, url: https://acme.example/stone}}",
        benchmarks="{sums: {score: 90, settings: {shots: 5}}}",
        comparisons="[{results: {bolt: {sums: 80}, wheel: {sums: 88}}}]",
    ),
    _AXLE: model(
        name="Axle",
        release_date="2026-02-01",
        summary="A new model.",
        sources="{post: {title: Axle is here, url: https://acme.example/axle}}",
        benchmarks="{sums: {score: 95.1, settings: {shots: 5}}}",
        pricing="[{input: 1, output: 4}]",
    ),
    "cards/models/rival/broken.yml": "nmae: Broken\ntype: Embedding Model\n",
    "catalogue.yml": "name: Models of Acme and Rival\n",
    **{f"cards/models/rival/pebble-{n:02}.yml": _imported(n) for n in range(40)},
}


@pytest.fixture
def branch(catalogue: MakeRoot) -> Path:
    """Make a branch with a card added, one renamed, a price changed, and 40 imported ones."""
    root = catalogue(dict(_BEFORE))  # type: ignore[arg-type]
    commit(root)
    write(root, _AFTER)
    return root


@pytest.mark.parametrize("style", _REPORTS)
def test_a_report_tells_a_reviewer_what_a_branch_does(
    style: str, branch: Path, expect: Expect
) -> None:
    report = told(branch, "main", "--format", style, "--as-of", "2026-03-01")
    sha = git(branch, "rev-parse", "HEAD")
    shown = report.replace(sha, "COMMIT").replace(sha[:10], "COMMIT")
    expect(CASES / "changes" / _REPORTS[style], shown)


def test_a_report_has_the_same_bytes_however_it_is_made(branch: Path) -> None:
    for style in _REPORTS:
        one = told(branch, "main", "--format", style)
        assert told(branch, "HEAD", "--format", style, "--jobs", "2").replace("HEAD", "main") == one


def test_a_report_of_two_revisions_is_that_of_the_files_of_the_later(branch: Path) -> None:
    files = json.loads(told(branch, "main", "--format", "json"))
    commit(branch)
    revisions = json.loads(told(branch, "HEAD~1", "--to", "HEAD", "--format", "json"))
    for report in (files, revisions):
        del report["base"], report["to"]
    assert files == revisions


def test_the_guide_names_every_key_of_the_report_for_programs() -> None:
    report = json.loads((CASES / "changes/report.json").read_text("utf-8"))
    guide = (ROOT / "site_src/contribute/diff.md").read_text("utf-8").partition("## For a program")
    named = set(re.findall(r"`(\w+)`", guide[2].partition("## In a workflow")[0]))
    changed = report["cards"]["changed"][0]["changes"][0]
    for keys in (report, report["cards"], report["pages"], report["problems"], changed):
        assert keys.keys() <= named


def test_a_report_is_told_in_the_language_of_the_catalogue(branch: Path) -> None:
    write(branch, {"catalogue.yml": "language: de\n"})
    assert told(branch, "main").startswith("Änderungen seit main")


def test_a_folder_of_cards_is_compared_as_a_revision_is(branch: Path, tmp_path: Path) -> None:
    for name, text in {**_BEFORE, **_AFTER}.items():
        write(tmp_path / "before", {name: _BEFORE.get(name, text)} if name in _BEFORE else {})
    base = json.loads(told(branch, str(tmp_path / "before"), "--format", "json"))
    assert [card["after"]["id"] for card in base["cards"]["renamed"]] == ["boulder"]
    assert base["base"]["commit"] is None


def test_the_exit_status_tells_of_differences_where_it_is_asked(branch: Path) -> None:
    assert diff(branch, "main").exit_code == 0
    assert diff(branch, "main", "--exit-code").exit_code == 1
    commit(branch)
    assert diff(branch, "main", "--exit-code").exit_code == 0
    assert "Nothing changes on the site." in told(branch, "main")


def test_a_merge_base_leaves_out_what_the_base_has_got_since(branch: Path) -> None:
    git(branch, "checkout", "--quiet", "-b", "topic")
    commit(branch)
    git(branch, "checkout", "--quiet", "main")
    write(branch, {"cards/models/acme/later.yml": model(name="Later")})
    commit(branch)
    git(branch, "checkout", "--quiet", "topic")
    for arguments, removed in (((), 1), (("--merge-base",), 0)):
        report = json.loads(told(branch, "main", "--format", "json", *arguments))
        assert len(report["cards"]["removed"]) == removed


def _slips(word: str) -> str:
    items = (f"{{title: {word} {n}, text: It slips {f'{word} ' * 40}.}}" for n in range(15))
    return f"limitations: [{', '.join(items)}]\n"


def test_a_comment_on_100_cards_fits_and_says_how_much_it_leaves_out(catalogue: MakeRoot) -> None:
    many = {f"cards/models/rival/pebble-{n:03}.yml": _imported(n % 50) for n in range(100)}
    before = {path: text + _slips("here") for path, text in many.items()}
    after = {p: text.replace("32768", "65536") + _slips(p[-7:-4]) for p, text in many.items()}
    assert sum(map(len, after.values())) > 4 * _MOST_OF_A_COMMENT
    found = catalogue_changes(sides_of(catalogue(), before, after))
    text, comment, report = (FORMATS[style](found) for style in _REPORTS)
    assert 20_000 < len(comment.encode()) <= _MOST_OF_A_COMMENT
    assert "100 cards changed" in comment
    assert "on 100 cards" in comment  # the same change of all, told once
    assert "more; --format json has all" in comment
    assert len(json.loads(report)["cards"]["changed"]) == 100
    assert len(text.split("\n")) < 900


_REVIEWED = model(name="Rocket", sources=_SOURCES, pricing="[{input: 2, output: 8}]")
_DRAFT = "governance: {approval: {status: draft}}\n"
_IMPORTED = "imported: {importer: huggingface, date: 2026-01-15}\n"
_ROCKET = "cards/models/acme/rocket.yml"


@pytest.fixture
def pull_request(catalogue: MakeRoot) -> Path:
    """Make a branch with a price of a card changed, and two cards that nobody has judged."""
    root = catalogue({_ROCKET: _REVIEWED})
    commit(root)
    write(
        root,
        {
            _ROCKET: _REVIEWED.replace("output: 8", "output: 0.8") + _IMPORTED,
            "cards/models/acme/dart.yml": model(name="'Dart @somebody #42'", sources=_SOURCES)
            + _IMPORTED,
            "cards/models/acme/sketch.yml": model(name="Sketch", sources=_SOURCES) + _DRAFT,
        },
    )
    return root


def test_a_comment_has_links_to_the_site_and_marks_what_nobody_has_judged(
    pull_request: Path, expect: Expect
) -> None:
    asked = ("--format", "markdown", "--site", "https://preview.example/12/")
    report = told(pull_request, "main", *asked)
    sha = git(pull_request, "rev-parse", "HEAD")
    # What the workflow makes a comment of, in tests/unit/github/.
    expect(CASES / "github/changes.md", report.replace(sha[:10], "0123456789"))
    for name, card in (("Dart @somebody #42", "dart"), ("Rocket", "rocket")):
        link = f"[`{name}`](https://preview.example/12/models/{card}/), imported, not yet reviewed"
        assert link in report
    assert "[`Sketch`](https://preview.example/12/models/sketch/), draft" in report
    assert "https://preview.example" not in told(pull_request, "main")


def test_an_address_of_no_site_is_refused(pull_request: Path) -> None:
    for site in ("javascript:alert(1)", "https://a.example/) [x](y", "models", "https://a b/"):
        refused = diff(pull_request, "main", "--site", site)
        assert refused.exit_code == 2, site
        assert "expected the address of a site" in refused.output, site


def test_the_pages_of_a_table_are_one_entry(catalogue: MakeRoot) -> None:
    before = {f"cards/models/acme/m{n}.yml": model(name=f"M{n}") for n in range(60)}
    after = {path: text.replace("name: M", "name: N") for path, text in before.items()}
    report = FORMATS["text"](catalogue_changes(sides_of(catalogue(), before, after)))
    assert "the table at models/ (3 pages)" in report
    assert "models/page/" not in report
