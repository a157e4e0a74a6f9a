"""What each room of the package can do at all: write, print, start programs, ask the clock.

Whatever a module can reach it imports, so the imports are listed. A new one fails here until
someone has looked whether it writes, and has put it where it may be used. What a run really does
is watched in tests/site/test_audit.py.
"""

import ast
from collections.abc import Iterator
from pathlib import Path, PurePath

import pytest

from tests.house import PACKAGE
from tests.modules import MODULES, nodes, parsed
from tests.unit.capabilities import ALL, EVERYWHERE, IN_ROOM

_READING = {
    *("absolute", "cwd", "exists", "expanduser", "from_uri", "glob", "group", "home", "info"),
    *("is_block_device", "is_char_device", "is_dir", "is_fifo", "is_file", "is_junction"),
    *("is_mount", "is_socket", "is_symlink", "iterdir", "lstat", "owner", "read_bytes"),
    *("read_text", "readlink", "resolve", "rglob", "samefile", "stat", "walk"),
}
_WRITING = {name for name in dir(Path) if not name.startswith("_")} - set(dir(PurePath)) - _READING
_WRITING_OF_OTHERS = {"compile_templates", "copy_file", "dump"}  # of Jinja and of MkDocs
_IN_MEMORY = {"copy.copy", "_InMemory(target, self).dump"}
_ARGUMENTS_OF_A_TEXT = {"copy": (0,), "replace": (2, 3)}
"""How many arguments a name takes that a text or a collection has, too."""
_BUILTINS = {"__import__", "breakpoint", "compile", "eval", "exec", "open", "print"}
_OPENED_TO_READ = "open(os.open(path, _READING), 'rb')"  # a handle that follows no link
_HARMLESS_OPENS = (
    *(["'rb'"], ["'r'"], ["path", "_READING"]),
    ["os.devnull", "os.O_WRONLY"],  # what is left for a closed pipe goes nowhere
)
_OF_YAML = {"Dumper", "allow_unicode", "default_flow_style", "default_style", "sort_keys", "width"}
_CLOCK = {"now", "today", "utcnow", "fromtimestamp"}


def _room(path: Path) -> str:
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


def _reached(tree: ast.Module) -> Iterator[tuple[str, str]]:
    """Yield each module of others that is imported, with the name that is used of it."""
    modules: dict[str, str] = {}
    for node in nodes(tree):
        if isinstance(node, ast.Import):
            modules |= {alias.asname or alias.name: alias.name for alias in node.names}
        if isinstance(node, ast.ImportFrom) and not node.level:
            inside = (node.module or "").startswith("cardpress")
            yield from (("cardpress" if inside else node.module or "", a.name) for a in node.names)
    yield from ((name, "") for name in modules.values())
    for node in nodes(tree):
        if isinstance(node, ast.Attribute) and (module := modules.get(ast.unparse(node.value))):
            yield module, node.attr


def test_a_module_imports_only_what_its_room_may_use() -> None:
    told = "does it write, print, start a program or ask a clock?"
    for path in MODULES:
        allowed = {**EVERYWHERE, **IN_ROOM.get(_room(path), {})}
        for module, name in _reached(parsed(path)):
            assert module in allowed, f"{path}: {module}: {told}"
            names = allowed[module]
            assert not name or names == ALL or name in names, f"{path}: {module}.{name}: {told}"


def _writes(node: ast.Attribute, call: ast.Call | None) -> bool:
    given = [ast.unparse(argument) for argument in call.args] if call else None
    if given is not None and len(given) in _ARGUMENTS_OF_A_TEXT.get(node.attr, ()):
        return False
    if node.attr == "open" and given in _HARMLESS_OPENS:
        return False
    # The writer is asked to write, and the dumper of YAML gives a text where it has no file.
    if ast.unparse(node) == "yaml.dump":
        named = {keyword.arg for keyword in call.keywords} if call else {None}
        return given is None or len(given) > 1 or not named <= _OF_YAML
    asked = ast.unparse(node.value) == "writer" or ast.unparse(node) in _IN_MEMORY
    return node.attr in _WRITING | _WRITING_OF_OTHERS and not asked


def test_only_the_writer_names_a_way_to_write() -> None:
    for path in MODULES:
        tree = parsed(path)
        calls = (node for node in nodes(tree) if isinstance(node, ast.Call))
        handles = {id(call.func) for call in calls if ast.unparse(call) == _OPENED_TO_READ}
        for node in nodes(tree):
            if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load):
                allowed = node.id not in _BUILTINS or id(node) in handles
                assert allowed, f"{path}:{node.lineno}: {node.id}"
        if path.parent != PACKAGE / "writer":
            assert _finds_writing(tree) == [], path


def _finds_writing(tree: ast.Module) -> list[str]:
    calls = {id(node.func): node for node in nodes(tree) if isinstance(node, ast.Call)}
    attributes = (node for node in nodes(tree) if isinstance(node, ast.Attribute))
    return [
        f"{node.lineno}: {node.attr}" for node in attributes if _writes(node, calls.get(id(node)))
    ]


@pytest.mark.parametrize(
    "code",
    [
        "yaml.dump(data, file)",
        "yaml.dump(data, stream=file)",
        "yaml.dump(data, **more)",
        "dump = yaml.dump",
        'path.open("w")',
        "path.open()",
        "Path.write_text",
        'path.replace("x")',
        'environment.from_string("x").stream().dump("file")',
    ],
)
def test_a_named_way_to_write_is_found(code: str) -> None:
    assert _finds_writing(ast.parse(code))


def test_no_module_asks_the_clock() -> None:
    for path in MODULES:
        for node in nodes(parsed(path)):
            if isinstance(node, ast.Attribute):
                assert node.attr not in _CLOCK, f"{path.name}:{node.lineno}"


def test_every_way_of_a_path_to_write_is_known() -> None:
    assert {"write_text", "write_bytes", "open", "unlink", "rmdir", "mkdir", "rename"} <= _WRITING
    assert {"replace", "touch", "chmod", "symlink_to", "hardlink_to"} <= _WRITING
