"""The model as a package of SPDX's profile for AI."""

from collections.abc import Iterator
from typing import Any
from urllib.parse import quote

from ..addresses import proper
from ..dates import moment
from ..json_text import filled
from ..properties import properties
from ..stated import Stated
from ..subject import Subject
from ..words import lines, rest_in_words, shown, words

Data = dict[str, Any]
_SUPPORT = {
    "announced": "development",
    "preview": "development",
    "active": "support",
    "deprecated": "limitedSupport",
    "retired": "endOfSupport",
}
_ACTIVITIES = {
    "training": "ai_trainingEnergyConsumption",
    "fine-tuning": "ai_finetuningEnergyConsumption",
    "inference": "ai_inferenceEnergyConsumption",
}
_LIMITING = ("limitations", "caveats", "risks", "fairness", "ethical_considerations")
_TRAINING = ("stages", "compute", "personal_data", "opt_out")
_APPLICATION = ("users", "direct", "downstream", "out_of_scope", "acceptable_use_policy")


def package(subject: Subject, maker: str) -> Data:
    """Return what the package says of the model."""
    stated = subject.stated
    about = {
        "name": subject.name(),
        "summary": stated.text("summary"),
        "description": stated.text("overview"),
        "suppliedBy": maker,
        "software_primaryPurpose": "model",
        **_identity(subject),
        **_life(stated),
        **_profile(subject),
    }
    rest = [_property(name, value) for name, value in properties(subject)]
    if rest:
        extension = {"type": "extension_CdxPropertiesExtension", "extension_cdxProperty": rest}
        about["extension"] = [extension]
    return filled(about)


def _property(name: str, value: str) -> Data:
    return {
        "type": "extension_CdxPropertyEntry",
        "extension_cdxPropName": name,
        "extension_cdxPropValue": value,
    }


def _identity(subject: Subject) -> Data:
    stated = subject.stated
    newest = next(iter(stated.each("versions")), None)
    weights = [c for c in stated.each("components") if c.peek("part") == "weights"]
    download = next((w.text("url") for w in weights if w.peek("url")), "")
    hub = subject.hub_id
    return {
        "software_packageVersion": newest.text("version") if newest else "",
        "software_downloadLocation": proper(download)
        or (f"https://huggingface.co/{hub}" if hub else ""),
        "software_packageUrl": f"pkg:huggingface/{quote(hub)}" if hub else "",
        "externalIdentifier": [
            {"type": "ExternalIdentifier", "externalIdentifierType": "other", "identifier": name}
            for key in ("aliases", "former_names")
            for name in _listed(stated, key)
        ],
        "externalRef": [*_links(stated)],
    }


def _listed(stated: Stated, key: str) -> list[object]:
    names = stated.take(key)
    return names if isinstance(names, list) else []


def _links(stated: Stated) -> Iterator[Data]:
    resources = stated.inside("resources")
    for title in resources.names():
        kind = "documentation" if "documentation" in title.casefold() else "altWebPage"
        yield _link(kind, shown(resources.take(title)), title)
    for _key, source in stated.entries("sources"):
        if source.peek("url"):
            yield _link("productMetadata", shown(source.peek("url")), shown(source.peek("title")))


def _link(kind: str, address: str, title: str) -> Data:
    return {
        "type": "ExternalRef",
        "externalRefType": kind,
        "locator": [proper(address)],
        "comment": title,
    }


def _life(stated: Stated) -> Data:
    lifecycle = stated.inside("lifecycle")
    status = lifecycle.headline("status", noted=True)
    return {
        "releaseTime": moment(stated.headline("release_date")),
        "validUntilTime": moment(lifecycle.headline("retires")),
        # What a card says in a word is among the properties; this is the nearest of SPDX.
        "supportLevel": [_SUPPORT[str(status.peek("value"))]]
        if status and str(status.peek("value")) in _SUPPORT
        else None,
    }


def _profile(subject: Subject) -> Data:
    stated = subject.stated
    facts, training = stated.inside("specifications"), stated.inside("training")
    use, governance = stated.inside("intended_use"), stated.inside("governance")
    architecture = facts.headline("architecture")
    kinds = [stated.text("type"), architecture.text("value") if architecture else ""]
    return {
        "ai_typeOfModel": [*filter(None, kinds)],
        "ai_domain": use.values("tasks"),
        "ai_informationAboutApplication": "\n".join(lines(use, _APPLICATION, subject)),
        "ai_informationAboutTraining": "\n".join(lines(training, _TRAINING, subject)),
        "ai_limitation": "\n".join(lines(stated, _LIMITING, subject)),
        "ai_modelDataPreprocessing": [words(e, subject) for e in training.each("preprocessing")],
        "ai_hyperparameter": [
            _entry(each.text("name"), _setting(each, subject))
            for each in training.each("hyperparameters")
        ],
        "ai_metric": [_entry(card.name, words(r, subject)) for _, card, r in subject.results()],
        "ai_standardCompliance": governance.values("standards"),
        "ai_energyConsumption": _energy(stated),
    }


def _setting(setting: Stated, subject: Subject) -> str:
    value = setting.text("value")
    rest = rest_in_words(setting, subject)
    return f"{value}; {rest}" if rest else value


def _entry(key: str, value: str) -> Data:
    return {"type": "DictionaryEntry", "key": key, "value": value}


def _energy(stated: Stated) -> Data | None:
    found: Data = {}
    for each in stated.each("environment"):
        kind = _ACTIVITIES.get(str(each.peek("activity")))
        amount = each.peek("energy_kwh")
        if kind and amount is not None:
            each.take("activity")
            each.take("energy_kwh")
            found.setdefault(kind, []).append(
                {
                    "type": "ai_EnergyConsumptionDescription",
                    "ai_energyQuantity": amount,
                    "ai_energyUnit": "kilowattHour",
                }
            )
    return {"type": "ai_EnergyConsumption", **found} if found else None
