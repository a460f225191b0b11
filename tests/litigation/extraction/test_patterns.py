"""Every pattern of the analysis, found by walking its modules, reads hostile text in time."""

import importlib
import pkgutil
import re
import time
from collections.abc import Iterator

import pytest

import litigation.analysis
from litigation.analysis.extraction.passages import _LONGEST

SHORT, LONG = _LONGEST // 4, _LONGEST  # no passage is longer than LONG
WORTH_SECONDS = 0.03  # below this the clock says nothing about growth
GROWTH = 11  # four times the text; the square would be 16
COMMON = [
    "，",
    "（（",
    "1,1",
    "公司",
    "年月日",
    "2023年3月",
    "某某",
    "款付",
    "A b ",
    "、",
    "\t",
    "向与由",
]


def patterns() -> dict[str, re.Pattern[str]]:
    found: dict[str, re.Pattern[str]] = {}
    for module in pkgutil.walk_packages(litigation.analysis.__path__, "litigation.analysis."):
        for name, value in vars(importlib.import_module(module.name)).items():
            for number, pattern in enumerate(inside(value, 4)):
                key = f"{module.name.removeprefix('litigation.analysis.')}.{name}[{number}]"
                found.setdefault(key, pattern)
    return {min(k for k, v in found.items() if v is one): one for one in set(found.values())}


def inside(value: object, depth: int) -> Iterator[re.Pattern[str]]:
    if isinstance(value, re.Pattern) and isinstance(value.pattern, str):
        yield value
    elif depth and isinstance(value, dict):
        for one in (*value.keys(), *value.values()):
            yield from inside(one, depth - 1)
    elif depth and isinstance(value, tuple | list | set | frozenset):
        for one in value:
            yield from inside(one, depth - 1)
    elif depth and hasattr(value, "__dataclass_fields__") and not isinstance(value, type):
        yield from inside(tuple(vars(value).values()) if hasattr(value, "__dict__") else (), depth)


def units(pattern: re.Pattern[str]) -> list[str]:
    """Texts that come close to matching: the pattern's own words, alone and in a row."""
    words = list(dict.fromkeys(re.findall(r"[一-龥]{1,6}", pattern.pattern)))[:60]
    rows = ["".join(words), *("".join(words[at : at + 3]) for at in range(0, len(words), 12))]
    return [unit for unit in (*words[:6], *rows[:6], *COMMON) if unit]


def seconds(pattern: re.Pattern[str], text: str) -> float:
    start = time.process_time()
    for _hit in pattern.finditer(text):
        pass
    pattern.match(text)
    return time.process_time() - start


PATTERNS = patterns()


def test_the_walk_finds_the_patterns():
    assert len(PATTERNS) > 300
    assert any(key.startswith("extraction.loan.") for key in PATTERNS)
    assert any(key.startswith("extraction.employment.") for key in PATTERNS)


@pytest.mark.parametrize("start", range(0, len(PATTERNS), 50))
def test_patterns_do_not_backtrack(start):
    for key in sorted(PATTERNS)[start : start + 50]:
        for unit in units(PATTERNS[key]):
            long = seconds(PATTERNS[key], (unit * LONG)[:LONG])
            if long > WORTH_SECONDS:
                short = seconds(PATTERNS[key], (unit * LONG)[:SHORT])
                assert long < max(short, 1e-4) * GROWTH, (key, unit)
