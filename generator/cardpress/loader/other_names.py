"""What other forms and standards for model cards call our fields.

From the metadata of Hugging Face cards, Google's toolkit, CycloneDX, SPDX, the EU's documentation
form, MTEB, and the price lists of API providers.
"""

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from cardpress.messages import N_, _
from cardpress.schema import FieldOutline, Record, outline

# For each record our field, as a path from the record, and its other names.
_NAMES: dict[str, dict[str, str]] = {
    "Model": {
        "name": "model_name display_name",
        "type": "model_type kind pipeline_tag type_of_model",
        "release_date": "released release created created_at created_date publication_date date "
        "release_time launch_date",
        "family": "series model_family architecture_family",
        "aliases": "model_id api_id api_name api_names other_names also_known_as",
        "summary": "tagline short_description",
        "overview": "description about model_description model_summary details",
        "sources": "references",
        "lineage.base": "base_model base_models parent_model finetuned_from fine_tuned_from "
        "adapted_from derived_from quantized_from model_dependencies",
        "lifecycle.replacement": "new_version superseded_by replaced_by",
        "lifecycle.deprecated": "deprecation_date deprecated_at",
        "lifecycle.retires": "retirement_date shutdown_date sunset sunset_date end_of_life eol",
        "specifications.parameters": "n_parameters num_parameters number_of_parameters "
        "parameter_count params model_size total_parameters",
        "specifications.active_parameters": "n_active_parameters activated_parameters",
        "specifications.context_window": "context_length max_context_length context context_size "
        "max_context n_ctx max_position_embeddings",
        "specifications.max_input": "max_input_tokens",
        "specifications.max_output": "max_output_tokens max_completion_tokens max_new_tokens",
        "specifications.embedding_dimensions": "embed_dim embedding_dim embedding_dimension "
        "embedding_size output_dimensionality",
        "specifications.knowledge_cutoff": "training_cutoff cutoff cutoff_date data_cutoff "
        "training_data_cutoff knowledge_cutoff_date",
        "specifications.modalities": "modality input_modalities output_modalities inputs outputs "
        "input_format output_format",
        "specifications.tool_calling": "function_calling supports_function_calling tool_use "
        "supports_tools",
        "specifications.architecture": "model_architecture design_specification",
        "license.name": "license_name",
        "license.url": "license_link license_url",
        "benchmarks": "results evaluation evaluations eval_results model_index metrics scores "
        "performance_metrics performance quantitative_analyses benchmark_scores",
        "pricing": "price prices cost costs",
        "resources": "links urls url repo repository paper github homepage website demo "
        "documentation docs",
        "examples": "samples code code_samples code_examples usage snippets get_started_code",
        "key_features": "features strengths highlights",
        "limitations": "weaknesses technical_limitations bias_risks_limitations",
        "intended_use.direct": "direct_use intended_uses primary_uses use_cases",
        "intended_use.downstream": "downstream_use",
        "intended_use.out_of_scope": "out_of_scope_use out_of_scope_uses prohibited_uses "
        "restricted_uses",
        "intended_use.tasks": "task task_categories primary_purpose domain",
        "training.datasets": "dataset training_datasets data_sets training_dataset",
        "training.hyperparameters": "hyperparameter hyper_parameters training_parameters",
        "training.preprocessing": "model_data_preprocessing data_preprocessing",
        "environment": "co2_eq_emissions carbon_footprint emissions energy energy_consumption "
        "environmental_impact environmental_considerations",
        "fairness": "bias biases fairness_assessment fairness_assessments known_biases",
        "risks": "identified_risks safety_risk_assessment",
        "ethical_considerations": "ethics",
        "caveats": "caveats_and_recommendations recommendations",
        "languages": "supported_languages language_support",
        "deployment.libraries": "library_name library framework frameworks software",
        "deployment.hardware": "hardware_requirements",
        "deployment.memory": "memory_usage_mb memory_usage vram",
        "variants": "quantizations quantized_versions gguf",
        "availability": "providers distribution_channels endpoints distribution",
        "versions": "changelog change_log revisions history",
        "contacts": "model_card_contact owners feedback",
        "citation": "bibtex citation_bibtex citation_apa",
    },
    "Price": {
        "from": "effective_from effective_date valid_from start_date since",
        "per": "unit units",
        "provider": "seller vendor host reseller",
        "input": "prompt input_price input_cost input_cost_per_token input_tokens",
        "output": "completion output_price output_cost output_cost_per_token output_tokens",
        "cache_read": "cached cached_input input_cache_read cache_hit cached_tokens",
        "cache_write": "input_cache_write cache_creation",
        "above": "above_tokens threshold min_tokens",
        "tier": "service_tier pricing_tier processing_tier",
        "token_kind": "token_type",
        "checked": "accessed verified last_checked",
    },
    "Source": {
        "title": "name label",
        "url": "link href address uri",
        "kind": "type",
        "publisher": "author authors organization",
        "published": "date year publication_date release_date",
        "accessed": "retrieved access_date accessed_on visited",
    },
    "Result": {
        "score": "value accuracy result metric_value",
        "slice": "subset split subgroup group slices",
        "standard_error": "stderr std_err error margin",
        "confidence_interval": "ci confidence interval",
        "samples": "n n_samples num_samples sample_size",
        "settings.shots": "n_shot n_shots num_fewshot few_shot fewshot",
        "settings.harness": "framework scaffold agent",
        "settings.effort": "reasoning_effort thinking_budget",
        "settings.attempts": "pass_at_k num_attempts",
        "version": "dataset_version benchmark_version revision",
        "snapshot": "model_version model_id",
        "evaluator": "evaluation_type reported_by",
        "evaluated_by": "evaluator_name",
        "metric": "metric_name metric_type",
        "cost": "cost_usd",
        "time": "duration runtime",
    },
    "Lifecycle": {
        "retires": "shutdown shutdown_date sunset sunset_date end_of_life eol retirement "
        "retirement_date",
        "deprecated": "deprecation deprecation_date",
        "replacement": "replaced_by superseded_by new_version successor",
        "announced": "announcement_date",
    },
    "BaseModelOf": {"relation": "base_model_relation type", "model": "base_model id"},
    "License": {"spdx": "id spdx_id identifier", "url": "link license_link"},
    "Benchmark": {
        "released": "release_date date year",
        "home": "url website homepage",
        "summary": "description",
        "direction": "higher_is_better lower_is_better",
        "range": "scale",
        "category": "type domain task",
        "unit": "metric units",
    },
    "Organization": {"website": "url homepage home", "overview": "description about"},
    "Example": {"code": "snippet source", "title": "name", "text": "description"},
    "Limitation": {"text": "description", "title": "name"},
    "KeyFeature": {"points": "details items", "title": "name"},
}
# A quoted result is written like a result of one's own.
_NAMES["QuotedResult"] = _NAMES["Result"]
_OF_A_FILE = {
    "Model": {
        "id": N_("delete it: the file name is the model's id"),
        "slug": N_("delete it: the file name is the model's address"),
    },
    "Benchmark": {
        "id": N_("delete it: the file name is the benchmark's id"),
        "slug": N_("delete it: the file name is the benchmark's address"),
    },
    "Organization": {
        "id": N_("delete it: the file name is the organization's id"),
        "slug": N_("delete it: the file name is the organization's address"),
    },
}
# What the card's own path says already.
_FROM_THE_PATH = {
    f"{record}.{name}": hint
    for record in ("Model", "Benchmark", "Organization")
    for name, hint in _OF_A_FILE[record].items()
}
_MAKERS = ("organization", "developer", "developed_by", "vendor", "creator", "maker", "author")
_FROM_THE_PATH |= {
    f"Model.{name}": N_("delete it: the folder is the model's organization") for name in _MAKERS
}
_OF_ANOTHER_ROW = {
    f"Price.{name}": (N_("write %(field)s in a row of its own with token_kind: audio"), side)
    for side in ("input", "output")
    for name in (f"{side}_audio", f"audio_{side}")
} | {
    f"Price.{tier}": (N_("write input and output in a row of their own with tier: %(field)s"), tier)
    for tier in ("batch", "priority", "flex")
}
"""What price lists have beside the standard price, and a card in a row that says what it is for."""


@cache
def other_names(record: type[Record]) -> Mapping[str, str]:
    """Return what is called otherwise elsewhere: by its name there the path of our field."""
    known = _NAMES.get(record.__name__, {})
    names_by_path = ((path, names) for path, names in known.items() if field_named(record, path))
    return MappingProxyType({name: path for path, names in names_by_path for name in names.split()})


def field_named(record: type[Record], path: str) -> FieldOutline | None:
    """Return the field at a dotted path of a record; None if there is no such field."""
    first, _, rest = path.partition(".")
    field = next((field for field in outline(record) if field.key == first), None)
    if not field or not rest:
        return field
    return field_named(field.record, rest) if field.record else None


def ours(name: str, record: type[Record]) -> str:
    """Return how a card writes what goes by another name elsewhere; empty if that is not known."""
    if hint := _FROM_THE_PATH.get(f"{record.__name__}.{name}"):
        return _(hint)
    plain = name.casefold().replace("-", "_")
    if row := _OF_ANOTHER_ROW.get(f"{record.__name__}.{plain}"):
        return _(row[0]) % {"field": row[1]}
    path = other_names(record).get(plain, "")
    field = field_named(record, path) if path else None
    parts = {"path": path, "meaning": _(field.meaning) if field else ""}
    return _("here it is %(path)s: %(meaning)s") % parts if field else ""
