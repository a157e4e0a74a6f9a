"""What the search of the site knows: one record a card, the names first, and nothing twice."""

import json
from dataclasses import replace
from itertools import takewhile
from typing import Any

from cardpress.build import build
from cardpress.comparison import Compared, compare
from cardpress.data import SearchRecord, search_records
from cardpress.mkdocs_plugin.search import with_records
from cardpress.wording import PATHS
from tests import frozen
from tests.catalogues import catalogue_of
from tests.conftest import BASE

_INDEX: dict[str, Any] = {
    "config": {"lang": ["en"]},
    "docs": [
        {"location": "models/x/", "title": "X", "text": "all of it"},
        {"location": "models/x/#results", "title": "Results", "text": "of it"},
        {"location": "about/#us", "title": "Us", "text": "<p>people</p>"},
    ],
}


def _records(compared: Compared) -> dict[str, SearchRecord]:
    return {record.path: record for record in search_records(compared)}


def _of(**card: Any) -> SearchRecord:
    return _records(compare(catalogue_of({"x-1": {"name": "X 1", **card}})))["models/x-1.md"]


def test_a_model_is_known_by_its_name_aliases_api_ids_former_names_and_id() -> None:
    found = _of(aliases=["x-1-2026-01-15", "acme/x1"], former_names=["Y"])
    assert found.names == ("X 1", "x-1-2026-01-15", "acme/x1", "Y")
    assert _of(name="Whole Other").names == ("Whole Other", "x-1")


def test_a_model_is_found_by_its_maker_and_family_and_shows_what_it_is() -> None:
    found = _of(aliases=["x-1-beta"], family="Xes", summary="Good at <sums>.")
    assert found.about == ("Acme", "Xes")
    assert found.text == "Acme · x-1-beta · Xes · Large Language Model · Good at <sums>."


def test_the_aliases_of_an_organization_find_its_models() -> None:
    found = _records(frozen.compared())
    names = ("Cygnus", "Cygnus Cloud Services", "CCS")
    assert found["models/nimbus-pro.md"].about[:3] == names
    assert found["organizations/cygnus.md"].names[:3] == names


def test_an_organization_shows_its_newest_models_and_counts_the_others() -> None:
    cards = {f"m-{day:02}": {"release_date": f"2026-01-{day:02}"} for day in range(1, 16)}
    found = _records(compare(catalogue_of({"undated": {}, **cards})))
    assert found["organizations/acme.md"].text.startswith("m-15, m-14, m-13, ")
    assert found["organizations/acme.md"].text.endswith(", m-04, and 4 more")
    models = [path for path in found if path.startswith("models/")]
    assert models == [*(f"models/m-{day:02}.md" for day in range(15, 0, -1)), "models/undated.md"]


def test_a_benchmark_shows_its_other_names_and_its_category() -> None:
    found = _records(frozen.compared())["benchmarks/trivia.md"]
    assert found.names[:2] == ("Trivia", "Trivia Quiz")
    assert found.text.startswith("Trivia Quiz · TQuiz · General Knowledge · ")


def _is_list(record: SearchRecord) -> bool:
    return record.path in {"models/index.md", *PATHS.values()}


def test_lists_and_tools_have_a_record_before_all_cards_and_guides_have_none() -> None:
    records = frozen.built().search
    pages = [record.path for record in takewhile(_is_list, records)]
    lists = [path for path in pages if "/" not in path or path.endswith("/index.md")]
    assert {"models/index.md", "benchmarks/index.md", "organizations/index.md"} <= set(lists)
    assert {"compare.md", "disagreements.md"} <= set(lists)
    assert not {"index.md", "numbers.md", "coverage.md"} & set(lists)
    assert pages[: len(lists)] == lists
    assert not any(path.startswith("compare/") for path in pages)


def test_the_index_has_one_entry_for_a_record_and_keeps_all_else() -> None:
    record = SearchRecord("models/x.md", ("X <1>", "x-1"), ("A & B",), "<b> & co")
    made = json.loads(with_records(json.dumps(_INDEX), {"models/x/": record}))
    assert made["config"] == _INDEX["config"]
    assert made["docs"] == [
        _INDEX["docs"][2],
        {
            "location": "models/x/",
            "title": "X &lt;1&gt;",
            "text": "&lt;b&gt; &amp; co",
            "names": ["X <1>", "x-1"],
            "about": ["A & B"],
        },
    ]


def test_of_benchmarks_the_one_with_most_results_comes_first() -> None:
    compared = frozen.compared()
    found = [path for path in _records(compared) if path.startswith("benchmarks/")]
    counts = [len(compared.attested_on.get(path[11:-3], ())) for path in found]
    assert counts == sorted(counts, reverse=True)
    assert counts[0] > counts[-1]


def test_ids_of_sellers_and_at_hugging_face_are_names_where_they_are_no_other_spelling() -> None:
    found = _of(
        availability=[
            {"provider": "Cloud", "model_id": "acme.x-1-v1:0"},
            {"provider": "Other", "model_id": "acme/x1"},
        ],
        resources={
            "Weights": "https://huggingface.co/acme/X-1-Instruct",
            "Data": "https://huggingface.co/datasets/acme/sums",
        },
    )
    assert found.names == ("X 1", "acme.x-1-v1:0", "X-1-Instruct")


def test_the_table_of_models_answers_by_what_cards_state() -> None:
    spoken = catalogue_of({"x": {"languages": ["de"]}, "y": {"type": "Embedding Model"}})
    lists = [SearchRecord("models/index.md", ("Models",), (), "")]
    [table, *_] = search_records(compare(spoken), lists)
    assert table.find
    asked = {
        phrase: query for phrases, query, _ in table.find.asks for phrase in phrases.split("|")
    }
    assert asked["German"] == "languages=de"
    assert asked["Embeddings"] == "type=Embedding+Model"
    assert asked["open source"] == "weights=Open"
    assert "French" not in asked


def test_the_index_names_pairs_by_the_places_of_their_models_in_each_language() -> None:
    compared = compare(catalogue_of({"a": {}, "b": {}}))
    lists = [SearchRecord("models/index.md", ("Models",), (), "")]
    table, *others = search_records(compared, lists)
    assert table.find
    table = replace(table, find=replace(table.find, pairs=(("a", "b"),)))
    spoken = {record.path: replace(record, text="de") for record in (table, *others)}
    both = {
        f"{folder}{_url(r.path)}": r
        for folder, some in (("", (table, *others)), ("de/", spoken.values()))
        for r in some
    }
    docs = json.loads(with_records(json.dumps(_INDEX), both))["docs"]
    for folder in ("", "de/"):
        [found] = (doc for doc in docs if doc["location"] == f"{folder}models/")
        [pair] = found["find"]["pairs"]
        assert [docs[at]["location"] for at in pair] == [f"{folder}models/{m}/" for m in "ab"]


def _url(path: str) -> str:
    return path.removesuffix("index.md").replace(".md", "/")


def test_pages_for_other_engines_leave_no_card_out_of_their_search() -> None:
    built = build(BASE)
    cards = [page for page in built.pages if page.card]
    assert len(cards) == len(list(BASE.rglob("*.yml")))
    for page in cards:
        assert "\nsearch:" not in page.markdown.partition("\n---\n")[0], page.path
