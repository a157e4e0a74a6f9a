"""What is said of a cost beside its amount; scripts say the same, in rules/remarks.js."""

from collections.abc import Iterator

from cardpress import figures
from cardpress.comparison import PER, Cost, Obstacle

OBSTACLES: dict[Obstacle, str] = {
    "price": "No price stated",
    "unit": f"Not priced in US dollars per {PER}",
    "limit": "Input longer than the model takes",
    "length": "Priced only for longer prompts",
    "input": "No input price stated",
    "output": "No output price stated",
}
"""Why models are left out."""


def cost_remarks(found: Cost) -> Iterator[str]:
    """Yield what a reader must know of a cost before it is held against another."""
    kind = found.offer.kind
    if kind.provider:
        yield f"at {kind.provider}"
    if kind.above is not None:
        yield f"price above {figures.tokens(kind.above)}"
    if any(part.kind == "cached" and part.charged == "input" for part in found.parts):
        yield "cached at the input price"
