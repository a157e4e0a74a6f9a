"""The site under a content security policy by which only its own script files run."""

import base64
import hashlib
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, Route, expect

from tests.browser.conftest import Watched
from tests.browser.exploring import ASKED, points
from tests.conftest import ROOT

_INLINE = re.compile(r"<script(?![^>]*\bsrc=)([^>]*)>(.*?)</script>", re.DOTALL)
_INSERT = """() => {
  const script = document.createElement("script");
  script.textContent = "window.ran = true";
  document.head.append(script);
}"""
_TOOLS: dict[str, tuple[str, Callable[[Page], Any]]] = {
    "models": ("models/", lambda page: page.locator("[aria-controls=cp-filters]").click()),
    "compare": (
        "compare/?model=lumen-4.1&model=opal-4",
        lambda page: page.locator(".cp-comparison").get_by_role("checkbox").check(),
    ),
    "explore": (ASKED, lambda page: points(page).first.focus()),
    "cost": ("cost/", lambda page: page.locator("#cp-requests").fill("7")),
}


def _scripts(html: str) -> list[str]:
    """Return the scripts that stand in a page itself, without data that a browser does not run."""
    return [text for kind, text in _INLINE.findall(html) if "type=" not in kind]


def _restrict(route: Route) -> None:
    """Answer with a policy by which no text is a script but what the theme puts into a page."""
    answer = route.fetch()
    digests = (hashlib.sha256(each.encode()).digest() for each in _scripts(answer.text()))
    hashes = " ".join(f"'sha256-{base64.b64encode(each).decode()}'" for each in digests)
    policy = f"default-src 'self'; script-src 'self' {hashes}; style-src 'self' 'unsafe-inline'; "
    policy += "img-src 'self' data:; object-src 'none'; base-uri 'none'"
    route.fulfill(response=answer, headers={**answer.headers, "content-security-policy": policy})


@pytest.mark.parametrize("tool", _TOOLS)
def test_every_tool_works_where_only_script_files_run(visitor: Watched, tool: str) -> None:
    path, use = _TOOLS[tool]
    is_page = re.compile(rf"^{re.escape(visitor.address)}([a-z0-9./_-]*/)?([?#].*)?$")
    visitor.page.route(is_page, _restrict)
    page = visitor.use(path)
    expect(page.locator(f"[data-cardpress={tool}]")).to_have_attribute("data-ready", "")
    use(page)
    page.evaluate(_INSERT)
    assert not page.evaluate("window.ran")
    refused = [each for each in visitor.wrong if "inline script" in each]
    assert len(refused) == 1  # so that the policy holds, and refused nothing before
    visitor.wrong.remove(refused[0])


@pytest.mark.parametrize("path", sorted((ROOT / "templates").rglob("*.*")), ids=lambda p: p.name)
def test_no_template_of_ours_has_a_script_or_a_handler_in_it(path: Path) -> None:
    text = path.read_text("utf-8")
    assert not _INLINE.search(text)
    assert not re.search(r"<[a-z][^>]*\son[a-z]+=", text)
    assert "javascript:" not in text
