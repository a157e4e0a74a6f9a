"""A page says all that a card states of results, prices, dates and relations."""

import re

import pytest

from cardpress.build import build
from cardpress.comparison import compare
from cardpress.pages import plan
from cardpress.rendering import RenderedPage, Renderer
from cardpress.wording import page_path, redirects
from tests.catalogues import catalogue_of
from tests.conftest import ROOT, MakeRoot

_CARD = "cards/models/acme/case.yml"
_HEAD = "name: Case\ntype: Large Language Model\n"
_SOURCES = (
    "sources:\n"
    "  a: {title: Report A, url: 'https://reports.acme.dev/a'}\n"
    "  b: {title: Report B, url: 'https://reports.acme.dev/b'}\n"
)


def _pages(catalogue: MakeRoot, text: str, as_of: str | None = None) -> dict[str, str]:
    built = build(catalogue({_CARD: f"{_HEAD}{_SOURCES}{text}"}), as_of=as_of)
    assert not built.problems
    return {page.path: page.markdown for page in built.pages}


def _page(catalogue: MakeRoot, text: str, as_of: str | None = None) -> str:
    return _pages(catalogue, text, as_of)["models/case.md"]


def _section(page: str, heading: str) -> str:
    return page.split(f"{heading}\n", 1)[1].split("\n## ", 1)[0]


def _cells(line: str) -> list[str]:
    return [cell.strip() for cell in re.split(r"(?<!\\)\|", line.strip("|"))]


def test_a_result_is_listed_with_all_that_is_stated_of_its_measurement(
    catalogue: MakeRoot,
) -> None:
    page = _page(
        catalogue,
        "benchmarks:\n  sums:\n    - 70\n"
        "    - {score: 80, source: b, version: v5, snapshot: case-1, evaluator: independent,\n"
        "       evaluated_by: Epoch, date: 2026-01, locator: page 12, note: Rounded.,\n"
        "       settings: {harness: mini, tools: false, shots: 0, effort: high, attempts: 8,\n"
        "                  aggregation: avg@8, other: temperature 0}}\n",
    )
    rows = [line for line in _section(page, "## 🧾 Reported Results").split("\n") if "sums" in line]
    assert '<a id="results.sums"></a>' in rows[0]
    assert _cells(rows[0])[2:4] == ["unknown", "unknown"]
    assert _cells(rows[1])[1:] == [
        "80%",
        "version v5; snapshot case-1; mini harness; without tools; zero-shot; high effort; "
        "8 attempts; avg@8; temperature 0<br><small>Rounded.</small>",
        "Epoch",
        "Jan 2026",
        "[Report B](#source.b)<br><small>page 12</small>",
    ]


def test_yes_no_and_not_stated_are_three_things(catalogue: MakeRoot) -> None:
    page = _page(catalogue, "specifications: {reasoning: true, tool_calling: false}\n")
    assert "| **Reasoning** | [Yes](" in page
    assert "| **Tool Calling** | [No](" in page


def test_what_no_source_states_is_not_on_the_page(catalogue: MakeRoot) -> None:
    assert "Tool Calling" not in _page(catalogue, "specifications: {reasoning: true}\n")


_ROWS = [
    "{input: 2, output: 8, checked: 2026-03-01, cache_read: 0.5, batch_input: 1}",
    "{source: b, input: 3, output: 8, checked: 2026-02-01}",
    "{above: 200000, input: 4, output: 12}",
    "{provider: Elsewhere, input: 5, currency: EUR, note: With VAT.}",
    "{from: 2025-01, input: 9, output: 20, checked: 2025-06-01}",
    "{from: 2026-01, input: 2, output: 8}",
]


def test_prices_tell_their_day_their_tiers_their_sources_and_their_past(
    catalogue: MakeRoot,
) -> None:
    rows = "".join(f"  - {row}\n" for row in _ROWS)
    pricing = _section(_page(catalogue, f"pricing:\n{rows}"), "## 💰 Pricing")
    head, by_source, past = re.split(r"\n### .*\n", pricing)
    assert '[$2.00](#dispute.input-usd-1m-tokens "Sources state $2.00 / $3.00")' in head
    assert "\n*Case price last checked March 1, 2026*\n" in head
    assert "Cached input" in by_source
    assert "Batch input" in by_source
    assert "Cache write" not in by_source
    assert "1M tokens, prompts above 200,000 tokens" in by_source
    unit = "1M tokens<br><small>With VAT.</small>"
    assert f"| Elsewhere | {unit} | €5.00 |" in by_source
    assert "| $9.00 |" in past
    assert "Jan 2025" in past
    assert "$9.00" not in by_source


def test_a_seller_spelled_in_two_ways_is_seen_by_both_sources(catalogue: MakeRoot) -> None:
    pricing = """\
pricing:
  - {input: 2, output: 4, provider: Elsewhere, checked: 2026-03-01, source: a}
  - {input: 2, output: 4, provider: ELSEWHERE, checked: 2026-03-09, source: b}
"""
    assert "*Case price last checked March 9, 2026*" in _page(catalogue, pricing)


@pytest.mark.parametrize(
    ("lifecycle", "as_of", "told"),
    [
        ("status: active", None, []),
        ("status: {value: deprecated, source: b}", None, ["Deprecated", "This model is deprecated "
         "([Report B](#source.b))."]),
        ("retires: 2026-03-26", None, ["Retirement announced",
         "Retirement date: March 26, 2026 ([Report A]("]),
        ("retires: 2026-03-26", "2026-03-27", [", already past on March 27, 2026 ("]),
        ("retires: 2026-03-26", "2026-03-25", [", still to come on March 25, 2026 ("]),
        ("status: retired, retired: 2026-01", None, ["Retired", "Shut down: January 2026 ("]),
        ("status: deprecated, replacement: Lightning", None, ["Use [Bolt](bolt.md) instead."]),
    ],
)  # fmt: skip
def test_a_model_that_is_going_says_so_at_the_top_with_the_way_on(
    lifecycle: str, as_of: str | None, told: list[str], catalogue: MakeRoot
) -> None:
    page = _page(catalogue, f"lifecycle: {{{lifecycle}}}\n", as_of)
    top = page.split("# Case\n", 1)[1].split("\n> ", 1)[0]
    assert ('<div class="admonition warning">' in top) == bool(told)
    for words in told:
        assert words in top


def test_the_successor_is_the_way_on_where_no_replacement_is_named(
    catalogue: MakeRoot,
) -> None:
    text = "lifecycle: {status: deprecated}\nrelated: [{model: bolt, relation: successor}]\n"
    assert "Its successor is [Bolt](bolt.md)." in _page(catalogue, text)


def test_relations_are_seen_from_both_ends(catalogue: MakeRoot) -> None:
    other = "{model: plain, relation: variant}"
    text = f"related:\n  - {{model: bolt, relation: predecessor}}\n  - {other}\n"
    pages = _pages(catalogue, text)
    assert "- [Bolt](bolt.md) (predecessor)\n" in pages["models/case.md"]
    assert "- [Case](case.md) (successor)\n" in pages["models/bolt.md"]
    assert "- [Case](case.md) (variant)\n" in pages["models/plain.md"]


def test_other_and_former_names_lead_on_to_the_card(catalogue: MakeRoot) -> None:
    text = "aliases: [Case 1/2, bolt-2, plain!]\nformer_names: [τ, Case Preview]\n"
    built = build(catalogue({_CARD: _HEAD + _SOURCES + text}))
    found = {each.path: each.target for each in built.redirects}
    case, bolt = page_path("model", "case"), page_path("model", "bolt")
    assert found == {
        "benchmarks/simple-sums.md": "benchmarks/sums.md",
        "models/bolt-2.md": case,
        "models/bolt-latest.md": bolt,
        "models/case-preview.md": case,
        "models/lightning.md": bolt,
    }
    pages = {page.path: page.markdown for page in built.pages}
    assert (
        "| [Case](models/case.md) | Case Preview | `models/case-preview` |"
        in (pages["redirects.md"])
    )


def test_a_benchmark_page_ranks_what_was_measured_alike_and_says_how_the_others_were(
    catalogue: MakeRoot,
) -> None:
    alike, apart = "settings: {shots: 5}", "settings: {shots: 0, tools: true}"
    text = f"benchmarks: {{sums: [{{score: 70, {alike}}}, {{score: 99, {apart}}}]}}\n"
    rival = f"benchmarks: {{sums: {{score: 60, {alike}}}}}\n"
    other = f"name: Other\ntype: Embedding Model\n{_SOURCES}{rival}"
    root = catalogue({_CARD: _HEAD + _SOURCES + text, "cards/models/acme/other.yml": other})
    page = {page.path: page.markdown for page in build(root).pages}["benchmarks/sums.md"]
    assert "3 models have results from their own cards." in page
    ranked = page.split("### Ranked: 5-shot\n", 1)[1].split("\n### ", 1)[0]
    assert "\n2 models, all under these conditions.\n" in ranked
    assert [_cells(line)[:3] for line in ranked.split("\n") if "](" in line] == [
        [
            "1",
            "[Case](../models/case.md)",
            '[70%](../models/case.md#results.sums "Source: Report A")',
        ],
        [
            "2",
            "[Other](../models/other.md)",
            '[60%](../models/other.md#results.sums "Source: Report A")',
        ],
    ]
    unstated, below = page.split("### Conditions unknown\n", 1)[1].split("### Not ranked")
    assert "[Bolt](../models/bolt.md)" in unstated
    assert "| with tools; zero-shot |" in below


@pytest.mark.parametrize(("models", "folded"), [(30, None), (31, "11 more")])
def test_a_long_ranking_is_folded_below_its_first(models: int, folded: str | None) -> None:
    settings = {"harness": "h"}
    cards = {
        f"m{number}": {"benchmarks": {"sums": {"score": 99 - number, "settings": settings}}}
        for number in range(models)
    }
    renderer = Renderer(ROOT)
    [page] = [
        renderer.render(page)
        for page in plan(compare(catalogue_of(cards)))
        if page.path == "benchmarks/sums.md"
    ]
    assert isinstance(page, RenderedPage)
    before, start, rest = page.markdown.partition('<details class="cp-fold">')
    assert bool(start) == bool(folded)
    if folded:
        assert f"<summary>{folded}</summary>" in rest
        assert re.findall(r"^\| (\d+) \|", before, re.MULTILINE) == [*map(str, range(1, 21))]
        assert "| 21 |" in rest
    assert page.markdown.count("| Rank |") == 1 + bool(folded)


def test_of_two_cards_that_had_one_name_neither_gets_its_address_and_former_names_go_first() -> (
    None
):
    catalogue = catalogue_of(
        {
            "a": {"aliases": ["Twin", "Old"], "former_names": ["Twice"]},
            "b": {"aliases": ["twin"], "former_names": ["old", "twice"]},
        }
    )
    found = {each.path: each.target for each in redirects(catalogue)}
    assert found == {"models/old.md": "models/b.md"}


def test_a_score_beside_others_of_other_conditions_leads_to_all_of_them(
    catalogue: MakeRoot,
) -> None:
    results = "[70, {score: 80, settings: {shots: 5}}]"
    page = _page(catalogue, f"benchmarks: {{sums: {results}, typing: 0.5}}\n")
    assert '| [**70%**](#results.sums "Source: Report A") |' in page
    assert '[**0.5**](#results.typing "Source: Report A") |' in page


def test_a_point_is_one_and_two_points_are_many(catalogue: MakeRoot) -> None:
    other = "comparisons: [{results: {bolt: {sums: 87}}}]\n"
    assert "; 1 point apart" in _page(catalogue, other)
