"""Finds every translatable text of the project: in Python, in templates and in JavaScript."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from babel.messages.extract import extract
from django.conf import settings
from django.utils.translation.template import templatize

ROOT: Path = settings.BASE_DIR
KEYWORDS: dict[str, tuple[int | tuple[int, str], ...] | None] = {
    **dict.fromkeys(("_", "gettext", "gettext_lazy", "gettext_noop"), None),
    **dict.fromkeys(("ngettext", "ngettext_lazy"), (1, 2)),
    **dict.fromkeys(("pgettext", "pgettext_lazy"), ((1, "c"), 2)),
    **dict.fromkeys(("npgettext", "npgettext_lazy"), ((1, "c"), 2, 3)),
}
PYTHON_ROOMS = (
    "legal_assistant",
    "tasks_app",
    "documents",
    "statutes",
    "litigation",
    "llm",
    "pipeline",
)
Key = str | tuple[str, ...]


@dataclass(frozen=True)
class Message:
    """One text to translate, and where it stands."""

    key: Key
    context: str | None
    path: str
    line: int


def messages(domain: str) -> Iterator[Message]:
    """The texts of a gettext domain: `django` or `djangojs`."""
    if domain == "djangojs":
        yield from _extracted("javascript", _files("static/js", "*.js"))
        return
    for room in PYTHON_ROOMS:
        yield from _extracted("python", _files(room, "*.py"))
    yield from _extracted("python", templates(), prepare=_template_as_code)


def templates() -> list[Path]:
    """Every template of the project."""
    return [
        path
        for room in ("templates", *PYTHON_ROOMS)
        for path in _files(room, "*.html") + _files(room, "*.txt")
        if "templates" in path.parts
    ]


def _files(folder: str, pattern: str) -> list[Path]:
    return sorted((ROOT / folder).rglob(pattern))


def _extracted(method: str, paths: list[Path], prepare: object = None) -> Iterator[Message]:
    for path in paths:
        text = path.read_text(encoding="utf-8")
        if callable(prepare):
            text = prepare(text, path)
        source = io.BytesIO(text.encode())
        for line, key, _comments, context in extract(method, source, keywords=KEYWORDS):
            yield Message(key, context, str(path.relative_to(ROOT)), line)


def _template_as_code(text: str, path: Path) -> str:
    """Django's own conversion; its indentation means nothing, and Babel would trip over it."""
    code = templatize(text, origin=str(path))
    return re.sub(r"^[^\S\n]+", "", code, flags=re.MULTILINE)
