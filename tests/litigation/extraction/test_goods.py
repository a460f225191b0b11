"""What the deal is about: names of goods, never a part of an address or of a fee."""

from __future__ import annotations

import pytest


def goods(source, organize, text: str) -> list[str]:
    contract = f"买卖合同\n卖方：江州甲有限公司\n买方：海州乙有限公司\n{text}\n总价40万元。"
    return [name for name, _ in organize(source(contract)).terms.goods]


@pytest.mark.parametrize(
    "text",
    [
        "住所：榕港市开发区虚拟路246号",
        "由开发区人民法院管辖。",
        "设备采购及安装调试费，由买方承担。",
        "加工费，另行结算。",
    ],
)
def test_districts_and_fees_are_no_goods(source, organize, text):
    assert goods(source, organize, text) == []


def test_goods_told_in_prose_are_named(source, organize):
    assert goods(source, organize, "买方向卖方采购螺纹钢一批。") == ["螺纹钢"]
