"""READMEs of the Hugging Face Hub, with their front matter: the Hub's own form of a model card."""

from collections.abc import Iterator, Sequence

from ..draft import Draft, ImportFile
from ..gathered import Gathered
from ..markdown_text import Section
from .code import repository_in, task_in
from .file import REPOSITORY, opened
from .metadata import hub_address, metadata, of_task
from .model_index import model_index
from .readme import prose


def read(file: ImportFile) -> Iterator[Draft]:
    """Yield the draft of the model that a README is about."""
    readme = opened(file)
    gathered, fields = readme.gathered, readme.fields
    names = [*model_index(fields, gathered), *readme.names]
    metadata(fields, gathered)
    prose(readme.sections, gathered, names)
    if not gathered.has("type"):
        of_task(task_in(readme.sections), "code", gathered)
    stated = readme.repository or next(filter(REPOSITORY.fullmatch, names), "")
    if stated:
        # Where a README of that name stands, unless whoever imports it says otherwise.
        gathered.found_at(hub_address(stated))
    repository = stated or _repository(readme.sections, gathered)
    identity = repository or next(iter(names), "")
    is_path = REPOSITORY.fullmatch(identity) is not None  # and no name with a slash in it
    called = identity.rpartition("/")[2] if is_path else identity
    gathered.put("name", readme.name or called)
    gathered.lose_rest(fields)
    yield gathered.draft(*names, repository, identity=identity)


def _repository(found: Sequence[Section], gathered: Gathered) -> str:
    """Return the model's name on the Hub by the code that loads it, unless that loads its base."""
    bases = {base.get("name") for base in gathered.values("lineage.base")}
    loaded = repository_in(found)
    return "" if loaded in bases else loaded
