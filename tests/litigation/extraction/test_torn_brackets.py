"""A text whose full line ends behind a colon in an open bracket goes on in the next line."""

from __future__ import annotations

from textwrap import wrap

import pytest

PARTS = (
    "二、价款由甲方分两期支付，前一期为300,000.00元（大写：叁拾万元整），最迟2023年3月10日；"
    "后一期为200,000.00元（大写：贰拾万元整），最迟2023年9月30日。"
)
CLAUSES = (
    "装修工程合同",
    "发包方（甲方）：江州乙置业有限公司",
    "承包方（乙方）：江州甲装饰有限公司",
    "一、乙方完成甲方办公区的装修，工期自开工之日起六十日，材料由乙方负责采购并运至现场，其品牌、规格和"
    "数量以双方确认的清单为准，变更须有书面记载，合同总价500,000.00元。",
    PARTS,
    "三、未尽事宜由双方另行协商，协商不成的向乙方住所地的人民法院起诉，其余见附件所列的条款、图纸和双方往来的"
    "函件，附件与本合同有同等的效力。",
    "签订日期：2023年3月1日",
)


@pytest.mark.parametrize(("opens", "closes"), [("（", "）"), ("(", ")")])
def test_a_bracket_left_open_keeps_a_clause_together(source, organize, opens, closes):
    width = PARTS.index("大写：") + len("大写：")
    lines = [line for clause in CLAUSES for line in wrap(clause, width)]
    assert any(line.endswith("（大写：") for line in lines)
    text = "\n".join(lines).replace("（大写", f"{opens}大写").replace("元整）", f"元整{closes}")
    facts = organize(source(text, name="合同"))
    told = [(str(one.amount), str(one.due)) for one in facts.terms.instalments]
    assert told == [("300000.00", "2023-03-10"), ("200000.00", "2023-09-30")]
