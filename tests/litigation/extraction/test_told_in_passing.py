"""What letters, chats, statements and bonds tell in words that are not those of a form."""

import pytest

from litigation.analysis.extraction.passages import passages_of
from litigation.analysis.values.circumstance import CircumstanceKind
from litigation.analysis.values.facts import AmountKind, EventKind

CONTRACT = """买卖合同
卖方：江州甲机械有限公司（以下简称“江州甲”）
买方：海州乙食品有限公司（以下简称“海州乙”）
合同总价为人民币40万元。
{pay}
签订日期：2023年4月10日"""
PLAIN = CONTRACT.format(pay="货款于2023年9月30日前付清。")
OPEN = (
    "贵司尚有15万元没有付给我司。",
    "至今没有收到的合同款是15万元。",
    "贵司未付清货款，缺口为15万元。",
    "我司待收货款计15万元。",
    "该项目验收合格，而15万元仍未到账。",
    "贵司欠付的15万元仍无着落。",
    "贵司却迟迟不付剩余合同款15万元。",
    "应收未收余额15万元。",
    "贵司尚欠三楼办公区装修工程合同款15万元。",
    "合同款项中15万元贵司拖至今日未付。",
)
BALANCES = (
    "欠款方：海州乙食品有限公司；收款方：江州甲机械有限公司；截止日：2024年1月31日；金额：15万元。",
    "至2024年1月31日，江州甲机械有限公司已供货未收款部分合计15万元，请确认。",
    "江州甲机械有限公司账面应收货款，截止2024年1月31日，合计15万元。",
)
ASKED = (
    "李经理，15万元那笔货款到底哪天付",
    "请问15万元货款几号能到账？早就过付款期了",
    "在吗？剩下的15万元货款这周能转过来吗，老板天天问",
    "那边还差我们15万元货款，麻烦跟领导申请下付了吧",
    "货款15万元早过期了，这周请务必打给我们",
    "先把欠的货款15万元给我们结了",
    "15万元货款本周方便付吗，会计在催着关账",
    "15万元的款子贵司什么时候可以批出来",
    "那15万元月底之前可不可以打过来",
    "领导盯着这15万元，李经理周四能付不",
)
ADDED = (
    "门禁系统这块加上吧，多算3k，签证单过两天给你",
    "新增的门禁系统，我们这边认一万二，书面的以后再走",
    "同意加门禁系统，加价12,000.00元，等领导回来签",
    "现场再添一个门禁系统，价格三千我们同意",
    "老板点头了，门禁系统做起来，多加四千，工人先进场",
    "再添门禁系统，总价往上调3000元，书面的东西迟点办",
    "上面同意加做门禁系统，先动手，别等文件",
)
RISKS = (
    "听说海州乙在打听谁愿意盘下车间和机床，低价就卖",
    "海州乙的老板要把厂子盘出去，银行账户里的款也在往外划",
    "海州乙正在处理家当，仓库的货半价清，老板全家要移民",
    "海州乙清空了成品库，机器拆了在卖，人准备出境",
    "厂门口贴着海州乙的转让告示，机器按废铁价在卖",
    "海州乙那边设备贱卖中，公司基本户听说已经见底",
)


def _amounts(facts, value):
    return {one.kind for one in facts.amounts if one.value == value}


@pytest.mark.parametrize("sentence", OPEN)
def test_what_a_letter_calls_open_is_claimed(sentence, source, organize):
    letter = f"催款函\n海州乙食品有限公司：\n{sentence}\n江州甲机械有限公司\n2024年1月1日"
    facts = organize(source(PLAIN, name="合同"), source(letter, name="催款函"))
    assert _amounts(facts, 150000) <= {AmountKind.CLAIMED, AmountKind.CONFIRMED_DEBT}
    assert _amounts(facts, 150000)


@pytest.mark.parametrize("sentence", BALANCES)
def test_the_only_sum_of_a_statement_of_account_is_its_balance(sentence, source, organize):
    paper = f"对账函\n致：海州乙食品有限公司\n{sentence}\n海州乙食品有限公司（公章）\n2024年2月4日"
    facts = organize(source(PLAIN, name="合同"), source(paper, name="对账函"))
    assert _amounts(facts, 150000) == {AmountKind.CONFIRMED_DEBT}


@pytest.mark.parametrize("said", ASKED)
def test_whoever_talks_alone_with_the_debtors_man_asks_for_the_money(said, source, organize):
    chat = f"""聊天对象：海州乙-李平（微信）
海州乙-李平 2024-03-01 09:00
在忙
王静 2024-03-01 09:05
{said}"""
    facts = organize(source(PLAIN, name="合同"), source(chat, name="微信聊天记录"))
    assert [e.kind for e in facts.events if str(e.date) == "2024-03-01"] == [EventKind.DEMANDED]
    assert _amounts(facts, 150000) == {AmountKind.CLAIMED}


@pytest.mark.parametrize("said", ADDED)
def test_an_addition_agreed_by_chat_is_a_change_by_word_of_mouth(said, source, organize):
    chat = f"聊天对象：海州乙-李平（微信）\n海州乙-李平 2023-05-01 09:00:00\n{said}"
    facts = organize(source(PLAIN, name="合同"), source(chat, name="微信聊天记录"))
    assert [one for one in facts.contradictions if one.kind == "oral_amendment"]


@pytest.mark.parametrize(
    "said",
    [
        "门禁系统的3千我们认，先干活，协议过两天补",
        "多出来的门禁系统，3000元公司认可的，签证单后补",
        "3千加门禁系统，没问题我们认",
    ],
)
def test_an_addition_accepted_is_no_debt_acknowledged(said, source, organize):
    chat = f"聊天对象：海州乙-李平（微信）\n海州乙-李平 2023-05-01 09:00:00\n{said}"
    facts = organize(source(PLAIN, name="合同"), source(chat, name="微信聊天记录"))
    assert not [one for one in facts.events if one.kind is EventKind.ACKNOWLEDGED]
    assert AmountKind.CONFIRMED_DEBT not in _amounts(facts, 3000)
    assert [one for one in facts.contradictions if one.kind == "oral_amendment"]


@pytest.mark.parametrize("said", RISKS)
def test_news_of_a_debtor_selling_out_is_a_danger_and_nobodys_word(said, source, organize):
    chat = f"聊天对象：园区老周（微信）\n园区老周 2024-03-01 09:00\n{said}，你们抓紧吧"
    facts = organize(source(PLAIN, name="合同"), source(chat, name="微信聊天记录"))
    assert [c for c in facts.circumstances if c.kind is CircumstanceKind.ASSET_RISK]
    assert not [e for e in facts.events if str(e.date) == "2024-03-01"]


def test_a_bonds_guarantor_has_no_part_in_the_deal(source, organize):
    bond = "财产保全责任保险保函\n担保人：虚拟财产保险股份有限公司　担保限额：50万元\n2024年3月1日"
    facts = organize(source(PLAIN, name="合同"), source(bond, name="保函"))
    assert "guarantor" not in {party.contract_role for party in facts.parties}


def test_the_day_of_a_contract_is_not_that_of_what_was_done_under_it(source, organize):
    letter = """催款函
海州乙食品有限公司：
我方依据2023年4月10日之合同完成了全部供货义务，贵司尚欠15万元。
江州甲机械有限公司
2024年1月1日"""
    facts = organize(source(PLAIN, name="合同"), source(letter, name="催款函"))
    assert not [e for e in facts.events if e.kind is EventKind.DELIVERED]


def test_shares_rounded_each_for_themselves_add_up_to_the_price(source, organize):
    pay = "货款90%在2023年6月1日前付清，余10%为质保金，于2024年6月1日前付清。"
    text = CONTRACT.format(pay=pay).replace("40万元", "100,000.05元")
    parts = organize(source(text, name="合同")).terms.instalments
    assert str(sum(part.amount for part in parts)) == "100000.05"


def test_the_part_of_a_price_is_called_so_whatever_verb_stands_beside_it(source, organize):
    pay = "何时付、付多少：2023年6月1日前买方拿出10万元；余款30万元2023年9月30日前付清。"
    facts = organize(source(CONTRACT.format(pay=pay), name="合同"))
    assert _amounts(facts, 100000) == {AmountKind.INSTALMENT}


def test_capitals_do_not_pair_with_the_tax_before_them(source, organize):
    invoice = """增值税专用发票
开票日期：2023年6月5日
税率：13%　税额：¥130.00价税合计（大写）壹仟壹佰叁拾元整（小写）¥1,130.00"""
    facts = organize(source(PLAIN, name="合同"), source(invoice, name="发票"))
    assert not [one for one in facts.contradictions if one.kind == "amount_words_digits"]


def test_the_other_side_of_a_contract_with_a_known_seller_buys(source, organize):
    contract = """采购协议书
甲方：海州乙食品有限公司
乙方：江州甲机械有限公司
货款于2023年9月30日前付清。
签订日期：2023年4月10日"""
    note = "送货单\n发货单位：江州甲机械有限公司\n送货日期：2023年5月20日\n合计：¥400,000.00"
    bond = "财产保全责任保险保函\n担保人：虚拟财产保险股份有限公司\n2024年3月1日"
    papers = (source(contract, name="合同"), source(note, name="送货单"), source(bond, name="保函"))
    roles = {party.name: party.contract_role for party in organize(*papers).parties}
    assert roles["海州乙食品有限公司"] == "buyer"


def test_a_chat_of_few_lines_is_not_taken_for_wrapped_text(source):
    chat = """聊天对象：海州乙建材-李平（微信）　导出人：江州甲机械-王静
海州乙建材-李平 2024-03-11 09:25:00
加装门禁系统没问题，多给3000元，签证后补"""
    assert len(passages_of(source(chat))) == 3


def test_a_chat_broken_at_one_width_is_put_together(source):
    chat = """———— 2024年5月29日 ————
海州乙建材-李平 08:45：今天开会，回头给您回电话可以
吗，抱歉
江州甲机械-王静 09:47：李经理，那笔货款什么时候能打
过来？拖了很久了"""
    texts = [passage.text for passage in passages_of(source(chat))]
    assert len(texts) == 3
    assert texts[2].endswith("什么时候能打过来？拖了很久了")
