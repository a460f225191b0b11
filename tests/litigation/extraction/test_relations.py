"""How papers stand to each other, and whether they are of the kind that was asked for."""

from dataclasses import replace
from datetime import date

import pytest

from litigation.analysis.citations import check_citations
from litigation.analysis.organize import organize_case
from tests.litigation.extraction.conftest import make_inputs, make_source

CONTRACT = """买卖合同
合同编号：XN-2023-018
卖方：江州甲机械有限公司
买方：海州乙食品有限公司
合同总价为人民币40万元。
签订日期：2023年4月10日"""
PAPERS = {
    "合同": CONTRACT,
    "补充协议": "补充协议\n卖方：江州甲机械有限公司\n买方：海州乙食品有限公司\n"
    "就编号XN-2023-018的合同，交货期延至2023年8月1日。\n签订日期：2023年6月1日",
    "送货单": "送货单\n发货单位：江州甲机械有限公司\n收货单位：海州乙食品有限公司\n"
    "品名|金额（元）\n机件|400,000.00\n签收日期：2023年7月10日",
    "回单": "电子回单\n交易日期：2023年7月20日\n付款人户名：海州乙食品有限公司\n"
    "收款人户名：江州甲机械有限公司\n金额：¥100,000.00\n附言：货款",
    "催款函": "催款函\n海州乙食品有限公司：\n贵公司尚欠货款30万元，请立即支付。\n"
    "江州甲机械有限公司\n2023年9月1日",
    "EMS": "EMS邮件投递回执\n寄件人：江州甲机械有限公司\n收件人：海州乙食品有限公司\n"
    "内件品名：催款函\n收寄日期：2023-09-01\n妥投日期：2023-09-03",
    "回函": "回函\n江州甲机械有限公司：\n贵司2023年9月1日的催款函收悉，现回复如下：资金紧张。\n"
    "海州乙食品有限公司\n2023年9月10日",
    "合同（再传）": CONTRACT,
}


def related(facts):
    return {(one.kind, one.source, one.target) for one in facts.relations}


def test_every_paper_stands_where_it_belongs(source, organize):
    facts = organize(*(source(text, name=name) for name, text in PAPERS.items()))
    assert related(facts) >= {
        ("amends", "补充协议", "合同"),
        ("performs", "送货单", "合同"),
        ("pays_under", "回单", "合同"),
        ("demands", "催款函", "合同"),
        ("carries", "EMS", "催款函"),
        ("replies_to", "回函", "催款函"),
        ("duplicates", "合同（再传）", "合同"),
    }
    assert all(one.citations for one in facts.relations)


@pytest.mark.parametrize(
    "text",
    [
        "律师函\n致：海州乙食品有限公司\n本所受江州甲机械有限公司委托，就贵公司拖欠货款事宜致函如下："
        "\n请立即付款30万元。\n2023年10月12日",
        "律师函\n致：海州乙食品有限公司\n本所受江州甲机械有限公司委托，就贵公司拖欠货款一事函告如下："
        "\n请立即付款30万元。\n2023年10月12日",
        "关于限期付款的函\n海州乙食品有限公司：\n贵公司2023年9月3日收到我公司《催款函》，又于九月十日回复"
        "承认欠款，请立即付款30万元。\n江州甲机械有限公司\n2023年10月12日",
    ],
)
def test_a_further_letter_of_the_sender_is_no_answer_to_the_first(source, organize, text):
    facts = organize(
        source(CONTRACT, name="合同"),
        source(PAPERS["催款函"], name="催款函"),
        source(text, name="再函"),
    )
    assert not [one for one in facts.relations if one.kind == "replies_to"]


def test_with_two_contracts_of_the_same_parties_only_the_number_tells(source, organize):
    other = CONTRACT.replace("018", "019")
    note = PAPERS["送货单"]
    numbered = note + "\n合同编号：XN-2023-019"
    papers = [source(CONTRACT, name="合同甲"), source(other, name="合同乙")]
    assert not related(organize(*papers, source(note, name="单")))
    facts = organize(*papers, source(numbered, name="单"))
    assert related(facts) == {("performs", "单", "合同乙")}


def test_papers_that_differ_contradict_with_a_quote_of_each(source, organize):
    letter = PAPERS["催款函"].replace("贵公司尚欠", "依据双方合同，合同总价42万元，贵公司尚欠")
    facts = organize(source(CONTRACT, name="合同"), source(letter, name="催款函"))
    (one,) = [one for one in facts.relations if one.kind == "contradicts"]
    assert {citation.document for citation in one.citations} == {"合同", "催款函"}


LABOUR = """劳动仲裁申请书
申请人：王某某，男，1990年1月1日出生
被申请人：江州甲网络有限公司
2019年3月入职，双方未签订劳动合同，用人单位未缴纳社会保险，请求支付双倍工资和经济补偿。"""
LOAN = """借条
今借到王某某人民币10万元，月利率1%，借款期限一年。
借款人：李某某
2021年6月1日"""


def ask(package, *texts, position="plaintiff", statement=""):
    sources = [make_source(text, name=f"材料{n}") for n, text in enumerate(texts)]
    if statement:
        sources.append(make_source(statement, name="陈述", origin="statement"))
    inputs = replace(make_inputs(position, date(2025, 6, 1)), package_id=package)
    facts = organize_case(sources=tuple(sources), inputs=inputs)
    check_citations(facts, tuple(sources))
    return facts


@pytest.mark.parametrize(
    ("asked", "text", "package"),
    [
        ("contract_dispute_default", LABOUR, "labor_dispute_v1"),
        ("contract_dispute_default", LOAN, "private_lending_v1"),
        ("labor_dispute_v1", PAPERS["送货单"] + CONTRACT, "contract_dispute_default"),
        ("private_lending_v1", LABOUR, "labor_dispute_v1"),
    ],
)
def test_a_bundle_of_another_kind_is_told_with_the_right_package(asked, text, package):
    facts = ask(asked, text)
    (suggestion,) = facts.suggestions
    assert suggestion.package_id == package
    assert suggestion.citations
    assert [one.severity for one in facts.contradictions if one.kind == "wrong_case_type"] == [
        "error"
    ]


JUDGED = """江州市样例区人民法院
民事判决书
（2021）苏9901民初307号
原告：江州丁商砼有限责任公司，住所地：江州市样例区。
被告：海州戊建设集团有限公司，住所地：海州市范例区。
原告江州丁商砼有限责任公司与被告海州戊建设集团有限公司买卖合同纠纷一案，本案现已审理终结。
判决如下：
一、被告海州戊建设集团有限公司于本判决生效后十日内支付原告货款1000元。
如不服本判决，可在判决书送达之日起十五日内，上诉于江州市中级人民法院。
二〇二一年六月八日"""


@pytest.mark.parametrize("asked", ["contract_dispute_default", "private_lending_v1"])
def test_a_file_of_nothing_but_a_judgment_is_one_to_appeal(asked):
    (suggestion,) = ask(asked, JUDGED).suggestions
    assert suggestion.package_id in ("judgment_appeal_v1", "contract_dispute_default")
    assert suggestion.citations


def test_a_file_of_nothing_but_a_final_judgment_is_one_to_perform():
    final = JUDGED.replace("民初", "民终").replace(
        "如不服本判决，可在判决书送达之日起十五日内，上诉于江州市中级人民法院。",
        "本判决为终审判决。",
    )
    (suggestion,) = ask("contract_dispute_default", final).suggestions
    assert suggestion.package_id == "enforcement_v1"


def test_a_judgment_beside_the_papers_of_the_deal_proposes_nothing():
    assert ask("contract_dispute_default", JUDGED, CONTRACT).suggestions == ()


@pytest.mark.parametrize("asked", ["judgment_appeal_v1", "enforcement_v1"])
def test_without_a_decision_there_is_nothing_to_appeal_or_perform(asked):
    (suggestion,) = ask(asked, PAPERS["送货单"] + CONTRACT).suggestions
    assert suggestion.package_id == "contract_dispute_default"
    assert "没有判决" in suggestion.text


@pytest.mark.parametrize("asked", ["contract_dispute_default", "judgment_appeal_v1"])
def test_an_administrative_case_is_covered_by_no_package(asked):
    text = (
        JUDGED.replace("民事判决书", "行政判决书")
        .replace("民初307", "行初307")
        .replace("买卖合同纠纷", "行政处罚")
    )
    (suggestion,) = ask(asked, text).suggestions
    assert suggestion.package_id == ""


def test_a_letter_with_blanks_still_gets_a_report():
    from evaluation.engine import examine
    from evaluation.truth import Bundle, File, Request

    text = "催款函\n尊敬的______：\n贵司共欠我司货款______元。\n______公司\n年  月  日"
    request = Request(
        "contract_dispute_default", "contract_performance", "plaintiff", "pre_litigation",
        date(2025, 6, 1),
    )  # fmt: skip
    papers = (File("催款函.txt", text.encode()),)
    assert examine(Bundle("blank", "sale", request, papers, None)).refusal == ""


def test_a_kind_that_no_package_covers_is_told_so():
    text = "民事起诉状\n原告：王某某\n被告：李某某\n"
    text += "双方离婚纠纷一案，请求判令离婚，婚生子女由原告抚养。"
    (suggestion,) = ask("contract_dispute_default", text).suggestions
    assert suggestion.package_id == ""
    assert "没有覆盖" in suggestion.text


@pytest.mark.parametrize(
    ("asked", "text"),
    [
        ("contract_dispute_default", "\n".join(PAPERS.values())),
        ("private_lending_v1", LOAN),
        ("labor_dispute_v1", LABOUR),
        ("judgment_appeal_v1", JUDGED),
        ("contract_dispute_default", "你好"),
    ],
)
def test_a_bundle_of_the_right_kind_or_of_none_is_left_alone(asked, text):
    assert ask(asked, text).suggestions == ()


@pytest.mark.parametrize(
    ("position", "statement", "found"),
    [
        ("plaintiff", "我公司是被告，对方起诉要求支付货款20万元。", 1),
        ("defendant", "对方欠我货款20万元，我打算起诉。", 1),
        ("plaintiff", "对方欠我货款20万元，我打算起诉。", 0),
        ("defendant", "我们收到法院的传票，对方要20万元货款。", 0),
    ],
)
def test_a_position_that_the_statement_contradicts_is_told(position, statement, found):
    facts = ask("contract_dispute_default", position=position, statement=statement)
    told = [one for one in facts.contradictions if one.kind == "position_contradicted"]
    assert len(told) == found


COMPLAINT = """民事起诉状
原告：江州甲机械有限公司
被告：海州乙食品有限公司
诉讼请求：判令被告支付货款300000元。
此致
江州市江东区人民法院
2025年1月6日"""
ANSWER_NOTICE = """江州市江东区人民法院
应诉通知书
（2025）苏0199民初88号
海州乙食品有限公司：
本院已受理原告江州甲机械有限公司诉你单位买卖合同纠纷一案。"""
ACCEPTED = "江州市江东区人民法院\n受理案件通知书\n江州甲机械有限公司：\n你单位的起诉已经受理。"
POWER = "授权委托书\n委托人：{}\n受托人：吴某某律师\n代理买卖合同纠纷一案。\n2025年1月20日"


@pytest.mark.parametrize(
    ("position", "texts", "quote"),
    [
        ("plaintiff", [COMPLAINT, ANSWER_NOTICE], "应诉通知书"),
        ("plaintiff", [COMPLAINT, POWER.format("海州乙食品有限公司")], "海州乙食品有限公司"),
        ("defendant", [COMPLAINT, ACCEPTED], "受理案件通知书"),
        ("defendant", [COMPLAINT, POWER.format("江州甲机械有限公司")], "江州甲机械有限公司"),
    ],
)
def test_papers_that_only_the_other_side_holds_contradict_the_position(position, texts, quote):
    facts = ask("contract_dispute_default", CONTRACT, *texts, position=position)
    (told,) = [one for one in facts.contradictions if one.kind == "position_contradicted"]
    assert told.severity == "error"
    assert quote in told.citations[0].quote


@pytest.mark.parametrize(
    ("position", "texts"),
    [
        ("defendant", [COMPLAINT, ANSWER_NOTICE, POWER.format("海州乙食品有限公司")]),
        ("plaintiff", [COMPLAINT, ACCEPTED, POWER.format("江州甲机械有限公司")]),
        ("plaintiff", [COMPLAINT, ACCEPTED, ANSWER_NOTICE]),
        ("plaintiff", [COMPLAINT, *(POWER.format(name) for name in (
            "海州乙食品有限公司", "江州甲机械有限公司"))]),
        ("plaintiff", [COMPLAINT, ANSWER_NOTICE.replace("应诉", "反诉应诉")]),
        ("plaintiff", [POWER.format("海州乙食品有限公司")]),
    ],
)  # fmt: skip
def test_papers_of_both_sides_or_of_our_own_leave_the_position_alone(position, texts):
    facts = ask("contract_dispute_default", CONTRACT, *texts, position=position)
    assert [one for one in facts.contradictions if one.kind == "position_contradicted"] == []
