"""Text that is hard for one pattern, made from the pattern itself.

For every repetition in it: what leads there, then its body over and over, then something that makes
it fail; besides its own matches in a row, and matches that break off one character early.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice
from re import _constants as op  # type: ignore[attr-defined]  # the parser has no public name
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any

_CANDIDATES = "一某元日，公年1 a\tA。、（0）：-.;:\n\"'<>/|=@#%_ぁé²٣¥*~[]{}\\"
_FAILS = "\x01"
_ROUNDS = 3  # how many different characters are tried for a set
_MOST = 40


def units(pattern: re.Pattern[str]) -> list[tuple[str, str, str]]:
    """(head, body, tail): hostile text is head, body many times, tail."""
    tree = parser.parse(pattern.pattern, pattern.flags & ~re.UNICODE)
    made = dict.fromkeys(islice(_units(tree), 4 * _MOST))
    return list(made)[:_MOST]


def _units(tree: Any) -> Iterator[tuple[str, str, str]]:
    for turn in range(_ROUNDS):
        whole = _sample(tree, turn, 1)
        yield "", whole or "一", _FAILS
        if len(whole) > 1:
            yield "", whole[:-1], _FAILS
            yield "", whole[:-1] + "，", ""
        for head, body in _pumps(tree, "", turn):
            yield head, body, _FAILS
            yield "", head + body * 3, _FAILS


def _pumps(nodes: Any, head: str, turn: int) -> Iterator[tuple[str, str]]:
    """What leads to each repetition, and a text for its body."""
    for code, argument in nodes:
        for inner, times in _children(code, argument):
            if times > 7 and (body := _sample(inner, turn, 1)):
                yield head, body
            yield from _pumps(inner, head, turn)
        head += _sample([(code, argument)], turn, 1)


def _children(code: Any, argument: Any) -> Iterator[tuple[Any, int]]:
    if code in (op.MAX_REPEAT, op.MIN_REPEAT, op.POSSESSIVE_REPEAT):
        _low, high, inner = argument
        yield inner, int(high)
    elif code is op.BRANCH:
        for inner in argument[1]:
            yield inner, 1
    elif code is op.SUBPATTERN:
        yield argument[3], 1
    elif code is op.ATOMIC_GROUP:
        yield argument, 1
    elif code in (op.ASSERT, op.ASSERT_NOT):
        yield argument[1], 1


def _sample(nodes: Any, turn: int, times: int) -> str:
    return "".join(_one(code, argument, turn, times) for code, argument in nodes)


def _one(code: Any, argument: Any, turn: int, times: int) -> str:
    if code is op.LITERAL:
        return chr(argument)
    if code is op.NOT_LITERAL:
        return _chosen([(op.NEGATE, None), (op.LITERAL, argument)], turn)
    if code is op.ANY:
        return _CANDIDATES[turn]
    if code is op.IN:
        return _chosen(argument, turn)
    if code is op.BRANCH:
        return _sample(argument[1][turn % len(argument[1])], turn, times)
    if code is op.SUBPATTERN:
        return _sample(argument[3], turn, times)
    if code is op.ATOMIC_GROUP:
        return _sample(argument, turn, times)
    if code in (op.MAX_REPEAT, op.MIN_REPEAT, op.POSSESSIVE_REPEAT):
        low, high, inner = argument
        return _sample(inner, turn, times) * max(int(low), min(int(high), times))
    return ""  # a place, a look around, a reference


def _chosen(members: Any, turn: int) -> str:
    """The turn-th character of a set that looks like text; any of it when none does."""
    fits = [char for char in _CANDIDATES if _holds(members, char)]
    if not fits:
        fits = [chr(code) for code in _listed(members)]
    return fits[turn % len(fits)] if fits else "㐀"


def _holds(members: Any, char: str) -> bool:
    negated = any(code is op.NEGATE for code, _argument in members)
    inside = any(
        (code is op.LITERAL and ord(char) == argument)
        or (code is op.RANGE and argument[0] <= ord(char) <= argument[1])
        or (code is op.CATEGORY and _of_category(argument, char))
        for code, argument in members
    )
    return inside != negated


def _listed(members: Any) -> Iterator[int]:
    for code, argument in members:
        if code is op.LITERAL:
            yield argument
        elif code is op.RANGE:
            yield argument[0]


def _of_category(category: Any, char: str) -> bool:
    name = str(category).rsplit("_", 1)[-1].lower()
    kinds = {"digit": char.isdigit(), "space": char.isspace(), "word": char.isalnum()}
    return kinds[name] != ("_NOT_" in str(category))
