"""What the site's own policy refuses, should anything of it ever stand in a page."""

from urllib.parse import unquote

import pytest
from playwright.sync_api import Route

from tests.browser.conftest import Watch, Watched

# By the directive that refuses it. The code is a file of the site, so that it may itself run.
_ATTACKS = {
    "script": ("script-src-elem", "add('script').textContent = 'ran = true'"),
    "import map": (
        "script-src-elem",
        "add('script', { type: 'importmap' }).textContent = '{\"imports\": {}}'",
    ),
    "script of another host": ("script-src-elem", "add('script', { src: elsewhere })"),
    "script in an address": ("script-src-elem", "add('script', { src: 'data:,ran = true' })"),
    "handler": (  # which a browser may judge only when it is called
        "script-src-attr",
        "const p = add('p'); p.setAttribute('onclick', 'ran = true'); p.click()",
    ),
    "link that runs": ("script-src-elem", "add('a', { href: 'javascript:ran = true' }).click()"),
    "text as code": ("script-src", "new Function('ran = true')()"),
    "worker of text": ("worker-src", "new Worker(URL.createObjectURL(new Blob([''])))"),
    "style": ("style-src-attr", "add('p').setAttribute('style', 'color: red')"),
    "style sheet": ("style-src-elem", "add('style').textContent = 'p { color: red }'"),
    "picture of another host": ("img-src", "add('img', { src: elsewhere })"),
    "frame": ("frame-src", "add('iframe', { src: elsewhere })"),
    "object": ("object-src", "add('object', { data: '/index.html' })"),
    "base": ("base-uri", "add('base', { href: '/elsewhere/' })"),
    "form": ("form-action", "add('form', { action: elsewhere }).submit()"),
    "request": ("connect-src", "fetch(elsewhere).catch(() => {})"),
}
_ADD = """
const elsewhere = "http://127.0.0.1:9/";
const add = (name, given = {}) =>
  document.body.appendChild(Object.assign(document.createElement(name), given));
"""
_LISTEN = """() => {
  window.refusals = [];
  document.addEventListener("securitypolicyviolation", ({ effectiveDirective, disposition }) =>
    refusals.push([effectiveDirective, disposition, "ran" in window]));
}"""
_ATTACK = """name => {
  const script = document.createElement("script");
  script.src = `/attack.js?${name}`;
  document.head.append(script);
}"""
_BY_BOTH_POLICIES = "() => refusals.length > 1"  # that of the header and that of the page
_REFUSED = "new Promise(resolve => setTimeout(() => resolve(refusals.splice(0))))"
_TOLD = "Content Security Policy"


def test_the_policy_refuses_every_attack(watch: Watch, home: str) -> None:
    window = watch(home)
    page = window.open("numbers/")
    page.route("**/attack.js?*", _answer)
    page.evaluate(_LISTEN)
    for name, (directive, _) in _ATTACKS.items():
        before = _messages(window)
        page.evaluate(_ATTACK, name)
        page.wait_for_function(_BY_BOTH_POLICIES)
        refused = page.evaluate(_REFUSED)
        assert refused == [[directive, "enforce", False]] * len(refused), name
        _await_message(window, name, before)
    page.goto("about:blank")  # after which nothing more is said of the page
    # What was refused is in the console, and nothing else is; text that runs as code throws, too.
    said = [each for each in window.wrong if _TOLD not in each]
    assert [each for each in said if not each.startswith(("error: ", "request to"))] == []
    window.wrong.clear()


def _answer(route: Route) -> None:
    name = unquote(route.request.url.partition("?")[2])
    body = f"{{{_ADD}{_ATTACKS[name][1]}}}"  # in a block, as several run on one page
    route.fulfill(content_type="text/javascript", body=body)


def _messages(window: Watched) -> int:
    return sum(_TOLD in each for each in window.wrong)


def _await_message(window: Watched, name: str, before: int) -> None:
    """Wait until the console has told of one refusal more."""
    # A frame is refused by another process, whose message may come after the page has been told.
    for _ in range(1_000):
        if _messages(window) > before:
            return
        window.page.evaluate("new Promise(requestAnimationFrame)")
    pytest.fail(f"{name}: the console does not tell of it")
