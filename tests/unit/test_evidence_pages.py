"""Every figure leads to its source, and every marker to its meaning."""

import posixpath
import re

from tests import frozen

_LINK = re.compile(r"\[((?:[^\]\\]|\\.)*)\]\(([^ )]*)(?: \"[^\"]*\")?\)")


def _plain(text: str) -> str:
    return text.replace("\\", "")


def _section(page: str, heading: str) -> str:
    return page.split(f"{heading}\n", 1)[1].split("\n## ", 1)[0]


def _cells(line: str) -> list[str]:
    return [cell.strip() for cell in re.split(r"(?<!\\)\|", line.strip("|"))]


def test_every_figure_in_a_table_leads_to_a_source_in_one_step() -> None:
    figure = re.compile(r"\$?[0-9][0-9,.]*(?:%| tokens| s|[BMT])?")
    for path in sorted(path for path in frozen.pages() if "/" in path):
        for line in frozen.pages()[path].split("\n"):
            for cell in _cells(line)[1:] if line.startswith("| ") else ():
                first = cell.split("<br>")[0].replace("*", "")
                is_bare = figure.fullmatch(first) and not first.isdecimal()
                # Its own link, or that of its row.
                assert not is_bare or "#source." in line, f"{path}: {line}"


def test_every_link_to_a_place_leads_to_one_that_is_there() -> None:
    slugs = {path: _slugs(text) for path, text in frozen.pages().items()}
    for path, source in frozen.pages().items():
        for _, target in _LINK.findall(source):
            page, _, place = target.partition("#")
            if not place or page.startswith("http"):
                continue
            file = posixpath.normpath(posixpath.join(posixpath.dirname(path), page))
            text = frozen.pages()[file if page else path]
            is_there = f'<a id="{place}"></a>' in text or place in slugs[file if page else path]
            assert is_there, f"{path}: {target}"


def _slugs(text: str) -> set[str]:
    """Return the addresses of the headings of a page."""
    headings = re.findall(r"^#+ (.*)$", re.sub(r"<[^>]*>", "", text), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", each).strip().lower().replace(" ", "-") for each in headings}


def test_a_page_shows_its_figures_and_that_sources_disagree() -> None:
    page = frozen.pages()["models/lumen-4.2.md"]
    disputed = _section(page, "## ⚖️ Where Sources Disagree")
    for about, first, second in (
        ("[Patchwork Verified](../benchmarks/patchwork-verified.md)", "76.8%", "80%"),
        ("Input price per 1M tokens", "$20.00", "$1.75"),
        ("Output price per 1M tokens", "$60.00", "$14.00"),
        ("Release", "January 2026", "December 11, 2025"),
    ):
        lines = re.sub(r'<a id="[^"]*"></a>', "", disputed).split("\n")
        at = next(n for n, line in enumerate(lines) if line.startswith(f"- **{about}**"))
        assert lines[at + 1].startswith(f"    - **{first}** ([Lumen-4.2 reference page](#source.")
        assert re.match(rf"    - \*\*{re.escape(second)}\*\* \(\[[^\]]+\]\(#source.", lines[at + 2])
    row = next(line for line in page.split("\n") if "(../benchmarks/patchwork" in line)
    tip = '"Sources state 76.8% / 80%'
    assert f"[**76.8%**](#results.patchwork-verified {tip}" in row


def test_a_rivals_column_shows_what_is_quoted_and_what_its_own_card_says() -> None:
    page = frozen.pages()["models/lumen-4.2.md"]
    row = next(line for line in page.split("\n") if "(../benchmarks/patchwork" in line)
    cell = _cells(row)[3]
    tip = "Sources state 80.9% / 62.2% / 79.4%; The model's own card has a different score"
    assert cell == f'[80.9%](#dispute.quoted-2.patchwork-verified "{tip}")'
    assert '<a id="dispute.quoted-2.patchwork-verified"></a>' in page
    quoted = _section(frozen.pages()["models/opal-4.md"], "## ⚖️ Where Sources Disagree")
    assert "quoted as 80.9% for" in quoted


def test_all_disagreements_stand_on_one_page_the_largest_spread_first() -> None:
    page = frozen.pages()["disagreements.md"]
    counted = re.search(r"\n(\d+) disagreements in (\d+) models, and (\d+) quoted scores", page)
    assert counted
    models = _section(page, "## By Model")
    compared = frozen.compared()
    found = [each for each in compared.disagreements.values() if each]
    names = {
        compared.catalogue.name("model", each[0].model): max(one.spread.share or 0 for one in each)
        for each in found
    }
    shares = [names[name] for name in re.findall(r"^### \[(.*?)\]\(", _plain(models), re.MULTILINE)]
    assert shares == sorted(shares, reverse=True)
    assert "### [Patchwork Verified](benchmarks/" in _section(page, "## By Benchmark")
    quoted = [line for line in _section(page, "## Quoted Scores").split("\n") if "](" in line]
    spreads = [float(_cells(line)[4].split(" ")[0]) for line in quoted]
    assert spreads == sorted(spreads, reverse=True)
    assert len(spreads) == int(counted[3])
    assert models.count("\n- **") == int(counted[1])
    assert models.count("\n### ") == int(counted[2])


def test_each_marker_leads_to_its_explanation() -> None:
    meanings = dict[str, set[str]]()
    for page in frozen.pages().values():
        for words, target in _LINK.findall(page):
            if "numbers.md#" in target:
                meanings.setdefault(words, set()).add(target.split("#")[1])
    explained = frozen.pages()["numbers.md"]
    assert len(meanings) > 3
    for words, places in meanings.items():
        assert all(f'<a id="{place}"></a>' in explained for place in places), words
    for words in ("disputed", "same conditions", "conditions unknown", "different conditions"):
        assert f"**{words}**" in explained
