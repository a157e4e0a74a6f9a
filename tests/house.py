"""The map of the house in CONTRIBUTING.md, made from the import contract by `make map`."""

import ast
import tomllib
from pathlib import Path

ROOT = Path(__file__).parent.parent
GUIDE = ROOT / "CONTRIBUTING.md"
PACKAGE = ROOT / "generator/cardpress"
_START = "<!-- map: made from pyproject.toml by `make map`; edits here are lost -->\n"
_END = "<!-- end of the map -->\n"


def floors() -> list[list[str]]:
    """Returns the rooms of each floor, top floor first, as the import contract lists them."""
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    [layers] = [
        contract["layers"]
        for contract in settings["tool"]["importlinter"]["contracts"]
        if contract["type"] == "layers"
    ]
    return [layer.split(" | ") for layer in layers]


def with_map(guide: str) -> str:
    """Returns the guide with the map that the contract gives now; ValueError without its marks."""
    before, start, rest = guide.partition(_START)
    _old, end, after = rest.partition(_END)
    if not start or not end:
        raise ValueError("the marks around the map are missing")
    return "".join((before, start, *_table(), end, after))


def _table() -> list[str]:
    levels = list(enumerate(reversed(floors())))
    rows = [
        f"| {level} | {_folder(room)} | {_meaning(room)} |\n"
        for level, rooms in reversed(levels)
        for room in rooms
    ]
    return ["| floor | room | what happens there |\n", "| --- | --- | --- |\n", *rows]


def _folder(room: str) -> str:
    return f"`{room}/`" if (PACKAGE / room).is_dir() else f"`{room}`"


def _meaning(room: str) -> str:
    """Returns the first sentence of a room's docstring, as it goes on after "room:"."""
    folder = PACKAGE / room / "__init__.py"
    path = folder if folder.is_file() else PACKAGE / f"{room}.py"
    text = ast.get_docstring(ast.parse(path.read_text(encoding="utf-8"))) or ""
    return " ".join(text.split("\n\n")[0].split()).removesuffix(".").replace("|", r"\|")


if __name__ == "__main__":
    GUIDE.write_text(with_map(GUIDE.read_text(encoding="utf-8")), encoding="utf-8", newline="\n")
