"""The data of a site as programs read them: over HTTP, also from another site."""

import functools
import http.server
import json
import os
import re
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.request import urlopen

import pytest

from tests.conftest import ROOT
from tests.site.hosting import headers_for

_GUIDE = ROOT / "site_src/data/python.md"
_CODE = re.compile(r"^```python\n(.*?)^```", re.DOTALL | re.MULTILINE)
_NAMED = '<link rel="alternate " type="text/markdown" href="index.html.md">'
_LINK = re.compile(r"(?<!\\)\]\(([^)\s\"#?]+)")
_OPEN = "Access-Control-Allow-Origin"


class _Host(http.server.SimpleHTTPRequestHandler):
    def end_headers(self) -> None:
        for name, value in headers_for(self.path, Path(self.directory)):
            self.send_header(name, value)
        super().end_headers()

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 - its caller's name
        """Print nothing."""


@pytest.fixture(scope="module")
def address(site: Path) -> Iterator[str]:
    handler = functools.partial(_Host, directory=os.fspath(site))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()
        thread.join()


def test_other_sites_may_read_the_data_and_nothing_else(address: str) -> None:
    for path in ("data/v1/catalogue.json", "data/v1/scores.csv", "data/v1/SHA256SUMS"):
        with urlopen(address + path) as answer:
            assert answer.headers[_OPEN] == "*", path
            assert answer.headers["X-Content-Type-Options"] == "nosniff"
            assert answer.read()
    for path in ("", "models/", "assets/data/site.js"):
        with urlopen(address + path) as answer:
            assert answer.headers[_OPEN] is None, path
            assert "default-src" in answer.headers["Content-Security-Policy"]


def test_the_code_of_the_guide_runs_against_the_site(address: str, site: Path) -> None:
    code = "".join(_CODE.findall(_GUIDE.read_text("utf-8")))
    assert code.count("https://cardpress.example/") == 1
    code = code.replace("https://cardpress.example/", address)
    run = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=False, cwd=site
    )
    assert run.returncode == 0, run.stderr
    assert "scores that stand for their models" in run.stdout
    catalogue = json.loads((site / "data/v1/catalogue.json").read_text("utf-8"))
    first = catalogue["models"][0]
    assert f"{first['name']} {len(first['results'])}\n" in run.stdout


def test_each_page_from_cards_has_its_markdown_and_names_it(site: Path) -> None:
    pages = [path for path in site.rglob("index.html") if Path(f"{path}.md").is_file()]
    folders = {path.relative_to(site).parts[0] for path in pages}
    assert {"models", "benchmarks", "organizations", "compare", "data"} <= folders
    for page in pages:
        assert _NAMED in page.read_text("utf-8"), page
        text = Path(f"{page}.md").read_text("utf-8")
        assert text.lstrip().startswith("# "), page
        assert [link for link in _links(text) if not (page.parent / link).exists()] == [], page


def test_language_models_find_pages_that_are_there(site: Path) -> None:
    links = _links((site / "llms.txt").read_text("utf-8"))
    assert len(links) > 20
    assert [link for link in links if not (site / link).is_file()] == []


def _links(text: str) -> list[str]:
    """Return where the links of a page lead that are no addresses of other sites."""
    return [link for link in _LINK.findall(text) if ":" not in link]
