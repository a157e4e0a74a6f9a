"""What to write for a model that another was made from, given by a name alone."""

import re

import yaml

from cardpress.messages import _

# As ids of cards are; what has capitals or a slash is a name, mostly of another site.
_ID = re.compile(r"[a-z0-9]+(?:[.-][a-z0-9]+)*", re.ASCII)


def base_model(name: str) -> str:
    """Return how a card names a base model, as one of the catalogue or by name and address."""
    name = name.strip()
    if _ID.fullmatch(name):
        return _(
            "write %(inside)s, with relation: adapter, quantized, merge or distillation "
            "if it is no finetune"
        ) % {"inside": f"{{model: {_quoted(name)}}}"}
    return _("write %(outside)s, or {model: ...} with its id if the catalogue has it") % {
        "outside": f"{{name: {_quoted(name)}, url: https://...}}"
    }


def _quoted(name: str) -> str:
    # By YAML's own writer, so that 7 stays a text, and a comma in a name no end of it.
    written = yaml.safe_dump([name], default_flow_style=True, allow_unicode=True, width=1_000)
    return written.strip()[1:-1]
