"""Takes the picture of a model's page that the README shows."""

import subprocess
import sys
import tempfile
from pathlib import Path

from tests.browser.conftest import launched
from tests.browser.serving import served
from tests.conftest import ROOT

_PICTURE = ROOT / "site_src/pictures/model-page.png"
_PAGE = "models/gpt-5.2/"
_FONT = "fonts-noto-color-emoji"


def _has_emoji() -> bool:
    listed = subprocess.run(["fc-list", ":lang=und-zsye"], capture_output=True, check=False)
    return bool(listed.stdout.strip())


def take(picture: Path) -> None:
    """Build the site, and write what a visitor with a light theme first sees of the page."""
    with (
        tempfile.TemporaryDirectory() as folder,
        served(ROOT, Path(folder) / "site") as home,
        launched() as browser,
    ):
        page = browser.new_page(
            viewport={"width": 1280, "height": 860}, color_scheme="light", device_scale_factor=1
        )
        page.goto(home + _PAGE, wait_until="networkidle")
        picture.parent.mkdir(parents=True, exist_ok=True)
        page.screenshot(path=picture, animations="disabled")


if __name__ == "__main__":
    if not _has_emoji():
        sys.exit(f"no font for emoji, which would be boxes: install Debian's package {_FONT}")
    take(_PICTURE)
    sys.stdout.write(f"{_PICTURE.relative_to(ROOT)}: {_PICTURE.stat().st_size // 1024} KB\n")
