"""The files of the content security policy that a build writes, and where it writes none."""

import re
from pathlib import Path

import pytest

from cardpress.mkdocs_plugin.inline import Inline, scripts
from cardpress.mkdocs_plugin.policy import content_policy
from tests.site.conftest import SMALL_SITE, SmallSite, build, small_catalogue

_META = re.compile(r'<meta http-equiv="Content-Security-Policy" content="([^"]*)">')
_FILES = ["_headers", "netlify.toml", "nginx.conf"]
_OWN = "<script>own()</script>"


def _site_with(options: str) -> str:
    return SMALL_SITE.replace("cardpress]", f"cardpress: {{policy: {{{options}}}}}]")


def _built(root: Path, name: str = "site") -> Path:
    out = root.parent / name
    built = build(root, out)
    assert built.returncode == 0, built.stdout
    return out


@pytest.fixture(scope="module")
def governed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Make a catalogue whose site has its policy in a file of headers and in its pages, built."""
    settings = {"mkdocs.yml": _site_with("headers: true, meta: true")}
    root = small_catalogue(tmp_path_factory.mktemp("governed") / "root", settings)
    _built(root)
    return root


def _policy(site: Path) -> str:
    text = (site / "assets/policy/_headers").read_text("utf-8")
    return text.partition("Content-Security-Policy: ")[2].partition("\n")[0]


def test_without_the_option_no_host_is_told_anything(small_site: SmallSite) -> None:
    site = _built(small_site({}))
    assert sorted(path.name for path in (site / "assets/policy").iterdir()) == _FILES
    assert not (site / "_headers").exists()
    assert not any(_META.search(page.read_text("utf-8")) for page in site.rglob("*.html"))


def test_the_frozen_site_allows_the_scripts_of_its_theme_alone(site: Path) -> None:
    found = {text for page in site.rglob("*.html") for text in scripts(page.read_text("utf-8"))}
    assert len(found) == 8  # three, and for each of five depths the one with the path to the home
    policy = _policy(site)
    assert policy.count("'sha256-") == len(found)
    assert "unsafe" not in policy
    assert "style-src 'self';" in policy
    assert (site / "_headers").read_text() == (site / "assets/policy/_headers").read_text()


def test_pages_state_the_policy_before_anything_that_it_governs(governed: Path) -> None:
    site = governed.parent / "site"
    wanted = _policy(site).removesuffix("; frame-ancestors 'none'")
    pages = [path.read_text("utf-8") for path in site.rglob("*.html")]
    themed = [page for page in pages if "<article" in page]
    assert len(themed) > 3
    for page in themed:
        before, *policies, _ = _META.split(page)
        assert policies == [wanted]
        assert not re.search("<(script|link|style)", before)


def test_two_builds_write_the_same_bytes(governed: Path) -> None:
    one, other = governed.parent / "site", _built(governed, "other")
    for path in ("_headers", "index.html", "404.html", *(f"assets/policy/{n}" for n in _FILES)):
        assert (one / path).read_bytes() == (other / path).read_bytes()


def test_a_sites_own_headers_stay_before_ours(small_site: SmallSite) -> None:
    own = "/assets/*\n  Cache-Control: max-age=60"
    root = small_site({"mkdocs.yml": _site_with("headers: true"), "docs/_headers": own})
    site = _built(root)
    assert (site / "_headers").read_text("utf-8").startswith(f"{own}\n# Made by cardpress")


def test_what_the_owner_wrote_into_a_page_is_allowed(small_site: SmallSite) -> None:
    page = f"# Own\n\n{_OWN}\n\n| a |\n| -: |\n| 1 |\n"
    policy = _policy(_built(small_site({"docs/own.md": page})))
    written = Inline(scripts={"own()"}, attributes={"text-align: right;"})
    for digest in re.findall("'sha256-[^']*'", content_policy(written, {})):
        assert digest in policy


def test_a_script_in_a_page_made_from_cards_is_reported_and_not_allowed(
    small_site: SmallSite,
) -> None:
    # As if a card had brought it; only a template of the site can.
    root = small_site({"templates/pages/coverage.md.j2": f"# Coverage\n\n{_OWN}\n"})
    site = _built(root)
    assert _OWN in (site / "coverage/index.html").read_text("utf-8")
    (digest,) = re.findall("'sha256-[^']*'", content_policy(Inline(scripts={"own()"}), {}))
    assert digest not in _policy(site)
    (root / "mkdocs.yml").write_text(_site_with("headers: true"), encoding="utf-8")
    built = build(root, root.parent / "site")
    assert built.returncode == 1
    assert "policy: browsers will refuse scripts in the content of coverage.md;" in built.stdout


@pytest.mark.parametrize("options", ["headers: true", "meta: true"])
def test_scripts_beyond_what_hosts_allow_are_reported(small_site: SmallSite, options: str) -> None:
    many = "\n\n".join(f"<script>own({number})</script>" for number in range(40))
    root = small_site({"mkdocs.yml": _site_with(options), "docs/own.md": f"# Own\n\n{many}\n"})
    built = build(root, root.parent / "site")
    assert built.returncode == 1
    assert "policy: not written, as 4" in built.stdout


def test_a_site_for_a_folder_has_no_policy(small_site: SmallSite) -> None:
    settings = _site_with("headers: true, meta: true").replace("[search,", "[search, offline,")
    site = _built(small_site({"mkdocs.yml": settings}))
    assert not (site / "_headers").exists()
    assert not (site / "assets/policy").exists()
    assert not _META.search((site / "index.html").read_text("utf-8"))
