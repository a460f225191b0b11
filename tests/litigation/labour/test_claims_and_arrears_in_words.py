"""Claims, unpaid wages, forced resignation and agreed endings, in other people's words."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from litigation.analysis.organize import organize_case
from litigation.analysis.values.employment import EndKind
from litigation.analysis.values.facts import AmountKind
from tests.litigation.extraction.conftest import make_source
from tests.litigation.labour.building import analysed, asked, employment_of, notice

APPLICATION = """劳动人事争议仲裁申请书
申请人：林试安，女，住杭州市样例路1号。
被申请人：杭州拟峰物流有限公司，住所地杭州市范例路2号，法定代表人王范例。
{claim}
{facts}
此致 杭州市劳动人事争议仲裁委员会
申请人：林试安 2025年8月1日"""
FACTS = (
    "申请人于2021年3月8日入职被申请人处，任会计，月工资9500元。"
    "2025年6月30日，被申请人单方解除劳动合同。"
)
CLAIMS = [
    "1、被申请人支付申请人{what}57000元。",
    "请裁决被申请人付给申请人{what}57000元。",
    "仲裁请求：{what}57000元，由被申请人承担。",
    "要求被申请人支付{what}，计57000元。",
    "请求裁决被申请人支付{what}57000元。",
    "依法裁决被申请人向申请人支付{what}，金额为57000元。",
    "一、被申请人应向申请人支付{what}共57000元；",
    "申请人请求：判令被申请人给付{what}57000元。",
    "（一）{what}：57000元。",
    "请求事项：1.{what}57000元；2.仲裁费用由被申请人承担。",
    "请求贵委支持申请人{what}57000元的请求。",
    "支付{what}57000元。",
    "被申请人须支付{what}人民币57000元整。",
    "申请人主张{what}57000元。",
]


@pytest.mark.parametrize("what", ["违法解除劳动合同赔偿金", "经济补偿", "二倍工资差额"])
@pytest.mark.parametrize("words", CLAIMS)
def test_what_a_worker_asks_for_is_claimed(words, what):
    text = APPLICATION.format(claim=words.format(what=what), facts=FACTS)
    facts = organize_case(sources=(make_source(text, name="申请书.docx"),), inputs=asked())
    kinds = {one.value: one.kind for one in facts.amounts}
    assert (kinds[Decimal(57000)], kinds[Decimal(9500)]) == (AmountKind.CLAIMED, AmountKind.WAGE)


TOLD = [
    "申请人二〇二一年三月八日至二〇二五年六月三十日在被申请人处工作（会计，月工资9500元），"
    "二〇二五年六月三十日被申请人以不实理由解除劳动合同。",
    "申请人自2021年3月8日起受雇于被申请人，岗位会计，每月工资9500元。被申请人2025年6月30日突然将申请人解雇，未说明合法理由。",
    "申请人2021年3月8日入职，在被申请人处担任会计，工资9500元一个月，到2025年6月30日被公司开除。",
    "劳动关系始于2021年3月8日，申请人任会计，月薪9500元；2025年6月30日公司单方通知解除，申请人不服。",
    "申请人在被申请人处做会计，2021年3月8日开始上班，工资每月9500元，2025年6月30日公司通知其不用再来，劳动合同就此被解除。",
    "入职日2021年3月8日，离职日2025年6月30日，岗位会计，月工资9500元；离职原因为被申请人单方解除。",
    "申请人任会计（2021年3月8日入职，月工资9500元），2025年6月30日被申请人将其辞退。",
    "2021年3月8日，申请人被被申请人录用为会计，约定每月9500元工资；2025年6月30日，被申请人口头辞退申请人。",
    "申请人的工作经历：2021年3月8日入职，会计，每月9500元；2025年6月30日被公司单方解除劳动合同。",
    "申请人于2021年3月8日与被申请人建立劳动关系，从事会计，薪资9500元/月，2025年6月30日遭被申请人违法辞退。",
    "自2021年3月8日至2025年6月30日，申请人在被申请人处任会计，月工资9500元，后被申请人无故将其解除。",
]


@pytest.mark.parametrize("facts", TOLD)
def test_an_application_tells_the_days_and_the_wage(facts):
    source = make_source(
        APPLICATION.format(claim="请求裁决被申请人支付赔偿金57000元。", facts=facts),
        name="申请书.docx",
    )
    job = employment_of(source)
    assert {one.date for one in job.started} == {date(2021, 3, 8)}
    assert {one.date for one in job.ended} == {date(2025, 6, 30)}
    assert {one.amount for one in job.wages} == {Decimal(9500)}
    assert {one.kind for one in job.endings} == {EndKind.DISMISSAL}


@pytest.mark.parametrize("facts", TOLD)
def test_a_post_is_no_person(facts):
    text = APPLICATION.format(claim="请求裁决被申请人支付赔偿金57000元。", facts=facts)
    found = organize_case(sources=(make_source(text, name="申请书.docx"),), inputs=asked())
    assert {party.name for party in found.parties} == {"林试安", "杭州拟峰物流有限公司"}


RESIGNED = [
    "因公司长期拖欠本人2025年4月以来的工资，本人现根据《劳动合同法》第三十八条第一款第二项，自2025年6月30日起解除与贵公司的劳动关系。",
    "从2025年4月开始公司就没有按时足额发工资，我多次反映未果，只能于2025年6月30日提出解除劳动合同，并要求支付经济补偿。",
    "本人工资自2025年4月即被拖欠，依劳动合同法第三十八条，本人即日（2025年6月30日）起解除与公司的劳动合同。",
    "公司欠薪已久（始于2025年4月），我被迫离职，劳动合同于2025年6月30日由我方解除，公司应付经济补偿。",
    "因2025年4月至今的劳动报酬分文未付，本人行使法定解除权，2025年6月30日起双方劳动合同解除。",
    "贵司自2025年4月起拒不支付工资，本人于2025年6月30日解除劳动合同。",
    "2025年4月起的工资至今一分钱没有给，本人不得已于2025年6月30日辞职。",
    "由于贵公司未依法为我缴纳社会保险，我决定于2025年6月30日解除劳动合同。",
    "公司克扣工资、不交社保，本人2025年6月30日被迫离开。",
    "鉴于用人单位未按约定提供劳动条件且停发工资，本人自2025年6月30日起与公司解除劳动合同。",
    "因工资一直欠着不发，本人无法维持生活，2025年6月30日起不再到岗，劳动合同解除。",
    "公司未按月支付劳动报酬，本人依法行使解除权，劳动合同于2025年6月30日解除。",
]


@pytest.mark.parametrize("words", RESIGNED)
def test_whoever_leaves_over_unpaid_wages_was_forced_to(words):
    text = f"解除劳动合同通知书\n致：杭州拟峰物流有限公司\n{words}\n通知人：林试安\n2025年6月30日"
    job = employment_of(make_source(text, name="被迫解除劳动合同通知书.docx"))
    assert [(one.kind, one.date) for one in job.endings] == [
        (EndKind.FORCED_RESIGNATION, date(2025, 6, 30))
    ]
    assert {one.date for one in job.ended} == {date(2025, 6, 30)}


AGREED = [
    "鉴于公司提出解除动议，双方就解除事宜达成一致：劳动关系至2025年6月30日解除，甲方按法定标准给付经济补偿金。",
    "公司因组织调整提议解除劳动合同，员工同意，双方确认解除日期为2025年6月30日，公司依法支付补偿金。",
    "双方协商解除劳动合同，提出方为甲方，解除日2025年6月30日，甲方应付经济补偿。",
    "应甲方提议，乙方同意自2025年6月30日解除劳动合同；甲方承诺依法给予乙方经济补偿。",
    "甲方主动提出，与乙方协商后一致同意：劳动合同2025年6月30日解除，并由甲方支付法定经济补偿。",
    "甲乙双方经友好协商，同意于2025年6月30日解除劳动合同。",
    "双方就解除劳动合同达成如下协议：劳动合同于2025年6月30日解除。",
]


@pytest.mark.parametrize("words", AGREED)
def test_an_agreed_ending_is_no_dismissal(words):
    text = (
        f"协商解除协议书\n甲方：杭州拟峰物流有限公司 乙方：林试安\n{words}\n"
        "甲方（盖章）：杭州拟峰物流有限公司 乙方（签字）：林试安\n2025年6月30日"
    )
    job = employment_of(make_source(text, name="协商解除协议书.docx"))
    assert [(one.kind, one.date) for one in job.endings] == [(EndKind.AGREEMENT, date(2025, 6, 30))]
    assert {one.date for one in job.ended} == {date(2025, 6, 30)}


UNPAID = [
    "2025年4月的工资还没发，什么时候发？",
    "工资从2025年4月就没发过了，家里等着用钱",
    "我们2025年4月往后的工资到底发不发",
    "2025年4月的工资拖到今天还没给我",
    "能催下财务吗，2025年4月起就没领到工资",
    "我的工资停在2025年4月了，之后一分没发",
    "公司欠我2025年4月起的工资，能给个准信吗",
    "2025年4月以来工资一直没到账",
    "从2025年4月起就没收到过工资了",
    "2025年4月份工资怎么还没下来",
]


@pytest.mark.parametrize("words", UNPAID)
def test_a_worker_who_asks_for_wages_says_that_they_are_unpaid(words):
    chat = (
        f"微信聊天记录\n林试安 2025-06-20 09:10:00\n{words}\n"
        "人事-王范例 2025-06-20 09:40:00\n再等等\n林试安 2025-06-20 09:45:00\n好"
    )
    contract = (
        "劳动合同书\n甲方（用人单位）：杭州拟峰物流有限公司\n乙方（劳动者）：林试安\n"
        "合同期限：2021年3月8日至2026年3月7日。\n月工资9500元。"
    )
    job = employment_of(
        make_source(contract, name="劳动合同.docx"), make_source(chat, name="聊天.txt")
    )
    assert len(job.arrears) == 1


def test_the_double_pay_of_months_a_year_past_tells_that_courts_differ():
    certificate = make_source(
        "在职证明\n林试安，2023年7月1日入职我公司，任会计，月工资9500元。\n"
        "杭州拟峰物流有限公司（盖章）\n2024年6月10日",
        name="在职证明.docx",
    )
    chat = make_source(
        "微信聊天记录\n林试安 2024-06-20 09:10:00\n我到现在还没签劳动合同\n"
        "人事-王范例 2024-06-20 09:40:00\n公司都没跟大家签\n"
        "林试安 2024-06-20 09:45:00\n好",
        name="聊天.txt",
    )
    result = analysed(certificate, chat, notice("2024年6月30日"), as_of="2025-03-01")
    told = [item.notes for item in result.claims if item.kind == "double_pay"]
    assert told
    assert all(any("口径不一" in note for note in notes) for notes in told)


NEVER_SIGNED = [
    "我来上班后公司还没和我签过书面\n合同，麻烦安排",
    "请问书面劳动合同还签吗，入职到现在都没签",
    "入职这么久还没有签劳动合同呢",
    "劳动合同能不能尽快给我签一下",
    "上班到今天都没见过劳动合同长什么样，麻烦给签一下",
    "我的合同签不签啊？从进公司那天起就没签",
    "别的公司入职就签合同，咱们公司怎么一直不签",
    "公司从来没和我签劳动合同，这样不合规吧，请补签",
    "我到现在都没签过劳动合同",
    "合同到现在也没给我签，能给个说法吗",
]
OF_A_CONTRACT = [
    "劳动合同到期了公司不续签吗",
    "合同我签好了，放前台了",
    "没有签收记录，合同寄到哪了",
    "合同里没写加班费，我还是签了",
    "合同快到期了，还续签吗",
]


def _written(words: str):
    chat = (
        f"微信聊天记录\n林试安 2024-06-20 09:10:00\n{words}\n"
        "人事-王范例 2024-06-20 09:40:00\n稍等\n林试安 2024-06-20 09:45:00\n工资也没发"
    )
    return employment_of(notice(), make_source(chat, name="聊天.txt")).without_contract


@pytest.mark.parametrize("words", NEVER_SIGNED)
def test_a_worker_who_writes_that_no_contract_was_signed_says_so(words):
    assert _written(words)


@pytest.mark.parametrize("words", OF_A_CONTRACT)
def test_other_talk_of_a_contract_does_not_say_that_none_was_signed(words):
    assert not _written(words)
