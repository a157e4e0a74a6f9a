"""What the documentation says is true today."""

import json
import re
import subprocess
import tomllib
from collections.abc import Iterator
from pathlib import Path

import click
import pytest
import yaml
from click.testing import CliRunner
from mkdocs.__main__ import cli as mkdocs

from cardpress.checks import RULES
from cardpress.cli import main
from cardpress.configuration import DOCUMENTS, SCHEMAS
from cardpress.loader.reading import read
from cardpress.markup import write
from cardpress.reference import checks_page
from cardpress.reference.fields import fields_page
from cardpress.rendering import RenderedPage, Renderer
from cardpress.schema import Model, field_keys
from cardpress.wording.fields import records
from tests.conftest import ROOT

_DOCS = [
    *(ROOT / name for name in ("README.md", "CONTRIBUTING.md", "SECURITY.md")),
    *sorted(ROOT.glob("site_src/**/*.md")),
]
_OF_OTHERS = (
    *("--all", "--initial-branch", "--message", "--set-upstream"),
    *("--source", "--staged", "--worktree"),
    *("--pre", "--requirement"),
    *("--jq", "--json"),
)
"""Options of git, of pip and of GitHub's gh."""
_README = (ROOT / "README.md").read_text(encoding="utf-8")


def _blocks(language: str) -> Iterator[tuple[Path, str]]:
    for path in _DOCS:
        text = path.read_text(encoding="utf-8")
        for block in re.findall(rf"^```{language}\n(.*?)^```", text, re.DOTALL | re.MULTILINE):
            yield path, block


def _names(plugin: str | dict[str, object]) -> list[str]:
    return [plugin] if isinstance(plugin, str) else list(plugin)


_YAML = [
    pytest.param(path, block, id=f"{path.name}-{number}")
    for number, (path, block) in enumerate(_blocks("yaml"))
    # The file that it is a part of; tests.site.test_guide tries these.
    if not block.startswith("# ")
]


@pytest.mark.parametrize(("path", "block"), _YAML)
def test_every_example_of_a_card_is_a_valid_card(path: Path, block: str) -> None:
    document = read(block.encode())
    assert not document.faults
    assert isinstance(document.data, dict)
    if "site_name" in document.data:
        named = [name for each in document.data["plugins"] for name in _names(each)]
        assert "cardpress" in named
        return
    card = Model.model_validate({"name": "X", "type": "Large Language Model", **document.data})
    cited = set(re.findall(r"source: ([\w-]+)", block))
    assert not card.sources or cited <= set(card.sources), path.name


def test_the_readme_names_every_command_and_no_other() -> None:
    told = set(re.findall(r"`cardpress (\w+)", _README))
    assert told == set(main.commands)


@pytest.mark.parametrize("command", sorted(main.commands))
def test_every_command_has_a_help_text(command: str) -> None:
    shown = CliRunner().invoke(main, [command, "--help"])
    assert shown.exit_code == 0
    assert len(shown.output.split("\n")) > 3


def test_every_option_that_the_docs_name_exists() -> None:
    known = {"--accept", "--no-deps", *_OF_OTHERS}  # pytest's here, and pip's own
    context = click.Context(main)
    ours = [main.get_command(context, name) for name in main.commands]
    for command in filter(None, [main, *ours, *mkdocs.commands.values()]):
        known |= {name for parameter in command.params for name in parameter.opts}
    for path in _DOCS:
        named = set(
            re.findall(r"(?<![\w-])--(?!md-)[a-z]+(?:-[a-z]+)*", path.read_text(encoding="utf-8"))
        )
        assert named <= known, path.name


def test_every_make_target_that_the_docs_name_exists_and_help_lists_it() -> None:
    listed = subprocess.run(["make", "help"], cwd=ROOT, capture_output=True, text=True, check=True)
    targets = set(re.findall(r"^  make ([\w-]+)", listed.stdout, re.MULTILINE))
    for path in [*_DOCS, ROOT / ".ci/run", *ROOT.glob(".github/*/*.yml")]:
        text = path.read_text(encoding="utf-8")
        named = set(re.findall(r"(?:^\$? ?|`|run: |&& |with )make ([a-z-]+)", text, re.MULTILINE))
        assert named <= targets, path.name
    phony = re.search(r"^\.PHONY: (.*)$", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE)
    assert phony
    assert targets == set(phony[1].split()) - {"chromium"}


@pytest.mark.parametrize("target", ["catalogue", "test"])
def test_the_workflow_and_the_ci_script_run_the_same_target_as_a_person(target: str) -> None:
    workflow = yaml.safe_load((ROOT / ".github/workflows/ci.yml").read_text(encoding="utf-8"))
    steps = [step.get("run", "") for step in workflow["jobs"][target]["steps"]]
    assert f"make {target}" in steps
    assert f"make {target}" in (ROOT / ".ci/run").read_text(encoding="utf-8").split("\n")


def test_the_readme_names_every_dependency() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    wanted = [*project["dependencies"], *project["optional-dependencies"]["dev"]]
    packages = json.loads((ROOT / "package.json").read_text(encoding="utf-8"))
    named = _README.casefold()
    for requirement in wanted:
        name = re.split(r"[<>=]", requirement)[0]
        assert re.search(r">=", requirement), f"{requirement} has no lower bound"
        assert name.casefold() in named or name.startswith("types-"), name
    for name in packages.get("dependencies", {}) | packages.get("devDependencies", {}):
        assert name in named


def test_the_field_reference_has_every_field_of_every_card() -> None:
    page = Renderer(ROOT).render(fields_page())
    assert isinstance(page, RenderedPage)
    for record in records():
        for key in field_keys(record):
            assert f"`{key}`" in page.markdown
    for schema in SCHEMAS.values():
        assert f"</a>{schema.__name__} card\n" in page.markdown


def test_the_page_of_the_checks_has_every_rule() -> None:
    page = Renderer(ROOT).render(checks_page())
    assert isinstance(page, RenderedPage)
    for rule in RULES:
        assert f"## `{rule.id}`\n\n{write(rule.meaning)}\n" in page.markdown
        judged = (
            "It is judged only"
            if rule.severity == "off"
            else f"Breaking it is a **{rule.severity}**"
        )
        assert f"\n{judged}" in page.markdown
        assert rule.example in page.markdown


def test_every_example_of_a_rule_is_a_file_that_the_schema_accepts() -> None:
    required = {"model": {"type": "Large Language Model"}, "benchmark": {"category": "X"}}
    for rule in RULES:
        data = read(rule.example.encode()).data
        assert isinstance(data, dict), rule.id
        DOCUMENTS[rule.kind].model_validate({"name": "X", **required.get(rule.kind, {}), **data})


_DATA = ("data", "index.md")  # the guide beside a page that is made, and the page


def test_links_between_the_documents_lead_somewhere() -> None:
    for path in _DOCS:
        text = path.read_text(encoding="utf-8")
        for target in re.findall(r"\]\(([^)#:]+?)(?:#[^)]*)?\)", text):
            names = ("fields.md", "checks.md", "templates.md")
            generated = Path(target).name in names or (path.parent.name, target) == _DATA
            assert generated or (path.parent / target).exists(), f"{path.name}: {target}"


def test_the_changelog_tells_of_every_command() -> None:
    told = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    assert "## Unreleased" in told
    for command in main.commands:
        assert f"`{command}`" in told or f"cardpress {command}" in told
