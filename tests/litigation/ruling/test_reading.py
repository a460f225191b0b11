"""Decisions read from their text: who, what, how much, by when, and how to appeal."""

from datetime import date
from decimal import Decimal

import pytest

from documents.text import BlockKind
from litigation.analysis.citations import check_citations
from litigation.analysis.organize import organize_case
from litigation.analysis.values.ruling import OrderKind, RulingKind, Stage
from tests.litigation.extraction.conftest import make_inputs, make_source
from tests.litigation.ruling import texts


def read(*papers: str):
    sources = tuple(make_source(text, ident=f"d{n}") for n, text in enumerate(papers))
    facts = organize_case(sources=sources, inputs=make_inputs())
    check_citations(facts, sources)
    return facts


def ruling(text: str, *others: str):
    return read(text, *others).rulings[0]


def test_the_head_of_a_judgment_is_read():
    one = ruling(texts.SALE)
    assert (one.kind, one.stage) == (RulingKind.JUDGMENT, Stage.FIRST)
    assert one.case_number == "（2023）苏0199民初1234号"
    assert one.court == "江苏省江州市样例区人民法院"
    assert one.cause == "买卖合同纠纷"
    assert one.dated == date(2023, 9, 15)
    assert ("审判长", "孙例") in one.judges
    assert ("书记员", "冯样例") in one.judges


def test_the_parties_are_read_with_sides_and_agents():
    one = ruling(texts.SALE)
    assert [(p.name, p.side) for p in one.parties] == [
        ("江州样本钢铁有限公司", "plaintiff"),
        ("海州范例建设集团有限公司", "defendant"),
        ("陈样例", "defendant"),
    ]
    assert one.parties[0].representative == "王样例"
    assert one.parties[0].agents[0].firm == "江苏样板律师事务所"


def test_parties_without_a_colon_are_read():
    one = ruling(texts.LOAN)
    assert [(p.name, p.side) for p in one.parties] == [
        ("张某甲", "plaintiff"), ("刘某乙", "defendant"), ("马某丙", "defendant"),
    ]  # fmt: skip
    assert one.simplified


def test_claims_and_arguments_are_read():
    one = ruling(texts.SALE)
    assert [claim.number for claim in one.claims] == [1, 2, 3, 4]
    assert one.claims[0].sums == (Decimal("1234567.89"),)
    assert any("无异议" in said.what for a in one.arguments for said in a.admits)
    assert any(a.absent and "陈样例" in a.who for a in one.arguments)


def test_the_plea_of_limitation_is_seen():
    assert any(a.limitation for a in ruling(texts.LOAN).arguments)
    assert not any(a.limitation for a in ruling(texts.SALE).arguments)


def test_findings_carry_days_and_sums():
    found = ruling(texts.SALE).findings
    days = {one.date: one.sums for one in found}
    assert days[date(2022, 5, 20)] == (Decimal("1534567.89"),)
    assert date(2022, 6, 30) in days


def test_holdings_carry_outcomes_and_articles():
    holdings = ruling(texts.SALE).holdings
    assert any(one.outcome == "partly" and "违约金" in one.text for one in holdings)
    assert any("《中华人民共和国民法典》第五百八十五条" in one.articles for one in holdings)


def test_a_payment_item_names_payer_payee_sum_interest_and_deadline():
    item = ruling(texts.SALE).orders[0]
    assert item.kind is OrderKind.PAY
    assert item.payers == ("海州范例建设集团有限公司",)
    assert item.payees == ("江州样本钢铁有限公司",)
    assert [(s.label, s.amount) for s in item.sums] == [("货款", Decimal("1234567.89"))]
    (term,) = item.interest
    assert term.base == Decimal("1234567.89")
    assert term.start == date(2022, 7, 1)
    assert term.until_paid
    assert term.rate is not None
    assert term.rate.lpr_multiple == Decimal("1.5")
    assert item.deadline_days == 10
    assert item.deadline_from == "effective"


def test_joint_liability_and_dismissal_are_items_of_their_own():
    _, joint, rest = ruling(texts.SALE).orders
    assert joint.kind is OrderKind.JOINT
    assert joint.payers == ("陈样例",)
    assert joint.refers == (1,)
    assert rest.kind is OrderKind.DISMISS


def test_fees_and_who_bears_them_are_read():
    fee, securing = ruling(texts.SALE).costs
    assert fee.amount == Decimal("15911.00")
    assert securing.amount == Decimal("5000.00")
    assert {s.payer for s in fee.shares} == {"海州范例建设集团有限公司", "陈样例"}
    (half,) = ruling(texts.LOAN).costs
    assert (half.full, half.amount, half.halved) == (Decimal("4300.00"), Decimal("2150.00"), True)
    assert {(s.payer, s.amount) for s in half.shares} == {
        ("张某甲", Decimal("150.00")), ("刘某乙", Decimal("2000.00")),
    }  # fmt: skip


@pytest.mark.parametrize(
    ("text", "days", "final", "court"),
    [
        (texts.SALE, 15, False, "江苏省江州市中级人民法院"),
        (texts.JURISDICTION, 10, False, "河州市中级人民法院"),
        (texts.AFFIRMED, None, True, ""),
        (texts.LABOUR, 15, False, ""),
        (texts.MEDIATION, None, True, ""),
    ],
)
def test_the_instruction_on_appeal_is_read(text, days, final, court):
    notice = ruling(text).appeal
    assert notice is not None
    assert (notice.days, notice.final, notice.court) == (days, final, court)


def test_a_fixed_yearly_rate_is_read():
    (term,) = ruling(texts.LOAN).orders[0].interest
    assert term.rate is not None
    assert (term.rate.value, term.rate.per) == (Decimal("0.148"), "year")
    assert [s.amount for s in ruling(texts.LOAN).orders[0].sums] == [Decimal("200000.00")]


def test_an_award_is_read():
    one = ruling(texts.LABOUR)
    assert (one.kind, one.stage) == (RulingKind.AWARD, Stage.ARBITRATION)
    assert [o.total for o in one.orders[:2]] == [Decimal("36000.00"), Decimal("72000.00")]
    assert one.orders[0].payers == ("河州样板科技有限公司",)
    assert one.orders[0].payees == ("林样例",)
    assert one.orders[0].deadline_days == 5


def test_an_appeal_judgment_knows_what_it_affirms():
    one = ruling(texts.AFFIRMED)
    assert one.stage is Stage.SECOND
    assert one.reviews == "（2023）苏0199民初1234号"
    assert [o.kind for o in one.orders] == [OrderKind.AFFIRM]
    assert one.earlier_orders[0].total == Decimal("1234567.89")
    assert one.earlier_orders[1].kind is OrderKind.JOINT
    assert [(p.name, p.side) for p in one.parties][:2] == [
        ("海州范例建设集团有限公司", "defendant"), ("江州样本钢铁有限公司", "plaintiff"),
    ]  # fmt: skip
    assert all(claim.appeal for claim in one.claims)


def test_a_changed_item_is_read_with_its_new_sum():
    one = ruling(texts.REVERSED)
    affirm, change, rest = one.orders
    assert (affirm.kind, affirm.refers) == (OrderKind.AFFIRM, (2,))
    assert (change.kind, change.refers) == (OrderKind.CHANGE, (1,))
    assert change.total == Decimal("190000.00")
    assert change.interest[0].rate.value == Decimal("0.12")
    assert rest.kind is OrderKind.DISMISS


def test_a_mediation_paper_has_its_instalments_with_days():
    one = ruling(texts.MEDIATION)
    assert one.kind is RulingKind.MEDIATION
    pays = one.orders[0]
    assert [(s.amount, s.due) for s in pays.sums if s.due] == [
        (Decimal("200000.00"), date(2024, 3, 31)), (Decimal("300000.00"), date(2024, 6, 30)),
    ]  # fmt: skip
    assert one.orders[1].kind is OrderKind.CONDITION


@pytest.mark.parametrize(
    ("paper", "how"),
    [(texts.RECEIPT, "receipt"), (texts.EMS, "post"), (texts.ELECTRONIC, "electronic")],
)
def test_service_is_found_in_the_papers_of_the_court(paper, how):
    (served,) = ruling(texts.SALE, paper).served
    assert (served.date, served.how) == (date(2023, 9, 22), how)
    assert served.recipient == "海州范例建设集团有限公司"


def test_service_by_announcement_is_counted_from_its_own_days():
    (served,) = ruling(texts.SALE, texts.ANNOUNCED).served
    assert served.date == date(2023, 10, 20)
    assert served.doubt


def test_service_of_another_decision_is_not_taken():
    other = texts.RECEIPT.replace("1234号", "9999号")
    assert ruling(texts.SALE, other).served == ()


def test_a_certificate_tells_when_the_judgment_took_effect():
    assert ruling(texts.SALE, texts.EFFECT).effective == date(2023, 10, 10)


def test_a_contract_is_no_decision():
    assert (
        read("买卖合同\n甲方：江州甲有限公司\n乙方：海州乙有限公司\n合同总价50万元。").rulings == ()
    )


def test_the_chronology_tells_when_a_decision_was_made_served_and_took_effect():
    facts = read(texts.SALE, texts.EMS, texts.EFFECT)
    told = [(one.kind.value, str(one.date)) for one in facts.events]
    assert ("judged", "2023-09-15") in told
    assert ("served", "2023-09-22") in told
    assert ("effective", "2023-10-10") in told
    assert len([one for one in facts.events if str(one.date) == "2023-09-22"]) == 1


def test_facts_found_by_the_court_stand_in_the_chronology():
    days = {str(one.date) for one in read(texts.SALE).events}
    assert {"2022-01-10", "2022-05-20", "2022-06-30"} <= days


@pytest.mark.parametrize("kind", [BlockKind.LINE, BlockKind.PARAGRAPH])
@pytest.mark.parametrize("wide", [32, 33, 34, 37])
def test_a_judgment_in_lines_of_equal_length_is_read_as_well(kind, wide):
    lines = [
        line[at : at + wide]
        for line in texts.SALE.strip().split("\n")
        for at in range(0, len(line), wide)
    ]
    source = make_source("\n".join(lines), kind=kind, ident="wrapped")
    facts = organize_case(sources=(source,), inputs=make_inputs())
    check_citations(facts, (source,))
    (one,) = facts.rulings
    assert [item.kind for item in one.orders] == [OrderKind.PAY, OrderKind.JOINT, OrderKind.DISMISS]
    assert one.orders[0].total == Decimal("1234567.89")
