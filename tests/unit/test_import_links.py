"""Links in the lists of a README that the Hub's template does not have."""

from cardpress.importers import ImportFile
from cardpress.importers.formats import drafts_of

_PAPER = "- **Paper [optional]:** https://acme.dev/paper\n"
_README = f"""# Model Card for Tiny

## Model Details

### Model Sources

- **API Reference:** https://acme.dev/api
{_PAPER}"""


def test_an_entry_that_is_an_address_alone_is_a_link_under_its_own_label() -> None:
    for readme in (
        _README,
        _README.replace("- **Paper [optional]:** https://acme.dev/paper\n", ""),
    ):
        [draft] = drafts_of("huggingface", ImportFile("README.md", readme.encode()))
        resources = draft.card["resources"]
        assert isinstance(resources, dict)
        assert resources["API Reference"] == "https://acme.dev/api"
        assert "overview" not in draft.card
