"""Where a sentence of a decision gets from the papers it rests on to what it finds.

凭送货单、汇款凭证，法庭查明：价款10万元: the names of papers tell of no delivery and no payment.
"""

from __future__ import annotations

import re

_PAPER = (
    r"(?:送货|发货|交货|收货|到货|签收|入库|出库|提货|汇款|转账|付款|收款|验收|交接|银行)"
    r"(?:单据?|凭[证单据]|记录|回[单执]|明细|流水|清单|存根)"
)
_LIST = re.compile(
    rf"[^。；\d]{{0,60}}?{_PAPER}[^。；\d]{{0,60}}?"
    r"(?:查[明实证得知]|认定|确认|证[实明]|可[知见]|显示|表明|反映|足见)(?:如下|如次)?"
    r"(?:(?:案件)?(?:事实|情况)(?:如下|如次)?)?[：，]?"
)


def behind_evidence(text: str, low: int) -> int:
    """Where the finding of the sentence at `low` begins, behind the papers named before it."""
    hit = _LIST.match(text, low)
    return hit.end() if hit else low
