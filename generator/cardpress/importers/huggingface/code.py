"""What the code in a README tells of the model: its name on the Hub, and its task."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from cardpress.ecosystem.tasks import task_named

from ..markdown_text import Section

_LOADED = re.compile(
    r"(?:from_pretrained|snapshot_download|SentenceTransformer|CrossEncoder)\(\s*[\"']([\w.-]+/[\w.-]+)[\"']"
    r"|\bmodel(?:_id|_name)?\s*=\s*[\"']([\w.-]+/[\w.-]+)[\"']",
    re.ASCII,
)
_PIPELINE = re.compile(r"\bpipeline\(\s*(?:task\s*=\s*)?[\"']([\w-]+)[\"']", re.ASCII)
_CLASS = re.compile(r"\bAutoModelFor(\w+)\b", re.ASCII)
_TASKS = {
    "CausalLM": "text-generation",
    "MaskedLM": "fill-mask",
    "Seq2SeqLM": "text2text-generation",
    "SequenceClassification": "text-classification",
    "TokenClassification": "token-classification",
    "QuestionAnswering": "question-answering",
    "CTC": "automatic-speech-recognition",
    "SpeechSeq2Seq": "automatic-speech-recognition",
    "ImageClassification": "image-classification",
    "ObjectDetection": "object-detection",
    "AudioClassification": "audio-classification",
    "ImageTextToText": "image-text-to-text",
}


def repository_in(sections: Iterable[Section]) -> str:
    """Return the one model that all code loads, by its name on the Hub; empty if not one."""
    found = {one or other for code in _code(sections) for one, other in _LOADED.findall(code)}
    return next(iter(found)) if len(found) == 1 else ""


def task_in(sections: Iterable[Section]) -> str:
    """Return the task that most code is about; empty if no code tells."""
    often = Counter[str]()
    for code in _code(sections):
        often.update(filter(None, map(task_named, _PIPELINE.findall(code))))
        often.update(_TASKS[name] for name in _CLASS.findall(code) if name in _TASKS)
    return next((name for name, _times in often.most_common(1)), "")


def _code(sections: Iterable[Section]) -> Iterator[str]:
    for section in sections:
        for block in section.blocks:
            if block.type in ("fence", "code_block"):
                yield block.content
