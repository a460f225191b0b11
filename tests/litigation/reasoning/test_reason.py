"""Reasoning about a hand-built sale of goods, from both chairs."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from litigation.analysis.citations import check_citations
from litigation.analysis.nodes import reason
from litigation.analysis.reasoning import Reasoning
from litigation.analysis.reasoning.grounds import UngroundedStatement, all_grounded, grounded
from litigation.analysis.values.facts import AmountKind, Event, EventKind, Facts
from litigation.analysis.values.result import ElementStatus, Finding, FindingKind
from tests.litigation.reasoning import cases

BOTH_CHAIRS = pytest.mark.parametrize("position", ["plaintiff", "defendant"])


def of_kind(reasoning: Reasoning, kind: FindingKind) -> dict[str, Finding]:
    return {finding.id: finding for finding in reasoning.findings if finding.kind is kind}


@BOTH_CHAIRS
def test_every_finding_cites_or_names_the_missing_paper(position: str) -> None:
    reasoning = reason(**cases.case(position))
    for finding in (*reasoning.conclusions, *reasoning.findings):
        if finding.kind is FindingKind.UNDETERMINED:
            assert finding.missing, finding.id
        else:
            assert finding.citations, finding.id


@BOTH_CHAIRS
def test_every_quote_is_the_text_at_its_span(position: str) -> None:
    check_citations(reason(**cases.case(position)), cases.sources())


@BOTH_CHAIRS
def test_the_same_case_gives_the_same_reasoning(position: str) -> None:
    assert reason(**cases.case(position)) == reason(**cases.case(position))


@BOTH_CHAIRS
def test_conclusions_are_three_to_six_and_say_sum_coverage_and_limitation(position: str) -> None:
    conclusions = reason(**cases.case(position)).conclusions
    told = "".join(finding.text for finding in conclusions)
    assert 3 <= len(conclusions) <= 6
    assert "300,000.00元" in told
    assert "393,600.00元" in told
    assert "请求权要件7项，已有证据证明4项" in told
    assert "诉讼时效未届满" in told
    assert "催款函的签收回执" in told


@BOTH_CHAIRS
def test_no_win_rate_is_told(position: str) -> None:
    reasoning = reason(**cases.case(position))
    told = "".join(f"{item.text}{item.answer}" for item in reasoning.findings)
    assert "胜诉率" not in told
    assert "胜诉概率" not in told


def test_what_is_a_strength_for_one_chair_is_a_weakness_for_the_other() -> None:
    ours, theirs = (reason(**cases.case(chair)) for chair in ("plaintiff", "defendant"))
    for mine, yours in (
        (FindingKind.STRENGTH, FindingKind.WEAKNESS),
        (FindingKind.WEAKNESS, FindingKind.STRENGTH),
    ):
        assert {item.text for item in of_kind(ours, mine).values()} == {
            item.text for item in of_kind(theirs, yours).values()
        }


def test_a_defence_carries_our_answer_as_plaintiff() -> None:
    found = of_kind(reason(**cases.case()), FindingKind.DEFENCE)
    assert set(found) == {
        "defence-jurisdiction",
        "defence-delivery",
        "defence-quality",
        "defence-payment",
        "defence-excessive-damages",
    }
    assert all(item.text.startswith("被告可能提出") for item in found.values())
    assert all(item.answer and "我方须准备" not in item.answer for item in found.values())


def test_a_defence_names_what_to_prepare_as_defendant() -> None:
    found = of_kind(reason(**cases.case("defendant")), FindingKind.DEFENCE)
    assert all(item.text.startswith("我方可考虑") for item in found.values())
    assert all("我方须准备：" in item.answer for item in found.values())


def test_a_late_quality_objection_is_met_with_the_last_day_to_object() -> None:
    found = of_kind(reason(**cases.case()), FindingKind.DEFENCE)["defence-quality"]
    assert "晚于检验期的末日2023年4月17日" in found.answer


def test_a_timely_quality_objection_is_not_called_late() -> None:
    events = tuple(
        replace(event, date=event.date.replace(month=4, day=15))
        if event.kind is EventKind.QUALITY_OBJECTION
        else event
        for event in cases.events()
    )
    found = of_kind(reason(**cases.case(events=events)), FindingKind.DEFENCE)["defence-quality"]
    assert "异议虽在检验期内提出" in found.answer
    assert "晚于" not in found.answer


def test_limitation_is_a_defence_only_where_the_interruptions_are_needed() -> None:
    later = replace(cases.inputs(), as_of=date(2026, 9, 1))
    needed = of_kind(reason(**cases.case(inputs=later)), FindingKind.DEFENCE)
    assert "2024年1月15日对账确认" in needed["defence-limitation"].answer
    idle = of_kind(reason(**cases.case()), FindingKind.DEFENCE)
    assert "defence-limitation" not in idle


def test_a_doubtful_interruption_is_told_to_both_chairs() -> None:
    limitation = cases.limitation()
    (only,) = limitation.interruptions
    doubtful = replace(limitation, interruptions=(replace(only, doubt="签章人身份不明"),))
    calculation = replace(cases.calculation(), limitation=doubtful)
    ours = of_kind(reason(**cases.case(calculation=calculation)), FindingKind.WEAKNESS)
    theirs = of_kind(
        reason(**cases.case("defendant", calculation=calculation)), FindingKind.STRENGTH
    )
    weakness = ours["weakness-interruption-doubts"].text
    assert f"{only.date.year}年{only.date.month}月{only.date.day}日的证据存在疑点" in weakness
    assert "未采用这些事由，期间也未届满" in weakness
    assert "strength-interruption-doubts" in theirs


def test_text_read_by_ocr_is_not_a_weakness_of_the_paper() -> None:
    evidence = replace(cases.proof("delivery", "收货人签字：李明"), flags=("ocr",))
    row = replace(cases.matrix().rows[1], evidence=(evidence,))
    matrix = replace(cases.matrix(), rows=(row,))
    found = of_kind(reason(**cases.case(matrix=matrix)), FindingKind.WEAKNESS)
    assert "weakness-delivery-fragile" not in found


def test_the_mark_up_on_the_loss_is_an_issue_with_its_difference() -> None:
    loss = replace(
        cases.damages(),
        kind="overdue_loss",
        amount_low=Decimal("81120.00"),
        amount_high=Decimal("93600.00"),
    )
    calculation = replace(cases.calculation(), items=(loss,))
    found = of_kind(reason(**cases.case(calculation=calculation)), FindingKind.ISSUE)
    assert "相差12,480.00元" in found["issue-mark-up"].text


def test_a_defence_with_nothing_behind_it_is_no_issue() -> None:
    idle = cases.element("set_off", "抵销", "undetermined", burden="defendant")
    against = replace(
        cases.matrix().rows[2],
        id="prior_performance",
        status=ElementStatus.NOT_PROVED,
        evidence=(cases.proof("delivery", "收货人签字：李明", supports=False),),
    )
    matrix = replace(cases.matrix(), rows=(idle, against))
    reasoning = reason(**cases.case(matrix=matrix))
    assert of_kind(reasoning, FindingKind.ISSUE) == {}
    assert "undetermined-set_off" not in of_kind(reasoning, FindingKind.UNDETERMINED)


def test_a_barred_claim_is_told_first_and_is_the_defendants_strength() -> None:
    barred = replace(cases.calculation(), limitation=cases.limitation("barred"))
    as_plaintiff = reason(**cases.case(calculation=barred))
    as_defendant = reason(**cases.case("defendant", calculation=barred))
    assert "诉讼时效已届满" in "".join(item.text for item in as_plaintiff.conclusions)
    assert "weakness-limitation" in of_kind(as_plaintiff, FindingKind.WEAKNESS)
    assert "strength-limitation" in of_kind(as_defendant, FindingKind.STRENGTH)


def test_limitation_that_cannot_be_judged_names_the_paper() -> None:
    strip = replace(cases.limitation("undetermined"), missing=("催款函送达回执",))
    reasoning = reason(**cases.case(calculation=replace(cases.calculation(), limitation=strip)))
    found = of_kind(reasoning, FindingKind.UNDETERMINED)["undetermined-limitation"]
    assert found.missing == ("催款函送达回执",)
    assert "诉讼时效未届满：" not in "".join(item.text for item in reasoning.conclusions)


def test_an_unreadable_page_is_told_with_the_copy_to_get() -> None:
    found = of_kind(reason(**cases.case()), FindingKind.UNDETERMINED)["undetermined-unreadable-1"]
    assert found.missing == ("《送货单.jpg》第 2 页的清晰件或原件",)


def test_a_refused_sum_is_undetermined() -> None:
    item = replace(cases.principal(cases.quote("statement", "对账单")), amount=None)
    refused = replace(item, refusal="付款期限不明", notes=("载明付款期限的补充协议",))
    calculation = replace(cases.calculation(), items=(refused,), total=None)
    reasoning = reason(**cases.case(calculation=calculation))
    found = of_kind(reasoning, FindingKind.UNDETERMINED)["undetermined-claim-principal-1"]
    assert "付款期限不明" in found.text
    assert reasoning.conclusions[0].kind is FindingKind.UNDETERMINED
    assert "付款期限不明" in reasoning.conclusions[0].text


def test_a_payment_by_the_claimant_is_no_acknowledgement() -> None:
    events = tuple(
        replace(event, actor="party-1") if event.kind is EventKind.PAID else event
        for event in cases.events()
    )
    reasoning = reason(**cases.case(events=events))
    assert "strength-part-paid" not in of_kind(reasoning, FindingKind.STRENGTH)


def test_a_claim_above_the_computed_sum_favours_the_defendant() -> None:
    claimed = replace(cases.price(), kind=AmountKind.CLAIMED)
    reasoning = reason(**cases.case("defendant", amounts=(claimed,)))
    found = of_kind(reasoning, FindingKind.STRENGTH)["strength-overclaimed"]
    assert "差额106,400.00元" in found.text


def test_an_empty_case_states_nothing_but_what_is_missing() -> None:
    empty = cases.case(facts=Facts())
    empty["matrix"] = replace(cases.matrix(), rows=())
    strip = replace(
        cases.limitation("undetermined"),
        start=None,
        interruptions=(),
        citations=(),
        missing=("合同",),
    )
    empty["calculation"] = replace(cases.calculation(), items=(), total=None, limitation=strip)
    reasoning = reason(**empty)
    for finding in (*reasoning.conclusions, *reasoning.findings):
        assert finding.kind is FindingKind.UNDETERMINED, finding.id


def test_many_payments_are_counted_not_listed() -> None:
    found = cases.quote("bank", "2023年5月20日")
    paid = tuple(
        Event(
            f"paid-{n}", EventKind.PAID, cases.inputs().as_of, "day", "付款", (found,), Decimal(1)
        )
        for n in range(9)
    )
    text = of_kind(reason(**cases.case(events=paid)), FindingKind.STRENGTH)[
        "strength-part-paid"
    ].text
    assert "9笔" in text


@pytest.mark.parametrize("kind", [kind for kind in FindingKind if kind != "undetermined"])
def test_a_statement_without_citation_is_refused(kind: FindingKind) -> None:
    with pytest.raises(UngroundedStatement):
        grounded(Finding(id="x", kind=kind, text="被告欠款", missing=("合同",)))


def test_an_undetermined_finding_that_names_no_paper_is_refused() -> None:
    citations = (cases.quote("contract", "购销合同"),)
    with pytest.raises(UngroundedStatement):
        grounded(Finding("x", FindingKind.UNDETERMINED, "无法判断", citations, missing=(" ",)))


def test_two_findings_with_one_id_are_refused() -> None:
    one = Finding("x", FindingKind.UNDETERMINED, "无法判断", missing=("合同",))
    with pytest.raises(UngroundedStatement):
        all_grounded((one, one))


def test_a_debt_that_nothing_proves_is_not_told_as_a_fact() -> None:
    rows = tuple(
        replace(row, status=ElementStatus.NOT_PROVED) if row.id == "non_payment" else row
        for row in cases.matrix().rows
    )
    matrix = replace(cases.matrix(), rows=rows)
    told = reason(**cases.case(matrix=matrix)).conclusions[0].text
    assert "不能据此认定欠款" in told
    assert "尚欠" not in told
    assert reason(**cases.case()).conclusions[0].text.startswith("截至")


@pytest.mark.parametrize(
    ("refusal", "wanted"),
    [
        ("到期日不明；请补充送货单或验收单。", "送货单或验收单"),
        ("没有利率表；请由工作人员录入利率。", "请由工作人员录入利率"),
        ("买受人的请求须另行计算。", "买受人的请求须另行计算"),
    ],
)
def test_a_refusal_names_what_would_help(refusal: str, wanted: str) -> None:
    item = replace(cases.damages(), amount=None, refusal=refusal)
    calculation = replace(cases.calculation(), items=(item,))
    found = of_kind(reason(**cases.case(calculation=calculation)), FindingKind.UNDETERMINED)
    assert found["undetermined-claim-liquidated-1"].missing == (wanted,)


def test_goods_not_as_agreed_open_the_defence_of_prior_performance() -> None:
    row = replace(cases.matrix().rows[2], id="prior_performance")
    matrix = replace(cases.matrix(), rows=(*cases.matrix().rows, row))
    found = of_kind(reason(**cases.case("defendant", matrix=matrix)), FindingKind.DEFENCE)
    assert "defence-prior-performance" in found


def test_a_buyers_claim_is_not_judged_by_the_sellers_elements() -> None:
    parties = (
        replace(cases.seller(), contract_role="buyer"),
        replace(cases.buyer(), contract_role="seller"),
    )
    reasoning = reason(**cases.case(parties=parties))
    kinds = {finding.kind for finding in reasoning.findings}
    assert kinds == {FindingKind.UNDETERMINED, FindingKind.CONTRADICTION}
    assert "不在本规则包的覆盖范围内" in reasoning.findings[0].text
