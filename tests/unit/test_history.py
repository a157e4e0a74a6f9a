"""What has become of cards by the commits of a repository, and what nobody can know of it."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from cardpress.build import check
from cardpress.changes import CatalogueHistory, past
from cardpress.history import CardEvent, Head, History, Past, commits, past_of
from cardpress.keeping.history import kept_history
from tests.changing import commit, git, model, write
from tests.conftest import MakeRoot

_CARD = "cards/models/acme/case.yml"
_SOURCES = "{one: {title: Report, url: 'https://acme.example/report'}}"
_KEY = "a secret that nobody can guess"


def history_of(root: Path, kept: CatalogueHistory | None = None) -> History:
    """Return the history of a catalogue, by its cards as they are now."""
    return (kept or CatalogueHistory(root)).of(check(root).planned.catalogue)


def _told(events: tuple[CardEvent, ...]) -> Iterator[tuple[object, ...]]:
    for event in events:
        yield event.id, event.what
        for change in event.changes:
            yield change.subject, change.what, change.label, *(part[1:] for part in change.parts)


@pytest.fixture
def root(catalogue: MakeRoot) -> Path:
    """Make a catalogue in a repository: a card of the first day, and nothing else of later ones."""
    made = catalogue({_CARD: model(sources=_SOURCES)})
    commit(made, "2026-01-15")
    return made


def test_a_day_tells_prices_scores_dates_and_other_facts(root: Path) -> None:
    stated = {"sources": _SOURCES, "specifications": "{context_window: 1000}"}
    write(root, {_CARD: model(**stated, pricing="[{input: 1, output: 2}]")})
    commit(root, "2026-01-16")
    later = "{status: deprecated, retires: 2026-06-01}"
    write(
        root,
        {
            _CARD: model(
                sources=_SOURCES,
                specifications="{context_window: 2000}",
                pricing="[{input: 1.5, output: 2}]",
                benchmarks="{sums: {score: 80}}",
                lifecycle=later,
            )
        },
    )
    commit(root, "2026-02-01")
    found = history_of(root)
    assert [*found.by_day] == ["2026-02-01", "2026-01-16", "2026-01-15"]
    assert [*_told(found.by_day["2026-02-01"])] == [
        ("case", "changed"),
        ("price", "changed", "per 1M tokens", ("$1.00", "$1.50")),
        ("score", "added", "Sums", ("", "80%")),
        ("date", "added", "Status", ("", "Deprecated")),
        ("date", "added", "Retires", ("", "June 1, 2026")),
        ("fact", "changed", "Context Window"),
    ]
    [event] = found.by_day["2026-02-01"]
    assert {(change.title, change.url) for change in event.changes if change.title} == {
        ("Report", "https://acme.example/report")
    }
    assert ("case", "added") in [*_told(found.by_day["2026-01-15"])]
    assert found.by_card["model/case"][0] is event
    assert event in found.by_organization["acme"]
    assert not found.notes


def test_several_commits_of_a_day_are_one_change(root: Path) -> None:
    for price in (1, 2, 3):
        write(root, {_CARD: model(sources=_SOURCES, pricing=f"[{{input: {price}}}]")})
        commit(root, "2026-01-16")
    assert [*_told(history_of(root).by_day["2026-01-16"])] == [
        ("case", "changed"),
        ("price", "added", "per 1M tokens", ("", "$3.00")),
    ]


def test_a_change_of_form_or_of_a_check_is_no_news(root: Path) -> None:
    write(root, {_CARD: model(sources=_SOURCES, pricing="[{input: 1, checked: 2026-01}]")})
    commit(root, "2026-01-16")
    text = f"# A comment\n{model(sources=_SOURCES)}pricing:\n- input: 1.0\n  checked: 2026-02\n"
    write(root, {_CARD: text, "cards/notes.txt": "x", "README.md": "x"})
    commit(root, "2026-01-17")
    assert "2026-01-17" not in history_of(root).by_day


def test_renamed_moved_and_removed_cards_are_told_as_such(root: Path) -> None:
    gone, moved = "cards/models/acme/gone.yml", "cards/models/acme/moved.yml"
    write(root, {gone: model(name="Gone"), moved: model(name="Moved")})
    commit(root, "2026-01-16")
    other = "cards/organizations/other.yml"
    write(
        root,
        {
            gone: None,
            moved: None,
            _CARD: None,
            other: "name: Other\n",
            "cards/models/other/moved.yml": model(name="Moved"),
            "cards/models/acme/after.yml": model(sources=_SOURCES, former_names="[case]"),
        },
    )
    commit(root, "2026-01-17")
    found = history_of(root)
    day = found.by_day["2026-01-17"]
    assert {(event.kind, event.id, event.what) for event in day} == {
        ("model", "after", "renamed"),
        ("model", "gone", "removed"),
        ("organization", "other", "added"),
    }
    [renamed] = (event for event in day if event.what == "renamed")
    assert renamed.former == "case"
    # What the card was before, it was under its name of now.
    assert [event.what for event in found.by_card["model/after"]] == ["renamed", "added"]
    assert [event.name for event in day if event.id == "gone"] == ["Gone"]


def test_a_draft_is_told_nowhere(root: Path) -> None:
    draft = "cards/models/acme/draft.yml"
    write(root, {draft: model(name="Draft", governance="{approval: draft}")})
    commit(root, "2026-01-16")
    shown = check(root, drafts=False).planned.catalogue
    assert "2026-01-16" not in CatalogueHistory(root).of(shown).by_day


def test_why_there_is_no_history_is_told(
    catalogue: MakeRoot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = catalogue({_CARD: model()})
    assert history_of(root).notes == {"fault": "no-repository"}
    git(root, "init", "--quiet", "--initial-branch", "main")
    assert history_of(root).notes == {"fault": "uncommitted"}
    write(root, {"README.md": "x"})
    git(root, "add", "README.md")
    git(root, "commit", "--quiet", "--message", "docs: read me")
    assert history_of(root).notes == {"fault": "uncommitted"}
    commit(root, "2026-01-15")
    write(root, {_CARD: model(sources=_SOURCES)})
    commit(root, "2026-01-16")
    git(tmp_path, "clone", "--quiet", "--depth", "1", f"file://{root}", "shallow")
    shallow = history_of(tmp_path / "shallow")
    # That a card is there at the first commit that is known makes it no new one.
    assert (shallow.notes, dict(shallow.by_day)) == ({"fault": "shallow"}, {})
    git(root, "config", "uploadpack.allowFilter", "true")
    git(tmp_path, "clone", "--quiet", "--filter=tree:0", f"file://{root}", "partial")
    assert history_of(tmp_path / "partial").notes == {"fault": "unreadable"}
    (root / ".git/HEAD").write_text("nonsense", encoding="utf-8")
    assert history_of(root).notes["fault"] in ("uncommitted", "unreadable")
    monkeypatch.setenv("PATH", str(root))
    assert history_of(tmp_path / "shallow").notes == {"fault": "no-git"}


def test_an_earlier_card_that_cannot_be_read_is_told_as_such(root: Path) -> None:
    write(root, {_CARD: "nmae: Case\n"})
    commit(root, "2026-01-16")
    write(root, {_CARD: model(family="Two")})
    commit(root, "2026-01-17")
    found = history_of(root)
    assert [event.unread for event in found.by_card["model/case"]] == [True, True, False]
    assert "unread" in found.notes


def test_the_newest_days_of_a_long_history_are_read(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for day in (16, 17, 18):
        write(root, {_CARD: model(sources=_SOURCES, pricing=f"[{{input: {day}}}]")})
        commit(root, f"2026-01-{day}")
    monkeypatch.setattr(commits, "MOST_DAYS", 2)
    found = history_of(root)
    assert [*found.by_day] == ["2026-01-18", "2026-01-17"]
    assert found.notes == {"cut": "2026-01-17"}


def test_no_program_that_a_repository_names_is_run(root: Path) -> None:
    ran, script = root / "ran", root / "evil.sh"
    script.write_text(f"#!/bin/sh\ntouch {ran}\n", encoding="utf-8")
    script.chmod(0o755)
    (root / ".gitattributes").write_text("*.yml diff=evil filter=evil\n", encoding="utf-8")
    for setting in (
        *("core.fsmonitor", "core.pager", "pager.log", "pager.rev-list", "diff.external"),
        *("diff.evil.textconv", "diff.evil.command", "filter.evil.smudge", "gpg.program"),
        *("alias.rev-list", "alias.diff-tree", "core.sshCommand", "core.alternateRefsCommand"),
    ):
        git(root, "config", setting, str(script))
    git(root, "config", "log.showSignature", "true")
    write(root, {_CARD: model(family="Two")})
    assert [*history_of(root).by_day] == ["2026-01-15"]
    assert not ran.exists()


def test_commits_are_walked_once_for_each_head(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    heads: list[str] = []

    def walked(folder: Path, head: Head) -> Past:
        heads.append(head.commit)
        return past_of(folder, head)

    monkeypatch.setattr(past, "past_of", walked)
    kept = CatalogueHistory(root)
    for family in ("Two", "Three"):
        write(root, {_CARD: model(sources=_SOURCES, family=family)})
        history_of(root, kept)
    assert len(heads) == 1
    after = commit(root, "2026-01-16")
    found = history_of(root, kept)
    assert heads[1:] == [after]
    assert found == history_of(root)


def test_what_is_kept_spares_texts_and_never_changes_the_history(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    scored = "{sums: {score: 80}}"
    write(root, {_CARD: model(sources=_SOURCES, pricing="[{input: 1}]", benchmarks=scored)})
    commit(root, "2026-01-16")
    wanted = history_of(root)
    with kept_history(root, _KEY) as first:
        assert history_of(root, first) == wanted
    file = root / ".cache/cardpress/history.json"
    assert "per 1M tokens" in file.read_text("utf-8")
    with monkeypatch.context() as without:
        without.setattr("cardpress.changes.events.news_of", None)
        with kept_history(root, _KEY) as second:
            assert history_of(root, second) == wanted
    # By another key, or with another word in it, it is as if it were not there.
    with kept_history(root, "another") as other:
        assert history_of(root, other) == wanted
    forged = file.read_text("utf-8").replace("$1.00", "$9.00")
    file.write_text(forged, encoding="utf-8")
    with kept_history(root, _KEY) as third:
        assert history_of(root, third) == wanted
    # A benchmark that is called otherwise today is told so.
    with kept_history(root, _KEY) as fourth:
        sums = root / "cards/benchmarks/sums.yml"
        write(root, {str(sums): sums.read_text("utf-8").replace("name: Sums", "name: Totals")})
        found = history_of(root, fourth)
    assert "Totals" in str(found)
    assert found == history_of(root)
