"""The content security policy: what of a page it allows, and how each host reads it."""

import base64
import hashlib
import shlex
import tomllib

import pytest
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File
from mkdocs.structure.pages import Page

from cardpress.mkdocs_plugin import hosts
from cardpress.mkdocs_plugin.inline import Inline, divide, scripts
from cardpress.mkdocs_plugin.policy import Policy, PolicyConfig, content_policy, new_policy


def _hash(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


def _page(content: str) -> str:
    return f"<body><script>shell()</script><article>{content}</article><footer></footer></body>"


def _config(**options: object) -> PolicyConfig:
    config = PolicyConfig()
    config.load_dict(options)
    assert config.validate() == ([], [])
    return config


def test_a_script_that_runs_is_found_and_data_or_a_file_is_not() -> None:
    page = """
    <script>one()</script><SCRIPT type="module">two()</SCRIPT >
    <script type='application/json'>{}</script><script type="text/plain" src="x.js"></script>
    <script src="y.js"></script><script data-src="z" data-type="text/plain">three(">")</script>
    """
    assert list(scripts(page)) == ["one()", "two()", 'three(">")']


@pytest.mark.parametrize(
    "content",
    [
        "<script>bad()</script>",
        "</article><script>bad()</script><article>",
        "<script>bad()//",
        "<SCRIPT\n>bad()</SCRIPT>",
    ],
)
def test_nothing_of_the_content_of_a_page_made_from_cards_is_allowed(content: str) -> None:
    inline = Inline()
    shell, article = divide(_page(content))
    inline.add_shell(shell)
    inline.deny_content(article, "models/x.md")
    assert inline.scripts == {"shell()"}


def test_a_script_is_allowed_in_a_page_whose_source_has_it_and_no_other() -> None:
    inline = Inline()
    content = "<script>mine()</script><script>of_a_tag()</script>"
    inline.add_content(content, "own.md", "# Own\n\n<script>mine()</script>\n")
    assert inline.scripts == {"mine()"}
    assert list(inline.foreign) == ["own.md"]


def test_styles_are_allowed_by_their_text_alone() -> None:
    inline = Inline()
    inline.add_shell('<style>a{}</style><td style="text-align: right;">&lt;p style="x"&gt;</td>')
    policy = content_policy(inline, {})
    assert f"; style-src 'self' {_hash('a{}')}; " in policy
    assert policy.endswith(f"; style-src-attr 'unsafe-hashes' {_hash('text-align: right;')}")


def test_a_style_is_hashed_as_a_browser_has_read_it() -> None:
    inline = Inline()
    inline.add_shell("""<p data-x='>' style='a: "b"'></p><p title="style=1" style="c: &quot;d">""")
    assert inline.attributes == {'a: "b"', 'c: "d'}


def test_the_policy_is_strict_and_the_same_in_every_order() -> None:
    one, other = Inline(), Inline()
    for text in ("a", "b", "c"):
        one.scripts.add(text)
    for text in ("c", "b", "a"):
        other.scripts.add(text)
    policy = content_policy(one, {})
    assert policy == content_policy(other, {})
    hashes = " ".join(sorted(map(_hash, "abc")))
    assert policy == (
        f"default-src 'self'; script-src 'self' {hashes}; style-src 'self'; img-src 'self' data:; "
        "connect-src 'self'; worker-src 'self'; object-src 'none'; base-uri 'none'; "
        "form-action 'self'; frame-ancestors 'none'"
    )


def test_a_browser_reads_every_end_of_a_line_as_one_character() -> None:
    inline = Inline(scripts={"a\r\nb\rc"})
    assert _hash("a\nb\nc") in content_policy(inline, {})


def test_more_sources_are_added_and_replace_none() -> None:
    sources = {"img-src": ["https://i.example"], "frame-ancestors": ["'self'"], "font-src": ["x:"]}
    policy = content_policy(Inline(), sources)
    assert "; img-src 'self' data: https://i.example; " in policy
    assert "; frame-ancestors 'self'; " in policy
    assert policy.endswith("; font-src 'self' x:")


@pytest.mark.parametrize(
    "sources",
    [{"img src": ["x"]}, {"Img": ["x"]}, {"img-src": ["a; b"]}, {"img-src": ['"']}, {"x": [""]}],
)
def test_a_source_that_would_end_the_policy_is_a_wrong_option(
    sources: dict[str, list[str]],
) -> None:
    with pytest.raises(PluginError, match="policy: sources: "):
        Policy(_config(sources=sources))


def _sent(text: str) -> dict[str, str]:
    lines = [line.strip() for line in text.splitlines() if line.startswith("  ")]
    return dict(line.split(": ", 1) for line in lines)


def test_every_host_reads_the_same_headers() -> None:
    policy = content_policy(Inline(scripts={"a"}), {})
    files = hosts.files(policy)
    sent = _sent(files["assets/policy/_headers"])
    assert sent["Content-Security-Policy"] == policy
    assert sent.keys() == {"Content-Security-Policy", "X-Content-Type-Options", "Referrer-Policy"}
    (rule,) = tomllib.loads(files["assets/policy/netlify.toml"])["headers"]
    assert rule == {"for": "/*", "values": sent}
    lines = files["assets/policy/nginx.conf"].splitlines()[1:]
    nginx = [shlex.split(line.removesuffix(";")) for line in lines]
    assert nginx == [["add_header", name, value, "always"] for name, value in sent.items()]


def test_a_site_that_is_served_with_live_reload_has_no_policy() -> None:
    assert new_policy(_config(meta=True), MkDocsConfig(), is_serving=True) is None


def test_each_page_of_a_frame_says_what_the_frame_carries() -> None:
    config = MkDocsConfig()
    config.load_dict({"site_name": "Small"})
    policy = Policy(_config())
    for name, frame in (("one.md", "a"), ("other.md", "a"), ("alone.md", None)):
        file = File(name, "docs", "site", use_directory_urls=True)
        file.content_string = "# Text"
        policy.add_page(_page("text"), Page(None, file, config), frame=frame)
        # Another build may know this page, and none of the others in its frame.
        assert policy.take().inline.scripts == {"shell()"}, name
