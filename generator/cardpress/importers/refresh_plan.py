"""What a catalogue takes of files that somebody has fetched: `refresh.yml`, beside `cards/`."""

from collections.abc import Iterator
from fnmatch import fnmatchcase

from pydantic import Field

from cardpress.loader import dotted, refused
from cardpress.messages import _
from cardpress.schema import Record, Url

from .draft import ImportFile, UnreadableFile
from .keys import slug
from .yaml_text import yaml_data

_DAY = r"^\d{4}-\d\d-\d\d$"


class RefreshFile(Record):
    """A file of the folder, and what of it is left out."""

    file: str
    """Its name in the folder."""
    format: str
    """Its format, as `cardpress import` calls it."""
    without: list[str] = Field(default_factory=list)
    """Fields of a card that it must not fill: pricing."""
    lacking: list[str] = Field(default_factory=list)
    """Fields that it fills only where no file before it has."""
    sellers: list[str] | None = None
    """Sellers whose prices are taken of it, in place of those of the plan."""
    skip_prices: list[str] = Field(default_factory=list)
    """Prices that are left out, as patterns of where in the file they stand."""


class StartedModel(Record):
    """A model whose card is started, if it has none; all names are those of readers."""

    name: str | None = None
    """Its name, where that of the files is none for readers."""
    type: str | None = None
    """Its type, where the files have another."""
    also: list[str] = Field(default_factory=list)
    """What else the files call it."""


class RefreshPlan(Record):
    """What is taken: files in the order in which they speak, sellers, and models."""

    files: list[RefreshFile]
    """The files of the folder; the first that states a fact of a model states it for the card."""
    sellers: list[str] = Field(default_factory=list)
    """Sellers whose prices are taken beside the maker's; all of them if none is named."""
    models: dict[str, StartedModel] = Field(default_factory=dict)
    """Models to start cards of, as organization/model."""
    skip: dict[str, list[str]] = Field(default_factory=dict)
    """Names of models that get no card, as patterns, by the reason why."""


class FetchedFile(Record):
    """Where a file of the folder is from, and of which day its data are."""

    address: Url | None = None
    """Its address."""
    accessed: str | None = Field(default=None, pattern=_DAY)
    """The day."""


class _Fetched(Record):
    """The files of a folder by name."""

    files: dict[str, FetchedFile]


def plan_of(file: ImportFile) -> RefreshPlan:
    """Return the plan that a file holds. Raises UnreadableFile where it holds none."""
    plan = RefreshPlan.model_validate(_read(file, RefreshPlan))
    for name in plan.models:
        if name.count("/") != 1:
            message = _("expected organization/model, found '%(found)s'") % {"found": name}
            raise UnreadableFile(f"{file.name}: models: {message}")
    return plan


def fetched_of(file: ImportFile) -> dict[str, FetchedFile]:
    """Return what a folder says of its files. Raises UnreadableFile where it is unclear."""
    return _Fetched.model_validate(_read(file, _Fetched)).files


def _read(file: ImportFile, schema: type[Record]) -> object:
    data, lost = yaml_data(file, file.content.decode(errors="replace"))
    told = [f"{loss.field}: {loss.reason}" for loss in lost]
    if not isinstance(data, dict):
        told.append(_("expected a mapping, found something else"))
    else:
        told += [f"{dotted(path)}: {message}" for path, message, _hint in refused(data, schema)]
    if told:
        raise UnreadableFile("\n".join(f"{file.name}: {one}" for one in told))
    return data


def slugs_of(name: str, model: StartedModel) -> Iterator[str]:
    """Yield what the names of a planned model are recognised by."""
    for called in (name.partition("/")[2], model.name, *model.also):
        if called:
            yield slug(called)


def reason_to_skip(plan: RefreshPlan, name: str) -> str | None:
    """Return why a model of the files gets no card, if the plan says so."""
    for reason, patterns in plan.skip.items():
        if any(fnmatchcase(name.casefold(), pattern) for pattern in patterns):
            return reason
    return None
