"""What a model is for, and what may go wrong with it: use, risks, fairness, ethics."""

from typing import Annotated

from pydantic import Field

from .evidence import Cited
from .fact import Entry
from .shapes import Record
from .statements import Addresses, Statements, Terms
from .texts import Line, Text


class IntendedUse(Record):
    """What the model is for, for whom, and what it is not for."""

    tasks: Annotated[Terms, Entry("Tasks")] = Field(default=(), examples=["Text generation"])
    """Tasks that it is made for."""
    users: Annotated[Terms, Entry("Intended Users")] = Field(
        default=(), examples=["Developers of assistants"]
    )
    """People that it is made for."""
    acceptable_use_policy: Annotated[Addresses, Entry("Acceptable Use Policy")] = ()
    """Address of the policy that says what it may be used for."""
    direct: Annotated[Statements, Entry("Direct Use")] = ()
    """Use as it is, without further training."""
    downstream: Annotated[Statements, Entry("Downstream Use")] = ()
    """Use after fine-tuning, or as part of a larger system."""
    out_of_scope: Annotated[Statements, Entry("Out-of-Scope Use")] = ()
    """Use that its developer does not intend, or prohibits."""


class Risk(Cited):
    """Something that may go wrong when the model is used."""

    title: Annotated[Line, Entry("Risk"), Field(examples=["Unsafe output"])]
    """The risk, in a few words."""
    description: Annotated[Text, Entry("Description", is_body=True)] | None = None
    """What may happen, and when."""
    affected: Annotated[Line, Entry("Who Is Affected"), Field(examples=["Children"])] | None = None
    """Who is affected."""
    mitigation: Annotated[Text, Entry("Mitigation")] | None = None
    """What its developer does about it, or what a user should do."""
    taxonomy: (
        Annotated[Line, Entry("Taxonomy"), Field(examples=["MLCommons AILuminate: S1"])] | None
    ) = None
    """Its name in a published list of risks."""


class FairnessAssessment(Cited):
    """How the model treats a group of people."""

    group: Annotated[Line, Entry("Group"), Field(examples=["Speakers of dialects"])]
    """The group."""
    benefits: Annotated[Text, Entry("Benefits")] | None = None
    """What the group gains."""
    harms: Annotated[Text, Entry("Harms")] | None = None
    """What harms the group."""
    mitigation: Annotated[Text, Entry("Mitigation")] | None = None
    """What is done about it, or what a user should do."""


class EthicalConsideration(Cited):
    """An ethical question that the model raises, and how it was answered."""

    title: Annotated[Line, Entry("Consideration"), Field(examples=["Human life"])]
    """The question, in a few words."""
    description: Annotated[Text, Entry("Description", is_body=True)] | None = None
    """What it is about."""
    mitigation: Annotated[Text, Entry("Mitigation")] | None = None
    """What was done about it."""
