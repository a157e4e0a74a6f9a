"""The task that the Hub files a model under."""

from collections.abc import Mapping

from cardpress.ecosystem.tasks import TASKS, Task, task_named

from ..stated import Stated
from ..words import shown


def task_of(stated: Stated) -> str:
    """Return the task that a model is filed under: its own, or that of its type and modalities."""
    for task in stated.inside("intended_use").each("tasks"):
        if named := task_named(shown(task.peek("value"))):
            return named
    modalities = next(iter(stated.inside("specifications").each("modalities")), None)
    kinds = {s: modalities.peek(s) for s in ("input", "output")} if modalities else {}
    fitting = [name for name, task in TASKS.items() if task.type == stated.peek("type")]
    exact = [name for name in fitting if _fits(TASKS[name], kinds)]
    return next(iter(exact or fitting), "")


def _fits(task: Task, kinds: Mapping[str, object]) -> bool:
    return all([*getattr(task, side)] == (kinds.get(side) or []) for side in ("input", "output"))
