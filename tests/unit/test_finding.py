"""By what visitors find a model that no card states in a field of its own."""

from typing import Any

from cardpress import registries
from cardpress.blocks import nearness_to_end
from cardpress.comparison import compare
from cardpress.data.choices import chosen_by
from cardpress.data.columns import columns_record
from tests.catalogues import catalogue_of

_DAY = "2026-06-01"


def _chosen(as_of: str | None = _DAY, **card: Any) -> dict[str, Any]:
    compared = compare(catalogue_of({"x": card}), as_of)
    found = chosen_by(compared.catalogue.models["x"], compared)
    return {key: value for key, value in found.items() if value}


def test_commercial_use_follows_from_a_public_license_and_from_nothing_else() -> None:
    cases = {
        "MIT": True,
        "Apache-2.0": True,
        "GPL-3.0-or-later": True,
        "CC-BY-NC-4.0": False,
        "CC-BY-NC-SA-4.0": False,
        "CC-BY-4.0": True,
        "MIT OR CC-BY-NC-4.0": True,
        "MIT AND CC-BY-NC-4.0": False,
        "LicenseRef-Acme": None,
        "LicenseRef-Acme OR MIT": True,
        "LicenseRef-Acme AND MIT": None,
    }
    found = {each: registries.permits_commercial_use(each) for each in cases}
    assert found == cases
    assert _chosen(license={"name": "Apache License 2.0"}) == {"commercial": "Allowed"}
    assert _chosen(license={"name": "Own", "spdx": "CC-BY-NC-4.0"}) == {"commercial": "Forbidden"}
    assert _chosen(license={"name": "Proprietary"}) == {}


def test_languages_dates_and_what_sellers_do_with_inputs_are_choices() -> None:
    found = _chosen(
        languages=["de", "pt-BR"],
        lifecycle={"retires": "2027-01"},
        availability=[
            {"provider": "A", "trains_on_inputs": False, "data_retention": "30 days"},
            {"provider": "B", "trains_on_inputs": True},
        ],
    )
    assert found["languages"] == ["de", "pt-BR"]
    assert found["inputs"] == ["NotTrainedOn", "TrainedOn", "Kept"]
    assert found["retires"]["v"] == "2027-01"
    assert "hide" not in found


def test_a_model_may_be_hidden_that_is_retired_by_its_status_or_by_the_day_of_the_build() -> None:
    past = {"status": "active", "retires": "2026-05-31"}
    assert _chosen(lifecycle={"status": "retired"})["hide"] == ["Ended"]
    assert _chosen(lifecycle=past)["hide"] == ["Ended"]
    assert "hide" not in _chosen(None, lifecycle=past)
    imported = {"importer": "litellm", "date": "2026-01-01"}
    assert _chosen(imported=imported)["hide"] == ["Unread"]


def test_by_status_active_ones_come_first_and_the_soonest_to_end_before_what_is_retired() -> None:
    order = [
        {"status": "active"},
        {"status": "preview"},
        {"status": "announced"},
        {"status": "deprecated"},
        {"status": "active", "retires": "2030"},
        {"status": "deprecated", "retires": "2026-09-01"},
        {"retires": "2026-08"},
        {"status": "active", "retires": "2026-07-01"},
        {"status": "deprecated", "retires": "2026-05"},
    ]
    compared = compare(
        catalogue_of({f"m{at}": {"lifecycle": each} for at, each in enumerate(order)})
    )
    models = compared.catalogue.models
    places = [nearness_to_end(models[f"m{at}"].card, _DAY) for at in range(len(order))]
    assert None not in places
    assert places == sorted(places, key=lambda place: place or 0)
    assert len(set(places)) == len(places)


def test_a_filter_that_no_card_has_a_value_for_is_not_there() -> None:
    catalogue = catalogue_of({"x": {}})
    record = columns_record(catalogue, {"languages"})
    keys = {choice["key"] for choice in record["choices"]}
    assert "languages" in keys
    assert not keys & {"commercial", "hide", "inputs", "review"}
    assert {"key": "released", "label": "Released", "unit": "", "holds": "date"} in record["ranges"]
