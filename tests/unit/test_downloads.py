"""The downloads hold every figure with its source, in a form that other programs read and check."""

import csv
import hashlib
import json
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from shutil import copytree
from typing import Any

import pytest
from frictionless import Package, validate
from frictionless.resources import TableResource
from jsonschema import Draft202012Validator

from cardpress.schema import Price, QuotedResult, Result, facts_of, outline
from tests import frozen
from tests.downloads import downloads_in, rows_of

_WHOLE_EXPORTS = (
    "exports/litellm/model_prices_and_context_window.json",
    "exports/models.dev/api.json",
)


@cache
def _files() -> Mapping[str, str]:
    return downloads_in(frozen.built().data)


def _rows(name: str) -> list[dict[str, str]]:
    return rows_of(name, _files())


@cache
def _catalogue() -> dict[str, Any]:
    found: dict[str, Any] = json.loads(_files()["catalogue.json"])
    return found


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Write the downloads to a folder, as a site has them."""
    found = tmp_path_factory.mktemp("v1")
    for name, text in _files().items():
        if not name.startswith("models/"):
            (found / name).parent.mkdir(parents=True, exist_ok=True)
            (found / name).write_bytes(text.encode())
    return found


def test_the_data_package_describes_every_file_as_it_is(folder: Path) -> None:
    report = validate(folder / "datapackage.json")
    assert report.valid, report.to_summary()
    package = Package(folder / "datapackage.json")
    named = {resource.path for resource in package.resources}
    beside = {"datapackage.json", "SHA256SUMS", "catalogue.schema.json", "model.schema.json"}
    there = {path.name for path in folder.iterdir() if path.is_file()}
    assert named == there - beside - {"llms.txt"} | {*_WHOLE_EXPORTS}
    tables = [each for each in package.resources if str(each.path).endswith(".csv")]
    # Read with the stated types, in which no value of a column is of another.
    for table in tables:
        assert isinstance(table, TableResource)
        assert len(table.read_rows()) == len(_rows(str(table.path)))
        assert all(field.description for field in table.schema.fields)


def test_a_changed_file_is_noticed_by_its_hash_and_a_value_by_its_type(
    folder: Path, tmp_path: Path
) -> None:
    copytree(folder, tmp_path, dirs_exist_ok=True)
    scores = tmp_path / "scores.csv"
    first, second, *others = scores.read_text("utf-8").split("\n")
    column = first.split(",").index("score")
    fields = next(csv.reader([second.strip("\r")]))
    fields[column] = "many"
    scores.write_text("\n".join([first, ",".join(fields), *others]), "utf-8")
    tasks = validate(tmp_path / "datapackage.json").tasks
    types = {error.type for task in tasks for error in task.errors}
    assert types & {"hash-count", "byte-count"}
    assert "type-error" in types


def test_checksums_are_those_of_the_files() -> None:
    lines = (line.split("  ") for line in _files()["SHA256SUMS"].splitlines())
    tables = [name for name in _files() if name.endswith(".csv")]
    assert {name: digest for digest, name in lines} == {
        name: hashlib.sha256(_files()[name].encode()).hexdigest()
        for name in ("catalogue.json", "ids.json", *tables, *_WHOLE_EXPORTS)
    }


def _closed(schema: Any) -> Any:
    """Return a schema that allows no field which it does not describe."""
    if isinstance(schema, dict):
        inner = {key: _closed(value) for key, value in schema.items()}
        return {**inner, "additionalProperties": False} if "properties" in schema else inner
    return [*map(_closed, schema)] if isinstance(schema, list) else schema


def _described(name: str) -> Draft202012Validator:
    schema = json.loads(_files()[name])
    Draft202012Validator.check_schema(schema)
    return Draft202012Validator(_closed(schema))


def test_the_json_schemas_describe_every_field() -> None:
    _described("catalogue.schema.json").validate(_catalogue())
    model = _described("model.schema.json")
    single = {name: text for name, text in _files().items() if name.startswith("models/")}
    assert len(single) == len(_catalogue()["models"])
    for name, text in single.items():
        assert not [*model.iter_errors(json.loads(text))], name
    whole = {record["id"]: record for record in _catalogue()["models"]}
    for text in single.values():
        record = json.loads(text)
        assert {key: record[key] for key in whole[record["id"]]} == whole[record["id"]]


def test_every_figure_names_a_source_that_is_there() -> None:
    for record in _catalogue()["models"]:
        for value in _stated(record):
            assert value.get("source") in {None, *record["sources"]}
            assert record["sources"] or "source" not in value


def _stated(record: dict[str, Any]) -> Iterator[dict[str, Any]]:
    for group in (*record["facts"], *record["results"]):
        yield from group["values"]
    yield from (*record["prices"], *record["quoted"])


def test_tables_have_a_column_for_each_field_of_the_schema() -> None:
    scores, prices = ({*_rows(f"{name}.csv")[0]} for name in ("scores", "prices"))
    inside = {"settings", "confidence_interval", "source", "locator"}
    assert {field.key for field in outline(Result)} - inside <= scores
    assert {field.key for field in outline(Price)} - inside <= prices
    assert {"tools", "shots", "confidence_interval_lower"} <= scores
    assert {field.key for field in outline(QuotedResult)} - inside <= scores
    known = {fact.field for fact in facts_of(frozen.compared().catalogue.schemas["model"])}
    assert {row["fact"].split(".")[0] for row in _rows("facts.csv")} <= {
        name.split(".")[0] for name in known
    }


def test_tables_hold_as_many_figures_as_the_whole() -> None:
    models = _catalogue()["models"]
    scores = [value for model in models for group in model["results"] for value in group["values"]]
    assert [float(row["score"]) for row in _rows("scores.csv")] == [v["score"] for v in scores]
    assert len(_rows("prices.csv")) == sum(len(model["prices"]) for model in models)
    assert [row["id"] for row in _rows("models.csv")] == [model["id"] for model in models]
    disputed = [value for value in scores if value["derived"]["state"] == "disputed"]
    rows = [row for row in _rows("disagreements.csv") if row["kind"] == "score"]
    assert len(rows) == len(disputed) > 0
    assert all(row["source_title"] for row in rows)


def test_the_data_page_has_every_file_with_its_size_and_columns() -> None:
    page = frozen.pages()["data/index.md"]
    for name in _files():
        if "/" not in name or name in _WHOLE_EXPORTS:
            assert f"({'../' if name == 'llms.txt' else 'v1/'}{name})" in page, name
    for column in _rows("scores.csv")[0]:
        assert f"| `{column}` |" in page
    assert hashlib.sha256(_files()["scores.csv"].encode()).hexdigest()[:12] in page


def test_language_models_find_the_markdown_of_every_model() -> None:
    text = _files()["llms.txt"]
    assert text.startswith("# ")
    assert text.split("\n")[2].startswith("> ")
    for model in frozen.compared().catalogue.models:
        assert f"](models/{model}/index.html.md)" in text


def test_the_search_finds_the_page_by_what_visitors_call_it() -> None:
    [record] = [record for record in frozen.built().search if record.path == "data/index.md"]
    assert {"JSON", "CSV", "API", "Download"} <= {*record.about}
