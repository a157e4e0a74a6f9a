"""A program that runs MkDocs whenever it is asked to, each time in a new process of its own.

What takes a third of a small build is imported once, before. A line of standard input is JSON with
`arguments`, `cwd`, `environment` and `output`, the file for all that is printed; the answer is a
line with the exit code.
"""

import gc
import importlib
import json
import os
import sys
import time
import traceback
from typing import Any, NoReturn

from mkdocs.__main__ import cli

# What the sites of the tests ask for by name.
_NEEDED = (
    *("cardpress.mkdocs_plugin", "material.plugins.search.plugin", "material.plugins.tags.plugin"),
    *("material.extensions.emoji", "pymdownx.superfences", "pymdownx.tabbed", "mkdocs.theme"),
    *("mkdocs.commands.build", "markdown.extensions.toc", "markdown.extensions.tables"),
)


def _build(asked: dict[str, Any]) -> NoReturn:
    """Become what a user's own call would be, and end with its exit code."""
    output = os.open(asked["output"], os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
    for old, new in ((os.open(os.devnull, os.O_RDONLY), 0), (output, 1), (output, 2)):
        os.dup2(old, new)
    os.chdir(asked["cwd"])
    os.environ.clear()
    os.environ.update(asked["environment"])
    time.tzset()
    code = 1
    try:
        cli(asked["arguments"], prog_name="mkdocs")
    except SystemExit as end:
        code = end.code if isinstance(end.code, int) else 1
    except BaseException:  # noqa: BLE001 - as the interpreter would at the end of a program
        traceback.print_exc()
    finally:
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(code)


def main() -> None:
    for name in _NEEDED:
        importlib.import_module(name)
    gc.freeze()  # so that a build's own collections leave what was imported alone
    for line in sys.stdin:
        child = os.fork()
        if not child:
            _build(json.loads(line))
        print(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]), flush=True)


if __name__ == "__main__":
    main()
