"""Issues become cards: each field of the forms is read, and whatever a stranger writes is data."""

from typing import Any, get_args

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from cardpress.importers import Draft, ImportFile, UnreadableFile
from cardpress.importers.issue_form import FACT_LABELS, FACTS, MODEL_LABELS, read
from cardpress.schema import Model
from cardpress.schema.values import ModelType
from tests.conftest import CASES, ROOT, Expect, MakeRoot
from tests.refused import here

_FORMS = ROOT / ".github/ISSUE_TEMPLATE"
_ADDRESS = "https://acme.example/report"
_ANSWERS = {
    "Model": "acme/nova",
    "Benchmark": "sums",
    "Conditions": "with tools",
    "Address of the source": _ADDRESS,
    "Title of the source": "Report",
    "Where in the source": "page 3",
    "Date of the source": "2026-01",
}
_VALUES = {
    "Release date": "2026-01-15",
    "Status": "Retired",
    "Deprecation date": "2026-02",
    "Retirement date": "2027",
    "Knowledge cutoff": "2025-08",
    "License": "Apache-2.0",
}


def _form(name: str) -> dict[str, dict[str, Any]]:
    """Returns the fields of a form by their labels."""
    fields = yaml.safe_load((_FORMS / f"{name}.yml").read_text("utf-8"))["body"]
    return {field["attributes"]["label"]: field for field in fields if field["type"] != "markdown"}


def _issue(answers: dict[str, str]) -> bytes:
    """Returns what GitHub makes of the answers to a form."""
    return "".join(f"### {label}\n\n{text}\n\n" for label, text in answers.items()).encode()


def _draft(content: bytes) -> Draft:
    [draft] = read(ImportFile("issue.md", content))
    return draft


def _values(data: object) -> set[str]:
    if isinstance(data, dict):
        return {value for each in data.values() for value in _values(each)}
    if isinstance(data, list):
        return {value for each in data for value in _values(each)}
    return {str(data)}


def test_the_fields_of_the_forms_are_those_that_are_read() -> None:
    fact, model = _form("fact"), _form("model")
    assert fact.keys() == FACT_LABELS
    assert model.keys() == MODEL_LABELS
    assert {*fact["Fact"]["attributes"]["options"]} == FACTS
    # A literal, and what a catalogue may add to it.
    assert tuple(model["Kind of model"]["attributes"]["options"]) == get_args(
        get_args(ModelType)[0]
    )


@pytest.mark.parametrize("fact", sorted(FACTS - {"Something else"}))
def test_each_fact_that_is_wrong_is_a_claim_of_a_card(fact: str) -> None:
    value = _VALUES.get(fact, "400,000")
    draft = _draft(_issue({**_ANSWERS, "Fact": fact, "What the source says": value}))
    assert not draft.losses
    assert (draft.organization, draft.model) == ("acme", "nova")
    card = {"name": "Nova", "type": "Large Language Model", **draft.card}
    Model.model_validate(card)
    said = _values(draft.card)
    assert {"report", "Report", _ADDRESS, "page 3", "2026-01", "with tools"} <= said
    assert value.replace(",", "").casefold() in {each.casefold() for each in said}


def test_each_answer_about_a_missing_model_is_in_its_card() -> None:
    answers = {label: f"x{n}" for n, label in enumerate(sorted(MODEL_LABELS))} | {
        **{label: text for label, text in _ANSWERS.items() if label in MODEL_LABELS},
        "Kind of model": "Embedding Model",
        "Release date": "2026-01-15",
        "Context window, in tokens": "8_192",
        "Longest output, in tokens": "4096 tokens",
        "Parameters": "70000000000",
        "Price of input, in US dollars per million tokens": "$1.75",
        "Price of output, in US dollars per million tokens": "14.0",
        "Scores": "sums: 80.5 (5 shots)\n* typing : 0.92\n\n",
    }
    draft = _draft(_issue(answers))
    assert [loss.field for loss in draft.losses] == ["Anything else"]
    Model.model_validate(draft.card)
    wanted = {"2026-01-15", "8192", "4096", "70000000000", "1.75", "14", "80.5", "5 shots", "0.92"}
    assert wanted <= _values(draft.card)
    for label in ("Name of the model", "License"):
        assert answers[label] in _values(draft.card)
    assert draft.organization == answers["Organization"]


@pytest.mark.parametrize("name", ["fact", "model"])
def test_an_issue_is_one_command_away_from_a_card(
    name: str, catalogue: MakeRoot, expect: Expect
) -> None:
    root = catalogue()
    issue = CASES / f"github/issue-{name}.md"
    told = here(root, f"import issue-form {issue} --write").output
    assert here(root, "check").exit_code == 0
    path = "plain" if name == "fact" else "nova-2.5-pro"
    text = (root / f"cards/models/acme/{path}.yml").read_text("utf-8")
    lost = told.partition("not carried over:")[2].partition("cards/")[0]
    lines = [line for line in text.splitlines() if not line.strip().startswith("date:")]
    expect(CASES / f"github/issue-{name}.txt", "\n".join([*lines, "", lost.strip(), ""]))


@pytest.mark.parametrize(
    ("said", "organization", "model"),
    [
        ("gpt-5.2", None, "gpt-5.2"),
        ("openai/gpt-5.2", "openai", "gpt-5.2"),
        ("https://a.example/docs/models/gpt-5.2/", None, "gpt-5.2"),
        ("https://a.example/models/gpt-5.2.html?x=1#prices", None, "gpt-5.2"),
        ("GPT-5.2 Pro", None, "GPT-5.2 Pro"),
    ],
)
def test_a_model_is_named_by_its_id_or_its_page(
    said: str, organization: str | None, model: str
) -> None:
    draft = _draft(_issue({"Model": said, "Fact": "Status"}))
    assert (draft.organization, draft.model) == (organization, model)


@pytest.mark.parametrize(
    "address", ["", "_No response_", "javascript:x", "see http://x", "http://"]
)
def test_what_no_source_states_goes_into_no_card(address: str) -> None:
    answers = {"Model": "x", "Fact": "Parameters", "What the source says": "7"}
    draft = _draft(_issue({**answers, "Address of the source": address}))
    assert draft.card == {}
    [lost] = draft.losses
    assert (lost.field, lost.value) == ("Parameters", "7")


@pytest.mark.parametrize(
    ("fact", "value"),
    [
        ("Parameters", "70B"),
        ("Context window, in tokens", "128K"),
        ("Parameters", "-7"),
        ("Release date", "yesterday"),
        ("Score on a benchmark", "good"),
        ("Price of input, in US dollars per million tokens", "-1"),
        ("Price of input, in US dollars per million tokens", "1,75"),
        ("Something else", "The name"),
        ("Nothing that is offered", "x"),
    ],
)
def test_what_cannot_be_read_is_told_and_not_guessed(fact: str, value: str) -> None:
    draft = _draft(_issue({**_ANSWERS, "Fact": fact, "What the source says": value}))
    assert {*draft.card} == {"sources"}
    assert value in [loss.value for loss in draft.losses]


def test_a_heading_within_an_answer_begins_no_other_field() -> None:
    said = "7\n\n### Fact\n\nStatus\n\n### A heading of its own\n\ntext"
    answers = {**_ANSWERS, "Fact": "Something else", "Anything else": said}
    draft = _draft(_issue(answers))
    assert draft.losses[-1].value == said
    assert {*draft.card} == {"sources"}


@pytest.mark.parametrize(
    "content",
    [b"", b"### What happened\n\nIt broke", b"\xff\xfe", b"### Model\n\nx", b"x" * 307_201],
)
def test_another_issue_is_refused(content: bytes) -> None:
    with pytest.raises(UnreadableFile, match=r"^issue\.md:1:1: expected .*\n    \S"):
        [*read(ImportFile("issue.md", content))]


_WORDS = st.one_of(
    st.sampled_from([*sorted(FACT_LABELS | MODEL_LABELS | FACTS), _ADDRESS, "7", "1,000", "\r\n"]),
    st.text(max_size=30),
)


@given(st.dictionaries(st.sampled_from(sorted(FACT_LABELS | MODEL_LABELS)), _WORDS))
def test_any_text_makes_a_draft_or_is_refused(answers: dict[str, str]) -> None:
    try:
        content = _issue(answers)
    except UnicodeEncodeError:  # half a sign, which no file holds
        return
    try:
        draft = _draft(content)
    except UnreadableFile:
        return
    assert all(isinstance(loss.value, str) for loss in draft.losses)


def test_a_forged_card_of_an_issue_is_data_in_one_field(catalogue: MakeRoot) -> None:
    root = catalogue()
    hostile = {
        **_ANSWERS,
        "Model": "plain",
        "Fact": "License",
        "What the source says": 'X", spdx: MIT}\n!!python/object:os.system {a: &b *b}',
        "Title of the source": "<script>alert(1)</script> [x](javascript:y) $(id)",
    }
    (root / "issue.md").write_bytes(_issue(hostile))
    before = {path for path in root.rglob("*") if path.is_file()}
    here(root, f"import issue-form {root / 'issue.md'} --write")
    assert {path for path in root.rglob("*") if path.is_file()} == before
    assert here(root, "check").exit_code == 0
    card = yaml.safe_load((root / "cards/models/acme/plain.yml").read_text("utf-8"))
    assert card["license"]["name"] == " ".join(hostile["What the source says"].split())
    assert {*card} == {"name", "type", "sources", "license"}


def test_a_bug_is_no_card() -> None:
    assert not {*_form("bug")} & {"Model", "Fact", "Name of the model"}
