"""Drafts of a hand-built sale of goods, from both chairs."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest

from litigation.analysis.citations import check_citations
from litigation.analysis.drafts.statutes import full_statutes
from litigation.analysis.nodes import plan_strategies, reason, write_drafts
from litigation.analysis.reasoning.defences import HAVING_RECEIVED
from litigation.analysis.values.facts import Amount, AmountKind, DocumentKind, Facts
from litigation.analysis.values.result import Draft, DraftParagraph
from tests.litigation.reasoning import cases

SUM = re.compile(r"[\d,]+\.\d\d(?!\d|%)")


def written(position: str = "plaintiff", **changes: Any) -> dict[str, Draft]:
    values = cases.case(position, **changes)
    reasoning = reason(**values)
    strategies = plan_strategies(**values, reasoning=reasoning)
    drafts = write_drafts(**values, reasoning=reasoning, strategies=strategies)
    return {draft.kind: draft for draft in drafts}


def told(draft: Draft) -> str:
    return "\n".join(paragraph.text for paragraph in draft.paragraphs)


def row_of(draft: Draft, start: str) -> DraftParagraph:
    return next(item for item in draft.paragraphs if item.text.startswith(start))


def value_of(draft: Draft, start: str) -> str:
    return row_of(draft, start).text.split("\t")[1]


def test_a_plaintiff_gets_complaint_evidence_list_and_preservation() -> None:
    assert list(written()) == ["complaint", "evidence_list", "preservation_application"]


def test_a_defendant_gets_answer_and_evidence_list() -> None:
    assert list(written("defendant")) == ["answer", "evidence_list"]


@pytest.mark.parametrize(
    ("position", "kind"), [("plaintiff", "complaint"), ("defendant", "answer")]
)
def test_the_pleading_names_all_parties_and_the_exact_total(position: str, kind: str) -> None:
    text = told(written(position)[kind])
    assert cases.SELLER in text
    assert cases.BUYER in text
    assert "91320000MA1X00001A" in text
    assert "周立" in text
    assert f"{cases.TOTAL:,.2f}元" in text


@pytest.mark.parametrize("position", ["plaintiff", "defendant", "third_party"])
def test_every_quote_of_a_draft_is_true(position: str) -> None:
    check_citations(list(written(position).values()), cases.sources())


@pytest.mark.parametrize("position", ["plaintiff", "defendant"])
def test_no_sum_in_a_draft_is_our_own_invention(position: str) -> None:
    known = {"500,000.00", "200,000.00", "300,000.00", "93,600.00", "393,600.00", "7,204.00"}
    for draft in written(position).values():
        assert set(SUM.findall(told(draft))) <= known, draft.title


def test_a_row_that_tells_a_sum_cites_where_it_stands() -> None:
    for draft in written().values():
        for paragraph in draft.paragraphs:
            if SUM.search(paragraph.text) and "诉讼费用" not in paragraph.text:
                assert paragraph.citations, paragraph.text


def test_the_complaint_has_the_rows_of_the_form() -> None:
    complaint = written()["complaint"]
    labels = [p.text.split("\t")[0] for p in complaint.paragraphs if p.style == "row"]
    assert [label for label in labels if label.startswith("10. ")] == [
        "10. 标的总额",
        "10. 是否催促过履行",
    ]
    assert "25. 证据清单" in labels
    assert value_of(complaint, "1. 给付价款").endswith("货款本金300,000.00元。")
    assert "逾期付款违约金93,600.00元" in value_of(complaint, "2. 迟延给付")
    assert "300,000.00 × 0.05% × 624 = 93,600.00" in value_of(complaint, "15. ")
    assert "“由出卖人所在地人民法院管辖”" in value_of(complaint, "有无仲裁、法院管辖约定")


def test_what_the_papers_do_not_tell_is_left_open() -> None:
    complaint = written()["complaint"]
    assert value_of(complaint, "注册地") == "【待补充：注册地】"
    assert "【待补充：受诉人民法院名称】" in told(complaint)
    silent = told(written(parties=())["complaint"])
    assert "【待补充：原告的名称及身份信息】" in silent
    assert "【待补充：被告的名称及身份信息】" in silent


def test_a_refused_sum_is_left_open() -> None:
    found = cases.principal(cases.quote("statement", "对账单"))
    refused = replace(found, amount=None, refusal="付款期限不明")
    calculation = replace(cases.calculation(), items=(refused,), total=None)
    complaint = written(calculation=calculation)["complaint"]
    price = value_of(complaint, "1. 给付价款")
    assert "【待补充：货款本金的金额" in price
    assert "付款期限不明" not in price
    assert "【待补充：标的总额" in value_of(complaint, "10. 标的总额")


def test_a_total_that_lacks_an_item_says_so() -> None:
    found = replace(
        cases.damages(), id="l-2", title="第二期违约金", amount=None, refusal="利率不明"
    )
    calculation = cases.calculation()
    calculation = replace(calculation, items=(*calculation.items, found))
    complaint = written(calculation=calculation)["complaint"]
    assert "【待补充：第二期违约金补算后计入】" in value_of(complaint, "10. 标的总额")
    conclusions = reason(**cases.case(calculation=calculation)).conclusions
    assert "另有第二期违约金尚无法计算，未计入合计" in conclusions[1].text


def test_an_item_beside_the_total_is_not_claimed() -> None:
    deposit = replace(cases.fee(), id="deposit", kind="deposit", title="定金", counted=False)
    calculation = cases.calculation()
    calculation = replace(calculation, items=(*calculation.items, deposit))
    assert value_of(written(calculation=calculation)["complaint"], "9. 其他请求") == "无"


def test_the_evidence_list_counts_pages_on() -> None:
    rows = [p.text.split("\t") for p in written()["evidence_list"].paragraphs if p.style == "row"]
    assert rows[0] == ["序号", "证据名称", "来源/形式", "证明目的", "页码"]
    assert [(cells[1], cells[4]) for cells in rows[1:]] == [
        ("购销合同", "1-3（暂计）"),
        ("送货单", "4"),
        ("银行回单", "5"),
        ("对账单", "6"),
        ("催款函", "7（暂计）"),
    ]


def test_a_paper_that_only_hurts_us_is_not_handed_in() -> None:
    assert "质量异议函" not in told(written()["evidence_list"])
    assert "质量异议函" in told(written("defendant")["evidence_list"])
    assert "对账单" not in told(written("defendant")["evidence_list"])


def test_duplicates_and_pleadings_stay_out_of_the_bundle() -> None:
    documents = tuple(
        replace(item, duplicate_of="contract")
        if item.document == "statement"
        else replace(item, kind=DocumentKind.COMPLAINT)
        if item.document == "demand"
        else item
        for item in cases.facts().documents
    )
    names = told(written(documents=documents)["evidence_list"])
    assert "对账单" not in names
    assert "催款函.docx" not in names


def test_unknown_page_counts_are_left_open_and_shift_nobody() -> None:
    documents = tuple(replace(item, pages=0) for item in cases.facts().documents)
    rows = [
        p.text.split("\t")
        for p in written(documents=documents)["evidence_list"].paragraphs
        if p.style == "row"
    ]
    assert {cells[4] for cells in rows[1:]} == {"【待补充：页码】"}


def test_the_answer_takes_every_claim_and_every_fact() -> None:
    answer = written("defendant")["answer"]
    assert row_of(answer, "对货款本金300,000.00元的请求")
    assert row_of(answer, "对逾期付款违约金93,600.00元的请求")
    assert row_of(answer, "对诉讼费用负担的请求")
    assert row_of(answer, "对标的总额393,600.00元的意见")
    for row in cases.matrix().rows:
        if row.burden == "plaintiff" and row.id not in ("limitation", "jurisdiction"):
            assert row_of(answer, f"对“{row.title}”"), row.title
    assert not any(item.text.startswith("对“诉讼时效未届满”") for item in answer.paragraphs)


def test_the_answer_admits_nothing_without_the_client() -> None:
    answer = written("defendant")["answer"]
    assert value_of(answer, "对“合同成立”").startswith("【待补充：经委托人核对")
    assert value_of(answer, "对“已经催告”").startswith("有异议。")


def test_the_answer_does_not_argue_for_the_plaintiff() -> None:
    text = told(written("defendant")["answer"])
    assert "500,000.00 − 200,000.00" not in text
    assert "最多" not in text
    assert "邮政速递查询" not in text
    assert "识别" not in text
    assert "诉讼时效期间" not in text


def test_who_complained_of_the_goods_does_not_plead_that_they_never_came() -> None:
    answer = written("defendant")["answer"]
    assert "不足以证明答辩人已收到" not in told(answer)
    quiet = tuple(e for e in cases.events() if e.kind not in HAVING_RECEIVED)
    assert "不足以证明答辩人已收到" in told(written("defendant", events=quiet)["answer"])


def test_several_parts_of_the_price_are_one_claim_with_its_parts() -> None:
    whole = cases.principal(cases.quote("statement", "对账单"))
    parts = tuple(
        replace(whole, id=f"p-{name}", amount=Decimal(150000), instalment=name)
        for name in ("第一期", "第二期")
    )
    calculation = replace(cases.calculation(), items=(*parts, cases.damages()))
    price = value_of(written(calculation=calculation)["complaint"], "1. 给付价款")
    assert "货款本金合计300,000.00元（第一期150,000.00元、第二期150,000.00元）" in price


def test_limitation_is_pleaded_when_the_papers_allow_it() -> None:
    calculation = replace(cases.calculation(), limitation=cases.limitation("barred"))
    answer = written("defendant", calculation=calculation)["answer"]
    assert "已超过诉讼时效期间" in value_of(answer, "对货款本金")


def test_the_cut_asked_for_is_that_of_the_calculation() -> None:
    adjusted = replace(
        cases.damages(),
        id="adjusted",
        kind="adjusted_damages",
        amount=Decimal("60000.00"),
        amount_low=Decimal("52000.00"),
        amount_high=Decimal("60000.00"),
        counted=False,
    )
    calculation = cases.calculation()
    calculation = replace(calculation, items=(*calculation.items, adjusted))
    answer = written("defendant", calculation=calculation)["answer"]
    assert "总额至多以52,000.00元为限" in value_of(answer, "对逾期付款违约金")


def test_a_sum_claimed_beyond_the_calculation_is_answered_too() -> None:
    claimed = Amount(
        "amount-9",
        Decimal("480000.00"),
        AmountKind.CLAIMED,
        "480,000.00元",
        (cases.quote("demand", "300,000.00元"),),
    )
    answer = written("defendant", amounts=(claimed,))["answer"]
    assert value_of(answer, "对原告文书所列480,000.00元的请求").startswith("有异议。")


def test_a_third_party_states_its_view() -> None:
    drafts = written("third_party")
    assert drafts["answer"].title.startswith("第三人意见陈述")
    assert "提交人：第三人【待补充：第三人名称】" in told(drafts["evidence_list"])


def test_an_empty_case_gives_drafts_that_only_ask() -> None:
    limitation = replace(
        cases.limitation("undetermined"), start=None, interruptions=(), citations=()
    )
    drafts = written(
        facts=Facts(),
        matrix=replace(cases.matrix(), rows=()),
        calculation=replace(cases.calculation(), items=(), total=None, limitation=limitation),
    )
    for draft in drafts.values():
        assert "【待补充" in told(draft)
        assert not SUM.search(told(draft))


def test_a_cell_never_breaks_its_row() -> None:
    seller = replace(cases.seller(), name="江州恒远\t建材\n有限公司")
    complaint = written(parties=(seller, cases.buyer()))["complaint"]
    assert (
        row_of(complaint, "原告（法人").text == "原告（法人、非法人组织）\t江州恒远 建材 有限公司"
    )


def test_statutes_are_named_in_full_and_once() -> None:
    articles = (
        cases.article("民法典·合同编", "第577条"),
        cases.article("民法典·总则编", "第188条"),
        cases.article("民诉法解释（2022修正）", "第90条"),
    )
    assert full_statutes(articles) == (
        "《中华人民共和国民法典》第188条、第577条；"
        "《最高人民法院关于适用〈中华人民共和国民事诉讼法〉的解释》第90条"
    )


def test_the_same_case_gives_the_same_drafts() -> None:
    assert written() == written()


def test_a_buyers_claim_gets_no_price_complaint() -> None:
    parties = (
        replace(cases.seller(), contract_role="buyer"),
        replace(cases.buyer(), contract_role="seller"),
    )
    assert written(parties=parties) == {}


def test_an_answer_never_names_a_sum_higher_than_the_complaint() -> None:
    documents = tuple(
        replace(item, kind=DocumentKind.COMPLAINT) if item.document == "demand" else item
        for item in cases.facts().documents
    )
    stated = cases.quote("demand", "300,000.00元")
    claimed = Amount(
        "amount-9", Decimal("300000.00"), AmountKind.CLAIMED, "300,000.00元", (stated,)
    )
    answer = told(written("defendant", documents=documents, amounts=(claimed,))["answer"])
    assert "对货款本金300,000.00元的请求" in answer
    assert "对违约金（以起诉状所列金额为准）的请求" in answer
    assert "93,600.00" not in answer
    assert "393,600.00" not in answer
