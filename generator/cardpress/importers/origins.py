"""Where files of known formats come from: the source that a card cites for them."""

from dataclasses import dataclass

from .draft import ImportFile


@dataclass(frozen=True)
class Origin:
    """The document of which a file is a copy, where nobody says another address."""

    key: str
    title: str
    url: str
    publisher: str
    license: str | None = None
    kind: str = "aggregator"

    def source(self, file: ImportFile) -> dict[str, object]:
        """Return the source of a card for a file."""
        stated = {
            "title": self.title,
            "url": file.address or self.url,
            "kind": self.kind,
            "publisher": self.publisher,
            "accessed": file.accessed,
            "license": self.license,
        }
        return {key: value for key, value in stated.items() if value is not None}
