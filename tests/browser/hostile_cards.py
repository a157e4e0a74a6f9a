"""A catalogue in which every line of every card says what a stranger may write."""

import json
import shutil
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from tests.site.conftest import copy_site

RUN = "window.__pwned=1"
"""What a stranger would like to run."""
SAMPLES = (
    f"```\n</code></pre><script>{RUN}</script>\n````\n~~~~\n",
    f'=== "Tab"\n\n    <img src=x onerror={RUN}>\n\n    ```\n\n=== "Two"\n\n    x\n',
    f"    indented\n\n\n{{: onclick={RUN} }}\n``` {{ .python onclick={RUN} }}\n# (1)!\n",
    ';--8< "mkdocs.yml"\n<!-- tags -->\n{% raw %}{{ 1 }}&lt;b&gt; &amp; :smile:\n',
)
ADDRESSES = (
    f"https://evil.example/'onmouseover='{RUN}",
    f"https://evil.example/)[x](javascript:{RUN})",
    "https://evil.example/*_x_*$y$~z~:smile:?a=1&b=2&lt=3&copy;#f",
    f"https://evil.example/(a)[b]!;javascript:{RUN}//",
)


def _model(word: str, number: int) -> dict[str, Any]:
    address, code = ADDRESSES[number % 4], SAMPLES[number % 4]
    said = {"note": word, "source": "s"}
    settings = dict.fromkeys(("harness", "effort", "aggregation", "other"), word)
    result = {"score": 1, "version": word, "evaluated_by": word, "locator": f"page {word}", **said}
    result |= {"snapshot": word, "settings": settings}
    cited = dict.fromkeys(("title", "publisher", "license"), word)
    return {
        "name": word,
        "type": "Large Language Model",
        "added": 2099,
        "summary": word,
        "family": word,
        "aliases": [f"alias {number}! {word}"],
        "sources": {"s": {**cited, "url": address}, "t": {**cited, "url": f"{address}t"}},
        "specifications": {
            "parameters": {"disclosed": False, "note": word},
            "training_data": [{"value": word, "note": word}, {"value": "all", "source": "t"}],
            "architecture": {"value": word, "note": word},
        },
        "license": {"name": word, "url": address},
        "lifecycle": {
            "status": {"value": "deprecated", **said},
            "retires": [{"value": 2099, **said}],
        },
        "benchmarks": {f"b{number}": [result, {**result, "score": 2, "source": "t"}]},
        "comparisons": [{"results": {f"rival-{number}": {f"b{number}": 2}}}],
        "pricing": [{"input": 1, "output": 2, "provider": word, "note": word}],
        "price_comparisons": [f"rival-{number}"],
        "examples": [
            {"title": word, "language": "python", "code": code},
            {"title": word, "languages": {"html+jinja": code, "c++": code}},
        ],
        "key_features": [{"title": word, "points": [word, word]}],
        "limitations": [{"title": word, "text": word}],
        "when_to_choose": {"choose": [word], "consider_alternatives": [word]},
        "resources": {word: address},
        "related": [{"model": f"rival-{number}", "relation": "variant", "note": word}],
    }


def _cards(words: Sequence[str], texts: Sequence[str]) -> Iterator[tuple[str, dict[str, Any]]]:
    for number, word in enumerate(words):
        model = _model(word, number)
        named = {"name": word, "summary": word}
        yield f"models/o{number}/m{number}", model
        rival = {"name": f"{number}! {word}", "sources": {"r": {"title": f"r {word}"}}}
        rival |= {"benchmarks": {f"b{number}": 3}, "type": model["type"]}
        yield f"models/o{number}/rival-{number}", rival
        yield f"organizations/o{number}", {**named, "resources": {word: "https://evil.example/"}}
        yield f"benchmarks/b{number}", {**named, "category": word}
    for number, text in enumerate(texts):
        name = {"name": f"Text {number}"}
        samples = [{"title": "x", "text": text, "code": "1"}]
        described = {"measures": text, "does_not_measure": text, "category": "Text"}
        model = {**name, "type": "Embedding Model", "overview": text, "examples": samples}
        yield f"models/text/text-{number}", model
        yield f"benchmarks/text-{number}", {**name, **described}
    yield "organizations/text", {"name": "Text", "overview": "\n\n".join(texts)}


def catalogue_of(root: Path, words: Sequence[str], texts: Sequence[str]) -> Path:
    """Make a catalogue whose cards say these words in every line, and these Markdown texts."""
    copy_site(root)
    for kind in ("models", "organizations", "benchmarks"):
        shutil.rmtree(root / "cards" / kind)
    for path, card in _cards(words, texts):
        file = root / f"cards/{path}.yml"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(json.dumps(card, ensure_ascii=False), encoding="utf-8")
    return root
