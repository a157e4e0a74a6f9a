"""Suspicious sources and dates: figures that lose theirs, other hosts, and models brought back."""

from collections.abc import Iterable, Iterator

from cardpress import figures
from cardpress.checks.hosts import host_of
from cardpress.comparison import is_before
from cardpress.schema import Model
from cardpress.wording import COLUMNS, STATUSES
from cardpress.wording.changes import FIELDS, item_name, names_of_several
from cardpress.wording.reports import part

from .card_changes import ChangedCard
from .item import Item
from .matching import Change, different_parts
from .note import Note

_GONE = ("retired", "deprecated")
_ENDS = ("retired", "retires", "deprecated")
_ORDER = ("announced", "preview", "active", "deprecated", "retired")


def brought_back(changed: Iterable[ChangedCard]) -> Iterator[Note]:
    """Yield the models that were retired or deprecated and are so no more."""
    for each in changed:
        old, new = (_status(file.card) for file in (each.before, each.after))
        if old in _GONE and old != new and _rank(new) < _rank(old):
            parts = {"old": STATUSES[old], "new": STATUSES[new] if new else "—"}
            yield Note("brought_back", each.card, parts, "lifecycle.status")


def _status(card: object) -> str:
    lifecycle = card.lifecycle if isinstance(card, Model) else None
    return lifecycle.status[0].value if lifecycle and lifecycle.status else ""


def _rank(status: str) -> int:
    return _ORDER.index(status) if status in _ORDER else -1


def ended_earlier(changed: Iterable[ChangedCard], as_of: str | None) -> Iterator[Note]:
    """Yield the days of a model's end that are earlier than they were, or in the past now."""
    for each in changed:
        before = dict(_ends(each.before.card))
        for (place, label), new in _ends(each.after.card):
            old = before.get((place, label), "")
            parts = {"field": label, "new": figures.date(new)}
            if old and is_before(new, old):
                parts["old"] = figures.date(old)
                yield Note("ended_earlier", each.card, parts, place)
            elif not old and as_of and is_before(new, as_of):
                yield Note("ended_already", each.card, parts, place)


def _ends(card: object) -> Iterator[tuple[tuple[str, str], str]]:
    """Yield the days of a model's end by place and label: its maker's, and those of sellers."""
    if not isinstance(card, Model):
        return
    for field in _ENDS:
        claims = getattr(card.lifecycle, field) if card.lifecycle else ()
        if claims:
            yield (f"lifecycle.{field}", FIELDS[field]), min(claim.value for claim in claims)
    for offer in card.availability:
        if offer.retires:
            sold = " ".join(filter(None, (offer.provider, offer.model_id)))
            yield ("availability", item_name(FIELDS["retires"], sold)), offer.retires


def sources_removed(changed: Iterable[ChangedCard]) -> Iterator[Note]:
    """Yield the figures of which the source had an address and has none now."""
    for each in changed:
        for change in each.changes:
            old, new = change.before, change.after
            had = old is not None and old.source is not None and old.source.url
            if had and new and old and not (new.source and new.source.url):
                title = old.source.title if old.source else ""
                parts = {"field": item_name(new.label, new.whole_subject), "source": title}
                yield Note("source_removed", each.card, parts, new.place)


def silent_changes(changed: Iterable[ChangedCard]) -> Iterator[Note]:
    """Yield the cards of which figures change though their source was not read again."""
    for each in changed:
        silent = [change for change in each.changes if _is_silent(change)]
        if silent:
            told = [text for change in silent for text in _figures(change)]
            parts = {"figures": names_of_several(told), "count": figures.number(len(silent))}
            yield Note("silent_change", each.card, parts, silent[0].item.place)


def _figures(change: Change) -> Iterator[str]:
    """Yield the figures of an item that change, each with its old and its new value."""
    name = item_name(change.item.label, change.item.whole_subject)
    if change.before and change.after:
        for label, old, new in different_parts(change.before, change.after):
            if label in change.item.numbers:
                yield part(item_name(name, label), old, new)


def _is_silent(change: Change) -> bool:
    old, new = change.before, change.after
    if not (old and new and old.numbers != new.numbers and old.source and new.source):
        return False
    was_read_again = old.source.accessed != new.source.accessed or _days(old) != _days(new)
    return old.source.is_same(new.source) and not was_read_again


def _days(item: Item) -> list[str]:
    days = (COLUMNS["last_checked"], COLUMNS["valid_from"], COLUMNS["date"])
    return [part.exact for part in item.parts if part.label in days]


def other_hosts(changed: Iterable[ChangedCard]) -> Iterator[Note]:
    """Yield the addresses that lead to another host than before."""
    for each in changed:
        for change in each.changes:
            old, new = change.before, change.after
            for label, address in (new.addresses if old and new else {}).items():
                hosts = host_of(old.addresses.get(label, "")) if old else "", host_of(address)
                if new and all(hosts) and not _is_one_site(*hosts):
                    field = item_name(new.label, new.whole_subject)
                    parts = {"field": field, "old": hosts[0], "new": hosts[1]}
                    yield Note("other_host", each.card, parts, new.place)


def _is_one_site(one: str, other: str) -> bool:
    # A part of a site is in the hand of whoever has the site.
    one, other = one.removeprefix("www."), other.removeprefix("www.")
    return one == other or one.endswith(f".{other}") or other.endswith(f".{one}")


def warnings_waived(changed: Iterable[ChangedCard]) -> Iterator[Note]:
    """Yield the warnings of the check that are waived now and were not before."""
    for each in changed:
        for change in each.changes:
            if change.item.place == "waivers" and change.kind == "added":
                reason = next(p.shown for p in change.item.parts if p.label == FIELDS["reason"])
                parts = {"rule": change.item.subject, "reason": reason}
                yield Note("waived", each.card, parts, "waivers")
