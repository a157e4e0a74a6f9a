"""GGUF files for tests, from a description in JSON: metadata by key, and tensors by their shape."""

import json
import struct

_STRING, _ARRAY, _FLOAT, _WHOLE = 8, 9, 12, 4


def gguf_file(description: str) -> bytes:
    """Return the bytes of a file with the metadata and tensors that a description lists."""
    data = json.loads(description)
    metadata, tensors = data["metadata"], data["tensors"]
    head = b"GGUF" + struct.pack("<IQQ", 3, len(tensors), len(metadata))
    entries = b"".join(_text(key) + _typed(value) for key, value in metadata.items())
    return head + entries + b"".join(_tensor(name, shape) for name, shape in tensors.items())


def _text(text: str) -> bytes:
    return struct.pack("<Q", len(text.encode())) + text.encode()


def _typed(value: object) -> bytes:
    kind, written = _value(value)
    return struct.pack("<I", kind) + written


def _value(value: object) -> tuple[int, bytes]:
    if isinstance(value, str):
        return _STRING, _text(value)
    if isinstance(value, list):
        items = [_value(item) for item in value]
        head = struct.pack("<IQ", items[0][0], len(items))
        return _ARRAY, head + b"".join(written for _kind, written in items)
    if isinstance(value, float):
        return _FLOAT, struct.pack("<d", value)
    assert isinstance(value, int)
    return _WHOLE, struct.pack("<I", value)


def _tensor(name: str, shape: list[int]) -> bytes:
    sizes = struct.pack(f"<{len(shape)}Q", *shape)
    return _text(name) + struct.pack("<I", len(shape)) + sizes + struct.pack("<IQ", 0, 0)
