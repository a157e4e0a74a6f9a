"""Whether what hosts read has their form: `python -m tests.workflow_schemas` tells what has not.

All by one Python, as what checks them takes longer to start than to check.
"""

import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

from tests.late_grammars import build_late

build_late()

from check_jsonschema import main as check  # noqa: E402 - what it imports is to find the above

_ROOT = Path(__file__).parents[1]
_STARTER = "generator/cardpress/starter"
_FILES: Mapping[str, tuple[str, ...]] = {
    "github-actions": (".github/actions/*/action.yml",),
    "github-issue-forms": (".github/ISSUE_TEMPLATE/[!c]*.yml",),
    "github-issue-config": (".github/ISSUE_TEMPLATE/config.yml",),
    "gitlab-ci": (f"{_STARTER}/.gitlab-ci.yml",),
}
"""Files by the schema that each must follow."""
_OPTIONS = {"gitlab-ci": ("--data-transform", "gitlab-ci")}


def _found(patterns: tuple[str, ...]) -> Iterator[Path]:
    for pattern in patterns:
        files = sorted(_ROOT.glob(pattern))
        assert files, f"nothing is called {pattern}"
        yield from files


def main() -> int:
    """Check all files and say what is wrong with them; 1 where anything is."""
    failed = False
    for schema, patterns in _FILES.items():
        options = ("--builtin-schema", f"vendor.{schema}", *_OPTIONS.get(schema, ()))
        files = map(str, _found(patterns))
        failed |= bool(check([*options, *files], standalone_mode=False))
    return int(failed)


if __name__ == "__main__":
    sys.exit(main())
