"""Parts that add up to more than the price: they were misread, and nothing is reckoned on them."""

from __future__ import annotations

import re
from decimal import Decimal

from litigation.analysis.values.facts import Amount, Instalment

MISREAD = "分期约定未能读准"
_BATCH = re.compile(r"第\d+批货款")  # what came beyond the price was delivered all the same
_ROUNDING = Decimal("1")


def believed(parts: tuple[Instalment, ...], price: Amount | None) -> tuple[Instalment, ...]:
    """The parts; the whole price as one without a day where they come to more than it."""
    listed = sum((one.amount for one in parts if one.amount is not None), Decimal(0))
    if price is None or len(parts) < 2 or listed <= price.value + _ROUNDING:
        return parts
    if any(_BATCH.fullmatch(one.label) for one in parts):
        return parts
    rule = f"{MISREAD}：读出的各期合计{listed:,.2f}元，多于合同总价{price.value:,.2f}元"
    cited = tuple(dict.fromkeys(c for one in parts for c in one.citations))
    return (Instalment("合同价款", price.value, None, rule, (*price.citations, *cited)[:8]),)
