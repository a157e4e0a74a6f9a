"""Pictures of pages: every text is in its place, and no name is cut in the middle of its sense."""

import io

from PIL import Image

from cardpress.charts import HEIGHT, WIDTH, Pictured, draw_picture
from cardpress.charts.lettering import Lettering

_FIGURES = (("Input", "$1.75"), ("Output", "$14.00"), ("Context", "400,000"), ("Released", "2026"))


def _drawn(name: str, by: str = "OpenAI") -> Image.Image:
    return Image.open(io.BytesIO(draw_picture(Pictured(name, by, _FIGURES, "Site"))))


def _ink(image: Image.Image) -> tuple[int, int, int, int]:
    """Return the box around what is drawn above the bar."""
    bright = image.convert("L").point(lambda shade: 255 if shade < 200 else 0)
    box = bright.crop((0, 0, WIDTH, HEIGHT - 12)).getbbox()
    assert box
    return box


def test_whatever_its_length_a_name_stays_on_the_picture() -> None:
    for name in ("A", "GPT-5.2", "Llama 3.1 Nemotron Ultra 253B v1", "word " * 60, "x" * 300):
        left, top, right, bottom = _ink(_drawn(name.strip()))
        assert left >= 40, name
        assert right <= WIDTH - 40, name
        assert top >= 40, name
        assert bottom <= HEIGHT - 30, name


def test_another_figure_is_another_picture() -> None:
    one = Pictured("GPT-5.2", "OpenAI", _FIGURES, "Site")
    other = Pictured("GPT-5.2", "OpenAI", (("Input", "$1.76"), *_FIGURES[1:]), "Site")
    assert draw_picture(one) == draw_picture(one)
    assert draw_picture(one) != draw_picture(other)


def test_the_font_has_the_signs_of_latin_names_and_says_what_it_lacks() -> None:
    for name in ("Łódź", "Ünïcode \u2013 µ", "Ñandú & Şafak\u2019s «X»"):
        assert Pictured(name, "", (), "").can_be_drawn, name
    for name in ("模型", "Модель 模", "🤖 bot", "a\u202eb"):
        assert not Pictured(name, "", (), "").can_be_drawn, name


def test_a_long_name_takes_two_lines_of_about_one_width() -> None:
    style = Lettering(44, is_bold=True)
    assert style.lines("Llama 3.1 Nemotron Ultra 253B v1", 700) == (
        "Llama 3.1 Nemotron",
        "Ultra 253B v1",
    )
    first, second = style.lines("much " * 40, 700)
    assert not first.endswith("…")
    assert second.endswith("…")
    assert style.lines("x" * 200, 700)[0].endswith("…")
