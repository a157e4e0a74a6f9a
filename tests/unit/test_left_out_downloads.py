"""What downloads leave out, and what a name or an id leads to."""

import json
from pathlib import Path

from cardpress.build import Built, build
from cardpress.exporters.formats import known_formats
from tests.conftest import MakeRoot
from tests.downloads import downloads_in, rows_of


def test_an_unknown_value_is_empty_and_a_stated_zero_is_not(catalogue: MakeRoot) -> None:
    card = (
        "name: Case\ntype: Embedding Model\nsources: {a: {title: '=A', url: 'https://a.dev'}}\n"
        "specifications: {tool_calling: false}\npricing: [{input: 0}]\n"
    )
    files = downloads_in(build(catalogue({"cards/models/acme/case.yml": card})).data)
    [row] = [row for row in rows_of("prices.csv", files) if row["model"] == "case"]
    assert (row["input"], row["output"], row["currency"]) == ("0", "", "USD")
    [flag] = [row for row in rows_of("facts.csv", files) if row["fact"] == "tool_calling"]
    assert (flag["flag"], flag["number"], flag["source_title"]) == ("false", "", "'=A")


def test_names_and_ids_lead_to_their_models(catalogue: MakeRoot) -> None:
    one = (
        "name: One\ntype: Embedding Model\naliases: [one-2026-01-15]\nformer_names: [zero]\n"
        "sources: {a: {title: A}}\n"
        "versions: [{version: '1', api_id: one-api}]\n"
        "availability: [{provider: Seller, model_id: seller.one-v1:0}]\n"
        "resources: {Weights: 'https://huggingface.co/acme/one-hf', Data: 'https://huggingface.co/datasets/acme/d'}\n"
    )
    two = (
        "name: Two\ntype: Embedding Model\nsources: {a: {title: A}}\n"
        "availability: [{provider: Seller, model_id: seller.one-v1:0}]\n"
    )
    files = {"cards/models/acme/one.yml": one, "cards/models/acme/two.yml": two}
    ids = json.loads(downloads_in(build(catalogue(files)).data)["ids.json"])["ids"]
    kinds = {
        "one": "id",
        "acme/one": "id",
        "One": "name",
        "one-2026-01-15": "alias",
        "zero": "former_name",
        "one-api": "api_id",
        "acme/one-hf": "hugging_face_id",
    }
    assert {name: ids[name] for name in kinds} == {
        name: [{"model": "one", "as": kind}] for name, kind in kinds.items()
    }
    assert [each["model"] for each in ids["seller.one-v1:0"]] == ["one", "two"]
    assert "acme/d" not in ids


_FORBIDDEN = """\
name: Case
type: Large Language Model
sources:
  closed: {title: Closed, url: "https://closed.dev", reuse: false}
  open: {title: Open, url: "https://open.dev"}
release_date: [2026-01, {value: 2026-02, source: open}]
specifications: {context_window: 1234567}
benchmarks:
  swe-bench-verified: [{score: 11.125}, {score: 12.5, source: open}]
pricing: [{input: 98765}, {input: 2, source: open}]
availability: [{provider: Seller, model_id: of-the-closed-one}]
overview: In our own words.
"""


def test_figures_that_nobody_may_reuse_are_left_out_and_counted(catalogue: MakeRoot) -> None:
    benchmark = {"cards/benchmarks/swe-bench-verified.yml": "name: SWE\ncategory: Coding\n"}
    formats = {"catalogue.yml": f"exports: {json.dumps([*known_formats()])}\n"}
    root = catalogue({"cards/models/acme/case.yml": _FORBIDDEN, **benchmark, **formats})
    made = build(root)
    files = downloads_in(made.data)
    texts = [text for name, text in files.items() if name.endswith((".json", ".csv"))]
    assert not [text for text in texts if "1234567" in text or "11.125" in text or "98765" in text]
    record = json.loads(files["models/case.json"])
    assert record["withheld"] == json.loads(files["catalogue.json"])["withheld"] == 5
    assert [value["value"] for value in record["facts"][0]["values"]] == ["2026-02"]
    assert [value["score"] for value in record["results"][0]["values"]] == [12.5]
    assert "availability" not in record["more"]
    assert record["more"]["overview"]
    assert record["sources"]["closed"]["reuse"] is False
    pages = {page.path: page.markdown for page in made.pages}
    assert "5 figures are left out" in pages["data/index.md"]
    assert "reuse not allowed" in pages["models/case.md"]
    assert "11.1" in pages["models/case.md"]
    exports = [text for name, text in files.items() if name.startswith("exports/")]
    assert len(exports) > len([*known_formats()])
    figures = ("1234567", "11.125", "98765", "0.098765", "of-the-closed-one")
    assert not [text for text in exports if any(figure in text for figure in figures)]
    assert "models.js" in made.data[1].path
    assert '\\"closed\\":[\\"closed\\"]' in made.data[1].text


def test_a_catalogue_without_the_part_has_none_of_it(catalogue: MakeRoot) -> None:
    made = build(catalogue({"catalogue.yml": "parts: {data: false}\n"}))
    assert not [file.path for file in made.data if file.path.startswith(("data/", "llms"))]
    assert "data/index.md" not in {page.path for page in made.pages}


def test_an_empty_catalogue_has_files_without_rows(tmp_path: Path) -> None:
    (tmp_path / "cards").mkdir()
    made: Built = build(tmp_path)
    files = downloads_in(made.data)
    assert json.loads(files["catalogue.json"])["models"] == []
    assert rows_of("scores.csv", files) == []
    assert {record.path for record in made.search} >= {"data/index.md"}
