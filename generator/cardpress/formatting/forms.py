"""What the schema says of each part of a card: its record, the order of fields, its layout."""

from dataclasses import dataclass, replace
from functools import cache

from cardpress.schema import Cited, FieldOutline, Record, Sourced, outline

from .nodes import Collection, Entry, Scalar


@dataclass(frozen=True)
class Form:
    """What a part of a card is to be: a record, the value of a field, or what no schema knows.

    ``levels`` is how many mappings by key are around the value of the ``field``; ``is_detail`` is
    true inside a figure, as of its settings.
    """

    record: type[Record] | None = None
    field: FieldOutline | None = None
    levels: int = 0
    is_detail: bool = False

    def at(self, key: str) -> "Form":
        """Return the form of the value of a key; that of a list's items is that of the list."""
        if self.levels:
            return replace(self, levels=self.levels - 1)
        field = next((one for one in self.fields if one.key == key), None)
        is_detail = self.is_detail or bool(self.record and issubclass(self.record, Sourced))
        return Form(field.record, field, field.key_levels, is_detail) if field else Form()

    @property
    def fields(self) -> tuple[FieldOutline, ...]:
        """Return the fields of a mapping of this form; none where its keys are free."""
        return _fields(self.record) if self.record and not self.levels else ()

    @property
    def is_list(self) -> bool:
        """Return whether only a list can stand here."""
        field = self.field
        is_list = field and field.is_list and not field.is_one_or_list
        return bool(is_list) and not self.levels

    @property
    def is_one_or_list(self) -> bool:
        """Return whether one value may stand here, or a list of them."""
        return bool(self.field and self.field.is_one_or_list) and not self.levels

    @property
    def of_scalar(self) -> FieldOutline | None:
        """Return the field that a bare value here is of: of a record, that of its short form."""
        if not (self.field and self.record):
            return self.field
        return next((one for one in self.fields if one.key == self.field.short_key), None)

    @property
    def is_date(self) -> bool:
        """Return whether a bare value here is a date."""
        return bool(self.of_scalar and self.of_scalar.kind == "date")

    def is_row(self, node: Collection) -> bool:
        """Return whether a mapping is a figure, which stands on a line of its own like a row."""
        if self.levels:
            return False
        if not self.record:
            return node.is_flow
        is_figure = self.is_detail or issubclass(self.record, Sourced)
        return is_figure or self._is_relation() or self._is_of_numbers(node)

    def _is_relation(self) -> bool:
        is_of_list = bool(self.field and self.field.is_list)
        return is_of_list and any(field.refers for field in self.fields)

    def _is_of_numbers(self, node: Collection) -> bool:
        values = [entry.node for entry in node.entries]
        are_numbers = all(
            isinstance(one, Scalar) and not isinstance(one.value, str) for one in values
        )
        return are_numbers and not any(field.record for field in self.fields)

    def is_listed_in_line(self, node: Collection) -> bool:
        """Return whether a list of single values is one of short words, such as modalities."""
        if not self.field:
            return node.is_flow
        field = self.field
        return bool(field.choices or field.refers or field.kind == "language")


@cache
def _fields(record: type[Record]) -> tuple[FieldOutline, ...]:
    """Return the fields of a record in the order of a card."""
    if not issubclass(record, Sourced):
        return outline(record)
    # A figure is read from the left: what it is, under which conditions, and who says so. What is
    # long, as the results of a comparison, comes last.
    ends = {name: place for place, name in enumerate(Cited.model_fields, 2)}

    def place(field: FieldOutline) -> int:
        is_measured = field.required and field.name not in record.__annotations__
        return 0 if is_measured else 9 if field.key_levels else ends.get(field.name, 1)

    return tuple(sorted(outline(record), key=place))


def in_order(node: Collection, form: Form) -> None:
    """Put the fields of each record in the schema's order; keys that are free stay as they are.

    Comments that would have no place of their own then go above the entry that they are in.
    """
    ranks = {field.key: number for number, field in enumerate(form.fields)}
    for entry in node.entries:
        if isinstance(entry.node, Collection):
            in_order(entry.node, form.at(entry.key or "") if node.is_mapping else form)
    if node.is_mapping and ranks:
        last, placed = -1, {}
        for entry in node.entries:
            # What the schema does not know stays behind what stood before it.
            last = placed[id(entry)] = ranks.get(entry.key or "", last)
        node.entries.sort(key=lambda entry: placed[id(entry)])
    for entry in node.entries:
        # At the end of its line there is room for one.
        entry.before, entry.behind = [*entry.before, *entry.behind[:-1]], entry.behind[-1:]
        if isinstance(entry.node, Collection):
            _raise_comments(entry, entry.node)


def _raise_comments(entry: Entry, node: Collection) -> None:
    # Above the first of an item there is only its dash, and in empty brackets nothing.
    if not node.entries:
        entry.before, node.after = [*entry.before, *node.after], []
    elif entry.key is None:
        first = node.entries[0]
        entry.before, first.before = [*entry.before, *first.before], []
