"""A page has no indentation of the theme's, and none of its scripts that do nothing there."""

from cardpress.mkdocs_plugin.shell import slim

_PALETTE = "<script>var palette=__md_get('__palette')</script>\n"
_TABS = (
    '<script>var tabs=__md_get("__tabs")</script>\n'
    "<script>var target=document.getElementById(location.hash.slice(1))</script>\n"
)
_EARLY = '<script src="../assets/cardpress/early.js"></script>\n'
_CODE = "<pre>\n    indented\n</pre>"


def _page(*, head: str = "", top: str = "", content: str = "", end: str = "") -> str:
    return f"{head}<article>{top}<h1>One</h1>{content}</article>\n{end}"


def test_indentation_goes_but_from_what_a_page_says() -> None:
    page = _page(head="<p>\n  a\n", top="\n   <a></a>\n", content=_CODE, end="\n   <p>\n")
    assert slim(page) == _page(
        head="<p>\na\n", top="\n<a></a>\n", content=_CODE, end="\n<p>\n"
    ).replace("</article>\n\n", "</article>\n")
    above = _page(top=_CODE)
    assert slim(above) == above
    untitled = f"<article>{_CODE}</article>"
    assert slim(untitled) == untitled


def test_the_theme_is_chosen_once() -> None:
    assert slim(_page(head=_PALETTE + _EARLY)) == _page(head=_EARLY)
    # Without ours, as on a site whose scripts wait for the theme's.
    assert slim(_page(head=_PALETTE)) == _page(head=_PALETTE)


def test_a_page_has_the_script_of_tabs_if_it_has_tabs() -> None:
    tabs = '<div class="tabbed-set"></div>'
    assert slim(_page(content=tabs, end=_TABS)) == _page(content=tabs, end=_TABS)
    assert slim(_page(end=_TABS)) == _page()
