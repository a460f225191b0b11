"""Who joined the debt is named with his words; a surety, a debtor and a refusal are not."""

from __future__ import annotations

from decimal import Decimal

import pytest

from litigation.analysis.values.result import FindingKind
from tests.litigation.loan.papers import analysed, facts_of

NOTE = """借条
今借到张样例人民币贰拾万元整（¥200,000.00），于2023年6月28日前还清。
借款人：李样本
2023年3月1日"""
PROMISE = """还款承诺书
致张样例：
李样本尚欠借款200,000元，本人自愿加入上述债务，共同偿还150,000元。
承诺人：孙范例
2024年3月1日"""


def joined(result):
    return [one for one in result.findings if one.id.startswith("debt-joined")]


@pytest.mark.parametrize(
    ("position", "words"), [("plaintiff", "可将孙范例列为共同被告"), ("defendant", "原告可能将")]
)
def test_a_signed_promise_names_another_debtor_for_both_chairs(position, words):
    (one,) = joined(analysed(NOTE, PROMISE, position=position))
    assert one.kind is FindingKind.ISSUE
    assert words in one.text
    assert "本人自愿加入上述债务" in one.citations[0].quote
    assert [ref.article for ref in one.articles] == ["第552条"]


def test_two_sums_in_one_sentence_name_no_limit():
    (one,) = facts_of(NOTE, PROMISE).assumptions
    assert one.limit is None
    alone = PROMISE.replace("李样本尚欠借款200,000元，", "就李样本的借款，")
    assert facts_of(NOTE, alone).assumptions[0].limit == Decimal(150000)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("自愿加入上述债务", "自愿提供连带责任保证"),
        ("本人自愿加入", "本人不同意加入"),
        ("承诺人：孙范例", "承诺人：李样本"),
        ("本人自愿加入上述债务，共同偿还", "请求判令孙范例自愿共同偿还"),
    ],
)
def test_what_is_no_assumption_is_not_named(old, new):
    assert old in PROMISE
    assert facts_of(NOTE, PROMISE.replace(old, new)).assumptions == ()


def test_a_promise_that_nobody_signed_is_doubtful_and_names_the_paper():
    unsigned = (
        "还款说明\n共同还款人：孙范例\n就李样本的借款，本人自愿加入债务，共同偿还150,000元。\n"
        + "附：借款的经过见往来记录。\n" * 9
    )
    (one,) = joined(analysed(NOTE, unsigned))
    assert one.kind is FindingKind.UNDETERMINED
    assert one.missing == ("孙范例签字或盖章的共同清偿承诺原件",)
