"""Of several sureties each stands as its own words say."""

from __future__ import annotations

from tests.litigation.loan.papers import facts_of

TWO_SURETIES = """借款合同
出借人（甲方）：张样例
借款人（乙方）：李样本
保证人（丙方）：孙样保
保证人（丁方）：周样担
一、甲方出借给乙方人民币300,000元，2024年2月29日前归还。
二、丙方承担连带责任保证，保证期间为主债务履行期届满之日起三年。丁方提供保证担保。
甲方：张样例
乙方：李样本
丙方：孙样保
丁方：周样担
2023年3月1日"""


def test_the_mode_and_period_of_one_surety_are_not_those_of_another():
    (loan,) = facts_of(TWO_SURETIES).loans
    told = {one.name: (one.mode, one.months) for one in loan.guarantees}
    assert told == {"孙样保": ("joint", 36), "周样担": ("unclear", None)}


def test_a_clause_for_all_sureties_holds_for_each_of_them():
    text = TWO_SURETIES.replace("丙方承担", "丙方、丁方均承担").replace("丁方提供保证担保。", "")
    (loan,) = facts_of(text).loans
    assert {(one.mode, one.months) for one in loan.guarantees} == {("joint", 36)}
