"""A format that cards can be exported to, and what an export makes."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from cardpress.comparison import Compared
from cardpress.messages import _
from cardpress.problem import FieldPath
from cardpress.schema import Model

from .stated import place
from .subject import Subject, subject_of

_OF_A_MODEL = "{model}"


@dataclass(frozen=True)
class Loss:
    """A statement of a card that a format cannot hold: where it stands, its value, and why not.

    ``reason`` is a message, in the current language.
    """

    path: FieldPath
    value: object
    reason: str

    @property
    def field(self) -> str:
        """Return the place as a text: specifications.context_window[1]."""
        return place(self.path)


@dataclass(frozen=True)
class Exported:
    """A file of a format: its text, and by model what was lost.

    The text is empty where no model states anything that the format holds.
    """

    text: str
    losses: Mapping[str, tuple[Loss, ...]] = field(default_factory=dict)


@dataclass(frozen=True)
class Format:
    """A format: what it is called, its file, and how a model is written in it.

    ``file`` is the name of a file, in which ``{model}`` stands for a model's id; without it, one
    file has all models. ``part`` makes what the file says of a model, None where that is nothing,
    and ``text`` the file of such parts: of one, or of all models in their order. ``short`` is what
    the format is called beside others, and ``holds`` says whether a card has anything for it.
    """

    label: str
    file: str
    media_type: str
    part: Callable[[Subject], object]
    text: Callable[[Sequence[object]], str]
    short: str = ""
    holds: Callable[[Model], bool] = field(default=lambda _: True)

    @property
    def is_whole(self) -> bool:
        """Return whether one file has all models."""
        return _OF_A_MODEL not in self.file

    def file_of(self, model: str) -> str:
        """Return the name of the file of a model."""
        return self.file.replace(_OF_A_MODEL, model)

    def export(self, compared: Compared, *models: str) -> Exported:
        """Return the file of some models by their ids: of one alone, unless it has all models."""
        assert self.is_whole or len(models) == 1, "a file of this format has one model"
        parts, losses = [], dict[str, tuple[Loss, ...]]()
        for model in models:
            subject = subject_of(compared, model)
            parts.append(self.part(subject))
            losses[model] = tuple(Loss(p, value, _(why)) for p, value, why in subject.left())
        said = [part for part in parts if part is not None]
        return Exported(self.text(said) if said else "", losses)
