"""What is to be considered of a model, as CycloneDX has it."""

from cardpress.ecosystem.cyclonedx import ACTIVITIES

from ..fields import Fields
from ..gathered import Data, Gathered
from ..words import cut_line, short_line


def considerations(fields: Fields, gathered: Gathered) -> None:
    """Put users, uses, limitations, ethics, fairness and energy in their place."""
    for key, path in (("users", "intended_use.users"), ("useCases", "intended_use.tasks")):
        _uses(fields, key, path, gathered)
    for key in ("technicalLimitations", "performanceTradeoffs"):
        for index, value in enumerate(_texts(fields, key)):
            gathered.add("caveats", gathered.statement(value, f"{fields.at(key)}[{index}]"))
    for each in fields.each("ethicalConsiderations"):
        if name := cut_line(each.text("name")):
            data = {"title": name, "mitigation": _text(each, "mitigationStrategy", gathered)}
            gathered.add("ethical_considerations", gathered.cited(data, each.path))
    for each in fields.each("fairnessAssessments"):
        _fairness(each, gathered)
    for each in fields.inside("environmentalConsiderations").each("energyConsumptions"):
        _energy(each, gathered)


def _uses(fields: Fields, key: str, path: str, gathered: Gathered) -> None:
    for index, value in enumerate(_texts(fields, key)):
        where = f"{fields.at(key)}[{index}]"
        if line := short_line(value):
            gathered.say(path, gathered.cited({"value": line}, where))
        else:
            gathered.add("intended_use.direct", gathered.statement(value, where))


def _fairness(assessment: Fields, gathered: Gathered) -> None:
    if group := assessment.line("groupAtRisk"):
        data = {key: _text(assessment, key, gathered) for key in ("benefits", "harms")}
        data["mitigation"] = _text(assessment, "mitigationStrategy", gathered)
        gathered.add("fairness", gathered.cited({"group": group, **data}, assessment.path))


def _texts(fields: Fields, key: str) -> list[str]:
    values = fields.peek(key)
    listed = values if isinstance(values, list) else []
    if listed and all(isinstance(each, str) for each in listed):
        fields.take(key)
        return [each for each in listed if each.strip()]
    return []


def _text(fields: Fields, key: str, gathered: Gathered) -> object:
    return gathered.statement(fields.text(key), fields.at(key)).get("text")


def _energy(energy: Fields, gathered: Gathered) -> None:
    stated = energy.line("activity")
    data: Data = {
        "activity": ACTIVITIES.get(stated, "other"),
        "energy_kwh": _measure(energy.inside("activityEnergyCost"), "kwh"),
        "emissions_tco2eq": _measure(energy.inside("co2CostEquivalent"), "tco2eq"),
        "note": stated if stated != ACTIVITIES.get(stated) else None,
    }
    gathered.add("environment", gathered.cited(data, energy.path))


def _measure(measure: Fields, unit: str) -> float | None:
    if str(measure.peek("unit")).lower() != unit:
        return None
    measure.take("unit")
    return measure.number("value")
