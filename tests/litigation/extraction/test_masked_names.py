"""Names as published judgments print them: masked, with agents and former roles beside them."""

import pytest

JUDGMENT = """江苏省南京市鼓楼区人民法院
民 事 判 决 书
（2023）苏0106民初12345号
原告：某某材料有限公司，住所地江苏省南京市江宁区。
法定代表人：王某，该公司总经理。
委托诉讼代理人：李某某，江苏某某律师事务所律师。
被告：张某甲（某某建材经营部经营者），男，1975年3月2日出生，汉族，住江苏省南京市鼓楼区。
被告：B公司，住所地安徽省合肥市。
法定代表人：赵某乙，执行董事。
第三人：刘某某，女，1980年1月1日出生，汉族，住江苏省镇江市。
原告某某材料有限公司与被告张某甲、B公司、第三人刘某某买卖合同纠纷一案，本院依法进行了审理。
本院经审理认定事实如下：2021年3月至2022年8月期间，原告向张某甲供应水泥，货款共计685600元。
审判员　　陈某
二〇二三年七月十九日
书记员　　周某"""
APPEAL = """民事判决书
（2022）浙01民终9876号
上诉人（原审被告）：杭州某某科技有限公司。住所地：浙江省杭州市滨江区。
法定代表人：陈某某，总经理。
被上诉人（原审原告、反诉被告）：某某电子（深圳）有限公司。住所地：广东省深圳市南山区。
委托诉讼代理人：吴某，广东某某律师事务所律师。
原审第三人：林某某，男，1988年8月8日出生，汉族，住浙江省温州市。
审判长　　张某
二〇二二年十一月二十八日"""


def by_name(facts):
    return {party.name: party for party in facts.parties}


def details(party):
    return {detail.name: detail.value for detail in party.details}


def test_masked_people_and_firms_are_parties_and_their_agents_are_not(source, organize):
    parties = by_name(organize(source(JUDGMENT, name="判决书")))
    assert {name: (p.kind, p.role) for name, p in parties.items()} == {
        "某某材料有限公司": ("company", "plaintiff"),
        "张某甲": ("person", "defendant"),
        "B公司": ("company", "defendant"),
        "刘某某": ("person", "third_party"),
    }
    assert parties["某某材料有限公司"].contract_role == "seller"
    assert parties["张某甲"].contract_role == "buyer"


def test_what_is_told_below_a_party_is_that_partys(source, organize):
    parties = by_name(organize(source(JUDGMENT, name="判决书")))
    assert details(parties["某某材料有限公司"])["agent"] == "李某某"
    assert details(parties["B公司"])["legal_representative"] == "赵某乙"
    assert "legal_representative" not in details(parties["张某甲"])
    assert "某某建材经营部" in parties["张某甲"].aliases


def test_parties_of_an_appeal_keep_their_roles(source, organize):
    parties = by_name(organize(source(APPEAL, name="二审判决书"), position="appellant"))
    assert {name: p.role for name, p in parties.items()} == {
        "杭州某某科技有限公司": "plaintiff",
        "某某电子（深圳）有限公司": "defendant",
        "林某某": "third_party",
    }


def test_older_judgments_leave_out_the_colon_and_a_bank_may_be_sued(source, organize):
    text = """民事判决书
原告王某，女，汉族，1985年6月生，住济南市历下区。
被告济南某某商贸有限公司，住所地济南市历下区。
法定代表人孙某某，经理。
被告中国某某银行股份有限公司济南分行，住所地济南市市中区。"""
    parties = by_name(organize(source(text, name="判决书")))
    assert set(parties) == {
        "王某", "济南某某商贸有限公司", "中国某某银行股份有限公司济南分行"
    }  # fmt: skip


@pytest.mark.parametrize(
    ("labels", "payer", "performer"),
    [
        (("发包人", "承包人"), 0, 1),
        (("出租方（甲方）", "承租方（乙方）"), 1, 0),
        (("托运人", "承运人"), 0, 1),
        (("委托方", "受托方"), 0, 1),
        (("定作方", "承揽方"), 0, 1),
        (("甲方（服务方）", "乙方（委托方）"), 1, 0),
    ],
)
def test_the_labels_of_every_kind_of_contract_tell_who_performs(
    source, organize, labels, payer, performer
):
    names = ("江州甲有限公司", "海州乙有限公司")
    lines = [f"{label}：{name}" for label, name in zip(labels, names, strict=True)]
    facts = organize(source("\n".join(["合同书", *lines, "签订日期：2023年5月1日"]), name="合同"))
    parties = by_name(facts)
    assert parties[names[payer]].contract_role == "buyer"
    assert parties[names[performer]].contract_role == "seller"


def test_a_note_of_hand_names_lender_borrower_and_guarantor(source, organize):
    text = """借　条
今借到王建国（身份证号：320102197001011234）现金人民币叁拾万元整（¥300000.00）。
借款人：李卫东
身份证号码：320104198002022345
连带保证人：赵志强
2021年6月1日"""
    parties = by_name(organize(source(text, name="借条")))
    roles = {name: party.contract_role for name, party in parties.items()}
    assert roles == {"王建国": "lender", "李卫东": "borrower", "赵志强": "guarantor"}
    assert (parties["王建国"].role, parties["李卫东"].role) == ("plaintiff", "defendant")


def test_identity_numbers_are_kept_masked(source, organize):
    text = "房屋租赁合同\n出租方：江州甲有限公司\n承租方：周晓敏  身份证号：320503198805051523"
    parties = by_name(organize(source(text, name="合同")))
    assert details(parties["周晓敏"])["id_number"] == "320503********1523"


def test_several_names_behind_one_label_are_several_parties(source, organize):
    text = """民事起诉状
原告：江州甲有限公司
被告：李卫东、赵志强
诉讼请求：判令两被告支付货款5万元。
具状人：江州甲有限公司
2024年5月6日"""
    parties = by_name(organize(source(text, name="起诉状")))
    assert parties["李卫东"].role == parties["赵志强"].role == "defendant"


def test_a_former_name_is_the_same_party(source, organize):
    contract = """买卖合同
卖方：江州甲贸易有限公司
买方：海州乙建筑安装有限公司
签订日期：2021年5月1日"""
    complaint = """民事起诉状
原告：江州甲贸易有限公司
被告：海州乙建设集团有限公司（曾用名：海州乙建筑安装有限公司），住所地海州市滨海区1号。
诉讼请求：判令被告支付货款5万元。
具状人：江州甲贸易有限公司
2024年5月6日"""
    facts = organize(source(contract, name="合同"), source(complaint, name="起诉状"))
    parties = by_name(facts)
    assert set(parties) == {"江州甲贸易有限公司", "海州乙建设集团有限公司"}
    buyer = parties["海州乙建设集团有限公司"]
    assert buyer.contract_role == "buyer"
    assert "海州乙建筑安装有限公司" in buyer.aliases
    assert not [trap for trap in facts.contradictions if trap.kind == "name_similar"]


def test_a_notice_of_the_register_to_a_firm_tells_its_new_name(source, organize):
    contract = """买卖合同
卖方：江州甲贸易有限公司
买方：海州乙建筑安装有限公司
签订日期：2021年5月1日"""
    notice = """准予变更登记通知书
海州乙建筑安装有限公司：你单位提交的名称变更登记申请材料齐全，现核准变更为海州丁建设集团有限公司。
海州市市场监督管理局
2022年3月1日"""
    facts = organize(source(contract, name="合同"), source(notice, name="通知书"))
    buyer = by_name(facts)["海州丁建设集团有限公司"]
    assert buyer.contract_role == "buyer"
    assert "海州乙建筑安装有限公司" in buyer.aliases


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        (
            "原告与被告签订钢材买卖合同，总价50万元。原告已交货，被告仅支付20万元。",
            {"原告": "plaintiff", "被告": "defendant"},
        ),
        (
            "甲方与乙方签了设备采购合同，甲方是采购方。乙方交货后甲方一直没付款，欠款80万。",
            {"乙方": "plaintiff", "甲方": "defendant"},
        ),
        (
            "2022年6月1日，张三向李四借款10万元，到期后张三一直不还。",
            {"李四": "plaintiff", "张三": "defendant"},
        ),
    ],
)
def test_a_statement_without_names_still_has_two_sides(told, text, roles):
    assert {party.name: party.role for party in told(text).parties} == roles


def test_the_client_of_a_law_firm_is_a_party(source, organize):
    text = """律 师 函
致：合肥样本建筑工程有限公司
江苏某某律师事务所受安徽样例钢材有限公司（以下简称“样例公司”）的委托，就贵司欠款致函如下：
贵司尚欠样例公司货款57.9万元，请于七日内付清。
江苏某某律师事务所
2024年3月1日"""
    parties = by_name(organize(source(text, name="律师函")))
    assert parties["安徽样例钢材有限公司"].contract_role == "seller"
    assert parties["合肥样本建筑工程有限公司"].contract_role == "buyer"
    assert len(parties) == 2


def test_english_labels_and_names_beside_chinese_ones_are_read(source, organize):
    english = """SALES CONTRACT
Seller: Ningbo Sample Tools Co., Ltd.
Buyer: Green Valley Trading Limited
Total contract price: USD 120,000.00
Date: 5 May 2023"""
    both = """购销合同 Purchase Contract
卖方 Seller：宁波样例工具有限公司 Ningbo Sample Tools Co., Ltd.
买方 Buyer：绿谷样例贸易有限公司 Green Valley Trading Limited
合同总价：人民币860,000元
签订日期：2023年5月5日"""
    parties = by_name(organize(source(english, name="EN"), source(both, name="双语")))
    assert {name: p.contract_role for name, p in parties.items()} == {
        "宁波样例工具有限公司": "seller",
        "绿谷样例贸易有限公司": "buyer",
    }
    assert "Green Valley Trading Limited" in parties["绿谷样例贸易有限公司"].aliases
