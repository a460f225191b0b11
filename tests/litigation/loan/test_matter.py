"""Elements, time, sureties and reasons of a loan, from both chairs."""

from __future__ import annotations

from datetime import date

import pytest

from litigation.analysis.values.result import FindingKind
from tests.litigation.loan.papers import (
    CHAT,
    COMPLAINT,
    CONTRACT,
    NOTE,
    PAID_BACK,
    PAID_OUT,
    VOUCHER,
    analysed,
    row,
    statuses,
)

OPEN_NOTE = "借条\n今借到张样例人民币100,000元，月息1分。\n借款人：李样本\n2020年9月1日"
OPEN_LENT = (
    "银行电子回单\n交易日期：2020年9月1日\n付款人户名：张样例\n收款人户名：李样本\n"
    "金额：¥100,000.00\n附言：借款"
)


def findings(result, kind):
    return {one.id: one for one in (*result.conclusions, *result.findings) if one.kind is kind}


def test_note_and_transfer_prove_the_loan_and_the_shortfall_is_left_open():
    found = statuses(analysed(NOTE, PAID_OUT, PAID_BACK))
    assert {id: found[id] for id in ("contract_formed", "delivery", "loan_due", "non_payment")} == {
        "contract_formed": "proved",
        "delivery": "proved",
        "loan_due": "proved",
        "non_payment": "proved",
    }
    assert found["withheld"] == "undetermined"
    assert found["excessive_rate"] == "proved"
    assert found["payment"] == "not_proved"


def test_both_chairs_judge_every_element_alike():
    ours = statuses(analysed(NOTE, PAID_OUT, PAID_BACK))
    theirs = statuses(analysed(NOTE, PAID_OUT, PAID_BACK, position="defendant"))
    assert ours == theirs


def test_a_note_alone_does_not_prove_that_the_money_came():
    result = analysed(NOTE)
    assert statuses(result)["delivery"] == "undetermined"
    assert statuses(result)["non_payment"] == "undetermined"
    papers = [gap.paper for gap in row(result, "delivery").gaps]
    assert any("转账凭证" in paper for paper in papers)
    assert "strategy-delivery" in {one.id for one in result.strategies}


def test_what_a_party_merely_tells_proves_nothing():
    found = statuses(analysed(COMPLAINT))
    assert {found[id] for id in ("contract_formed", "delivery", "non_payment")} == {"not_proved"}


def test_circumstances_that_no_paper_mentions_are_no_rows():
    found = statuses(analysed(CHAT))
    assert not {"not_a_loan", "void", "forged", "joint_debt", "guarantee"} & set(found)
    gambling = "聊天说明\n这笔钱其实是2023年的赌债，被逼写的借条。\n2023年6月1日"
    assert "not_a_loan" in statuses(analysed(NOTE, PAID_OUT, gambling))


def test_a_surety_without_a_period_is_free_after_six_months_without_a_call():
    # maturity 2023-09-01, six months: 2024-03-01
    result = analysed(NOTE, PAID_OUT)
    assert statuses(result)["guarantee_expired"] == "proved"
    assert "2024年3月1日" in row(result, "guarantee").reason
    early = analysed(NOTE, PAID_OUT, as_of=date(2024, 2, 29))
    assert statuses(early)["guarantee_expired"] == "not_proved"
    assert "strategy-surety" in {one.id for one in early.strategies}


def test_an_agreed_period_runs_from_maturity_and_is_no_general_limitation():
    result = analysed(CONTRACT, VOUCHER)
    assert "2025年5月9日" in row(result, "guarantee").reason
    assert statuses(result)["guarantee"] == "proved"
    late = analysed(CONTRACT, VOUCHER, as_of=date(2025, 5, 12))
    assert statuses(late)["guarantee_expired"] == "proved"


def test_a_call_upon_a_joint_surety_within_the_period_keeps_it_bound():
    letter = (
        "催款函\n致：孙范例\n请贵方孙范例就临川范本建材有限公司向我司的借款500,000元承担连带保证"
        "责任。\n"
        "江州样例贸易有限公司\n2024年6月1日"
    )
    sent = analysed(CONTRACT, VOUCHER, letter, as_of=date(2025, 5, 12))
    assert statuses(sent)["guarantee_expired"] == "undetermined"
    receipt = "邮件签收查询\n收件人：孙范例\n内件品名：催款函\n2024年6月3日 已签收，签收人：孙范例"
    got = analysed(CONTRACT, VOUCHER, letter, receipt, as_of=date(2025, 5, 12))
    assert statuses(got)["guarantee_expired"] == "not_proved"


def test_an_unclear_suretyship_is_subsidiary():
    text = CONTRACT.replace("承担连带保证责任", "提供保证担保")
    result = analysed(text, VOUCHER)
    assert "按一般保证（民法典第686条）" in row(result, "guarantee").reason


def test_the_period_runs_from_maturity_and_part_payment_restarts_it():
    plain = analysed(NOTE, PAID_OUT).limitation
    assert (plain.status, plain.start, plain.last_safe_day) == (
        "not_barred",
        date(2023, 9, 1),
        date(2026, 9, 1),
    )
    assert analysed(NOTE, PAID_OUT, PAID_BACK).limitation.last_safe_day == date(2026, 10, 8)


@pytest.mark.parametrize("position", ["plaintiff", "defendant"])
def test_a_loan_without_a_due_day_is_never_called_safe_without_proof(position):
    result = analysed(OPEN_NOTE, OPEN_LENT, position=position)
    assert result.limitation.status == "undetermined"
    soon = analysed(OPEN_NOTE, OPEN_LENT, position=position, as_of=date(2023, 8, 31))
    assert soon.limitation.status == "not_barred"


def test_a_loan_that_ran_out_without_interruption_is_barred():
    assert analysed(NOTE, PAID_OUT, as_of=date(2026, 9, 2)).limitation.status == "barred"


def test_every_statement_has_its_ground_from_both_chairs():
    for position in ("plaintiff", "defendant"):
        for papers in ((NOTE, PAID_OUT, PAID_BACK), (CONTRACT, VOUCHER), (CHAT,), (COMPLAINT,)):
            result = analysed(*papers, position=position)
            for one in (*result.conclusions, *result.findings):
                assert one.citations or one.missing, one.id


def test_the_lender_hears_the_defences_and_the_borrower_how_to_raise_them():
    ours = findings(analysed(NOTE, PAID_OUT, PAID_BACK), FindingKind.DEFENCE)
    assert {"defence-withheld", "defence-excessive-rate", "defence-payment"} <= set(ours)
    assert ours["defence-withheld"].text.startswith("被告可能提出")
    theirs = findings(
        analysed(NOTE, PAID_OUT, PAID_BACK, position="defendant"), FindingKind.DEFENCE
    )
    assert theirs["defence-withheld"].text.startswith("我方可考虑")


def test_the_complaint_has_the_rows_of_the_lending_form():
    drafts = {one.kind: one for one in analysed(NOTE, PAID_OUT, PAID_BACK).drafts}
    assert drafts["complaint"].title == "民事起诉状（民间借贷纠纷）"
    labels = [one.text.split("\t")[0] for one in drafts["complaint"].paragraphs]
    assert [label for label in labels if label[:2] in ("1.", "2.", "8.")][:3] == [
        "1. 本金",
        "2. 利息（含逾期利息）",
        "8. 标的总额",
    ]
    assert "18. 证据清单" in labels
    text = "\n".join(one.text for one in drafts["complaint"].paragraphs)
    assert "193,326.40" in text
    assert "货款" not in text


def test_the_answer_is_titled_by_the_cause_and_offers_no_sum_of_the_other_side():
    result = analysed(NOTE, PAID_OUT, PAID_BACK, COMPLAINT, position="defendant")
    (answer, *_) = result.drafts
    assert answer.title == "民事答辩状（民间借贷纠纷）"
    text = "\n".join(one.text for one in answer.paragraphs)
    assert "货款" not in text
    assert "上限" in text


@pytest.mark.parametrize("scenario", ["evidence_collection", "preservation", "mediation"])
def test_every_scenario_has_its_own_first_step(scenario):
    first = analysed(NOTE, PAID_OUT, scenario=scenario).strategies[0].id
    assert (
        first
        == {
            "evidence_collection": "strategy-evidence",
            "preservation": "strategy-preservation",
            "mediation": "strategy-mediation",
        }[scenario]
    )


def test_papers_without_a_loan_are_said_to_be_none_and_get_no_draft():
    sale = (
        "购销合同\n出卖人：江州样例贸易有限公司\n买受人：临川范本建材有限公司\n"
        "第一条 总价款人民币500,000元，买受人应于2023年6月30日前付清。\n签订日期：2023年3月1日"
    )
    result = analysed(sale)
    assert result.drafts == ()
    assert result.strategies == ()
    scope = findings(result, FindingKind.UNDETERMINED)["undetermined-scope"]
    assert "contract_dispute_default" in scope.text


def test_a_rate_within_the_ceiling_speaks_against_the_defence_that_it_is_exceeded():
    found = row(analysed(OPEN_NOTE, OPEN_LENT), "excessive_rate")
    assert found.status == "not_proved"
    assert found.evidence
    assert not any(one.supports for one in found.evidence)
