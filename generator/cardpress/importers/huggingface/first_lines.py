"""The first lines of a README, as training programs write them: base model, data and results."""

import re
from collections.abc import Iterator

from markdown_it.tree import SyntaxTreeNode

from ..draft import KNOWN_AS, VERSION_SAID
from ..faults import NO_BENCHMARK
from ..gathered import Gathered
from ..markdown_text import Section, items_of, links_of, words_of
from ..words import number
from .metadata import base_model
from .statements import Blocks

_TUNED = re.compile(r"\bfine-?\s?tun(?:ed|ing)\b", re.IGNORECASE)
_MODEL = re.compile(r"https://(?:www\.)?huggingface\.co/([\w.-]+(?:/[\w.-]+)?)/?", re.ASCII)
_FOLDERS = ("datasets", "spaces", "docs", "models", "blog", "papers", "collections")
_ACHIEVES = re.compile(r"achieves the following results? on\b", re.IGNORECASE)
_ENTRY = re.compile(r"(?P<metric>[^:]{1,80}):\s*(?P<score>\S+)")
_ON = re.compile(r"results? on (?:the |an? )?(?P<set>[^:]+)", re.IGNORECASE)


def first_lines(section: Section, blocks: Blocks, gathered: Gathered) -> Blocks:
    """Put what the first lines say in its place, and return the blocks that are left."""
    left = Blocks()
    for before, block in zip([None, *blocks], blocks, strict=False):
        _base(block, gathered)
        is_results = block.type == "bullet_list" and before and _ACHIEVES.search(words_of(before))
        if not (is_results and before and _results(before, block, section, gathered)):
            left.append(block)
    return left


def _base(block: SyntaxTreeNode, gathered: Gathered) -> None:
    if gathered.has("lineage.base") or block.type != "paragraph":
        return
    if not _TUNED.search(words_of(block)):
        return
    for _words, url in links_of(block):
        match = _MODEL.fullmatch(url)
        if match and match[1].partition("/")[0] not in _FOLDERS:
            gathered.add("lineage.base", base_model(match[1], "first paragraph", gathered))
            return


def _results(
    before: SyntaxTreeNode, block: SyntaxTreeNode, section: Section, gathered: Gathered
) -> bool:
    """Put the results of a list in their place; return whether it is one of results."""
    entries = [*_entries(block)]
    if not entries or any(score is None for _metric, score in entries):
        return False
    found = _ON.search(words_of(before))
    condition = found["set"].strip() if found else ""
    benchmarks = gathered.benchmarks()
    for metric, score in entries:
        assert score is not None
        if _is_said(metric, score, gathered):
            continue
        if len(benchmarks) == 1 and metric.lower() != "loss":
            first = next(gathered.results())
            data = {
                **{key: first[key] for key in (KNOWN_AS, VERSION_SAID) if key in first},
                "score": score,
                "metric": metric,
                "settings": {"other": condition},
                "evaluator": "self",
            }
            gathered.result(benchmarks[0], data, section.title or "first paragraph")
        else:
            gathered.lose(f"{section.title}: {metric}".lstrip(": "), score, NO_BENCHMARK)
    return True


def _entries(block: SyntaxTreeNode) -> Iterator[tuple[str, float | None]]:
    for item in items_of([block]):
        match = _ENTRY.fullmatch(words_of(item))
        yield (match["metric"].strip(), number(match["score"])) if match else ("", None)


def _is_said(metric: str, score: float, gathered: Gathered) -> bool:
    """Return whether the front matter says a score, with more digits or as a percentage."""
    digits = len(repr(score).partition(".")[2])
    known = metric.lower().replace(" ", "_")
    return any(
        known.endswith(str(each.get("metric")).lower())
        and any(round(float(str(each["score"])) / per, digits) == score for per in (1, 100))
        for each in gathered.results()
    )
