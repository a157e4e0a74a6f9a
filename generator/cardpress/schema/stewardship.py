"""Who stands behind a model: openness, versions, contacts, citation, approval."""

from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from cardpress.messages import _

from .evidence import Cited
from .fact import Entry, Vocabulary
from .restrictions import any_of
from .shapes import OneOrMany, Record, refusal
from .statements import Days, Terms
from .texts import Code, Email, Line, Name, Url
from .values import Listed, PartialDate, Several


class Component(Cited):
    """A part of what the model was made with, and under which terms it can be had."""

    part: Annotated[
        Literal[
            "weights",
            "inference code",
            "training code",
            "evaluation code",
            "training data",
            "evaluation data",
            "evaluation results",
            "model card",
            "data card",
            "technical report",
            "documentation",
        ],
        Vocabulary("components"),
        Entry("Component"),
    ]
    """What it is."""
    url: Url | None = None
    """Address at which it can be had."""
    openness: (
        Annotated[Literal["open", "partial", "closed"], Vocabulary("openness"), Entry("Openness")]
        | None
    ) = None
    """Whether anybody can have it."""
    license: Annotated[Line, Entry("License"), Field(examples=["Apache-2.0"])] | None = None
    """License of this part."""


class Version(Cited):
    """A version of the model."""

    version: Annotated[Line, Entry("Version"), Field(examples=["1.1"])]
    """Number or name of the version."""
    date: Annotated[PartialDate, Entry("Date")] | None = None
    """Date of its release."""
    api_id: Annotated[Line, Entry("API ID"), Field(examples=["model-2026-01-15"])] | None = None
    """What the API calls it."""
    revision: Annotated[Line, Entry("Revision"), Field(examples=["8c22764"])] | None = None
    """Commit or hash of its weights."""
    changes: Annotated[Listed[Line], Entry("Changes"), Field(examples=[["Longer context"]])] = ()
    """What changed since the version before."""


class Contact(Cited):
    """Whom to ask or to tell about the model."""

    name: Annotated[Name, Entry("Contact"), Field(examples=["Model team"])]
    """Name of the person, team or forum."""
    url: Url | None = None
    """Address of a page."""
    role: Annotated[Line, Entry("Role"), Field(examples=["Reports of harm"])] | None = None
    """What they are for."""
    email: Annotated[Email, Entry("Email")] | None = None
    """Email address."""


class Citation(Cited):
    """How to cite the model."""

    text: (
        Annotated[Line, Entry("Citation"), Field(examples=["Acme AI (2026). Model 1."])] | None
    ) = None
    """The citation, as a bibliography prints it."""
    bibtex: (
        Annotated[Code, Entry("BibTeX"), Field(examples=["@misc{model, year={2026}}"])] | None
    ) = None
    """The citation as BibTeX."""
    restrictions = (any_of("text", "bibtex"),)

    @model_validator(mode="after")
    def _one_form(self) -> Self:
        if self.text is None and self.bibtex is None:
            raise refusal(_("a text or bibtex"), _("write the citation as its authors give it"))
        return self


class Approval(Cited):
    """A decision on whether the model may be used, within an organization."""

    status: Annotated[
        Literal["draft", "pending review", "approved", "rejected", "archived"],
        Vocabulary("approvals"),
        Entry("Approval"),
    ]
    """The decision."""
    by: Annotated[Line, Entry("By"), Field(examples=["Model risk committee"])] | None = None
    """Who decided."""
    date: Annotated[PartialDate, Entry("Date")] | None = None
    """Date of the decision."""


class Governance(Record):
    """How the model is watched over."""

    approval: Annotated[tuple[Approval, ...], Several, OneOrMany("status"), Entry("Approvals")] = (
        Field(default=(), examples=["approved"])
    )
    """Decisions on its use, the one in force first; a draft is left out of a published site."""
    risk_rating: Annotated[Terms, Entry("Risk Rating")] = Field(default=(), examples=["High"])
    """How risky it is rated, in the words of the scheme that is used."""
    review_date: Annotated[Days, Entry("Next Review")] = ()
    """Date of its next review."""
    standards: Annotated[Terms, Entry("Standards Met")] = Field(
        default=(), examples=["ISO/IEC 42001"]
    )
    """Standards that it meets."""
