"""The line of a package file on which a field stands."""

from __future__ import annotations

import re
from collections import Counter

_HEADER = re.compile(r"^\s*(\[\[?)\s*([A-Za-z0-9_.]+)\s*\]\]?\s*(?:#.*)?$")
_KEY = re.compile(r"^\s*([A-Za-z0-9_]+(?:\.[A-Za-z0-9_]+)*)\s*=")
_LAST = re.compile(r"(?:\.[A-Za-z0-9_]+|\[[^\]]*\])$")


def line_of(text: str, path: str) -> int:
    """The line of `path` ("$.elements[3].title.zh"), or of the nearest table around it."""
    lines = _lines(text)
    while path and path not in lines:
        path = _LAST.sub("", path) if _LAST.search(path) else ""
    return lines.get(path, 1)


def _lines(text: str) -> dict[str, int]:
    """Where every table and key of the file begins, by path."""
    found = {"$": 1}
    counts: Counter[str] = Counter()
    table = "$"
    for number, line in enumerate(text.splitlines(), start=1):
        if header := _HEADER.match(line):
            table = _opened(header[2].split("."), counts, is_array=header[1] == "[[")
            found.setdefault(table, number)
        elif key := _KEY.match(line):
            path = table
            for part in key[1].split("."):
                path = f"{path}.{part}"
                found.setdefault(path, number)
    return found


def _opened(parts: list[str], counts: Counter[str], *, is_array: bool) -> str:
    """The path of a table header; the outer tables are the latest of their arrays."""
    path = "$"
    for place, part in enumerate(parts):
        path = f"{path}.{part}"
        if is_array and place == len(parts) - 1:
            counts[path] += 1
        if counts[path]:
            path = f"{path}[{counts[path] - 1}]"
    return path
