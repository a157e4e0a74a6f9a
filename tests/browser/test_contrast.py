"""What a theme or a browser draws in a gray of its own can be seen in both themes."""

import pytest

from tests.browser.conftest import Watch
from tests.browser.contrast import CONTRAST


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_pencil_can_be_seen(watch: Watch, home: str, scheme: str) -> None:
    page = watch(home, color_scheme=scheme).open("models/lumen-4.2/")
    assert page.locator(".md-content__button").evaluate(CONTRAST, {"of": "color"}) >= 3


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_what_a_field_asks_for_can_be_read(watch: Watch, home: str, scheme: str) -> None:
    page = watch(home, color_scheme=scheme).open("models/")
    field = page.get_by_placeholder("Name or organization")
    contrast = field.evaluate(CONTRAST, {"of": "color", "part": "::placeholder"})
    assert contrast >= 4.5
