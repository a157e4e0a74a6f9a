"""What files of weights say of a model: the metadata of GGUF, and `config.json` of Transformers."""

from collections.abc import Iterator

from ..draft import Draft, ImportFile
from .config import config
from .header import MAGIC
from .metadata import metadata


def read(file: ImportFile) -> Iterator[Draft]:
    """Yield the draft of the model of a GGUF file or of a `config.json`."""
    yield metadata(file) if file.content.startswith(MAGIC) else config(file)
