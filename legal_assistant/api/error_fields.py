"""The `fields` of a validation error: every input at fault by its path, with its sentences."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

WHOLE_INPUT = "non_field_errors"


def fields_of(detail: Any) -> dict[str, list[str]]:
    """Flattens DRF's nested detail: {"params": {"a": ["…"]}} becomes {"params.a": ["…"]}."""
    fields: dict[str, list[str]] = {}
    for path, sentence in _walk(detail, ""):
        fields.setdefault(path or WHOLE_INPUT, []).append(sentence)
    return fields


def _walk(detail: Any, path: str) -> Iterator[tuple[str, str]]:
    if isinstance(detail, dict):
        for name, inner in detail.items():
            yield from _walk(inner, f"{path}.{name}" if path else str(name))
    elif isinstance(detail, list):
        for position, inner in enumerate(detail):
            is_nested = isinstance(inner, dict | list)
            yield from _walk(inner, f"{path}.{position}" if is_nested else path)
    else:
        yield path, str(detail)
