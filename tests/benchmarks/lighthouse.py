"""Judges pages of the built site with Lighthouse, as a phone loads them from a host of pages."""

import json
import os
import subprocess
import sys
from collections.abc import Collection, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import trustme

from tests.browser import chromium
from tests.browser.conftest import CHROMIUM_FLAGS
from tests.conftest import ROOT

_SITE = ROOT / "site"
_PAGES = {
    "home": "",
    "models": "models/",
    "model": "models/gpt-5.2/",
    "compare": "compare/?model=gpt-5.2&model=claude-opus-4-5",
    "pair": "compare/claude-opus-4-5_vs_gpt-5.2/",
    "explore": "explore/",
    "cost": "cost/?requests=3000000&input=2000&output=500",
    "benchmarks": "benchmarks/",
    "benchmark": "benchmarks/swe-bench-verified/",
    "organizations": "organizations/",
    "organization": "organizations/openai/",
    "new": "new/",
    "retirements": "retirements/",
    "data": "data/",
    "disagreements": "disagreements/",
    "coverage": "coverage/",
    "numbers": "numbers/",
    "contribute": "contribute/",
    "checks": "contribute/checks/",
}
_LEAST = {"performance": 97, "accessibility": 100, "best-practices": 100, "seo": 100}
_WITHOUT = "--without-performance"
_RUNS = 5  # of which the middle one counts, as one alone says as much of the machine
# Where there is no graphics card, Chromium may hold the first frame of a page for a second. The
# others do work beside a page, and are off where Lighthouse starts Chromium as it likes.
_OFF = ["PaintHolding", "Translate", "OptimizationHints", "MediaRouter", "RenderDocument"]
_FLAGS = [
    *("--headless=new", f"--disable-features={','.join(_OFF)}", *CHROMIUM_FLAGS),
    "--ignore-certificate-errors",  # nobody knows who has made the certificate of the test
]
_NODE = Path(sys.executable).parent / "node"


@contextmanager
def _served(folder: Path) -> Iterator[str]:
    """Serve the site to 127.0.0.1 as long as it is judged, under a certificate of its own."""
    with TemporaryDirectory() as home:
        certificate = Path(home, "certificate.pem")
        trustme.CA().issue_cert("127.0.0.1").private_key_and_cert_chain_pem.write_to_path(
            certificate
        )
        command = (_NODE, Path(__file__).with_name("host.mjs"), folder, certificate)
        with subprocess.Popen(command, stdout=subprocess.PIPE, encoding="ascii") as host:
            assert host.stdout
            try:
                yield f"https://127.0.0.1:{int(host.stdout.readline())}/"
            finally:
                host.terminate()


def _judge(address: str, categories: Iterable[str]) -> dict[str, Any]:
    """Return Lighthouse's report of a page on a phone."""
    command: list[str | Path] = [
        *(_NODE, ROOT / "node_modules/lighthouse/cli/index.js"),
        *(address, "--quiet", "--output=json", "--output-path=stdout", "--form-factor=mobile"),
        f"--only-categories={','.join(categories)}",
        f"--chrome-flags={' '.join(_FLAGS)}",
    ]
    environment = {**os.environ, "CHROME_PATH": chromium.find() or ""}
    told = subprocess.run(command, env=environment, check=True, capture_output=True, text=True)
    report: dict[str, Any] = json.loads(told.stdout)
    return report


def _judged(address: str, categories: Collection[str]) -> dict[str, Any]:
    """Return the report of the middle one of several runs, by performance, or else of one."""
    if "performance" not in categories:
        return _judge(address, categories)
    reports = sorted((_judge(address, categories) for _ in range(_RUNS)), key=_performance)
    return reports[_RUNS // 2]


def _performance(report: dict[str, Any]) -> float:
    return float(report["categories"]["performance"]["score"])


def _complaints(report: dict[str, Any]) -> Iterator[str]:
    """Yield the audits that cost a category its full score."""
    for category in report["categories"].values():
        for each in category["auditRefs"]:
            audit = report["audits"][each["id"]]
            if each["weight"] and audit["score"] is not None and audit["score"] < 0.9:
                yield f"    {category['id']}: {audit['title']} {audit.get('displayValue', '')}"


def main(arguments: list[str]) -> int:
    """Judge the pages named, or all; 1 where one is below what it must reach.

    On a busy machine, all but their performance can be judged, with ``--without-performance``.
    """
    names = [argument for argument in arguments if argument != _WITHOUT]
    left_out = "performance" if _WITHOUT in arguments else ""
    least = {key: score for key, score in _LEAST.items() if key != left_out}
    is_below = False
    with _served(_SITE) as address:
        for name in names or _PAGES:
            report = _judged(address + _PAGES[name], least)
            scores = {key: round(100 * report["categories"][key]["score"]) for key in least}
            is_below |= any(scores[key] < score for key, score in least.items())
            print(f"{name}: " + ", ".join(f"{key} {score}" for key, score in scores.items()))
            for complaint in _complaints(report):
                print(complaint)
    return int(is_below)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
