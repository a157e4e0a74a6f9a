"""The sections of a model card that the standards for model cards ask for.

The names are those of Mitchell et al. (2019), of the Hugging Face template and of CycloneDX, and
so is the order on a page: use first, risks beside the limitations, training after these, and whom
to cite and to ask at the end.
"""

from typing import Annotated

from pydantic import Field

from .fact import Part, Refers
from .lineage import Lineage
from .operation import Availability, Deployment, Variant
from .purpose import EthicalConsideration, FairnessAssessment, IntendedUse, Risk
from .shapes import OneOrMany, Record
from .statements import Languages, Statements
from .stewardship import Citation, Component, Contact, Governance, Version
from .texts import Line
from .training import EnergyUse, Training
from .values import OneOrList, Several


class Parts(Record):
    """Sections of a model card."""

    intended_use: Annotated[IntendedUse, Part("Intended Use", "🧭", "overview")] | None = None
    """What it is for, for whom, and what it is not for."""
    lineage: Lineage | None = None
    """What it was made from."""
    inherits: Annotated[Line, Refers("model"), Field(examples=["another-model"])] | None = None
    """A model of the catalogue whose technical facts and license hold where this card is silent."""
    languages: Annotated[Languages, Part("Languages", "🌐", "overview")] = ()
    """Natural languages that it supports."""
    training: Annotated[Training, Part("Training", "🏋️", "advice")] | None = None
    """How it was trained."""
    risks: Annotated[OneOrList[Risk], Part("Risks", "🚧", "limitations")] = ()
    """What may go wrong, and what is done about it."""
    fairness: Annotated[OneOrList[FairnessAssessment], Part("Fairness", "🤝", "limitations")] = ()
    """How it treats groups of people."""
    ethical_considerations: Annotated[
        OneOrList[EthicalConsideration], Part("Ethical Considerations", "⚖️", "limitations")
    ] = ()
    """Ethical questions that it raises."""
    caveats: Annotated[Statements, Part("Caveats and Recommendations", "💡", "limitations")] = ()
    """What else a user should know or do."""
    environment: Annotated[OneOrList[EnergyUse], Part("Environmental Impact", "🌱", "advice")] = ()
    """Energy that it took, and emissions."""
    deployment: Annotated[Deployment, Part("Deployment", "🖥️", "samples")] | None = None
    """What it takes to run it."""
    variants: Annotated[OneOrList[Variant], Part("Variants", "📦", "samples")] = ()
    """Its quantized and converted forms."""
    availability: Annotated[OneOrList[Availability], Part("Availability", "🏪", "pricing")] = ()
    """Who offers it, and on which terms."""
    components: Annotated[OneOrList[Component], Part("Openness", "🔓", "advice")] = ()
    """Which parts of it can be had, each with its license."""
    versions: Annotated[OneOrList[Version], Part("Versions", "🏷️", "advice")] = ()
    """Its versions, the newest first."""
    governance: Annotated[Governance, Part("Governance", "🛡️", "advice")] | None = None
    """How it is watched over."""
    contacts: Annotated[OneOrList[Contact], Part("Contacts", "✉️", "resources")] = ()
    """Whom to ask or to tell."""
    citation: Annotated[
        tuple[Citation, ...], Several, OneOrMany("text"), Part("Citation", "📝", "resources")
    ] = ()
    """How to cite it."""
