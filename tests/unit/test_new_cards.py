"""A new card is a file of the catalogue: `cardpress new` writes through no link."""

import pytest

from tests.conftest import MakeRoot
from tests.refused import files_of, here, lead_outside


@pytest.mark.parametrize(
    "link",
    [
        *("cards/models/made", "cards/models/made/case.yml", "cards/organizations/made.yml"),
        *("cards/models", "cards/benchmarks", "cards/organizations"),
    ],
)
def test_new_follows_no_link(link: str, catalogue: MakeRoot) -> None:
    root = catalogue()
    outside = root.parent / "outside"
    lead_outside(root / link, outside)
    before = files_of(root.parent)
    asked = "benchmarks/case" if "benchmarks" in link else "made/case"
    told = here(root, f"new {asked}")
    # An organization's card that is there, be it a link, is left alone.
    if link != "cards/organizations/made.yml":
        assert told.exit_code == 2
        assert f"{link} is a link" in told.output or "already exists" in told.output
        assert files_of(root.parent) == before
    assert not [
        path for path in outside.rglob("*.yml") if "made" in path.parts or path.stem == "case"
    ]
