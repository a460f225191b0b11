"""Patterns that the program makes while it works, caught while it reads cases of every kind."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from litigation.analysis.organize import organize_case
from litigation.analysis.values.sources import Source
from llm.redaction import Redaction
from tests.litigation.complaint import papers as complaint
from tests.litigation.extraction.conftest import make_inputs, make_source
from tests.litigation.loan import papers as loan
from tests.litigation.ruling import texts as ruling
from tests.litigation.services.handmade import PAPERS as SALE
from tests.patterns.collect import PACKAGES, ROOT

_OWN = tuple(f"{ROOT / package}/" for package in PACKAGES)
_TOLD = (
    "我公司2023年8月向李志强供应砂石料，总价款50万元，李志强尚欠我司30万元。"
    "原告张某某诉被告江州市样例建材有限公司。"
)
_ACCOUNT = """对账单
江州恒达钢材贸易有限公司\t临川建工集团有限公司
日期\t摘要\t送货金额\t付款金额\t余额
2023-03-20\t送货\t500,000.00\t\t500,000.00
2023-04-14\t付款\t\t200,000.00\t300,000.00
"""


def made_at_run_time() -> dict[tuple[str, int], re.Pattern[str]]:
    """Patterns by the file and the line that made them."""
    with _caught() as found:
        for sources in _cases():
            for position in ("plaintiff", "defendant"):
                organize_case(sources=sources, inputs=make_inputs(position))
        Redaction(["江州恒达钢材贸易有限公司", "李志强"], texts=[]).mask("李志强")
    return found


def _cases() -> Iterator[tuple[Source, ...]]:
    rulings = [value for name, value in vars(ruling).items() if name.isupper()]
    loans = [loan.NOTE, loan.CONTRACT, loan.STATEMENT, loan.CHAT, loan.PAID_OUT]
    for texts in (
        [*SALE.values(), _ACCOUNT],
        loans,
        [complaint.COMPLAINT, complaint.CONTRACT],
        *([text] for text in rulings),
    ):
        yield tuple(make_source(text, name=f"材料{n}") for n, text in enumerate(texts))
    yield (make_source(_TOLD, name="陈述", origin="statement"),)


@contextmanager
def _caught() -> Iterator[dict[tuple[str, int], re.Pattern[str]]]:
    found: dict[tuple[str, int], re.Pattern[str]] = {}
    compile = re._compile  # type: ignore[attr-defined]  # the one door of every call of `re`

    def caught(pattern: Any, flags: Any) -> Any:
        made = compile(pattern, flags)
        caller = sys._getframe(2)
        file = caller.f_code.co_filename
        if file.startswith(_OWN) and isinstance(made.pattern, str):
            found[str(Path(file).relative_to(ROOT)), caller.f_lineno] = made
        return made

    re._compile = caught  # type: ignore[attr-defined]
    try:
        yield found
    finally:
        re._compile = compile  # type: ignore[attr-defined]
