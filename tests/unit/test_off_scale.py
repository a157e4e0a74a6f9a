"""What is wrong with nothing beside it to compare: fractions, units, inner addresses, new cards."""

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from cardpress.build import Checked, check
from cardpress.cli import main
from cardpress.problem import Problem
from tests.conftest import MakeRoot

_CARD = "cards/models/acme/case.yml"
_HEAD = "name: Case\ntype: {type}\nsources: {{a: {{title: A, url: 'https://acme.dev/a'}}}}\n"
_WER = "cards/benchmarks/{name}.yml"
_ERRORS = "name: {name}\ncategory: Speech\nsummary: Words.\ndirection: lower_is_better\n"


def _of(rule: str, checked: Checked) -> list[Problem]:
    return [each for each in (*checked.problems, *checked.warnings) if each.rule == rule]


def _warned(catalogue: MakeRoot, rule: str, text: str, *, kind: str = "") -> list[Problem]:
    head = _HEAD.format(type=kind or "Large Language Model")
    speech = {_WER.format(name=name): _ERRORS.format(name=name) for name in ("clean", "noisy")}
    hard = {_WER.format(name="hard"): "name: hard\ncategory: Reasoning\nsummary: Hard.\n"}
    return _of(rule, check(catalogue({_CARD: head + text, **speech, **hard})))


@pytest.mark.parametrize(
    ("results", "told"),
    [
        ("{hard: 0.801}", ["0.801 percent"]),
        ("{hard: 0.801, clean: 0.179, noisy: 0.42}", ["0.801", "0.179", "0.42"]),
        ("{clean: 0.179, noisy: 8.87}", ["0.179 percent"]),
        ("{clean: [{score: 0.179, slice: German}, {score: 8.87, slice: Thai}]}", ["0.179"]),
        ("{clean: [{score: 0.9, slice: German}, {score: 8.87, slice: Thai}]}", []),
        ("{hard: [{score: 0.9, slice: German}, {score: 3, slice: Thai}]}", []),
        ("{clean: 1.4, noisy: 8.87, hard: 0}", []),
    ],
)
def test_a_fraction_is_told_with_nothing_to_compare(
    results: str, told: list[str], catalogue: MakeRoot
) -> None:
    found = _warned(catalogue, "score-on-another-scale", f"benchmarks: {results}\n")
    assert len(found) == len(told)
    for problem, score in zip(found, told, strict=True):
        assert problem.message.startswith(f"found {score}")


_OTHER = "cards/models/acme/other.yml"
_UNITS = {
    "share": "name: share\ncategory: Speech\nsummary: Words.\nunit: ratio\n",
    "ranged": "name: ranged\ncategory: Speech\nsummary: Words.\nunit: ratio\nrange: {min: 0}\n",
    "horizon": "name: horizon\ncategory: Speech\nsummary: Words.\nunit: minutes\n",
}


@pytest.mark.parametrize(
    ("own", "other", "hint"),
    [
        ("share: 91.2", "share: 0.92", "write 0.912 if it is in percent"),
        ("horizon: 8220", "horizon: 137", "write 137 if it is in seconds"),
        ("hard: {score: 71, standard_error: 0.012}", "hard: 70", "write 1.2 if it is a fraction"),
        ("share: 1.4", "share: 0.92", None),
        ("ranged: 91.2", "ranged: 0.92", None),
        ("horizon: 1400", "horizon: 137", None),
        ("horizon: 999999", "horizon: 137", None),
        ("horizon: 8220", "share: 0.92", None),
    ],
)
def test_a_score_in_another_unit_is_told(
    own: str, other: str, hint: str | None, catalogue: MakeRoot
) -> None:
    head = _HEAD.format(type="Large Language Model")
    cards = {
        _CARD: f"{head}benchmarks: {{{own}}}\n",
        _OTHER: f"{head.replace('Case', 'Other')}benchmarks: {{{other}}}\n",
        _WER.format(name="hard"): "name: hard\ncategory: Reasoning\nsummary: Hard.\n",
        **{_WER.format(name=name): text for name, text in _UNITS.items()},
    }
    found = _of("score-in-another-unit", check(catalogue(cards)))
    assert [problem.path for problem in found] == ([_CARD] if hint else [])
    assert [problem.hint.split("; ")[0] for problem in found] == ([hint] if hint else [])


@pytest.mark.parametrize(
    ("kind", "specifications", "hint"),
    [
        (
            "Embedding Model",
            "parameters: 335",
            "write 335000000 if it is in millions, 335000000000 if in billions",
        ),
        (
            "Image Generation Model",
            "parameters: 12",
            "write 12000000 if it is in millions, 12000000000 if in billions",
        ),
        ("Embedding Model", "embedding_dimensions: 3", "write 3072 if it is in times 1024"),
    ],
)
def test_no_kind_of_network_has_a_handful_of_parameters(
    kind: str, specifications: str, hint: str, catalogue: MakeRoot
) -> None:
    text = f"specifications: {{{specifications}}}\n"
    [found] = _warned(catalogue, "specification-off-scale", text, kind=kind)
    assert found.hint == f"{hint}; waive the warning if it is right"


@pytest.mark.parametrize(
    ("specifications", "hint"),
    [
        ("parameters: 70", "write 70000000000 if it is in billions"),
        ("active_parameters: 37", "write 37000000000 if"),
        ("context_window: 128", "write 128000 if it is in thousands"),
        ("max_output: 64", "write 64000 if"),
        ("training_tokens: 15", "write 15000000000000 if it is in trillions"),
        ("training_compute: 21", "write 1814400000000000000000 if"),
        ("parameters: 70000000000000000000", "correct it"),
        ("context_window: 400000000000", "correct it"),
    ],
)
def test_a_specification_in_another_unit_is_told(
    specifications: str, hint: str, catalogue: MakeRoot
) -> None:
    text = f"specifications: {{{specifications}}}\n"
    [found] = _warned(catalogue, "specification-off-scale", text)
    assert found.hint.startswith(hint)
    assert found.field == f"specifications.{specifications.partition(':')[0]}"


@pytest.mark.parametrize(
    ("kind", "specifications"),
    [
        ("Classification Model", "parameters: 11"),
        ("Embedding Model", "max_input: 77"),
        ("Large Language Model", "parameters: 14000000, context_window: 512"),
        ("Large Language Model", "parameters: {disclosed: false}"),
    ],
)
def test_a_small_model_may_be_small(kind: str, specifications: str, catalogue: MakeRoot) -> None:
    text = f"specifications: {{{specifications}}}\n"
    assert not _warned(catalogue, "specification-off-scale", text, kind=kind)


@pytest.mark.parametrize(
    "address",
    [
        *("https://wiki.corp.local/m", "http://10.0.3.7/m", "http://localhost:8000/m"),
        *("https://intranet/m", "http://[fd12:3456::1]/m", "http://[::1]:80/m", "http://[fe80::1]"),
        *("http://172.31.0.9", "http://192.168.1.5:8080/m", "http://100.64.0.1", "http://0x7f.1/m"),
        *("https://models.corp.acme.dev/m", "https://INTRANET.acme.dev", "https://nas.home.arpa./"),
        *("http://[::ffff:10.0.0.1]/m", "https://mlflow.svc.cluster.local", "http://2130706433/"),
    ],
)
@pytest.mark.parametrize(
    "text",
    [
        "resources: {Card: '%s'}",
        "training: {datasets: [{name: Ours, url: '%s'}]}",
        "license: {name: Ours, url: '%s'}",
    ],
)
def test_an_address_within_a_network_is_told_wherever_it_is(
    text: str, address: str, catalogue: MakeRoot
) -> None:
    [found] = _warned(catalogue, "source-in-house", f"{text % address}\n")
    assert found.severity == "warning"


@pytest.mark.parametrize(
    "address",
    [
        *("https://8.8.8.8/m", "https://[2606:4700::1111]/m", "https://corp.com/m"),
        *("https://acme.dev/localhost", "https://internal-affairs.org", "https://lan.co/10.0.0.1"),
    ],
)
def test_a_public_address_is_left_alone(address: str, catalogue: MakeRoot) -> None:
    assert not _warned(catalogue, "source-in-house", f"resources: {{Card: '{address}'}}\n")


def test_an_address_within_a_network_can_be_waived(catalogue: MakeRoot) -> None:
    waiver = "waivers: [{rule: source-in-house, reason: All readers are in it.}]\n"
    text = f"resources: {{Wiki: 'https://wiki.corp.local'}}\n{waiver}"
    checked = check(catalogue({_CARD: _HEAD.format(type="Embedding Model") + text}))
    assert not checked.warnings
    assert not checked.problems


def _run(root: Path, *arguments: str) -> Result:
    return CliRunner().invoke(main, ["--root", str(root), *arguments], catch_exceptions=False)


@pytest.mark.parametrize("name", ["gizmo/gizmo-1", "benchmarks/riddles", "acme/o9"])
def test_an_untouched_new_card_is_told(name: str, catalogue: MakeRoot) -> None:
    root = catalogue({})
    started = _run(root, "new", name).output.split()
    # The card of an organization may say a name and no more.
    kinds = ("cards/models/", "cards/benchmarks/")
    cards = [word for word in started if word.startswith(kinds) and word.endswith(".yml")]
    assert cards
    strict = _run(root, "check", "--strict")
    assert strict.exit_code == 1
    for card in cards:
        assert f"{card}:6:7: name: the card says nothing yet" in strict.output
        text = (root / card).read_text("utf-8")
        lines = [line.removeprefix("# ") for line in text.split("\n") if line[:2] != "##"]
        (root / card).write_text("\n".join(lines[1:]), encoding="utf-8")
    used = _run(root, "check", "--strict")
    assert used.exit_code == 1
    for card in cards:
        assert f"{card}:" in used.output
        assert "the card says nothing yet" not in used.output
        assert "a text of a template: 'A line of text.'" in used.output


@pytest.mark.parametrize("name", ["Giz Mo", "giz-mo", "Gizmo Inc.", "oldgizmo", "GIZMO"])
def test_new_names_the_id_of_an_organization_that_goes_by_another_name(
    name: str, catalogue: MakeRoot
) -> None:
    card = "name: Gizmo Inc.\naliases: [Giz Mo]\nformer_names: [oldgizmo]\n"
    root = catalogue({"cards/organizations/gizmo.yml": card})
    told = _run(root, "new", f"{name}/gizmo-1")
    assert told.exit_code == 2
    assert f"'{name}' is another name of the organization 'gizmo'; write gizmo/gizmo-1" in " ".join(
        told.output.split()
    )
    assert _run(root, "new", "gizmo/gizmo-1").exit_code == 0


@pytest.mark.parametrize(("per_hour", "is_far"), [(0.36, False), (36, True)])
def test_a_family_is_compared_by_time_whatever_its_unit(
    catalogue: MakeRoot, per_hour: float, is_far: bool
) -> None:
    sold = {"a": (0.0001, "second"), "b": (0.006, "minute"), "c": (per_hour, "hour")}
    head = f"{_HEAD.format(type='Speech Recognition Model')}family: Ear\npricing: "
    cards = {
        f"cards/models/acme/{name}.yml": head.replace("Case", name)
        + f"[{{input: {amount}, per: {per}}}]\n"
        for name, (amount, per) in sold.items()
    }
    found = _of("price-far-from-family", check(catalogue(cards)))
    assert [problem.path for problem in found] == ["cards/models/acme/c.yml"] * is_far
