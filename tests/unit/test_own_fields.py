"""A field of a catalogue's own is everywhere that a field of the schema is."""

import json
import re
import shutil
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from cardpress.build import Built, build, check
from cardpress.cli import main
from cardpress.loader import load_settings, read
from cardpress.reference import json_schemas
from tests.conftest import CASES, Expect, MakeRoot
from tests.editors import editor

_OWN = CASES / "configuration/own"
_ONE = "cards/models/acme/one.yml"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Copy the catalogue with fields of its own, of every kind."""
    shutil.copytree(_OWN, tmp_path / "own")
    return tmp_path / "own"


@pytest.fixture(scope="module")
def built() -> Built:
    made = build(_OWN)
    assert not made.problems
    return made


def _page(built: Built, path: str) -> str:
    return next(page.markdown for page in built.pages if page.path == path)


def _data(built: Built, name: str) -> Any:
    [text] = [file.text for file in built.data if file.path == f"assets/data/{name}.js"]
    wrapped = re.fullmatch(r'cardpressData\("[^"]+",JSON\.parse\((".*")\)\);\n', text)
    assert wrapped
    return json.loads(json.loads(wrapped[1]))


def test_the_page_of_a_model_has_every_own_field_in_its_section(
    built: Built, expect: Expect
) -> None:
    for model in ("one", "two"):
        expect(_OWN.parent / f"{model}.md", _page(built, f"models/{model}.md"))


def test_own_fields_are_columns_and_filters_by_their_kind(built: Built) -> None:
    data = _data(built, "columns")
    columns = {column["key"]: column["holds"] for column in data["columns"]}
    assert {key: columns[f"custom.{key}"] for key in ("owner", "monthly_cost", "channels")} == {
        "owner": "text",
        "monthly_cost": "figure",
        "channels": "choices",
    }
    assert "custom.remarks" not in columns
    assert {"custom.owner", "custom.monthly_cost"} <= {*data["usual"]}
    assert "custom.risk_rating" not in data["usual"]
    assert {choice["key"] for choice in data["choices"]} >= {
        "custom.risk_rating",
        "custom.channels",
        "custom.champion",
    }
    [cost] = [one for one in data["ranges"] if one["key"] == "custom.monthly_cost"]
    assert (cost["label"], cost["unit"]) == ("Monthly cost", "EUR per month")


def test_the_record_of_a_model_has_its_own_fields_with_note_and_dispute(built: Built) -> None:
    one = _data(built, "models")[0]
    assert one["custom.monthly_cost"]["n"] == "average"
    assert one["custom.monthly_cost"]["m"][0] == "disputed: 2 values"
    assert one["custom.channels"]["v"] == ["web", "branch"]
    assert one["custom.champion"]["t"].startswith("Two")
    assert one["also"] == ["FR-17"]


def test_comparisons_have_own_fields_but_those_that_say_no(built: Built, root: Path) -> None:
    # A pair has a page only where both have a figure of one thing.
    with (root / "cards/models/acme/two.yml").open("a", encoding="utf-8") as card:
        card.write("sources: {reg: {title: Registry}}\nbenchmarks: {auc: 9}\n")
    pair = _page(build(root), "compare/one_vs_two.md")
    assert re.search(r"\| \*\*Risk rating\*\* \| .*High risk.* \| .*Low risk.* \|", pair)
    assert "FR-17" not in pair
    assert "Short code" not in _data(built, "comparison")["facts"]
    assert "Owner" in _data(built, "comparison")["facts"]
    assert "Short code" not in _data(built, "models/one")["facts"]


def test_the_search_finds_a_model_by_the_fields_that_say_so(built: Built) -> None:
    [record] = [record for record in built.search if record.path == "models/one.md"]
    assert "FR-17" in record.about
    assert not any("Payments" in text for text in record.about)


def test_programs_read_every_value_of_an_own_field(built: Built) -> None:
    [text] = [file.text for file in built.data if file.path == "data/v1/models/two.json"]
    facts = {fact["fact"]: fact["values"] for fact in json.loads(text)["facts"]}
    assert facts["custom.monthly_cost"] == [{"value": -5.0, "derived": {"headline": True}}]
    channels = [
        {k: v for k, v in value.items() if k != "derived"} for value in facts["custom.channels"]
    ]
    assert channels == [
        {"value": ["web"], "note": "since May"},
        {"value": ["app"], "note": "in June"},
    ]


def test_the_pages_for_contributors_explain_own_fields(built: Built) -> None:
    fields = _page(built, "contribute/fields.md")
    assert "Team that answers for it." in fields
    assert "**`owner`**" in fields
    assert "`low`, `high`" in fields


def test_editors_complete_own_fields(root: Path) -> None:
    settings = load_settings(root)
    assert not settings.problems
    schemas = dict(json_schemas(settings.configuration.documents))
    schema = json.loads(schemas["cards/model.schema.json"])
    assert "custom" in schema["required"]
    custom = schema["definitions"]["CustomFields"]
    assert custom["required"] == ["owner"]
    assert '"high"' in json.dumps(custom["properties"]["risk_rating"])
    assert custom["additionalProperties"] is False


def test_a_new_card_has_own_fields_and_is_valid_as_it_stands(root: Path) -> None:
    run = CliRunner().invoke(main, ["--root", str(root), "new", "acme/three"])
    assert run.exit_code == 0, run.output
    text = (root / "cards/models/acme/three.yml").read_text(encoding="utf-8")
    assert "\ncustom:\n  owner: " in text
    assert "risk_rating: low" in text
    assert not [p for p in check(root).problems if p.path.endswith("three.yml")]


@pytest.mark.parametrize(
    ("line", "found", "said"),
    [
        ("  risk_rating: hihg", "custom.risk_rating", "did you mean 'high'?"),
        (
            "  channels: [web, fax]",
            "custom.channels[0]",
            "expected one of 'web', 'app' or 'branch'",
        ),
        ("  monthly_cost: 1,200", "custom.monthly_cost", "write only the number"),
        ("  approved: 15.1.2026", "custom.approved", "expected a date"),
        ("  reviewed: yes", "custom.reviewed", "expected true or false"),
        ("  runbook: acme.dev", "custom.runbook", "write it in full"),
        ("  champion: Tow", "custom.champion", "expected a model in the catalogue"),
        ("  ownr: Team", "custom.ownr", "did you mean 'owner'?"),
        ("  remarks: '# Heading'", "custom.remarks", "Markdown"),
    ],
)
def test_a_mistake_in_an_own_field_is_told_like_any_other(
    root: Path, line: str, found: str, said: str
) -> None:
    key = line.split(":", maxsplit=1)[0].strip()
    card = re.sub(rf"\n  {key}:.*(\n    .*|\n(?=\n))*", "", (root / _ONE).read_text("utf-8"))
    (root / _ONE).write_text(f"{card.rstrip()}\n{line}\n", encoding="utf-8")
    problems = [problem for problem in check(root).problems if problem.field == found]
    assert [said in f"{p.message} {p.hint}" for p in problems] == [True], check(root).problems


def test_choices_are_in_the_order_of_each_catalogue(tmp_path: Path) -> None:
    shown = {}
    for order in ("low, high", "high, low"):
        text = f"fields: {{risk: {{label: Risk, kind: choice, choices: [{order}]}}}}\n"
        (tmp_path / "catalogue.yml").write_text(text, encoding="utf-8")
        schemas = load_settings(tmp_path).configuration.schemas
        shown[order] = dict(json_schemas(schemas))["cards/model.schema.json"]
    one, other = (re.sub(r"\s", "", text) for text in shown.values())
    assert '"enum":["low","high"]' in one
    assert '"enum":["high","low"]' in other


def test_a_card_without_a_required_field_is_told_what_to_add(root: Path) -> None:
    for text, field in (
        ("name: One\ntype: Fraud Detector\n", "custom"),
        ("name: One\ntype: Fraud Detector\ncustom: {risk_rating: low}\n", "custom.owner"),
    ):
        (root / _ONE).write_text(text, encoding="utf-8")
        [problem] = [p for p in check(root).problems if p.path == _ONE and "missing" in p.message]
        assert problem.field == field
        assert "owner" in f"{problem.field} {problem.hint}"


def test_a_card_of_a_catalogue_without_own_fields_is_told_where_to_declare_them(
    root: Path,
) -> None:
    (root / "catalogue.yml").unlink()
    [problem] = [p for p in check(root).problems if p.field == "custom" and p.path == _ONE]
    assert problem.hint == "declare the catalogue's own fields in catalogue.yml, under fields:"


@pytest.mark.parametrize("at_first", [True, False])
def test_a_column_of_ones_own_stands_behind_those_that_all_models_have(
    at_first: bool, catalogue: MakeRoot
) -> None:
    field = f"{{label: Tier, kind: text, column: {str(at_first).lower()}}}"
    card = (
        "name: Case\ntype: Embedding Model\nsources: {a: {title: A, url: 'https://a.dev'}}\n"
        "specifications: {context_window: 4096}\npricing: [{input: 1}]\ncustom: {tier: gold}\n"
    )
    files = {"catalogue.yml": f"fields: {{tier: {field}}}\n", "cards/models/acme/case.yml": card}
    page = _page(build(catalogue(files)), "models/index.md")
    [heads] = [line for line in page.split("\n") if "| Model |" in line]
    columns = [head.strip() for head in heads.strip("|").split("|")]
    usual = [name for name in columns if name.startswith(("Context", "Input price", "Tier"))]
    assert ("Tier" in usual) is at_first
    assert len(usual) == 2 + at_first
    assert "Tier" not in usual[:2]


@pytest.mark.parametrize(
    ("stated", "is_sound"),
    [
        *(("web", True), ("[web]", True), ("[web, app]", True), ("{value: web}", True)),
        *(("{value: [web, app], note: at first}", True), ("[{value: web}, {value: [app]}]", True)),
        *(("[web, {value: app}]", True), ("[[web], {value: app}]", True)),
        *(("wbe", False), ("[]", False), ("[[web]]", False), ("{value: []}", False)),
        *(("[{value: wbe}]", False), ("[5]", False), ("{values: [web]}", False)),
    ],
)
def test_an_editor_takes_the_choices_that_the_check_takes(
    stated: str, is_sound: bool, root: Path
) -> None:
    text = f"name: One\ntype: Fraud Detector\ncustom: {{owner: X, channels: {stated}}}\n"
    (root / _ONE).write_text(text, encoding="utf-8")
    configuration = load_settings(root).configuration
    schema = json.loads(dict(json_schemas(configuration.documents))["cards/model.schema.json"])
    validator = editor(schema)
    assert validator.is_valid(read(text.encode()).data) == is_sound
    told = [one for one in check(root).problems if one.field.startswith("custom.channels")]
    assert (not told) == is_sound
