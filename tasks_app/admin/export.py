"""Tasks as a file: what they were and how they went, never what was in the papers."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator
from typing import Any

from django.db.models import QuerySet
from django.http import StreamingHttpResponse
from django.utils import timezone

from tasks_app.models import Task

FIELDS = (
    "id",
    "kind",
    "title",
    "owner__username",
    "state",
    "lane",
    "boost",
    "progress",
    "retry_count",
    "attempt_number",
    "executor",
    "worker_name",
    "error_code",
    "error_message",
    "error_message_en",
    "created_at",
    "started_at",
    "completed_at",
)
NAMES = tuple("owner" if field == "owner__username" else field for field in FIELDS)
CHUNK = 2000
BYTE_ORDER_MARK = "\ufeff"  # without it Excel takes UTF-8 for something else
FORMULA_BEGINS = ("=", "+", "-", "@", "\t", "\r")


class _Line:
    """A file whose only line is what was written last."""

    def __init__(self) -> None:
        self.text = ""

    def write(self, text: str) -> int:
        self.text = text
        return len(text)


def as_csv(tasks: QuerySet[Task]) -> StreamingHttpResponse:
    return _response(_csv_lines(tasks), "text/csv; charset=utf-8", "csv")


def as_json(tasks: QuerySet[Task]) -> StreamingHttpResponse:
    """An array with an object on each line."""
    return _response(_json_lines(tasks), "application/json", "json")


def _csv_lines(tasks: QuerySet[Task]) -> Iterator[str]:
    line = _Line()
    writer = csv.writer(line)
    writer.writerow(NAMES)
    yield BYTE_ORDER_MARK + line.text
    for row in _rows(tasks):
        writer.writerow([_cell(value) for value in row])
        yield line.text


def _json_lines(tasks: QuerySet[Task]) -> Iterator[str]:
    begin = "[\n"
    for row in _rows(tasks):
        told = {name: _plain(value) for name, value in zip(NAMES, row, strict=True)}
        yield begin + json.dumps(told, ensure_ascii=False)
        begin = ",\n"
    yield "\n]\n" if begin != "[\n" else "[]\n"


def _rows(tasks: QuerySet[Task]) -> Iterator[tuple[Any, ...]]:
    return tasks.order_by("-created_at", "-id").values_list(*FIELDS).iterator(chunk_size=CHUNK)


def _plain(value: Any) -> Any:
    if value is None or isinstance(value, str | int | float):
        return value
    return value.isoformat() if hasattr(value, "isoformat") else str(value)


def _cell(value: Any) -> Any:
    """What a spreadsheet shows as it stands: a text that begins like a formula is none."""
    plain = _plain(value)
    is_formula = isinstance(plain, str) and plain.startswith(FORMULA_BEGINS)
    return f"'{plain}" if is_formula else plain


def _response(lines: Iterator[str], media_type: str, ending: str) -> StreamingHttpResponse:
    name = f"tasks-{timezone.localtime():%Y%m%d-%H%M}.{ending}"
    headers = {"Content-Disposition": f'attachment; filename="{name}"'}
    return StreamingHttpResponse(lines, content_type=media_type, headers=headers)
