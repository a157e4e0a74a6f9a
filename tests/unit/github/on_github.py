"""Scripts of workflows, run as GitHub runs them, and without it."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

_NODE = Path(sys.executable).parent / "node"
Done = list[tuple[str, Any]]
"""What a script asked of GitHub and told the log: a name, and what was said with it."""


def on_github(
    script: str, context: dict[str, Any], answers: list[dict[str, Any]], environment: dict[str, str]
) -> list[Done]:
    """Returns what a script does with each of several answers of GitHub."""
    repo = {"repo": {"owner": "acme", "repo": "models"}}
    given = {"script": script, "context": {**repo, **context}, "answers": answers}
    asked = subprocess.run(
        [_NODE, Path(__file__).with_name("on_github.mjs")],
        input=json.dumps(given),
        env={**os.environ, **environment},
        capture_output=True,
        text=True,
        check=False,
    )
    assert asked.returncode == 0, asked.stderr
    return [[(name, said) for name, said in done] for done in json.loads(asked.stdout)]
