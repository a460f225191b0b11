"""Every regular expression of the program: those that modules hold, and those written in a call."""

from __future__ import annotations

import ast
import importlib
import pkgutil
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

PACKAGES = (
    "documents",
    "legal_assistant",
    "litigation",
    "llm",
    "pipeline",
    "statutes",
    "tasks_app",
)
ROOT = Path(__file__).resolve().parents[2]
_CALLS = frozenset(
    {"compile", "search", "match", "fullmatch", "findall", "finditer", "sub", "subn", "split"}
)
_FLAGS = {
    name: getattr(re, name)
    for name in ("I", "IGNORECASE", "M", "MULTILINE", "S", "DOTALL", "X", "VERBOSE", "A", "ASCII")
}


@dataclass(frozen=True)
class Call:
    """A call of `re` that is written in a file; `pattern` is None when it is made at run time."""

    file: str
    lines: range
    pattern: str | bytes | None
    flags: int
    is_inside: bool  # a function, so that no module holds the compiled pattern

    @property
    def place(self) -> str:
        return f"{self.file}:{self.lines.start}"


def patterns() -> dict[str, re.Pattern[str]]:
    """Every pattern over text by a place where it is found, each once."""
    found: dict[tuple[str, int], str] = {}
    for place, pattern in (*held(), *written()):
        if isinstance(pattern.pattern, str):
            key = (pattern.pattern, pattern.flags)
            found[key] = min(place, found.get(key, place))
    return {place: re.compile(*key) for key, place in sorted(found.items(), key=lambda it: it[1])}


def held() -> Iterator[tuple[str, re.Pattern[str]]]:
    """Patterns in the names of modules and of their classes, inside whatever holds them."""
    for module in _modules():
        for name, value in vars(importlib.import_module(module)).items():
            for number, pattern in enumerate(_inside(value, 4)):
                yield f"{module}.{name}[{number}]", pattern


def written() -> Iterator[tuple[str, re.Pattern[str]]]:
    """Patterns that stand in a call."""
    for call in calls():
        if isinstance(call.pattern, str):
            yield call.place, re.compile(call.pattern, call.flags)


@cache
def calls() -> tuple[Call, ...]:
    """Every call of `re` in the program."""
    return tuple(call for path in _files() for call in _calls_of(path))


def _files() -> Iterator[Path]:
    for package in PACKAGES:
        for path in sorted((ROOT / package).rglob("*.py")):
            if "migrations" not in path.parts:
                yield path


def _calls_of(path: Path) -> Iterator[Call]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    inside = {
        id(node)
        for function in ast.walk(tree)
        if isinstance(function, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda)
        for node in ast.walk(function)
    }
    for node in ast.walk(tree):
        if _is_call_of_re(node):
            lines = range(node.lineno, (node.end_lineno or node.lineno) + 1)
            file, is_inside = str(path.relative_to(ROOT)), id(node) in inside
            yield Call(file, lines, _text(node.args[0]), _flags(node), is_inside)


def _is_call_of_re(node: ast.AST) -> bool:
    return (
        isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and isinstance(node.func.value, ast.Name)
        and node.func.value.id == "re"
        and node.func.attr in _CALLS
    )


def _text(node: ast.expr) -> str | bytes | None:
    try:
        value = ast.literal_eval(node)
    except ValueError:
        return None
    return value if isinstance(value, str | bytes) else None


def _flags(node: ast.Call) -> int:
    named = [
        each.attr
        for argument in (*node.args[1:], *(keyword.value for keyword in node.keywords))
        for each in ast.walk(argument)
        if isinstance(each, ast.Attribute)
        and isinstance(each.value, ast.Name)
        and each.value.id == "re"
    ]
    flags = 0
    for name in named:
        flags |= _FLAGS.get(name, 0)
    return flags


def _modules() -> Iterator[str]:
    for package in PACKAGES:
        top = importlib.import_module(package)
        yield package
        for module in pkgutil.walk_packages(top.__path__, f"{package}."):
            if ".migrations" not in module.name and not module.name.endswith("__main__"):
                yield module.name


def _inside(value: object, depth: int) -> Iterator[re.Pattern[str]]:
    if isinstance(value, re.Pattern):
        yield value
    elif depth and isinstance(value, dict):
        for one in (*value.keys(), *value.values()):
            yield from _inside(one, depth - 1)
    elif depth and isinstance(value, tuple | list | set | frozenset):
        for one in value:
            yield from _inside(one, depth - 1)
    elif depth and isinstance(value, type):
        for one in vars(value).values():
            yield from _inside(one, depth - 1) if not isinstance(one, type) else ()
    elif depth and hasattr(value, "__dataclass_fields__"):
        yield from _inside(tuple(getattr(value, "__dict__", {}).values()), depth)
