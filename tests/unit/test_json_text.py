"""JSON of an export has every letter as it is, and no number that JSON does not know."""

import json

import pytest

from cardpress.exporters.json_text import json_text, merged


@pytest.mark.parametrize(
    "data",
    [
        {"name": "Infinity War, or NaN"},
        {"é\u2028": ["", [], {}, None, True]},
        [1e-06, 0.1, 5.0, 1e25, 2**70],
    ],
)
def test_data_are_what_they_were_once_they_are_read_again(data: object) -> None:
    text = json_text(data)
    assert json.loads(text) == data
    assert "\\u" not in text
    assert text.endswith("\n")


@pytest.mark.parametrize("number", [float("nan"), float("inf"), -float("inf")])
def test_a_number_that_json_does_not_know_is_refused(number: float) -> None:
    for write in (json_text, lambda data: merged([data])):
        with pytest.raises(ValueError, match="not JSON compliant"):
            write({"name": "x", "score": [{"value": number}]})
