"""The sections of a README, under the headings of the Hub's template, and what is beside these."""

from collections.abc import Callable, Iterator
from typing import NamedTuple

from cardpress.markup import code_block, escape, strong, write

from ..stated import Stated
from ..subject import Subject
from .facts import facts, results
from .tables import bullets, pairs, prose, table


class Section(NamedTuple):
    """A section of a card under a heading: where it stands, and how it is written."""

    title: str
    path: str
    written: Callable[[Stated, str, Subject], list[str]]


def _samples(holder: Stated, key: str, _subject: Subject) -> list[str]:
    found = []
    for each in holder.each(key):
        found.append(f"### {escape(each.text('title'))}")
        if text := each.text("text"):
            found.append(str(write(text)))
        language = each.text("language")
        if code := each.text("code"):
            found.append(str(code_block(code, language)))
        tabs = each.inside("languages")
        found += [str(code_block(tabs.text(name), name)) for name in tabs.names()]
    return found


def _citations(holder: Stated, key: str, _subject: Subject) -> list[str]:
    found = []
    for each in holder.each(key):
        if bibtex := each.text("bibtex"):
            found.append(str(code_block(bibtex, "bibtex")))
        if text := each.text("text"):
            found.append(str(escape(text)))
    return found


def _advice(holder: Stated, key: str, _subject: Subject) -> list[str]:
    lines = holder.inside("when_to_choose").take(key)
    listed = lines if isinstance(lines, list) else []
    return ["\n".join(f"- {escape(line)}" for line in listed)] if listed else []


def _features(holder: Stated, key: str, _subject: Subject) -> list[str]:
    found = []
    for each in holder.each(key):
        points = each.take("points")
        listed = points if isinstance(points, list) else []
        lines = [f"- {strong(escape(each.text('title')))}", *(f"  - {escape(p)}" for p in listed)]
        found.append("\n".join(lines))
    return ["\n".join(found)] if found else []


_SECTIONS: tuple[tuple[str, tuple[Section, ...]], ...] = (
    ("Key Points", (Section("", "key_features", _features),)),
    ("Facts", (Section("", "specifications", facts),)),
    (
        "Uses",
        (
            Section("Direct Use", "intended_use.direct", prose),
            Section("Downstream Use", "intended_use.downstream", prose),
            Section("Out-of-Scope Use", "intended_use.out_of_scope", prose),
        ),
    ),
    (
        "Bias, Risks, and Limitations",
        (
            Section("", "risks", bullets),
            Section("", "limitations", bullets),
            Section("", "fairness", bullets),
            Section("", "ethical_considerations", bullets),
            Section("Recommendations", "caveats", prose),
        ),
    ),
    ("When to Choose It", (Section("", "choose", _advice),)),
    ("When to Choose Another", (Section("", "consider_alternatives", _advice),)),
    ("How to Get Started with the Model", (Section("", "examples", _samples),)),
    (
        "Training Details",
        (
            Section("Training Data", "training.datasets", table),
            Section("Preprocessing", "training.preprocessing", prose),
            Section("Training Procedure", "training.stages", table),
            Section("Training Hyperparameters", "training.hyperparameters", pairs),
            Section("Processors", "training.compute", table),
        ),
    ),
    (
        "Privacy",
        (
            Section("Personal Information", "training.personal_data", prose),
            Section("Opt-Out", "training.opt_out", prose),
        ),
    ),
    ("Evaluation", (Section("", "benchmarks", results),)),
    ("Environmental Impact", (Section("", "environment", table),)),
    (
        "Where It Runs",
        (
            Section("Libraries", "deployment.libraries", table),
            Section("Runtimes", "deployment.runtimes", table),
            Section("Hardware", "deployment.hardware", table),
            Section("Memory", "deployment.memory", table),
            Section("Variants", "variants", table),
        ),
    ),
    ("Prices", (Section("", "pricing", table),)),
    ("Availability", (Section("", "availability", table),)),
    ("Openness", (Section("", "components", table),)),
    ("Versions", (Section("", "versions", table),)),
    ("Origins", (Section("", "lineage.base", table),)),
    ("Related Models", (Section("", "related", table),)),
    ("Citation", (Section("", "citation", _citations),)),
    ("Contacts", (Section("", "contacts", table),)),
)


def sections(subject: Subject) -> Iterator[str]:
    """Yield the blocks of all sections of which the card states anything."""
    for title, parts in _SECTIONS:
        blocks = [block for part in parts for block in _blocks(part, subject)]
        if blocks:
            yield f"## {title}"
            yield from blocks


def _blocks(section: Section, subject: Subject) -> list[str]:
    within, _dot, key = section.path.rpartition(".")
    holder = subject.stated.inside(within) if within else subject.stated
    blocks = section.written(holder, key, subject)
    return [f"### {section.title}", *blocks] if blocks and section.title else blocks
