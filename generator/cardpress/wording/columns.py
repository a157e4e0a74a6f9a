"""The headings of the tables' columns."""

from cardpress import sums
from cardpress.messages import N_, NP_, Labels, _

from .amounts import AMOUNTS, price_unit

COLUMNS = Labels(
    {
        "address": N_("Address"),
        "apart": N_("Difference"),
        "attribute": N_("Attribute"),
        "benchmark": N_("Benchmark"),
        "blocks": N_("Blocks"),
        "category": N_("Category"),
        "checksum": N_("SHA-256"),
        "column": N_("Column"),
        "conditions": N_("Conditions"),
        "context": N_("Context (tokens)"),
        "cost": N_("Cost"),
        "date": N_("Date"),
        "duration": N_("Duration"),
        "evaluated_by": N_("Evaluated by"),
        "example": N_("Example"),
        "fact": N_("Fact"),
        "field": N_("Field"),
        "file": N_("File"),
        "filled": NP_("sections", "Filled"),
        "form": N_("Format"),
        "holds": N_("What it holds"),
        "kind_of_source": N_("Kind of source"),
        "last_checked": N_("Last checked"),
        "license": N_("License"),
        "meaning": N_("Meaning"),
        "missing": NP_("sections", "Missing"),
        "model": N_("Model"),
        "models": N_("Models"),
        "nearest": NP_("result", "Nearest"),
        "note": N_("Note"),
        "next_review": N_("Next review"),
        "organization": N_("Organization"),
        "owner": N_("Owner"),
        "other_name": N_("Alias or former name"),
        "own_card": N_("Own card"),
        "page": N_("Page"),
        "per_month": N_("Per month"),
        "per_request": N_("Per request"),
        "price": N_("Price"),
        "priced_unit": N_("Unit"),
        "provider": N_("Provider"),
        "quoted": NP_("score", "Quoted"),
        "quoted_by": N_("Quoted by"),
        "rank": N_("Rank"),
        "released": N_("Released"),
        "results": N_("Results"),
        "rows": NP_("table", "Rows"),
        "samples": N_("Samples"),
        "score": N_("Score"),
        "section": N_("Section"),
        "size": N_("Size"),
        "slice": N_("Part"),
        "source": N_("Source"),
        "sources": N_("Sources"),
        "standard": N_("Standard"),
        "status": N_("Status"),
        "stated": N_("Models with a value"),
        "summary": N_("Summary"),
        "template": N_("Template"),
        "type": N_("Type"),
        "type_of_values": NP_("values", "Type"),
        "uncertainty": N_("Uncertainty"),
        "valid_from": N_("Valid from"),
        "value": N_("Value"),
        "without": N_("Models without one"),
    }
)


MODEL_COLUMNS = Labels(
    {
        # The keys are in addresses that visitors share, where input and output are prices:
        # modalities are reads and writes there, whatever their headings.
        "input": N_("Input price"),
        # Derived by us from the license, which the words have to say.
        "commercial": N_("Commercial use, by its license"),
        "evidence": N_("Evidence"),
        "hide": N_("Hide"),
        "inputs": N_("Inputs sent to a seller"),
        "languages": N_("Languages"),
        "organization": N_("Organization"),
        "output": N_("Output price"),
        "reads": NP_("modalities", "Input"),
        "released": N_("Released"),
        "retires": N_("Retires"),
        "review": N_("Review"),
        "type": N_("Type"),
        "weights": N_("Weights"),
        "writes": NP_("modalities", "Output"),
    }
)
"""The columns and filters of the table of models that are no fact of its own."""


def per_unit(per: str) -> str:
    """Return the unit of a column of prices."""
    return _("per %(unit)s") % {"unit": price_unit(per)}


def money_per_unit(currency: str, per: str) -> str:
    """Return the unit in which a price is typed: $ per 1M tokens."""
    # A column's cells have the sign of their currency; a bound is typed without it.
    return f"{sums.currency_sign(currency)} {per_unit(per)}"


def price_column(amount: str, per: str) -> str:
    """Return the heading of an amount of prices: Input (per 1M tokens)."""
    parts = {"amount": AMOUNTS[amount], "unit": price_unit(per)}
    return _("%(amount)s (per %(unit)s)") % parts
