"""What contradicts itself in a catalogue's file, or says what is there already."""

from collections.abc import Iterator

from cardpress.messages import _
from cardpress.schema import Benchmark, FieldOutline, Model, facts_of, outline, records_of

from .fault import Fault
from .file import CONTACTS, CatalogueFile


def label_faults(file: CatalogueFile) -> Iterator[Fault]:
    """Yield the fields whose label another fact of a model's page has."""
    taken = {fact.label.casefold(): fact.field for fact in facts_of(Model)}
    for key, field in file.fields.items():
        other = taken.setdefault(field.label.casefold(), key)
        if other != key:
            message = _("'%(label)s' is the label of %(field)s already")
            message %= {"label": field.label, "field": other}
            hint = _("choose another label, or state it as that field")
            yield Fault(("fields", key, "label"), message, hint)


def word_faults(file: CatalogueFile) -> Iterator[Fault]:
    """Yield the words that every catalogue has, or that look like one of them."""
    for field in _extended():
        known = {_spelling(word): word for word in field.choices}
        for word in getattr(file, field.vocabulary):
            usual = known.get(_spelling(word))
            if usual:
                message = _("'%(word)s' is there already, as '%(usual)s'")
                message %= {"word": word, "usual": usual}
                yield Fault((field.vocabulary, word), message, _("delete it"), is_key=True)


def owner_faults(file: CatalogueFile) -> Iterator[Fault]:
    """Yield that the field of owners is none, or none that can name one."""
    owner = file.owner
    if owner is None or owner == CONTACTS:
        return
    field = file.fields.get(owner)
    if field is None or field.kind not in ("person", "text"):
        message = _("expected contacts or an own field of persons, found '%(name)s'")
        hint = _("declare it: %(text)s") % {
            "text": f"fields: {{{owner}: {{label: {_label(owner)}, kind: person}}}}"
        }
        yield Fault(("owner",), message % {"name": owner}, hint)


def rate_faults(file: CatalogueFile) -> Iterator[Fault]:
    """Yield that a rate is one of the catalogue's own currency, which needs none."""
    if file.currency in file.rates:
        message = _("%(code)s is the currency of the catalogue itself") % {"code": file.currency}
        yield Fault(("rates", file.currency), message, _("delete the rate"), is_key=True)


def _extended() -> Iterator[FieldOutline]:
    """Yield the fields whose choices a catalogue may add to, one of each list of words."""
    seen = set()
    for record in (*records_of(Model), *records_of(Benchmark)):
        for field in outline(record):
            if field.vocabulary and field.vocabulary not in seen:
                seen.add(field.vocabulary)
                yield field


def _label(key: str) -> str:
    return key.replace("_", " ").strip().capitalize()


def _spelling(word: str) -> str:
    return "".join(sign for sign in word.casefold() if sign.isalnum())
