"""A suggestion is made for a slip of the pen, and never for a word that means another thing."""

import pytest

from cardpress.build import check
from cardpress.loader import did_you_mean
from cardpress.loader.other_names import _NAMES, field_named, ours
from cardpress.loader.spelling import distance
from cardpress.schema import Benchmark, Model, Price, Record, Result
from cardpress.wording.fields import records
from tests.conftest import MakeRoot

_CARD = "cards/models/acme/case.yml"
_HEAD = (
    "name: Case\ntype: Large Language Model\nsources: {a: {title: A, url: 'https://acme.dev'}}\n"
)


def _told(catalogue: MakeRoot, text: str) -> str:
    [problem] = check(catalogue({_CARD: _HEAD + text})).problems
    return str(problem)


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        *(("sumary", "summary"), ("summery", "summary"), ("overveiw", "overview")),
        *(("realted", "related"), ("pricng", "pricing"), ("benchmraks", "benchmarks")),
        *(("licence", "license"), ("licenses", "license"), ("alias", "aliases")),
        *(("keyFeatures", "key_features"), ("key-features", "key_features")),
        *(("releasedate", "release_date"), ("Relase_date", "release_date")),
        *(("releasd", "release_date"), ("benchmark", "benchmarks"), ("caveat", "caveats")),
        *(
            ("intnded_use", "intended_use"),
            ("overview ", "overview"),
            ("enviroment", "environment"),
        ),
        *(("basemodel", "lineage.base"), ("base_modle", "lineage.base")),
    ],
)
def test_a_misspelt_field_is_recognised(written: str, meant: str, catalogue: MakeRoot) -> None:
    assert f"did you mean '{meant}'?" in _told(catalogue, f"'{written}': What it is.\n")


@pytest.mark.parametrize(
    ("where", "written"),
    [
        ("pricing: [{input: 1, %s: 2}]", "input_audio"),
        ("pricing: [{input: 1, %s: 2}]", "cache"),
        ("pricing: [{input: 1, %s: 2}]", "patch_input"),
        ("pricing: [{input: 1, %s: 2}]", "rate"),
        ("benchmarks: {sums: {score: 1, %s: x}}", "data"),
        ("benchmarks: {sums: {score: 1, %s: x}}", "core"),
        ("%s: 3", "mood"),
        ("%s: 3", "cost_of_training"),
        ("%s: 3", "latest"),
        ("specifications: {%s: 3}", "min_output"),
        ("specifications: {modalities: {input: [%s]}}", "page"),
        ("specifications: {modalities: {input: [%s]}}", "test"),
        ("type: %s", "Moderation Model"),
        ("type: %s", "Music Recognition Model"),
        ("lifecycle: {status: %s}", "inactive"),
        ("environment: [{activity: %s}]", "pretraining"),
    ],
)
def test_another_word_is_no_misspelling(where: str, written: str, catalogue: MakeRoot) -> None:
    head = _HEAD.replace("type: Large Language Model\n", "") if where[:4] == "type" else _HEAD
    [problem] = check(catalogue({_CARD: head + where % written})).problems
    assert "did you mean" not in problem.message


@pytest.mark.parametrize(
    ("written", "path"),
    [
        *(("base_model", "lineage.base"), ("pipeline_tag", "type")),
        *(
            ("context_length", "specifications.context_window"),
            ("training_datasets", "training.datasets"),
        ),
        *(("library_name", "deployment.libraries"), ("co2_eq_emissions", "environment")),
        *(("model-index", "benchmarks"), ("description", "overview"), ("prices", "pricing")),
    ],
)
def test_a_name_of_another_standard_leads_to_our_field(
    written: str, path: str, catalogue: MakeRoot
) -> None:
    told = _told(catalogue, f"{written}: x\n")
    assert f"{path}:" in told
    assert "did you mean" not in told


def test_names_of_other_standards_lead_to_fields_that_there_are_and_are_none_themselves() -> None:
    by_name: dict[str, type[Record]] = {record.__name__: record for record in records()}
    for name, paths in _NAMES.items():
        if name == "QuotedResult":  # a result of which a card says less
            continue
        for path, others in paths.items():
            field = field_named(by_name[name], path)
            assert field, path
            assert field.meaning
            for other in others.split():
                assert not field_named(by_name[name], other), f"{name}.{other}"


@pytest.mark.parametrize(
    ("record", "name", "told"),
    [
        (Price, "id", ""),
        (Model, "id", "delete it: the file name is the model's id"),
        (Benchmark, "slug", "delete it: the file name is the benchmark's address"),
        (
            Result,
            "stderr",
            "here it is standard_error: Standard error of the score, ",
        ),
    ],
)
def test_a_name_is_ours_only_where_it_is_meant(record: type[Record], name: str, told: str) -> None:
    assert ours(name, record)[: len(told) or None] == told


@pytest.mark.parametrize(
    ("written", "told"),
    [
        *((name, "write input in a row of its own") for name in ("input_audio", "audio-input")),
        *((name, "write output in a row of its own") for name in ("output_audio", "audio_output")),
        ("Output_Audio", "with token_kind: audio"),
        ("batch", "with tier: batch"),
        ("priority", "with tier: priority"),
        ("flex", "with tier: flex"),
        ("service_tier", "here it is tier: "),
        ("token_type", "here it is token_kind: "),
    ],
)
def test_what_a_price_is_for_stands_in_a_row_of_its_own(
    written: str, told: str, catalogue: MakeRoot
) -> None:
    found = _told(catalogue, f"pricing: [{{input: 1, {written}: 2}}]\n")
    assert told in found
    assert "did you mean" not in found


@pytest.mark.parametrize(
    ("written", "known", "meant"),
    [
        ("claude-sonet-4", ["claude-opus-4", "claude-sonnet-4"], "claude-sonnet-4"),
        ("Lightening", ["lightning"], "lightning"),
        ("blot", ["bolt"], "bolt"),
        ("simple-summs", ["simple-sums"], "simple-sums"),
        ("gpt-5.1", ["gpt-5.2"], ""),
        ("gpt-4", ["gpt-4o"], ""),
        ("llama-3-8b", ["llama-3-8b-instruct"], ""),
        ("llama-3-8b", ["llama-3-70b"], ""),
        ("mmmu", ["mmlu"], ""),
        ("mmmlu", ["mmlu"], ""),
        ("claude-haiku-4", ["claude-opus-4"], ""),
        ("boltt", ["bolta", "boltb"], ""),
    ],
)
def test_a_name_of_another_card_is_no_misspelling(
    written: str, known: list[str], meant: str
) -> None:
    told = did_you_mean(written, known, is_name=True)
    assert told == (f"; did you mean '{meant}'?" if meant else "")


@pytest.mark.parametrize("base", ["case-base", "casee", "Cases", "сase-1"])  # noqa: RUF001
def test_an_unknown_base_is_never_the_card_itself(base: str, catalogue: MakeRoot) -> None:
    text = f"aliases: [case-1]\nlineage: {{base: {{model: {base}}}}}\n"
    assert "did you mean" not in _told(catalogue, text)


@pytest.mark.parametrize(
    ("one", "other", "slips"),
    [("", "", 0), ("a", "", 1), ("name", "nmae", 1), ("page", "image", 2), ("abc", "ca", 3)],
)
def test_a_slip_is_a_letter_more_or_less_or_another_or_two_swapped(
    one: str, other: str, slips: int
) -> None:
    assert distance(one, other) == distance(other, one) == slips
