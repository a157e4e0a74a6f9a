"""The guide "Your own catalogue" is true: what it says is done, in its order, and gives a site."""

import re
import shlex
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.conftest import ROOT
from tests.site import commands
from tests.site.commands import environment
from tests.site.elements import read_html

_PAGES = ("index", "publishing")
_BLOCK = re.compile(r"^( *)```(\w+)\n(.*?)^ *```", re.DOTALL | re.MULTILINE)
_PROGRAMS = {"cardpress": commands.CARDPRESS, "mkdocs": commands.MKDOCS}
# The first is tried by tests.site.test_install, the second needs another machine.
_ELSEWHERE = ("mkdocs serve", "git push", "apt-get")
_LOGO = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><path d="M0 0h8v8z"/></svg>'


class _Variable(list[Any]):
    """A value that MkDocs takes from the environment, and what it is without."""


class _Reader(yaml.SafeLoader):
    """Reads what neither we nor editors take for true or false, as `off`, as text."""


class _Writer(yaml.SafeDumper):
    pass


def _variable(reader: yaml.SafeLoader, node: yaml.Node) -> _Variable:
    assert isinstance(node, yaml.SequenceNode)
    return _Variable(reader.construct_sequence(node))


_Reader.yaml_implicit_resolvers = {
    start: [(tag, pattern) for tag, pattern in known if start in "tf" or not tag.endswith(":bool")]
    for start, known in yaml.SafeLoader.yaml_implicit_resolvers.items()
}
_Reader.add_constructor("!ENV", _variable)
_Writer.add_representer(_Variable, lambda writer, value: writer.represent_sequence("!ENV", value))
_IDENTITY = {
    f"GIT_{role}_{what}": "reader@acme.example"
    for role in ("AUTHOR", "COMMITTER")
    for what in ("NAME", "EMAIL")
}


@dataclass
class Reader:
    """A person who does what the guide says, and where they are."""

    folder: Path

    def do(self, language: str, text: str) -> None:
        """Do what a block says."""
        if language == "console":
            for command in re.findall(r"^ *\$ (.*)$", text, re.MULTILINE):
                self.run(command)
            return
        if named := re.match(r"(?:#|/\*|\{#) (\S+)", text):
            path = self.folder / named[1]
            path.parent.mkdir(parents=True, exist_ok=True)
            whole = _merged(path, text) if language == "yaml" else text
            path.write_text(whole, encoding="utf-8")

    def run(self, command: str) -> None:
        """Run a command, which must succeed."""
        if command.startswith("cd "):
            self.folder /= command.removeprefix("cd ")
            return
        if command.startswith(_ELSEWHERE):
            return
        words = shlex.split(command.replace("$(date +%F)", "2026-11-28"))
        said = dict(word.split("=", 1) for word in words if re.match("[A-Z_]+=", word))
        program, *arguments = words[len(said) :]
        env = environment({**_IDENTITY, **said})
        if program in _PROGRAMS:
            done = commands.run(_PROGRAMS[program], *arguments, cwd=self.folder, env=env)
        else:
            done = subprocess.run(
                (program, *arguments),
                cwd=self.folder,
                env=env,
                capture_output=True,
                text=True,
                check=False,
            )
        assert done.returncode == 0, (command, done.stdout, done.stderr)


def _merged(path: Path, text: str) -> str:
    said = yaml.load(path.read_text("utf-8"), _Reader) if path.exists() else {}
    _merge(said, yaml.load(text, _Reader))
    return yaml.dump(said, Dumper=_Writer, sort_keys=False, allow_unicode=True)


def _merge(said: dict[str, Any], more: dict[str, Any]) -> None:
    for key, value in more.items():
        if isinstance(value, dict) and isinstance(said.get(key), dict):
            _merge(said[key], value)
        else:
            said[key] = value


def _blocks(page: str) -> Iterator[tuple[str, str]]:
    text = (ROOT / f"site_src/own/{page}.md").read_text("utf-8")
    return ((language, block) for _, language, block in _BLOCK.findall(text))


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Do all that the guide says; return where the catalogue is then."""
    reader = Reader(tmp_path_factory.mktemp("guide"))
    for page in _PAGES:
        for language, text in _blocks(page):
            if "offline" in text:  # built last, as it has no policy
                continue
            reader.do(language, text)
        if page == "index":
            (reader.folder / "docs/assets/logo.svg").write_text(_LOGO, encoding="utf-8")
    return reader.folder


def test_the_catalogue_of_the_guide_is_sound(root: Path) -> None:
    told = commands.run(commands.CARDPRESS, "check", "--strict", cwd=root, env=environment())
    assert told.stdout.endswith(" cards, no problems\n")


def test_the_site_of_the_guide_has_what_the_guide_says(root: Path) -> None:
    page = read_html(root / "site/models/example-model/index.html").one("article").words()
    for words in ("Shadow mode", "1,200 EUR per month", "March 17, 2026", "71.2%"):
        assert words in page, words
    pages = {path.parent.relative_to(root / "site").as_posix() for path in root.rglob("*.html")}
    assert {"models/shared-model", "benchmarks/mmlu-pro", "cost", "owners"} <= pages
    # A draft, what nobody uses of a base, and a part that is left out.
    assert not {"models/payment-guard", "benchmarks/mmlu", "explore"} & pages
    home = read_html(root / "site/index.html")
    assert "Every model that decides on our customers' payments." in home.one("article").words()
    assert "What makes this catalogue different" not in home.one("article").words()
    assert "assets/brand.css" in [link.attributes["href"] for link in home.all("link")]
    assert home.one("img", alt="logo").attributes["src"] == "assets/logo.svg"


def test_what_nginx_is_told_is_in_the_site(root: Path) -> None:
    [settings] = [text for language, text in _blocks("publishing") if language == "nginx"]
    lines = [line.strip() for line in settings.splitlines() if line.strip()]
    assert settings.count("{") == settings.count("}")
    assert all(line[-1] in "{};" or line.startswith("#") for line in lines)
    [folder] = re.findall(r"root (\S+);", settings)
    [policy] = re.findall(r"include (\S+);", settings)
    [error] = re.findall(r"error_page 404 (\S+);", settings)
    for path in (policy.removeprefix(folder), error):
        assert (root / f"site{path}").is_file(), path
    assert (root.parent / "models-now").resolve() == root.parent / "models-2"


def test_gitlab_runs_commands_that_exist(root: Path) -> None:
    settings = yaml.safe_load((root / ".gitlab-ci.yml").read_text("utf-8"))
    reader = Reader(root)
    for command in settings["pages"]["script"]:
        if command.startswith("pip "):
            assert (root / command.split()[-1]).is_file()
        else:
            reader.run(command)
    [published] = settings["pages"]["artifacts"]["paths"]
    assert (root / published / "index.html").is_file()


def test_the_site_works_from_a_folder(root: Path) -> None:
    [settings] = [text for _, text in _blocks("publishing") if "offline" in text]
    reader = Reader(root)
    reader.do("yaml", settings)
    reader.run("mkdocs build --strict --site-dir ../offline")
    page = read_html(root.parent / "offline/index.html")
    assert "models/index.html" in [a.attributes.get("href") for a in page.all("a")]
