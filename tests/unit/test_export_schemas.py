"""Every export is what its format asks for, by the format's own schema or library."""

import io
import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator
from huggingface_hub import ModelCard, parse_eval_result_entries
from rdflib import RDF, SDO, Dataset, URIRef
from spdx_python_model import v3_0_1 as spdx

from tests.conftest import ROOT
from tests.exports import exported, made, stated, subjects

_NODE = Path(sys.executable).parent / "node"
_FAIR4ML = "https://w3id.org/fair4ml#"
# The classes and properties of its release 0.1.0 that we write.
_TERMS_OF_FAIR4ML = {
    *("MLModel", "MLModelEvaluation", "mlTask", "intendedUse", "legal", "ethicalSocial"),
    *("modelRisksBiasLimitations", "hasCO2eEmissions", "codeSampleSnippet", "fineTunedFrom"),
    *("trainedOn", "hasEvaluation", "evaluationMetrics", "extrinsicEvaluation"),
    "evaluationResults",
}
_VALIDATE = """
import { componentEntityV1alpha1Validator, entitySchemaValidator, makeValidator,
  DefaultNamespaceEntityPolicy, FieldFormatEntityPolicy, SchemaValidEntityPolicy }
  from "@backstage/catalog-model";
import { readFileSync } from "node:fs";
const policies = [new DefaultNamespaceEntityPolicy(), new SchemaValidEntityPolicy(),
  new FieldFormatEntityPolicy(makeValidator())];
for (const entity of JSON.parse(readFileSync(0, "utf8"))) {
  entitySchemaValidator()(entity);
  if (!(await componentEntityV1alpha1Validator.check(entity))) throw new Error("no component");
  for (const policy of policies) await policy.enforce(entity);
}
console.log("valid");
"""


def _texts(name: str) -> Iterator[tuple[str, str]]:
    found = ((model, exported(name, model).text) for _compared, model in subjects())
    return ((model, text) for model, text in found if text)


def test_bills_of_materials_are_valid_cyclonedx() -> None:
    validator = JsonStrictValidator(SchemaVersion.V1_6)
    for model, text in _texts("cyclonedx"):
        assert validator.validate_str(text) is None, model


def test_documents_are_valid_spdx() -> None:
    for model, text in _texts("spdx"):
        objects = spdx.SHACLObjectSet()
        spdx.JSONLDDeserializer().read(io.BytesIO(text.encode()), objects)
        assert not [*objects.missing_ids], model
        [package] = [
            one
            for one in objects.foreach_type(spdx.ai_AIPackage)
            if one.name == stated(model)["name"] and one.suppliedBy
        ]
        [document] = [*objects.foreach_type(spdx.SpdxDocument)]
        _conforms(document, package)


def _conforms(document: Any, package: Any) -> None:
    asked = (
        *("releaseTime", "suppliedBy", "software_downloadLocation", "software_packageVersion"),
        "software_primaryPurpose",
    )
    profiles = {profile.rpartition("/")[2] for profile in document.profileConformance}
    assert ("ai" in profiles) == all(getattr(package, name) for name in asked)


# The library warns of what it does itself.
@pytest.mark.filterwarnings("ignore::DeprecationWarning")
def test_linked_data_uses_terms_that_there_are() -> None:
    for model, text in _texts("json-ld"):
        graph = Dataset().parse(data=_without_network(text), format="json-ld")
        used = {*graph.predicates()}
        used |= {*graph.objects(None, RDF.type)}
        for term in used - {RDF.type}:
            space, _mark, name = str(term).partition("#")
            is_known = (
                name in _TERMS_OF_FAIR4ML if f"{space}#" == _FAIR4ML else _is_of_schema_org(term)
            )
            assert is_known, f"{model}: {term}"
        assert (None, RDF.type, URIRef(f"{_FAIR4ML}MLModel")) in graph


def _is_of_schema_org(term: object) -> bool:
    known: Any = SDO
    return term in known


def _without_network(text: str) -> str:
    """Return linked data with what the address of schema.org's context holds, as far as needed."""
    data = json.loads(text)
    assert data["@context"][0] == "https://schema.org/"
    data["@context"][0] = {"@vocab": str(SDO)}
    return json.dumps(data)


def test_readmes_are_model_cards_of_the_hub() -> None:
    for model, text in _texts("huggingface"):
        card: Any = ModelCard(text)
        assert card.data.model_name == stated(model)["name"]
        results = [one for many in stated(model).get("benchmarks", {}).values() for one in many]
        found = card.data.eval_results or []
        assert [one.metric_value for one in found] == [one["score"] for one in results]
        assert all(one.task_type and one.dataset_type and one.dataset_name for one in found)
        again: Any = ModelCard(str(card))
        assert again.data.to_dict() == card.data.to_dict()


def test_files_of_results_are_read_by_the_hub() -> None:
    for model, text in _texts("eval-results"):
        results = [one for many in stated(model)["benchmarks"].values() for one in many]
        entries = parse_eval_result_entries(yaml.safe_load(text))
        assert [entry.value for entry in entries] == [one["score"] for one in results]


def test_entities_are_valid_for_backstage() -> None:
    entities = [yaml.safe_load(text) for _model, text in _texts("backstage")]
    asked = subprocess.run(
        [_NODE, "--input-type=module", "--eval", _VALIDATE],
        input=json.dumps(entities).encode(),
        capture_output=True,
        check=False,
        cwd=ROOT,
    )
    assert asked.stdout.decode().strip() == "valid", asked.stderr.decode()[-2000:]


@pytest.mark.parametrize("name", ["cyclonedx", "json-ld", "litellm", "models.dev", "spdx"])
def test_files_are_json_that_every_program_reads(name: str) -> None:
    for _model, text in _texts(name):
        json.loads(text, parse_constant=lambda word: pytest.fail(f"no JSON: {word}"))


def test_made_cards_have_every_field_of_the_schema() -> None:
    # Or the tests of exports would hold less than they say.
    fields = {*made().catalogue.schemas["model"].model_fields} - {"custom"}
    assert {name for name in fields if name not in stated("m0")} <= {"imported", "waivers"}
