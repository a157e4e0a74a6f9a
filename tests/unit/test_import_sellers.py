"""What models.dev says of a model at its maker and at sellers: open weights, and whose price."""

import json

from cardpress.importers import ImportFile
from cardpress.importers.formats import drafts_of


def test_only_a_maker_that_says_so_everywhere_has_closed_weights() -> None:
    for said, closed in (
        ({"xai": False}, True),
        ({"poe": False}, False),
        ({"xai": False, "x-ai": True}, False),
        ({"poe": True, "xai": False}, True),
    ):
        listed = {
            name: {"models": {"xai/grok-9": {"open_weights": is_open}}}
            for name, is_open in said.items()
        }
        [draft] = drafts_of("models.dev", ImportFile("api.json", json.dumps(listed).encode()))
        lost = [loss.field for loss in draft.losses if loss.field.endswith("open_weights")]
        assert ("license" in draft.card, bool(lost)) == (closed, not closed), said


def test_a_seller_is_called_as_everywhere_else() -> None:
    models = {"grok-9": {"cost": {"input": 1}}}
    listed = {"deepinfra": {"name": "Deep Infra", "models": models}}
    [draft] = drafts_of("models.dev", ImportFile("api.json", json.dumps(listed).encode()))
    assert "'provider': 'DeepInfra'" in str(draft.card["pricing"])
