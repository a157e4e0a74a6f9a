"""What is installed is what the locks name: one version of each package, held by hashes."""

import json
import re
import runpy
import tomllib
from collections.abc import Iterator
from itertools import product
from typing import Any

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from packaging.version import Version

from tests.conftest import ROOT

_LOCKS = ("requirements.lock", "upkeep.lock", "bench.lock", "links.lock")
_PYTHONS = ("3.11", "3.12", "3.13", "3.14")
_SYSTEMS = ("Linux", "Darwin", "Windows")
_HASH = re.compile(r"--hash=sha256:[0-9a-f]{64}")
_REQUIREMENT = re.compile(r"^\S.*(?:(?<=\\)\n.*)*", re.MULTILINE)
_MAKEFILE = (ROOT / "Makefile").read_text("utf-8")
_NPM: dict[str, Any] = json.loads((ROOT / "package-lock.json").read_text("utf-8"))
_EMPTY_SHA512 = "sha512-" + "A" * 86 + "=="


def _text(lock: str) -> str:
    return (ROOT / lock).read_text("utf-8")


def _locked(lock: str) -> Iterator[tuple[Requirement, list[str]]]:
    """Yield each requirement of a lock, with the words that stand behind it."""
    without_comments = re.sub(r"^ *#.*\n", "", _text(lock), flags=re.MULTILINE)
    for found in _REQUIREMENT.findall(without_comments):
        first, *rest = re.split(r"\s*\\\n\s*", found)
        yield Requirement(first), rest


def _wanted(lock: str) -> list[Requirement]:
    settings = tomllib.loads(_text("pyproject.toml"))
    project = settings["project"]
    listed = {
        "requirements.lock": [
            *project["dependencies"],
            *project["optional-dependencies"]["cluster"],
            *project["optional-dependencies"]["dev"],
            *settings["build-system"]["requires"],
        ],
        "upkeep.lock": settings["dependency-groups"]["upkeep"],
        "bench.lock": settings["dependency-groups"]["bench"],
        "links.lock": settings["dependency-groups"]["links"],
    }
    return [Requirement(each) for each in listed[lock]]


@pytest.mark.parametrize("lock", _LOCKS)
def test_each_requirement_has_one_version_and_its_hashes(lock: str) -> None:
    names = []
    for requirement, hashes in _locked(lock):
        [version] = requirement.specifier
        assert version.operator == "=="
        assert "*" not in version.version
        assert requirement.url is None
        assert hashes, requirement.name
        assert all(_HASH.fullmatch(each) for each in hashes), requirement.name
        names.append(canonicalize_name(requirement.name))
    assert names == sorted(set(names))
    assert len(names) >= len(_wanted(lock))


@pytest.mark.parametrize("lock", _LOCKS)
def test_a_lock_has_nothing_but_requirements(lock: str) -> None:
    # An option such as --index-url, or an address, would say where to look for other packages.
    lines = [line for line in _text(lock).splitlines() if not line.lstrip().startswith("#")]
    for line in lines:
        assert re.fullmatch(r" {4}\S+( \\)?|[a-z0-9-]+==\S+( ; [^;]+)? \\", line), line
    assert "://" not in _text(lock)
    assert _text(lock).splitlines()[1].split() == ["#", "make", "lock"]


@pytest.mark.parametrize("lock", _LOCKS)
def test_every_dependency_is_locked_within_its_bounds(lock: str) -> None:
    locked = {canonicalize_name(each.name): each for each, _ in _locked(lock)}
    for wanted in _wanted(lock):
        found = locked.get(canonicalize_name(wanted.name))
        assert found, f"{wanted.name}: run make lock"
        [version] = found.specifier
        assert wanted.specifier.contains(Version(version.version)), f"{wanted}: run make lock"
        for python, system in product(_PYTHONS, _SYSTEMS):
            machine = {"python_version": python, "platform_system": system}
            assert found.marker is None or found.marker.evaluate(machine)


def test_make_installs_by_hash_and_nothing_that_runs_to_be_installed() -> None:
    assert "--require-hashes --only-binary :all:" in _MAKEFILE
    installs = re.findall(r"^\t(.*\bpip install .*|.*PIP_LOCKED.*)$", _MAKEFILE, re.MULTILINE)
    # The package itself, from the checkout: with nothing looked for anywhere.
    [ours] = [line for line in installs if "PIP_LOCKED" not in line]
    assert {"--no-index", "--no-deps", "--no-build-isolation"} <= set(ours.split())
    locked = {line.split()[-1] for line in installs if "PIP_LOCKED" in line}
    assert locked == set(_LOCKS)


def _packages(lock: dict[str, Any]) -> dict[str, dict[str, Any]]:
    return {path: package for path, package in lock["packages"].items() if path}


def _without_hash(lock: dict[str, Any]) -> list[str]:
    """Returns the packages that npm would take as they come."""
    held = re.compile(r"sha512-[A-Za-z0-9+/]{86}==")
    return [
        path
        for path, package in _packages(lock).items()
        if not held.fullmatch(package.get("integrity", "")) or "resolved" in package
    ]


def test_npm_holds_every_package_to_its_hash() -> None:
    assert _NPM["lockfileVersion"] == 3
    assert len(_packages(_NPM)) > 50
    assert not _without_hash(_NPM)
    assert not [path for path, package in _packages(_NPM).items() if "link" in package]
    wanted = json.loads(_text("package.json"))
    for kind in ("dependencies", "devDependencies"):
        assert _NPM["packages"][""][kind] == wanted[kind], "run npm install"


def test_no_script_of_a_package_is_needed_or_run() -> None:
    assert not [path for path, package in _packages(_NPM).items() if "hasInstallScript" in package]
    runs = re.findall(r"^\t.*\bnpm (.*)$", _MAKEFILE, re.MULTILINE)
    assert runs
    for run in runs:
        assert run.startswith("ci ")
        assert "--ignore-scripts" in run.split()


def test_a_package_that_is_built_gets_its_libraries_by_the_same_hashes() -> None:
    hook = runpy.run_path(str(ROOT / "hatch_build.py"))
    assert {"ci", "--ignore-scripts"} <= set(hook["_NPM"])
    kept = hook["_for_visitors"](_NPM)
    assert _packages(kept)
    for path, package in _packages(kept).items():
        assert package["integrity"] == _NPM["packages"][path]["integrity"]


def test_a_missing_hash_is_noticed() -> None:
    for package in ({}, {"integrity": "sha1-x"}, {"integrity": _EMPTY_SHA512, "resolved": "git"}):
        assert _without_hash({"packages": {"": {}, "x": package}}) == ["x"]
    assert not _without_hash({"packages": {"x": {"integrity": _EMPTY_SHA512}}})
