"""What a template left in a card is told, and prose that speaks of such things is not."""

import pytest

from cardpress.checks.template_texts import is_of_a_template


@pytest.mark.parametrize(
    "text",
    [
        "{{ bias_risks_limitations | default('[More Information Needed]', true) }}",
        "{{ model_summary }}",
        "The model is {{ name | default('', true) }} and more.",
        "<!-- Provide a longer summary -->",
        "English <!-- Add the languages -->",
        *("[optional]", "Demo [optional]", "Paper [optional]:", "(optional)"),
        *("TODO: write", "ToDo: the risks", "TODO(anna): ask", "FIXME: figures", "TBD: by May"),
        "TODO - write",
        *("N/A", "n/a", "N/A.", "[N/A]"),
        "[More Information Needed](https://huggingface.co/x)",
        "**[More Information Needed](https://huggingface.co/x)**",
        "Biases: [More Information Needed]",
        "Some words.\n\n[More Information\nNeeded]\n",
        *("[Insert the license]", "[your name]", "{MODEL_NAME}", "No information available."),
        "Provide a quick summary of what the model is/does.",
        "This section is meant to convey both technical and sociotechnical limitations.",
        "Users should be aware. More information needed for further recommendations.",
        "fp32, fp16 mixed precision, ...",
        "It is fine-tuned on the None dataset.",
        *("To be added", "lorem ipsum dolor", "xxx", "A line of text."),
    ],
)
def test_what_a_template_left_in_is_known(text: str) -> None:
    assert is_of_a_template(text)


@pytest.mark.parametrize(
    "text",
    [
        "It finds the TODO lines of a program.",
        "TODO comments are completed well.",
        "Writes code without a single TODO.",
        "More information is needed.",
        "Prompts have `{{ user | default('') }}` in them.",
        "The prompt has {{ system }} and {{ user }} in it.",
        "Writes `<!-- comments -->` of HTML.",
        "An optional vision encoder is loaded on request.",
        "Reasoning is optional",
        "NA",
        "Not applicable to text without tables.",
        "Answers n/a where a cell is empty.",
        "[Model card](https://acme.dev/more-information-needed)",
        "Use the summary of what the model is for.",
        "This section of the network is frozen.",
        "Trained in fp32 and fp16 mixed precision.",
        "A to-do list: it plans, then acts.",
        *("{x, y}", "[1] Smith et al.", "$$x$$", "`" * 99, "[" * 999),
    ],
)
def test_prose_that_speaks_of_such_things_is_left_alone(text: str) -> None:
    assert not is_of_a_template(text)
