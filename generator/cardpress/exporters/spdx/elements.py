"""The elements of a document of SPDX, each with an id of its own."""

from typing import Any

Data = dict[str, Any]


class Elements:
    """The elements of a document, in the order in which they were added."""

    def __init__(self, namespace: str, creation: str) -> None:
        self._namespace = namespace
        self._creation = creation
        self.graph: list[Data] = []

    def id_of(self, name: str) -> str:
        """Return the id of an element."""
        return f"{self._namespace}#{name}"

    def add(self, kind: str, name: str, data: Data) -> str:
        """Add an element of a type, and return its id."""
        about = {"type": kind, "spdxId": self.id_of(name), "creationInfo": self._creation}
        self.graph.append({**about, **data})
        return self.id_of(name)

    def relate(self, kind: str, name: str, to: list[str], comment: str = "") -> None:
        """Add a relationship of the model with other elements."""
        data: Data = {"from": self.id_of("model"), "relationshipType": kind, "to": to}
        self.add("Relationship", name, {**data, **({"comment": comment} if comment else {})})
