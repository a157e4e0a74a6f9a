"""In a language in which every message shows, a contributor is told nothing in English."""

from pathlib import Path

import pytest

from cardpress.build import build, check
from cardpress.checks import RULES, Rule
from cardpress.language import Language, in_language
from cardpress.problem import Problem
from cardpress.wording import FOLDER, find_language
from tests import pseudo
from tests.conftest import CASES, MakeRoot
from tests.foreign import told_in_english
from tests.judging import DAY, found_by, judge_in
from tests.refused import here

_CARD = "cards/models/acme/case.yml"
_BAD = sorted(path for path in (CASES / "bad").iterdir() if path.suffix == ".yml" or path.is_dir())
_SETTINGS = [
    "language: klingon",
    "nmae: Acme",
    "fields: {Owner: {label: Owner, kind: person}}",
    "fields: {owner: {label: Owner, kind: number, choices: [a]}}",
    "fields: {owner: {label: Owner, kind: text, unit: EUR}}",
    "sections: {sources: false, nothing: true}",
    "sections: {overview: {label: What}, training: {after: nowhere}}",
    "rates: {EUR: {rate: 0, date: 2026-01}}",
    "checks: {Nothing: error}",
]
_TEMPLATES = [
    "{{ view.name | upper }}",
    "{{ view.name() }}",
    "{% include view.name %}",
    "{% include 'nowhere.md.j2' %}",
    "{{ view.__class__ }}",
    "{% if view.name is string %}{% endif %}",
    "{% include 'pages/organization.md.j2' %}",
    "{% for a in view.rows if a %}{% endfor %}",
]


@pytest.fixture(scope="module")
def language(tmp_path_factory: pytest.TempPathFactory) -> Language:
    """Return a language in which every message is in brackets and accented letters."""
    root = tmp_path_factory.mktemp("pseudo")
    (root / FOLDER).mkdir()
    (root / FOLDER / f"{pseudo.CODE}.po").write_text(pseudo.translation(), encoding="utf-8")
    return find_language(pseudo.CODE, root)


@pytest.mark.parametrize("case", [*_BAD, CASES / "awful.yml"], ids=lambda path: path.stem)
def test_no_mistake_in_a_card_is_told_in_english(
    case: Path, catalogue: MakeRoot, language: Language
) -> None:
    root = catalogue(_files(case))
    with in_language(language):
        foreign = check(root).problems
    assert [text for each in foreign for text in told_in_english(each, root)] == []
    assert _places(foreign) == _places(check(root).problems)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_no_broken_rule_is_told_in_english(rule: Rule, tmp_path: Path, language: Language) -> None:
    with in_language(language):
        checked = judge_in(tmp_path)(rule.example, DAY, rule.kind, rule.settings)
    found = found_by(rule.id, checked)
    assert found
    assert [text for each in found for text in told_in_english(each, tmp_path)] == []


@pytest.mark.parametrize("setting", _SETTINGS)
def test_no_wrong_setting_is_told_in_english(
    setting: str, catalogue: MakeRoot, language: Language
) -> None:
    root = catalogue({"catalogue.yml": f"{setting}\n"})
    with in_language(language):
        found = check(root).problems
    assert found
    assert [text for each in found for text in told_in_english(each, root)] == []


@pytest.mark.parametrize("template", _TEMPLATES)
def test_no_wrong_template_is_told_in_english(template: str, catalogue: MakeRoot) -> None:
    files = {
        "templates/pages/organization.md.j2": template,
        f"{FOLDER}/{pseudo.CODE}.po": pseudo.translation(),
    }
    root = catalogue(files)
    found = build(root, language=pseudo.CODE).problems
    assert found
    assert [text for each in found for text in told_in_english(each, root)] == []


def test_what_is_left_out_of_a_report_is_counted_in_the_language(
    catalogue: MakeRoot, language: Language
) -> None:
    lines = "".join(f"wrong{number}: 1\n" for number in range(150))
    root = catalogue({_CARD: f"name: Case\ntype: Embedding Model\n{lines}"})
    with in_language(language):
        *_some, last = check(root).problems
    assert last.message == "⟦\xa050 ṁöŕé þŕöƀļéṁš îñ ţĥîš çåŕð⟧"
    assert list(told_in_english(last, root)) == []


def _places(problems: tuple[Problem, ...]) -> list[tuple[str, int, int, str, str]]:
    return sorted((p.path, p.line, p.column, p.field, p.rule) for p in problems)


def _files(case: Path) -> dict[str, str]:
    if case.is_dir():
        paths = sorted(path for path in case.rglob("*") if path.is_file())
        return {path.relative_to(case).as_posix(): path.read_text("utf-8") for path in paths}
    return {_CARD: case.read_text(encoding="utf-8")}


@pytest.mark.parametrize(
    ("settings", "told"),
    [
        ("language: de\nnmae: Acme\n", "kein Feld"),
        ("language: xx\nnmae: Acme\n", "not a field"),
        ("language: [de]\nnmae: Acme\n", "not a field"),
    ],
)
def test_what_is_wrong_with_settings_is_told_in_their_language(
    settings: str, told: str, catalogue: MakeRoot
) -> None:
    refused = here(catalogue({"catalogue.yml": settings}), "check")
    assert refused.exit_code == 1
    assert told in refused.output
