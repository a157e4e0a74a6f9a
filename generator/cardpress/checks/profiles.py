"""What the standards for model cards ask for, and how much of it a card fills.

The sections are those of the standards' own templates; which of our fields answers each is told
here alone. A section is filled as soon as one of its fields states something: this counts what is
said, and judges nothing of how well.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from cardpress.comparison import KnownFacts
from cardpress.schema import Model


@dataclass(frozen=True)
class Asked:
    """A section that a standard asks for, and the fields that answer it, as dotted paths."""

    section: str
    fields: tuple[str, ...]


@dataclass(frozen=True)
class Profile:
    """A standard or form for model cards; ``name`` is what the command line calls it."""

    name: str
    title: str
    url: str
    asks: tuple[Asked, ...]


@dataclass(frozen=True)
class Completeness:
    """How far a card answers a profile: the sections with and without an answer, in its order."""

    profile: Profile
    filled: tuple[str, ...]
    missing: tuple[str, ...]


def completeness(card: Model, known: KnownFacts) -> Iterator[Completeness]:
    """Yield for each profile which of its sections a card fills, by itself or by what it inherits.

    Its page shows an inherited fact, so a reader who looks for it finds it.
    """
    inherited = {".".join(fact.fact.path) for fact in known.values() if fact.is_inherited}
    # The standards ask for much the same.
    stated = {path for path in _FIELDS if path in inherited or _is_answer(card, path)}
    for profile in PROFILES:
        filled = {asked.section for asked in profile.asks if not stated.isdisjoint(asked.fields)}
        names = [asked.section for asked in profile.asks]
        yield Completeness(
            profile,
            tuple(name for name in names if name in filled),
            tuple(name for name in names if name not in filled),
        )


def _is_answer(card: Model, path: str) -> bool:
    # A rival or a successor is related, too, and says nothing of what the model was made from.
    if path == _RELATED:
        return any(one.relation == "base_model" for one in card.related)
    return _is_stated(card, path.split("."))


def _is_stated(value: Any, steps: list[str]) -> bool:  # noqa: ANN401 - any value of a card
    if not steps:
        return value not in (None, (), {}, "")
    # Of a list, as of sellers, one with the field is enough.
    holders = value if isinstance(value, tuple) else (value,)
    return any(_is_stated(getattr(holder, steps[0], None), steps[1:]) for holder in holders)


def _asks(**fields: str) -> tuple[Asked, ...]:
    """Return sections by the words of their names, each with its fields in one text."""
    return tuple(
        Asked(name.replace("_", " ").capitalize(), tuple(paths.split()))
        for name, paths in fields.items()
    )


_RELATED = "related"
_BASE = f"lineage.base inherits {_RELATED}"
_ARCHITECTURE = "specifications.architecture specifications.parameters"
_COMPUTE = "training.compute specifications.training_compute"
_DATA = "training.datasets specifications.training_data"
_LIMITS = "limitations caveats"
_RISKS = "risks ethical_considerations fairness"
PROFILES = (
    Profile(
        "mitchell",
        "Mitchell et al. (2019)",
        "https://arxiv.org/abs/1810.03993",
        _asks(
            model_details="release_date versions license citation",
            intended_use="intended_use.direct intended_use.tasks intended_use.users",
            out_of_scope_uses="intended_use.out_of_scope",
            factors="fairness languages",
            metrics="benchmarks",
            training_data=_DATA,
            ethical_considerations="ethical_considerations risks",
            caveats_and_recommendations=_LIMITS,
            contact="contacts",
        ),
    ),
    Profile(
        "huggingface",
        "Hugging Face template",
        "https://huggingface.co/docs/hub/model-cards",
        _asks(
            summary="summary overview",
            languages="languages",
            license="license",
            base_model=_BASE,
            sources="resources",
            direct_use="intended_use.direct",
            downstream_use="intended_use.downstream",
            out_of_scope_use="intended_use.out_of_scope",
            bias_risks_and_limitations=f"{_RISKS} {_LIMITS}",
            how_to_get_started="examples",
            training_data=_DATA,
            training_procedure="training.preprocessing training.stages training.hyperparameters",
            evaluation="benchmarks",
            environmental_impact="environment",
            technical_specifications=f"{_ARCHITECTURE} deployment {_COMPUTE}",
            citation="citation",
            contact="contacts",
        ),
    ),
    Profile(
        "cyclonedx",
        "CycloneDX 1.7",
        "https://cyclonedx.org/capabilities/mlbom/",
        _asks(
            task="intended_use.tasks",
            architecture="specifications.architecture",
            data_sets="training.datasets",
            inputs_and_outputs="specifications.modalities",
            performance_metrics="benchmarks",
            users="intended_use.users",
            use_cases="intended_use.direct intended_use.downstream",
            technical_limitations="limitations",
            performance_tradeoffs="when_to_choose caveats",
            ethical_considerations="ethical_considerations risks",
            environmental_considerations="environment",
            fairness_assessments="fairness",
        ),
    ),
    Profile(
        "eu",
        "EU model documentation form",
        "https://digital-strategy.ec.europa.eu/en/policies/contents-code-gpai",
        _asks(
            release_date="release_date",
            model_dependencies=_BASE,
            architecture_and_parameters=_ARCHITECTURE,
            modalities_and_sizes="specifications.modalities specifications.context_window",
            distribution_channels="availability pricing",
            license="license",
            acceptable_use="intended_use.acceptable_use_policy intended_use.out_of_scope",
            intended_uses="intended_use.direct intended_use.tasks",
            technical_integration="deployment",
            design_and_training_process="training.stages training.hyperparameters",
            provenance_of_data="training.datasets",
            curation_of_data="training.preprocessing",
            personal_data_and_opt_out="training.personal_data training.opt_out",
            computation=_COMPUTE,
            energy="environment",
        ),
    ),
    Profile(
        "transparency",
        "Foundation Model Transparency Index",
        "https://crfm.stanford.edu/fmti/",
        _asks(
            data_acquisition="training.datasets",
            data_processing="training.preprocessing",
            data_languages="languages",
            training_compute=_COMPUTE,
            energy_and_carbon="environment",
            model_stages="training.stages",
            model_dependencies=_BASE,
            basic_properties=f"{_ARCHITECTURE} specifications.modalities",
            capabilities_evaluation="benchmarks",
            limitations="limitations",
            risks="risks",
            mitigations="risks.mitigation ethical_considerations.mitigation",
            distribution_channels="availability pricing",
            terms_of_use="license",
            permitted_and_prohibited_uses="intended_use",
            versioning_and_change_log="versions",
            data_retention="availability.data_retention",
            feedback="contacts",
        ),
    ),
)
"""The standards and forms by which cards are counted, in the order of the page."""
_FIELDS = frozenset(path for profile in PROFILES for asked in profile.asks for path in asked.fields)
