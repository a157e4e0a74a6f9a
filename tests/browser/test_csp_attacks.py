"""What the site's own policy refuses, should anything of it ever stand in a page."""

import pytest
from playwright.sync_api import Route

from tests.browser.conftest import Watch

# By the directive that refuses it. The code is a file of the site, so that it may itself run.
_ATTACKS = {
    "script": ("script-src-elem", "add('script').textContent = 'ran = true'"),
    "import map": (
        "script-src-elem",
        "add('script', { type: 'importmap' }).textContent = '{\"imports\": {}}'",
    ),
    "script of another host": ("script-src-elem", "add('script', { src: elsewhere })"),
    "script in an address": ("script-src-elem", "add('script', { src: 'data:,ran = true' })"),
    "handler": ("script-src-attr", "add('p').setAttribute('onclick', 'ran = true')"),
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
_LOAD = """() => new Promise(resolve => {
  document.addEventListener("securitypolicyviolation", ({ effectiveDirective, disposition }) =>
    resolve([effectiveDirective, disposition, "ran" in window]));
  const script = document.createElement("script");
  script.src = "/attack.js";
  document.head.append(script);
})"""


@pytest.mark.parametrize(("directive", "code"), _ATTACKS.values(), ids=_ATTACKS)
def test_the_policy_refuses(watch: Watch, home: str, directive: str, code: str) -> None:
    def answer(route: Route) -> None:
        route.fulfill(content_type="text/javascript", body=_ADD + code)

    window = watch(home)
    page = window.open("numbers/")
    page.route("**/attack.js", answer)
    assert page.evaluate(_LOAD) == [directive, "enforce", False]
    # A frame is refused by another process, whose message may come after the page has been told.
    for _ in range(1_000):
        if any("Content Security Policy" in each for each in window.wrong):
            break
        page.evaluate("new Promise(requestAnimationFrame)")
    assert any("Content Security Policy" in each for each in window.wrong)
    page.goto("about:blank")  # after which nothing more is said of the page
    # What was refused is in the console, and nothing else is; text that runs as code throws, too.
    said = [each for each in window.wrong if "Content Security Policy" not in each]
    assert [each for each in said if not each.startswith(("error: ", "request to"))] == []
    window.wrong.clear()
