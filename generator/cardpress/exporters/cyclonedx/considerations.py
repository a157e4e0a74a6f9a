"""What is to be considered of a model, as CycloneDX has it."""

from collections.abc import Iterator
from typing import Any

from cardpress.ecosystem.cyclonedx import ACTIVITIES

from ..json_text import filled
from ..stated import Stated

Data = dict[str, Any]
_NAMES = {ours: theirs for theirs, ours in reversed(ACTIVITIES.items())}


def considerations(stated: Stated) -> Data:
    """Return users, uses, limitations, ethics, fairness and energy."""
    use = stated.inside("intended_use")
    # The first task stands among the parameters.
    tasks = [task.text("value") for task in use.each("tasks")[1:]]
    return {
        "users": use.values("users"),
        "useCases": [*tasks, *use.values("direct", "text"), *use.values("downstream", "text")],
        "technicalLimitations": [*_limitations(stated), *stated.values("caveats", "text")],
        "ethicalConsiderations": [
            filled({"name": each.text("title"), "mitigationStrategy": each.text("mitigation")})
            for key in ("ethical_considerations", "risks")
            for each in stated.each(key)
        ],
        "fairnessAssessments": [
            filled(
                {
                    "groupAtRisk": each.text("group"),
                    "benefits": each.text("benefits"),
                    "harms": each.text("harms"),
                    "mitigationStrategy": each.text("mitigation"),
                }
            )
            for each in stated.each("fairness")
        ],
        "environmentalConsiderations": {"energyConsumptions": [*_energy(stated)]},
    }


def _limitations(stated: Stated) -> Iterator[str]:
    for each in stated.each("limitations"):
        yield f"{each.text('title')}: {each.text('text')}"


def _energy(stated: Stated) -> Iterator[Data]:
    for each in stated.each("environment"):
        energy = each.take("energy_kwh")
        if energy is None:  # which the format asks for; emissions alone are among the properties
            continue
        emissions = each.take("emissions_tco2eq")
        yield filled(
            {
                "activity": _NAMES.get(each.text("activity"), "other"),
                "activityEnergyCost": {"value": energy, "unit": "kWh"},
                "co2CostEquivalent": {"value": emissions, "unit": "tCO2eq"}
                if emissions is not None
                else None,
            }
        ) | {"energyProviders": []}
