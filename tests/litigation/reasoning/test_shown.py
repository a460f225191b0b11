"""What a paper shows is told the other side without our advice on how to handle it."""

import pytest

from litigation.analysis.reasoning.wording import shown


@pytest.mark.parametrize(
    ("reason", "told"),
    [
        ("卖方承认货物未达到约定，须核验作出人的身份", "卖方承认货物未达到约定"),
        ("往来信息显示请过假，须核对是否获准、是否提交证明", "往来信息显示请过假"),
        ("双方签订的协议称承揽；是否劳动关系看实际用工", "双方签订的协议称承揽"),
        ("买方已对账确认货款", "买方已对账确认货款"),
        ("协议约定三日内完工，须支付价款", "协议约定三日内完工，须支付价款"),
    ],
)
def test_our_own_advice_is_left_out(reason, told):
    assert shown(reason) == told
