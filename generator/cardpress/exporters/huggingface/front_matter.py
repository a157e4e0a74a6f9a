"""The front matter of a README: what the Hub's own fields say of a model."""

from typing import Any

from cardpress.schema import BaseModelOf

from ..json_text import filled
from ..licenses import expression_of
from ..stated import Stated
from ..subject import Subject, hub_name
from ..words import shown
from .model_index import model_index
from .tasks import task_of

Data = dict[str, Any]
# Of the licenses that the Hub knows by a name of its own, those that are an identifier of SPDX.
_LICENSES = frozenset(
    {
        *("apache-2.0", "mit", "cc0-1.0", "cc-by-4.0", "cc-by-sa-4.0", "cc-by-nc-4.0"),
        *("cc-by-nc-sa-4.0", "cc-by-nc-nd-4.0", "cc-by-nd-4.0", "cc-by-3.0", "cc-by-sa-3.0"),
        *("gpl-2.0", "gpl-3.0", "lgpl-2.1", "lgpl-3.0", "agpl-3.0", "mpl-2.0", "epl-2.0"),
        *("bsd-2-clause", "bsd-3-clause", "bsd-3-clause-clear", "bsl-1.0", "isc", "zlib", "ncsa"),
        *("artistic-2.0", "afl-3.0", "ecl-2.0", "eupl-1.1", "ms-pl", "osl-3.0", "ofl-1.1"),
        *("postgresql", "unlicense", "wtfpl", "etalab-2.0", "odbl"),
    }
)
_RELATIONS = frozenset({"finetune", "adapter", "quantized", "merge"})
_GRAMS_PER_TON = 1e6
_TRAINING = {"training": "pre-training", "fine-tuning": "fine-tuning"}


def front_matter(subject: Subject) -> Data:
    """Return the fields of the front matter."""
    stated = subject.stated
    return filled(
        {
            "language": stated.values("languages"),
            **_license(stated),
            "library_name": _library(stated.inside("deployment")),
            "datasets": _datasets(stated),
            **_bases(subject),
            "new_version": subject.hub_id_of(shown(_replacement(stated))),
            "pipeline_tag": task_of(stated),
            "co2_eq_emissions": _emissions(stated),
            "model-index": model_index(subject),
        }
    )


def _license(stated: Stated) -> Data:
    license_ = stated.headline("license", noted=True)
    if license_ is None:
        return {}
    known = shown(license_.peek("spdx") or "")
    if known.casefold() in _LICENSES:
        return {"license": expression_of(license_).casefold()}
    name, link = license_.text("name"), license_.text("url")
    return {"license": "other", "license_name": license_.text("spdx") or name, "license_link": link}


def _library(deployment: Stated) -> str:
    first = next(iter(deployment.each("libraries")), None)
    return first.text("value").casefold().replace(" ", "-") if first else ""


def _datasets(stated: Stated) -> list[str]:
    found = []
    for each in stated.inside("training").each("datasets"):
        if name := hub_name(shown(each.peek("url") or ""), "datasets/"):
            each.take("url")
            found.append(name)
    return found


def _bases(subject: Subject) -> Data:
    names, relations = [], set[str]()
    listed = subject.stated.inside("lineage").each("base")
    for base in listed:
        named = shown(base.peek("model") or "")
        name = subject.hub_id_of(named) if named else hub_name(shown(base.peek("url") or ""))
        relation = shown(base.peek("relation") or BaseModelOf.model_fields["relation"].default)
        if name and relation in _RELATIONS:
            names.append(name)
            relations.add(relation)
    if len(relations) != 1:  # which the Hub has one field for; the text has all of them
        return {}
    return {"base_model": names, "base_model_relation": relations.pop()}


def _replacement(stated: Stated) -> object:
    return stated.inside("lifecycle").peek("replacement") or ""


def _emissions(stated: Stated) -> Data:
    for each in stated.each("environment"):
        tons, activity = each.peek("emissions_tco2eq"), shown(each.peek("activity") or "")
        if isinstance(tons, int | float) and activity in _TRAINING:
            each.take("emissions_tco2eq")
            each.take("activity")
            grams = float(f"{tons * _GRAMS_PER_TON:.12g}")
            return {
                "emissions": int(grams) if grams.is_integer() else grams,
                "source": each.text("method"),
                "training_type": _TRAINING[activity],
            }
    return {}
