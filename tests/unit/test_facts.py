"""A fact is told once: one declaration in the schema, and it is everywhere that facts are."""

import json
import re
import shutil
from collections.abc import Iterator
from typing import Annotated, Any

import pytest
import yaml

from cardpress.blocks.claims import READINGS
from cardpress.blocks.model_columns import model_columns, model_filters
from cardpress.build import Built, build
from cardpress.comparison.claims import CLAIM_RULES
from cardpress.configuration import SCHEMAS, Configuration
from cardpress.data.claims import VALUES
from cardpress.loader.reading import read
from cardpress.reference import json_schemas
from cardpress.reference.skeleton import skeleton
from cardpress.schema import Claim, Model, facts_of, outline, own_claims
from cardpress.schema import claims as kinds
from cardpress.schema.shapes import OneOrMany
from tests.conftest import BASE, MakeRoot
from tests.made_up import FIELD, KINDS, LABEL, MEANING, schema_with

_SOURCES = {key: {"title": f"Paper {key}", "url": f"https://acme.dev/{key}"} for key in "ab"}
# For each kind: two values as a card writes them, how the first reads in full and in brief, and by
# what it is sorted; None where it has no value.
_CASES: dict[str, tuple[Any, Any, str, str, Any]] = {
    "tokens": (4096, 9000, "4,096 tokens", "4,096", 4096),
    "count": (1536, 3072, "1,536 kN", "1,536", 1536),
    "quantity": (2.1e25, 5e24, "2.1 × 10²⁵ kN", "2.1 × 10²⁵", 2.1e25),
    "parameters": (70_000_000_000, {"disclosed": False}, "70B kN", "70B", 70_000_000_000),
    "date": ("2026-01-15", "2025", "January 15, 2026", "Jan 15, 2026", "2026-01-15"),
    "text": ("A *bold* one", "Another", "A *bold* one", "A *bold* one", "A *bold* one"),
    "flag": (True, False, "Yes", "Yes", "Yes"),
    "status": ("preview", "active", "Preview", "Preview", "preview"),
    "modalities": (
        {"input": ["text", "pdf"]},
        {"input": ["audio"]},
        "Text, PDF (input)",
        "Text, PDF (input)",
        "Text, PDF (input)",
    ),
    "license": ({"name": "MIT"}, {"name": "Other"}, "MIT", "MIT", "MIT"),
}


def _card(name: str, stated: Any) -> str:
    # With a price, as a pair has a page only where both have a figure of one thing.
    card = {"name": name, "type": "Embedding Model", "sources": _SOURCES, "pricing": [{"input": 1}]}
    return yaml.safe_dump({**card, "specifications": {FIELD: stated}}, sort_keys=False)


def _claim(value: Any, source: str) -> dict[str, Any]:
    return {**(value if isinstance(value, dict) else {"value": value}), "source": source}


@pytest.fixture(scope="module", params=KINDS)
def kind(request: pytest.FixtureRequest) -> Iterator[str]:
    """Add the made-up fact to the schema, with claims of each kind in turn; gives its name."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setitem(SCHEMAS, "model", schema_with(KINDS[request.param]))
        yield request.param


@pytest.fixture(scope="module")
def built(kind: str, tmp_path_factory: pytest.TempPathFactory) -> Built:
    """Build a catalogue with two models that state the fact, one of them by two rival sources."""
    one, other, *_ = _CASES[kind]
    comparing = f"{_card('Two', [_claim(other, 'a'), _claim(one, 'b')])}price_comparisons: [one]\n"
    root = tmp_path_factory.mktemp("facts") / "catalogue"
    shutil.copytree(BASE, root)
    for name, text in {"one": _card("One", one), "two": comparing}.items():
        (root / f"cards/models/acme/{name}.yml").write_text(text, encoding="utf-8")
    made = build(root)
    assert not made.problems
    return made


def _pages(built: Built) -> dict[str, str]:
    return {page.path: page.markdown for page in built.pages}


def _data(built: Built, name: str) -> Any:
    [text] = [file.text for file in built.data if file.path == f"assets/data/{name}.js"]
    wrapped = re.fullmatch(r'cardpressData\("[^"]+",JSON\.parse\((".*")\)\);\n', text)
    assert wrapped
    return json.loads(json.loads(wrapped[1]))


def _line(page: str, label: str) -> str:
    [line] = [line for line in page.split("\n") if line.startswith(f"| **{label}** |")]
    return line


def _plain(markdown: str) -> str:
    return markdown.replace("\\", "")


def test_an_added_fact_is_on_the_page_of_the_model_and_of_the_pair(built: Built, kind: str) -> None:
    full = _CASES[kind][2]
    pages = _pages(built)
    assert full in _plain(_line(pages["models/one.md"], LABEL))
    assert "#source.a" in _line(pages["models/one.md"], LABEL)
    assert full in _plain(_line(pages["compare/one_vs_two.md"], LABEL))


def test_rival_claims_of_an_added_fact_are_a_dispute_with_both_values(
    built: Built, kind: str
) -> None:
    pages = _pages(built)
    assert '"Sources state ' in _line(pages["models/two.md"], LABEL)
    for page in (pages["models/two.md"], pages["disagreements.md"]):
        told = page.split(f"{LABEL}**")[-1].split("\n\n- ")[0]
        assert _CASES[kind][2] in _plain(told)


def test_the_table_of_models_has_an_added_column_with_and_without_scripts(
    built: Built, kind: str
) -> None:
    *_, brief, value = _CASES[kind]
    head, _, *rows = [line for line in _pages(built)["models/index.md"].split("\n") if "| " in line]
    column = [cell.split(" (")[0] for cell in head.split(" | ")].index("Boost")
    [row] = [row for row in rows if "[One]" in row]
    assert brief in _plain(row.split(" | ")[column])
    told = _data(built, "columns")
    assert [each["label"] for each in told["columns"] if each["key"] == FIELD] == ["Boost"]
    assert FIELD in told["usual"]
    [record] = [each for each in _data(built, "models") if each["id"] == "one"]
    assert record[FIELD] == {"v": value, "t": brief, "s": "a"}


def test_an_added_filter_is_a_range_of_figures_or_a_choice_among_the_rest(
    built: Built, kind: str
) -> None:
    told = _data(built, "columns")
    is_range = kind in ("tokens", "count", "quantity", "parameters")
    [found] = [each for each in told["ranges" if is_range else "choices"] if each["key"] == FIELD]
    assert found["label"] == "Boost"
    assert is_range == (type(_CASES[kind][-1]) in (int, float))
    assert is_range == ("unit" in found)


def test_compare_has_a_row_of_an_added_fact(built: Built, kind: str) -> None:
    assert LABEL in _data(built, "comparison")["facts"]
    [stated] = _data(built, "models/one")["facts"][LABEL]
    assert stated["t"] == _CASES[kind][2]
    [disputed] = _data(built, "models/two")["facts"][LABEL]
    assert disputed["m"][0] == "disputed: 2 values"


def test_coverage_counts_an_added_fact(built: Built) -> None:
    assert f"| {LABEL} | 2 | " in _pages(built)["coverage.md"]


def test_an_added_fact_is_in_what_is_made_for_authors(built: Built) -> None:
    assert f"| `{FIELD}` | {MEANING} | " in _pages(built)["contribute/fields.md"]
    schemas = {path: json.loads(text) for path, text in json_schemas(Configuration().documents)}
    specifications = schemas["cards/model.schema.json"]["definitions"]["Specifications"]
    assert specifications["properties"][FIELD]["description"] == MEANING
    _, text = skeleton(SCHEMAS["model"], "rocket-1").split("\n", 1)
    assert MEANING in text
    whole = read("\n".join(line.removeprefix("# ") for line in text.splitlines()).encode())
    assert isinstance(whole.data, dict)
    assert FIELD in whole.data["specifications"]
    SCHEMAS["model"].model_validate(whole.data)


class _Mood(Claim):
    """A kind of claim that is declared, and nowhere wired."""

    mood: str
    level: int


def test_a_kind_of_claim_that_is_wired_nowhere_is_shown_as_it_is_stated(
    catalogue: MakeRoot, monkeypatch: pytest.MonkeyPatch
) -> None:
    claims = Annotated[tuple[_Mood, ...], OneOrMany()]
    monkeypatch.setitem(SCHEMAS, "model", schema_with(claims))
    rivals = [{"mood": "*gay*", "level": 3}, {"mood": "sad", "level": 3, "source": "b"}]
    card = _card("One", rivals)
    built = build(catalogue({"cards/models/acme/one.yml": card}))
    assert not built.problems
    line = _line(_pages(built)["models/one.md"], LABEL)
    assert r"mood: \*gay\*; level: 3" in line
    assert '"Sources state ' in line
    [record] = [each for each in _data(built, "models") if each["id"] == "one"]
    assert record[FIELD]["v"] == record[FIELD]["t"] == "mood: *gay*; level: 3"


def _claim_kinds() -> Iterator[type[Claim]]:
    for each in (*vars(kinds).values(), *vars(own_claims).values()):
        if isinstance(each, type) and issubclass(each, Claim) and each is not Claim:
            yield each


def test_every_kind_of_claim_can_be_compared_read_and_sorted() -> None:
    declared = set(_claim_kinds())
    assert set(CLAIM_RULES) == set(READINGS) == set(VALUES) == declared
    tried = {facts_of(schema_with(claims))[2].claim for claims in KINDS.values()}
    # Those of a catalogue's own fields alone have theirs in test_own_fields.
    of_all = {kind for kind in declared if kind.__module__ == kinds.__name__}
    assert tried == of_all, "each kind has a case in this test"


def test_a_list_of_claims_is_a_fact_and_facts_have_names_of_their_own() -> None:
    facts = facts_of(Model)
    claims = [
        (within.key, field.key)
        for within in outline(Model)
        if within.record and not within.is_list and not within.keyed_by
        for field in outline(within.record)
        if field.record and issubclass(field.record, Claim)
    ]
    own = [(f.key,) for f in outline(Model) if f.record and issubclass(f.record, Claim)]
    assert {fact.path for fact in facts} == {*claims, *own}
    for name in ("field", "key", "label"):
        named = [getattr(fact, name) for fact in facts]
        assert len(set(named)) == len(named), name


def test_columns_and_filters_have_keys_of_their_own() -> None:
    facts = facts_of(Model)
    # What else stands in a model's record, see data/models.py, and in an address, see view.js.
    taken = ["id", "name", "also", "limit", "axes", "price", "columns", "sort", "from", "find"]
    columns = [column.key for column in model_columns(facts)]
    assert len({*columns, *taken}) == len(columns) + len(taken)
    filters = [each.key for each in model_filters(facts, "USD")]
    assert len({*filters, *taken}) == len(filters) + len(taken)
