"""`cardpress format`: one way to write each card, in which nothing that it says is lost."""

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from cardpress.formatting import canonical
from cardpress.formatting.canonical import rewritten, says_same
from cardpress.loader import read
from cardpress.schema import Model
from tests.untidy import Untidy, texts

_NUMBERS = st.sampled_from([0, 5, -3, 1.5, 400000, 2.1e25, 1e-05, True, False])
_SCALARS = texts | _NUMBERS
_CLAIM = st.fixed_dictionaries(
    {"value": _SCALARS}, optional={"source": texts, "note": texts, "locator": texts}
)
_RESULT = st.fixed_dictionaries(
    {"score": _NUMBERS},
    optional={
        "source": texts,
        "settings": st.fixed_dictionaries({}, optional={"tools": st.booleans(), "other": texts}),
        "evaluator": texts,
        "slice": st.lists(texts, max_size=2) | texts,
    },
)


def _one_or_several(one: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    return _SCALARS | one | st.lists(_SCALARS | one, max_size=3)


CARDS = st.fixed_dictionaries(
    {"name": texts, "type": texts},
    optional={
        "release_date": _one_or_several(_CLAIM),
        "aliases": st.lists(texts, max_size=3),
        "overview": texts,
        "sources": st.dictionaries(texts, st.fixed_dictionaries({"title": texts, "url": texts})),
        "specifications": st.fixed_dictionaries(
            {},
            optional={
                "context_window": _one_or_several(_CLAIM),
                "modalities": _one_or_several(
                    st.fixed_dictionaries({"input": st.lists(texts, max_size=3)})
                ),
            },
        ),
        "benchmarks": st.dictionaries(texts, _one_or_several(_RESULT), max_size=3),
        "examples": st.lists(st.fixed_dictionaries({"title": texts, "code": texts}), max_size=2),
        "price_comparisons": st.lists(texts, max_size=3),
        "comparisons": st.lists(
            st.fixed_dictionaries(
                {"results": st.dictionaries(texts, st.dictionaries(texts, _RESULT, max_size=2))}
            ),
            max_size=2,
        ),
        "unheard of": st.lists(st.lists(_SCALARS, max_size=2), max_size=2),
    },
)


@given(data=CARDS, draws=st.data())
def test_formatting_keeps_the_data_and_every_comment_and_a_second_time_does_nothing(
    data: dict[str, Any], draws: st.DataObject
) -> None:
    text = Untidy(draws.draw, with_comments=True).text(shuffled(data, draws))
    if read(text.encode()).faults:
        return
    formatted = rewritten(text, Model)
    assert says_same(text, formatted), formatted
    assert rewritten(formatted, Model) == formatted
    assert canonical(text, Model) == formatted


def shuffled(data: dict[str, Any], draws: st.DataObject) -> dict[str, Any]:
    return {key: data[key] for key in draws.draw(st.permutations(sorted(data)))}
