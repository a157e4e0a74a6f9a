"""Tricks of YAML make no card what it does not say: each is refused where it stands."""

import pytest

from cardpress.build import check
from tests.conftest import MakeRoot

_CARD = "cards/models/acme/case.yml"
_HEAD = "name: Case\ntype: Embedding Model\nsources: {s: {title: R, url: https://a.example/}}\n"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("<<: {summary: x}", "4:1: <<: not a field"),
        ("summary: &a x\noverview: *a", "4:10: summary: expected plain data, found &a"),
        ("aliases: &a [*a]", "4:10: aliases: expected plain data, found &a"),
        ("summary: !!python/object/apply:os.system [x]", "4:10: summary: expected plain data"),
        ("summary: !!binary aGk=", "4:10: summary: expected plain data, found the tag !!binary"),
        ("aliases: !!set {a, b}", "4:10: aliases: expected plain data, found the tag !!set"),
        ("__proto__: {a: 1}", "4:1: __proto__: not a field"),
        ("benchmarks: {__proto__: 1}", "4:14: benchmarks.__proto__: expected a benchmark"),
        ("benchmarks: {sums: .inf}", "4:20: benchmarks.sums: expected a number, found .inf"),
        ("benchmarks: {sums: 1e999}", "4:20: benchmarks.sums: expected a number, found 1e999"),
        ("benchmarks: {sums: 1e-310}", "4:20: benchmarks.sums: expected 0 or a number of at least"),
        ("pricing: [{input: 5e-324}]", "4:19: pricing[0].input: expected 0 or a number of at"),
        ("specifications: {context_window: 0x" + "f" * 5000 + "}", "4:34: specifications.context"),
        ("specifications: {context_window: " + "9" * 5000 + "}", "4:34: specifications.context"),
        ("release_date: 2026-01-15T00:00:00Z", "4:15: release_date: expected a date"),
        ("release_date: .inf", "4:15: release_date: expected a date"),
        ('summary: "a\\0b"', "4:10: summary: expected one line of text, found 'a\\x00b'"),
        ('summary: "a\\u202eb"', "4:10: summary: expected one line of text, found 'a\\u202eb'"),
        ('summary: "\\ud800"', "4:13: not valid YAML"),
        ('"\\n::error::x": y', "4:1: \\n::error::x: not a field"),
        ('"\\e[2J": y', "4:1: \\x1b[2J: not a field"),
        ("summ\u0430ry: x", "did you mean 'summary'?"),
        ("? [a]\n: x", "4:3: expected a key of plain text"),
        ("---\nname: Other", "4:1: expected one card, found a second document"),
        ("...\nname: Other", "5:1: not valid YAML"),
        ("name: Other", "4:1: name: given twice, first on line 1"),
    ],
)
def test_a_trick_is_refused_where_it_stands(text: str, told: str, catalogue: MakeRoot) -> None:
    problems = check(catalogue({_CARD: f"{_HEAD}{text}\n"})).problems
    assert told in str(problems[0])
    assert len(problems) <= 3
    assert all(len(str(problem)) < 1_000 for problem in problems)


@pytest.mark.parametrize(
    "text",
    [
        "resources: {__proto__: https://a.example/, constructor: https://a.example/}",
        "pricing: [{input: -0.0}]",
        "summary:\tx",
        "...",
    ],
)
def test_what_only_looks_like_a_trick_may_stand(text: str, catalogue: MakeRoot) -> None:
    assert check(catalogue({_CARD: f"{_HEAD}{text}\n"})).problems == ()
