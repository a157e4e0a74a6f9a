"""The sections of a model card stand where its reader looks for them, and say each thing once."""

from cardpress.build import build
from tests.conftest import CASES, MakeRoot

_CARD = (CASES / "good/model-card.yml").read_text("utf-8")
_ORDER = """
Overview | Intended Use | Languages | Key Specifications | Benchmarks | API Access | Deployment
Variants | Pricing | Availability | Key Features | Limitations | Risks | Fairness
Ethical Considerations | Caveats and Recommendations | When to Choose Tern | Training
Environmental Impact | Openness | Versions | Governance | Resources | Contacts | Citation
Related Models
"""


def _page(catalogue: MakeRoot, card: str = _CARD) -> str:
    built = build(catalogue({"cards/models/acme/case.yml": card}))
    assert not built.problems
    return next(page.markdown for page in built.pages if page.path == "models/case.md")


def test_sections_stand_where_a_reader_of_model_cards_looks_for_them(catalogue: MakeRoot) -> None:
    wanted = [heading.strip() for heading in _ORDER.replace("\n", "|").split("|")]
    lines = [line for line in _page(catalogue).split("\n") if line.startswith("## ")]
    found = [line.split(" ", 2)[2] for line in lines]
    assert found[: len(found) - 4] == [heading for heading in wanted if heading]
