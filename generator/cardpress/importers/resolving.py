"""The references of a draft, led to cards of the catalogue; what leads nowhere is told."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from cardpress.catalogue import NameIndex, references
from cardpress.loader import did_you_mean, dotted
from cardpress.messages import N_, Labels, _
from cardpress.problem import FieldPath
from cardpress.schema import Record

from .draft import Loss
from .normal import Data, is_nothing
from .targets import id_of
from .trimming import at, swept, without
from .words import card_name

_UNKNOWN = Labels(
    {
        "model": N_("no model of the catalogue is called so"),
        "benchmark": N_(
            "no benchmark of the catalogue is called so; start its card with cardpress new "
            "benchmarks/BENCHMARK, give it this name as an alias and import once more, or import "
            "with --new-benchmarks"
        ),
    }
)
_SEVERAL = N_("it may mean %(ids)s")
_ITSELF = N_("it is this model itself")


@dataclass
class Resolving:
    """References of drafts, and the names by which the catalogue knows its cards.

    ``unknown`` are benchmarks without a card, by the ids that theirs would have, each with its name
    and the results of drafts on it, where they are ``kept``.
    """

    names: Mapping[str, NameIndex]
    kept: bool = False
    unknown: dict[str, tuple[str, list[object]]] = field(default_factory=dict)

    def resolve(self, data: Data, schema: type[Record], own_id: str) -> list[Loss]:
        """Write the ids of the cards that a draft refers to, and return what refers to none."""
        losses = [*self._benchmarks(data), *self._quoted(data)]
        self._bases(data, own_id)
        for reference in [*references(data, schema)]:
            if reference.is_key:
                continue
            target, why = self._find(reference.kind, reference.text)
            why = _(_ITSELF) if reference.kind == "model" and target == own_id else why
            if why:
                loss = without(data, schema, reference.path, why)
                losses += [loss] if loss else []
            else:
                _write(data, reference.path, target)
        swept(data)
        return losses

    def _benchmarks(self, data: Data) -> Iterator[Loss]:
        listed = data.get("benchmarks")
        if not isinstance(listed, dict):
            return
        found: dict[str, object] = {}
        for name, results in listed.items():
            target, why = self._find("benchmark", name)
            if why and self.kept:
                target, why = self._started(name, why)
            if target in self.unknown:
                self.unknown[target][1].extend(results)
            if why:
                yield Loss(dotted(("benchmarks", name)), _scores(results), why)
            else:
                there = found.setdefault(target, [])
                there.extend(results)  # type: ignore[attr-defined]
        data["benchmarks"] = found

    def _started(self, name: str, why: str) -> tuple[str, str]:
        """Return the id of the card that a benchmark is to have, or why it gets none."""
        index, made = self.names["benchmark"], id_of(name)
        if index.find(name) or not made or index.find(made):
            return "", why
        index.add(made, (name,))
        self.unknown[made] = card_name(name, made), []
        return made, ""

    def _quoted(self, data: Data) -> Iterator[Loss]:
        comparisons = data.get("comparisons")
        for number, comparison in enumerate(comparisons if isinstance(comparisons, list) else ()):
            rows = comparison.get("results") or {}
            for model in [*rows]:
                place = ("comparisons", number, "results", model)
                target, why = self._find("model", model)
                scores = rows.pop(model)
                known: dict[str, object] = {}
                for name, result in scores.items():
                    benchmark, unknown = self._find("benchmark", name)
                    if unknown or why:
                        yield Loss(dotted((*place, name)), _scores([result]), why or unknown)
                    else:
                        known[benchmark] = result
                if known:
                    rows.setdefault(target, {}).update(known)

    def _bases(self, data: Data, own_id: str) -> None:
        """Name base models by their cards, and those that have none by their names."""
        bases = at(data, ("lineage", "base"))
        for base in bases if isinstance(bases, list) else ():
            named = base.get("model") or base.get("name")
            target, why = self._find("model", str(named))
            if not why and target != own_id:
                base.pop("name", None)
                base.pop("url", None)
                base["model"] = target
            elif "model" in base:
                base["name"] = base.pop("model")

    def _find(self, kind: str, name: str) -> tuple[str, str]:
        """Return the id of the card that a name means, or why there is none."""
        index = self.names[kind]
        found = index.find(name)
        if len(found) == 1:
            return found[0], ""
        if found:
            return "", _(_SEVERAL) % {"ids": _(" or ").join(found)}
        return "", _UNKNOWN[kind] + did_you_mean(name, index.known(), is_name=True)


def _write(data: Data, path: FieldPath, text: str) -> None:
    holder = at(data, path[:-1])
    holder[path[-1]] = text  # type: ignore[index]


def _scores(results: object) -> object:
    listed = results if isinstance(results, list) else [results]
    scores = [one.get("score") if isinstance(one, dict) else one for one in listed]
    return scores[0] if len(scores) == 1 else [s for s in scores if not is_nothing(s)]
