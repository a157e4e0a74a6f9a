"""What lists say of a model at its maker and at sellers: its kind, open weights, whose price."""

import json

from cardpress.importers import ImportFile
from cardpress.importers.formats import drafts_of
from cardpress.importers.makers import maker_of


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


def test_the_longest_family_in_a_name_tells_its_maker() -> None:
    made = {"gpt-j-6b": "eleutherai", "gpt-5": "openai", "llama-3.1-nemotron-70b": "nvidia"}
    made |= {"stable-diffusion-v1-4": "compvis", "stable-diffusion-3": "stability"}
    assert {name: maker_of(name) for name in made} == made


def test_an_entry_that_is_no_model_says_what_it_is_as_far_as_the_list_does() -> None:
    unknown = "the source does not say what kind of model or service it is"
    for said, reason in (
        ({"mode": "search"}, "no model, but a service of the kind search"),
        ({"mode": ""}, unknown),
        ({}, unknown),
    ):
        listed = {"acme/case": {"litellm_provider": "acme", **said}}
        [draft] = drafts_of("litellm", ImportFile("prices.json", json.dumps(listed).encode()))
        assert draft.losses[0].reason == reason, said
