"""What people send in is bounded, and can be stored, before anything is written."""

from __future__ import annotations

import json
from typing import Any

from django.utils.translation import gettext as _

from tasks_app.failures import InvalidParams, TooLarge

PARAMS_BYTES = 256 * 1024
ANSWER_BYTES = 64 * 1024
KEY_LENGTH = 200
DEPTH = 50


def check_json(value: Any, *, field: str, max_bytes: int) -> None:
    """Raises InvalidParams or TooLarge, naming the field, for what no row could or should hold."""
    if _depth(value) > DEPTH:
        _refuse(field, _("嵌套超过 %(most)s 层。") % {"most": DEPTH})
    try:
        text = json.dumps(value, ensure_ascii=False, allow_nan=False)
        size = len(text.encode())
    except ValueError:  # also of an unpaired half of a character
        _refuse(field, _("含有无法保存的数字或字符。"))
    if "\\u0000" in text and _has_null(value):
        _refuse(field, _("含有无法保存的数字或字符。"))
    if size > max_bytes:
        message = _("内容超过 %(most)s KB 的上限。") % {"most": max_bytes // 1024}
        raise TooLarge(message, fields={field: [message]})


def check_key(key: str | None) -> None:
    """An idempotency key, from the body or a header."""
    if key and (len(key) > KEY_LENGTH or "\0" in key):
        _refuse("idempotency_key", _("不能超过 %(most)s 个字符。") % {"most": KEY_LENGTH})


def _depth(value: Any) -> int:
    """Levels of lists and objects, counted without recursion and no further than needed."""
    level, depth = [value], 0
    while depth <= DEPTH:
        inner = [each for each in level if isinstance(each, dict | list)]
        if not inner:
            return depth
        level = [part for each in inner for part in _parts(each)]
        depth += 1
    return depth


def _parts(value: Any) -> list[Any]:
    return list(value.values()) if isinstance(value, dict) else list(value)


def _has_null(value: Any) -> bool:
    if isinstance(value, dict):
        return any(_has_null(part) for pair in value.items() for part in pair)
    if isinstance(value, list):
        return any(_has_null(part) for part in value)
    return isinstance(value, str) and "\0" in value


def _refuse(field: str, message: str) -> None:
    raise InvalidParams(message, fields={field: [message]})
