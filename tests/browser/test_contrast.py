"""What a theme or a browser draws in a gray of its own can be seen in both themes."""

from tests.browser.conftest import Watch
from tests.browser.contrast import CONTRAST


def test_the_pencil_and_what_a_field_asks_for_can_be_seen(watch: Watch, home: str) -> None:
    for scheme in ("light", "dark"):
        window = watch(home, color_scheme=scheme)
        pencil = window.open("models/lumen-4.2/").locator(".md-content__button")
        assert pencil.evaluate(CONTRAST, {"of": "color"}) >= 3, scheme
        field = window.open("models/").get_by_placeholder("Name or organization")
        asked = {"of": "color", "part": "::placeholder"}
        assert field.evaluate(CONTRAST, asked) >= 4.5, scheme
