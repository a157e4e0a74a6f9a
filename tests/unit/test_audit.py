"""`make audit` says what the services said, and nothing of a package that none was asked for."""

import json
from typing import Any

from tests.audit import Audit, read_npm_audit, read_pip_audit, report

_SOUND: dict[str, Any] = {"name": "idna", "version": "3.20", "vulns": []}
_FAULTY: dict[str, Any] = {
    "name": "jinja2",
    "version": "3.1.4",
    "vulns": [
        {"id": "CVE-2025-27516", "fix_versions": ["3.1.6"]},
        {"id": "PYSEC-1", "fix_versions": []},
    ],
}
_UNKNOWN: dict[str, Any] = {
    "name": "nh3",
    "skip_reason": "Dependency not found on PyPI and could not be audited",
}


def _pip(*dependencies: dict[str, Any]) -> Audit:
    return read_pip_audit(json.dumps({"dependencies": dependencies, "fixes": []}))


def test_faults_of_python_packages_are_named_with_the_version_that_mends_them() -> None:
    assert _pip(_SOUND) == Audit()
    assert _pip(_SOUND, _FAULTY).faults == (
        "jinja2 3.1.4: CVE-2025-27516, mended in 3.1.6",
        "jinja2 3.1.4: PYSEC-1, mended in no version yet",
    )


def test_a_package_that_was_not_looked_up_is_not_without_a_fault() -> None:
    assert _pip(_SOUND, _UNKNOWN).refusal == "1 packages are not known to it, nh3 first"
    for output in ("", "Traceback (most recent call last):", "[]", "{}"):
        assert read_pip_audit(output).refusal
        assert read_npm_audit(output).refusal


def test_faults_of_npm_packages_are_named() -> None:
    found = {"b": {"range": "<2", "severity": "low"}, "a": {"range": "*", "severity": "high"}}
    assert read_npm_audit(json.dumps({"vulnerabilities": found})).faults == (
        "a *: high",
        "b <2: low",
    )
    assert read_npm_audit(json.dumps({"vulnerabilities": {}})) == Audit()
    refused = {"message": "405 Method Not Allowed", "error": {"summary": ""}}
    assert read_npm_audit(json.dumps(refused)).refusal == "405 Method Not Allowed"


def test_the_exit_status_tells_a_fault_from_a_missing_answer() -> None:
    sound, faulty, mute = Audit(), Audit(("x 1: CVE-1",)), Audit(refusal="no network")
    assert report({"a": sound}) == (["a: no known fault"], 0)
    lines, status = report({"a": sound, "b": mute})
    assert (lines[1], status) == ("b: not audited: no network", 2)
    assert "needs the network" in lines[2]
    lines, status = report({"a": faulty, "b": mute})
    assert (lines[:2], status) == (["a: x 1: CVE-1", "b: not audited: no network"], 1)
