"""Models of a catalogue -> the files of a format, each with what was lost."""

from collections.abc import Sequence
from dataclasses import dataclass

from cardpress.catalogue import is_draft
from cardpress.comparison import Compared
from cardpress.loader import did_you_mean
from cardpress.messages import _

from .form import Exported, Format


class UnknownModel(Exception):
    """No model of the catalogue has a name; the message says which may be meant."""


@dataclass(frozen=True)
class Outcome:
    """What an export makes: files by name, and the models of which none says anything."""

    files: dict[str, Exported]
    silent: tuple[str, ...] = ()

    @property
    def texts(self) -> dict[str, str]:
        """Return the text of each file by its name."""
        return {name: exported.text for name, exported in self.files.items()}


def chosen(compared: Compared, names: Sequence[str]) -> tuple[str, ...]:
    """Return the ids of the models that ids, aliases or former names mean, each once.

    Without names these are all but drafts. Raises UnknownModel.
    """
    catalogue = compared.catalogue
    if not names:
        models = catalogue.models.items()
        return tuple(model for model, file in models if not is_draft(file.card))
    return tuple(dict.fromkeys(_meant(compared, name) for name in names))


def _meant(compared: Compared, name: str) -> str:
    catalogue = compared.catalogue
    # A model may be named as its folder has it, too: openai/gpt-5.2.
    last = name.rpartition("/")[2]
    for reference in (name, last):
        found = catalogue.find("model", reference)
        if found is not None and found in catalogue.models:
            return found
    known = catalogue.names["model"].known()
    message = _("expected a model of the catalogue, found '%(name)s'") % {"name": name}
    raise UnknownModel(message + did_you_mean(last, known, is_name=True))


def exported(compared: Compared, form: Format, models: Sequence[str]) -> Outcome:
    """Return the files of some models in a format."""
    if form.is_whole:
        one = form.export(compared, *models)
        return Outcome({form.file: one} if one.text else {}, () if one.text else tuple(models))
    made = {model: form.export(compared, model) for model in models}
    files = {form.file_of(model): one for model, one in made.items() if one.text}
    return Outcome(files, tuple(model for model, one in made.items() if not one.text))
