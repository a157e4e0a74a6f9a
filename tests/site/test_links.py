"""The check of a built site's addresses finds what is wrong with them, and nothing else."""

from pathlib import Path

import pytest

from tests.site.links import faults, main

_HOME = """\
<link rel="canonical" href="https://cardpress.example/below/">
<link rel="stylesheet" href="style.css"><h1 id="top of all">Home</h1><a href="page/#there">a</a>
"""
_PAGE = '<h1 id="there">Page</h1>\n'


def _site(folder: Path, page: str, style: str = "") -> Path:
    (folder / "page").mkdir()
    (folder / "index.html").write_text(_HOME, "utf-8")
    (folder / "style.css").write_text(style, "utf-8")
    (folder / "page/index.html").write_text(_PAGE + page, "utf-8")
    return folder


@pytest.mark.parametrize(
    "page",
    [
        '<a href="..">home</a> <a href="/below/page/">here</a> <a href="#there">there</a>',
        '<a href="../#top%20of%20all">top</a> <img src="data:image/png;base64,AA==">',
        '<a href="https://elsewhere.example/lost#x">a link out</a> <a href="mailto:a@b.c">mail</a>',
        '<a href="https://cardpress.example/other/">beside the site</a>',
    ],
)
def test_an_address_that_leads_somewhere_is_left_alone(page: str, tmp_path: Path) -> None:
    assert faults(_site(tmp_path, page)) == []


@pytest.mark.parametrize(
    ("page", "told"),
    [
        ('<a href="../lost/">a</a>', "leads nowhere: ../lost/"),
        ('<a href="#lost">a</a>', "leads nowhere: #lost"),
        ('<a href="../#lost">a</a>', "leads nowhere: ../#lost"),
        ('<img src="lost.png">', "leads nowhere: lost.png"),
        ('<a href="https://cardpress.example/below/lost">a</a>', "leads nowhere: https:"),
        ('<script src="https://cdn.example/a.js"></script>', "loads from another host: https:"),
        ('<script src="//cdn.example/a.js"></script>', "loads from another host: //cdn"),
        ('<img srcset="https://cdn.example/a.png 2x">', "loads from another host"),
        ('<p style="background: url(https://cdn.example/a.png)">', "loads from another host"),
        ("<style>@import '//cdn.example/a.css';</style>", "loads from another host"),
        ('<link rel="preconnect" href="https://cdn.example">', "loads from another host"),
    ],
)
def test_an_address_that_is_wrong_is_told(
    page: str, told: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(_site(tmp_path, page)) == 1
    assert f"page/index.html: {told}" in capsys.readouterr().out


def test_a_style_sheet_may_not_load_from_another_host(tmp_path: Path) -> None:
    [fault] = faults(
        _site(tmp_path, "", style="a { background: url('https://cdn.example/a.png') }")
    )
    assert fault.startswith("style.css: loads from another host")
