"""What the downloads hold, in words: of each file, and of the columns that no field explains."""

from cardpress import figures
from cardpress.markup import Markdown, escape, escape_html
from cardpress.messages import N_, Labels, _, ngettext

VERSION = 1
"""The version of the form of the data, which is also in the addresses of its files."""
FOLDER = f"data/v{VERSION}"
"""Where the files are, from the root of the catalogue."""
_TABLES = ("models", "facts", "scores", "prices", "disagreements", "sources")
FILES = {
    "catalogue": f"{FOLDER}/catalogue.json",
    **{key: f"{FOLDER}/{key}.csv" for key in _TABLES},
    "ids": f"{FOLDER}/ids.json",
}
"""Where the files of the whole catalogue are, in the order in which a page lists them."""
DOWNLOADS = Labels(
    {
        "catalogue": N_(
            "The whole catalogue: each model, benchmark and organization, with every value, its "
            "source and conditions, and whether sources agree."
        ),
        "models": N_("The models, one row each, with the facts by which they are compared."),
        "facts": N_("Every stated value of every fact, one row each, with its source."),
        "scores": N_("Every result on a benchmark, with its conditions and its source."),
        "prices": N_("Every price, past ones too, with its terms and its source."),
        "disagreements": N_("Every value on which the sources of a model disagree."),
        "sources": N_("The sources of each model, with the license of their data."),
        "ids": N_("Which model an alias, a former name or an id of an API or a seller means."),
    }
)
"""By the name of the file, without its ending."""
FILES_BESIDE = Labels(
    {
        "datapackage.json": N_("All of these as a Frictionless Data Package"),
        "SHA256SUMS": N_("Checksums, for sha256sum --check"),
        "catalogue.schema.json": N_("JSON Schema of the whole catalogue"),
        "model.schema.json": N_("JSON Schema of one model"),
        "llms.txt": N_("For language models: what there is, and where to read it as Markdown"),
    }
)
"""Files that say something of the others, or lead to them, by their names."""
COLUMN_MEANINGS = Labels(
    {
        "model": N_("Id of the model."),
        "id": N_("Id of the card."),
        "organization": N_("Id of the organization that makes it."),
        "organization_name": N_("Name of that organization."),
        "page": N_("Address of its page, from the root of the catalogue."),
        "confirmed": N_("Derived: whether a source with an address knows the model."),
        "reviewed": N_("Derived: whether a person has compared the card with its sources."),
        "withheld": N_("How many figures are left out, as their sources forbid reuse."),
        "fact": N_("Name of the fact."),
        "unit": N_("Unit of the number."),
        "number": N_("The value, if it is a number."),
        "text": N_("The value, if it is a text; several are separated by semicolons."),
        "flag": N_("The value, if it is true or false."),
        "state": N_(
            "Derived: single, agreed, disputed or alternatives; of a price current, past or "
            "to_come."
        ),
        "headline": N_("Derived: whether it stands for the model beside other models."),
        "inherited_from": N_("Derived: the model whose card states it, if it is another's."),
        "note": N_("Anything a reader needs to know to interpret the figure."),
        "benchmark": N_("Id of the benchmark."),
        "source": N_("Key of the source in the model's card."),
        "key": N_("Key of the source in the model's card."),
        "locator": N_("Where in the source: a page, section, table, row or key."),
        "disputed": N_("Derived: the amounts on which sources disagree."),
        "kind": N_("What the disagreement is about: a score, a fact or a price."),
        "about": N_("The benchmark, the fact or the amount on which sources disagree."),
        "reading": N_("The number of the value among those that differ, from 1."),
        "conditions": N_("The conditions, or the terms, that the values share."),
        "source_url_of": N_("Address of its source."),
        "note_of": N_("What a reader needs to know of it."),
        "state_of": N_("Derived: whether sources agree."),
    }
)
"""By the name of a column."""


MARKDOWN = "Markdown"
"""What the form of a page is called that it has beside HTML."""


def whole_model() -> str:
    """Return what the file of a model holds."""
    return _("All that the catalogue has of a model, with each value's source")


def size(count: int) -> str:
    """Return the size of a file."""
    if count < 1_000_000:
        return _("%(size)s KB") % {"size": figures.number(max(1, round(count / 1000)))}
    return _("%(size)s MB") % {"size": figures.number(round(count / 1_000_000, 1))}


def withheld(count: int) -> str:
    """Return how many figures the downloads leave out; empty for none."""
    if not count:
        return ""
    message = ngettext(
        "%(count)s figure is left out, as its source forbids reuse; it is on the pages.",
        "%(count)s figures are left out, as their sources forbid reuse; they are on the pages.",
        count,
    )
    return message % {"count": figures.number(count)}


def download_words() -> tuple[str, ...]:
    """Return the words by which the search finds the page of downloads, beside its title."""
    return (
        *(
            _("Download"),
            _("Downloads"),
            _("Dataset"),
            _("Export"),
            "JSON",
            "CSV",
            "API",
            "Parquet",
        ),
        *("Frictionless Data Package", "llms.txt", "Markdown"),
    )


def fields_of(file: str, count: int) -> Markdown:
    """Return the heading of the columns of a table, which are folded."""
    message = ngettext("%(count)s column of %(file)s", "%(count)s columns of %(file)s", count)
    return Markdown(message) % {
        "count": Markdown(figures.number(count)),
        "file": Markdown(f"<code>{escape_html(file)}</code>"),
    }


def files_of_model(files: Markdown, every: str) -> Markdown:
    """Return which files there are of a model, with the address of all downloads."""
    message = _("This model as %(files)s; [all downloads](%(address)s).")
    return Markdown(message) % {"files": files, "address": Markdown(every)}


def licensed(license_: str) -> Markdown:
    """Return under which license others may use the catalogue's own data."""
    message = _("The catalogue's own data are under the license %(license)s.")
    return Markdown(message) % {"license": escape(license_)}


def cited_as(name: str | None, day: str | None) -> Markdown:
    """Return how to cite a catalogue by its name, as of the day for which it is made."""
    named = escape(name) if name else Markdown(_("Catalogue of AI models"))
    if day is None:
        return Markdown(_("%(name)s, with the address of this page.")) % {"name": named}
    parts = {"name": named, "day": Markdown(figures.date(day))}
    return Markdown(_("%(name)s, as of %(day)s, with the address of this page.")) % parts
