"""What `catalogue.yml` says is in force, and what is wrong in it is told with place and remedy."""

import json
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner

from cardpress.build import build, check
from cardpress.cli import main
from cardpress.configuration import DOCUMENTS
from cardpress.reference import json_schemas
from cardpress.schema import outline
from tests.conftest import CASES, Expect, MakeRoot

_WRONG = sorted((CASES / "configuration/wrong").glob("*.yml"))
_MODEL = "cards/models/acme/case.yml"
_CARD = "name: Case\ntype: Embedding Model\nsources: {a: {title: Card, url: 'https://a.dev'}}\n"


@pytest.mark.parametrize("case", _WRONG, ids=lambda path: path.stem)
def test_a_wrong_setting_is_told_to_the_letter(
    case: Path, catalogue: MakeRoot, expect: Expect
) -> None:
    root = catalogue({"catalogue.yml": case.read_text(encoding="utf-8")})
    run = CliRunner().invoke(main, ["--root", str(root), "check"])
    assert run.exit_code == 1
    assert all(line.startswith(("catalogue.yml:", "    ")) for line in run.output.split("\n")[:-2])
    expect(case.with_suffix(".txt"), run.output)


def test_a_rule_is_as_grave_as_the_catalogue_says(catalogue: MakeRoot) -> None:
    root = catalogue({_MODEL: "name: Case\ntype: Embedding Model\nsources: {a: {title: Card}}\n"})
    found = {}
    for level in ("error", "warning", "off"):
        settings = f"checks: {{source-without-address: {level}, summary-missing: {level}}}\n"
        (root / "catalogue.yml").write_text(settings, encoding="utf-8")
        checked = check(root)
        found[level] = tuple(
            sorted(p.rule for p in problems if p.path == _MODEL)
            for problems in (checked.problems, checked.warnings)
        )
    both = ["source-without-address", "summary-missing"]
    assert found == {"error": (both, []), "warning": ([], both), "off": ([], [])}


def test_no_card_is_judged_by_a_broken_file(catalogue: MakeRoot) -> None:
    root = catalogue({"catalogue.yml": "typs: [Word]\n", _MODEL: "name: Case\ntype: Word\n"})
    [problem] = check(root).problems
    assert problem.path == "catalogue.yml"
    assert not build(root, show_problems=True).pages


def test_a_file_of_comments_says_nothing_and_one_of_another_name_is_told(
    catalogue: MakeRoot,
) -> None:
    root = catalogue({"catalogue.yml": "# name: Acme\n\n"})
    assert not check(root).problems
    (root / "catalogue.yml").rename(root / "catalogue.yaml")
    [problem] = check(root).problems
    assert (problem.path, problem.hint) == ("catalogue.yaml", "rename it to catalogue.yml")


def test_what_stands_behind_many_comments_counts_and_a_huge_file_is_refused(
    catalogue: MakeRoot,
) -> None:
    settings, comment = "typs: [Word]\n", "# a comment\n"
    for times, told in ((1, "not a field"), (5_000, "not a field"), (6_000, "at most 64 KB")):
        root = catalogue({"catalogue.yml": comment * times + settings}, base=False)
        [problem] = check(root).problems
        assert told in problem.message
        shutil.rmtree(root)


def test_a_link_in_place_of_the_file_is_not_followed(catalogue: MakeRoot, tmp_path: Path) -> None:
    root, elsewhere = catalogue(), tmp_path / "elsewhere.yml"
    elsewhere.write_text("name: Elsewhere\n", encoding="utf-8")
    (root / "catalogue.yml").symlink_to(elsewhere)
    [problem] = check(root).problems
    assert problem.message == "cannot be read: it is a link"


def test_the_file_has_a_json_schema_and_a_place_in_the_reference(catalogue: MakeRoot) -> None:
    schemas = dict(json_schemas())
    schema = json.loads(schemas["cards/catalogue.schema.json"])
    assert set(schema["properties"]) == {field.key for field in outline(DOCUMENTS["catalogue"])}
    assert all(one.get("description") for one in schema["properties"].values())
    pages = {page.path: page.markdown for page in build(catalogue()).pages}
    assert '## <a id="record.cataloguefile"></a>Catalogue.yml' in pages["contribute/fields.md"]


def test_the_language_of_the_file_is_that_of_the_site(catalogue: MakeRoot) -> None:
    po = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=utf-8\\n"\n\n'
    po += 'msgid "Overview"\nmsgstr "Überblick"\n'
    files = {"catalogue.yml": "language: eo\n", "locale/eo.po": po}
    root = catalogue({**files, _MODEL: f"{_CARD}overview: It is small.\n"})
    pages = {page.path: page.markdown for page in build(root).pages}
    assert "Überblick" in pages["models/case.md"]
    in_english = {page.path: page.markdown for page in build(root, language="en").pages}
    assert "Overview" in in_english["models/case.md"]


def _pages_of(root: Path) -> dict[str, str]:
    made = build(root)
    assert not made.problems
    return {page.path: page.markdown for page in made.pages}


def test_the_catalogues_name_heads_its_home_page(catalogue: MakeRoot) -> None:
    root = catalogue({"catalogue.yml": "name: Acme *models*\n"})
    assert "\n# Acme \\*models\\*\n" in _pages_of(root)["index.md"]
    (root / "catalogue.yml").unlink()
    assert "\n# Choose an AI model by numbers you can trust\n" in _pages_of(root)["index.md"]


def test_categories_stand_in_the_order_that_the_catalogue_lists(catalogue: MakeRoot) -> None:
    files = {f"cards/benchmarks/{n}.yml": f"name: {n}\ncategory: {n}\n" for n in ("aa", "bb", "cc")}
    card = f"{_CARD}benchmarks: {{aa: 1, bb: 2, cc: 3}}\n"
    root = catalogue({**files, _MODEL: card, "catalogue.yml": "categories: [cc, bb]\n"})
    page = _pages_of(root)["models/case.md"]
    assert page.index("### cc") < page.index("### bb") < page.index("### aa")


def test_models_of_ones_own_need_no_public_source(catalogue: MakeRoot) -> None:
    root = catalogue({_MODEL: "name: Case\ntype: Embedding Model\nfamily: F\n"})
    assert "Unconfirmed" in _pages_of(root)["models/case.md"]
    (root / "catalogue.yml").write_text("mark_unconfirmed: false\n", encoding="utf-8")
    pages = _pages_of(root)
    assert "nconfirmed" not in pages["models/case.md"]
    assert "(unconfirmed)" not in pages["models/index.md"]


def test_columns_that_no_model_fills_are_left_out(catalogue: MakeRoot) -> None:
    root = catalogue({_MODEL: f"{_CARD}specifications: {{context_window: 4096}}\n"})
    for path in ("acme/plain.yml", "rival/bolt.yml"):
        (root / "cards/models" / path).unlink()
    [heads] = [
        line for line in _pages_of(root)["models/index.md"].split("\n") if "| Model |" in line
    ]
    assert "Context" in heads
    assert "price" not in heads
    assert "License" not in heads
