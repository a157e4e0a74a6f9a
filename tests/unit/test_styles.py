"""The site's styles: a class has its own look in one file, so that no subject changes another's."""

import re

from tests.conftest import ROOT

_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_SELECTOR = re.compile(r"[^{};]+(?={)")
# The class alone, wherever on a page it is; a list of several is a look that these share.
_ALONE = re.compile(r"(?:\[dir\] )?(?:\.md-typeset )?\w*\.(cp-[\w-]+)(?:::?\w+)?")


def test_a_class_alone_has_its_look_in_one_file() -> None:
    files: dict[str, set[str]] = {}
    for path in (ROOT / "site_src/assets/styles").glob("*.css"):
        if path.name == "print.css":  # of all of them, on paper
            continue
        styles = _COMMENT.sub("", path.read_text("utf-8"))
        for selector in _SELECTOR.findall(styles):
            if alone := _ALONE.fullmatch(selector.strip()):
                files.setdefault(alone[1], set()).add(path.name)
    assert len(files) > 50
    assert {name: found for name, found in files.items() if len(found) > 1} == {}
