import pytest

CONTRACT = """产品购销合同
供方：无锡锐锋机床有限公司（下称“锐锋公司”）
统一社会信用代码：91320211MA1N0T0A01
法定代表人：周海峰
需方：苏州昆达精密模具厂
负责人：顾美玲    地址：苏州市相城区阳澄湖路8号
一、供方向需方供应立式加工中心两台。
"""


def by_name(facts):
    return {party.name: party for party in facts.parties}


def details(party):
    return {detail.name: detail.value for detail in party.details}


def test_labels_give_names_and_contract_roles(source, organize):
    parties = by_name(organize(source(CONTRACT, name="合同.docx")))
    assert parties["无锡锐锋机床有限公司"].contract_role == "seller"
    assert parties["苏州昆达精密模具厂"].contract_role == "buyer"


def test_details_belong_to_the_party_named_before_them(source, organize):
    parties = by_name(organize(source(CONTRACT, name="合同.docx")))
    assert details(parties["无锡锐锋机床有限公司"]) == {
        "credit_code": "91320211MA1N0T0A01",
        "legal_representative": "周海峰",
    }
    assert details(parties["苏州昆达精密模具厂"])["address"] == "苏州市相城区阳澄湖路8号"


def test_details_in_two_columns_are_kept_apart(source, organize):
    text = """买卖合同
甲方（卖方）：江州甲木业有限公司|乙方（买方）：海州乙家具有限公司
法定代表人：赵一鸣|法定代表人：钱二虎"""
    parties = by_name(organize(source(text)))
    assert details(parties["江州甲木业有限公司"])["legal_representative"] == "赵一鸣"
    assert details(parties["海州乙家具有限公司"])["legal_representative"] == "钱二虎"


def test_a_defined_short_name_is_an_alias_and_a_role_word_is_not(source, organize):
    parties = by_name(organize(source(CONTRACT, name="合同.docx")))
    assert parties["无锡锐锋机床有限公司"].aliases == ("锐锋公司",)


def test_letters_without_role_words_are_resolved_by_what_they_do(source, organize):
    text = """合作协议
甲方：江州甲贸易有限公司
乙方：海州乙建设有限公司
乙方向甲方采购瓷砖一批，乙方应在收货后付款。"""
    parties = by_name(organize(source(text)))
    assert parties["江州甲贸易有限公司"].contract_role == "seller"
    assert parties["海州乙建设有限公司"].contract_role == "buyer"


def test_the_creditor_sues_when_no_court_paper_says_otherwise(source, organize):
    for position in ("plaintiff", "defendant"):
        parties = by_name(organize(source(CONTRACT, name="合同.docx"), position=position))
        assert parties["无锡锐锋机床有限公司"].role == "plaintiff"
        assert parties["苏州昆达精密模具厂"].role == "defendant"


def test_a_complaint_settles_the_procedural_roles(source, organize):
    complaint = """民事起诉状
原告：苏州昆达精密模具厂，住所地苏州市相城区阳澄湖路8号。
被告：无锡锐锋机床有限公司，住所地无锡市滨湖区1号。
诉讼请求：解除合同，返还货款10万元。
具状人：苏州昆达精密模具厂
2024年5月6日"""
    contract = source(CONTRACT, name="合同.docx")
    parties = by_name(organize(contract, source(complaint, name="起诉状.docx")))
    assert parties["苏州昆达精密模具厂"].role == "plaintiff"
    assert parties["无锡锐锋机床有限公司"].role == "defendant"


def test_people_can_be_parties(source, organize):
    text = """民事起诉状
原告：陈桂芳，女，1978年5月6日出生，住温州市瓯海区娄桥街道18号。
被告：温州鼎峰鞋业有限公司
被告：林建华，男。
请求判令被告支付货款5万元。
具状人：陈桂芳
2024年3月18日"""
    parties = by_name(organize(source(text, name="起诉状")))
    assert parties["陈桂芳"].kind == "person"
    assert parties["陈桂芳"].role == "plaintiff"
    assert parties["林建华"].role == "defendant"
    assert details(parties["陈桂芳"])["address"] == "温州市瓯海区娄桥街道18号"


def test_an_identity_number_is_no_credit_code(source, organize):
    text = "借条\n今借到张样例人民币100,000元。\n借款人：李样本\n身份证号：99990119800101131X"
    told = [one for party in organize(source(text, name="借条")).parties for one in party.details]
    assert "id_number" in {one.name for one in told}
    assert "credit_code" not in {one.name for one in told}


def test_nearly_equal_names_are_two_parties_and_reported(source, organize):
    receipt = """网上银行电子回单
交易日期：2023年9月1日
付款人户名|苏州昆达精密模具销售有限公司|收款人户名|无锡锐锋机床有限公司
金额（小写）|¥80,000.00|用途|租金"""
    contract = CONTRACT.replace("精密模具厂", "精密模具有限公司")
    facts = organize(source(contract, name="合同"), source(receipt, name="回单"))
    assert "苏州昆达精密模具销售有限公司" in by_name(facts)
    assert by_name(facts)["苏州昆达精密模具销售有限公司"].role == "other"
    similar = [c for c in facts.contradictions if c.kind == "name_similar"]
    assert len(similar) == 1
    assert "苏州昆达精密模具有限公司" in similar[0].text


def test_banks_and_courts_are_no_parties(source, organize):
    text = """电子回单
交易日期：2023年9月1日
付款人户名：江州甲有限公司
付款人开户行：中国某某银行股份有限公司江州支行
收款人户名：海州乙有限公司
金额：¥100.00"""
    assert set(by_name(organize(source(text)))) == {"江州甲有限公司", "海州乙有限公司"}


def test_unnamed_sides_of_a_statement_are_parties(told):
    facts = told("我公司2023年3月与江州某公司签订钢材买卖合同，总价款50万元，对方仅支付20万元。")
    parties = by_name(facts)
    assert parties["我公司"].role == "plaintiff"
    assert parties["江州某公司"].role == "defendant"
    assert parties["江州某公司"].contract_role == "buyer"


def test_we_of_a_statement_is_the_party_that_the_papers_name(source, organize):
    statement = source("我公司已全部送货，对方一直不付款。", name="陈述", origin="statement")
    facts = organize(source(CONTRACT, name="合同.docx"), statement)
    assert set(by_name(facts)) == {"无锡锐锋机床有限公司", "苏州昆达精密模具厂"}


def test_a_buyer_may_sue(told):
    facts = told("我公司向宁波华翔模塑有限公司采购托盘，2024年3月15日对方送货，质量不合格。")
    parties = by_name(facts)
    assert parties["我公司"].role == "plaintiff"
    assert parties["我公司"].contract_role == "buyer"
    assert parties["宁波华翔模塑有限公司"].contract_role == "seller"


def test_short_names_beside_speakers_become_aliases(source, organize):
    chat = """2023-08-02 09:12:00 小周（锐锋机床）
货款什么时候付？
2023-08-02 09:40:00 老顾（昆达精密采购部）
下周付
2023-08-02 09:41:00 小周（锐锋机床）
好"""
    facts = organize(source(CONTRACT, name="合同.docx"), source(chat, name="微信.txt"))
    assert "锐锋机床" in by_name(facts)["无锡锐锋机床有限公司"].aliases
    assert "昆达精密" in by_name(facts)["苏州昆达精密模具厂"].aliases


@pytest.mark.parametrize("label", ["出具人（担保方）", "担保人"])
def test_the_insurer_of_a_preservation_is_no_party(source, organize, label):
    contract = "买卖合同\n甲方（卖方）：江州甲机械有限公司\n乙方（买方）：海州乙食品有限公司"
    bond = f"""财产保全责任保险保函
{label}：虚拟财产保险股份有限公司；投保人：江州甲机械有限公司
虚拟财产保险股份有限公司（盖章）　2026年2月15日"""
    facts = organize(source(contract, name="合同"), source(bond, name="保函"))
    assert {one.name for one in facts.parties} == {"江州甲机械有限公司", "海州乙食品有限公司"}
