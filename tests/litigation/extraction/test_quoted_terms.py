"""The passages of a contract that a complaint quotes, and the people whom it names."""

from __future__ import annotations

CONTRACT = """钢材买卖合同
卖方：江州甲机械有限公司
买方：海州乙食品有限公司
品名及规格|数量（吨）|金额（元）
螺纹钢 Φ16|200|800,000.00
盘螺 Φ8|60|240,000.00
第二条 交货方式：卖方送货至买方仓库，运费由卖方承担。买方指定陈演示为现场收货人。
第三条 质量标准：按国家标准执行。收货后七日内以书面形式提出质量异议。
第四条 违约责任：逾期交货的，按日万分之五支付违约金。
第五条 双方联系人：卖方王样例，买方周范例（采购部）。
签订地点：江州市示例区 签订日期：2023年4月10日"""
NOTE = """送货单
送货日期：2023年5月6日
收货单位：海州乙食品有限公司
螺纹钢 Φ16|200
收货人（签字）：陈演示"""
CHAT = """2023-07-06 09:31:20 周范例
尾款下周安排
2023-07-06 09:32:20 王样例
好的
2023-07-06 09:33:20 周范例
收到"""


def quoted(facts, topic):
    return [one.text for one in facts.terms.quoted if one.topic == topic]


def test_what_is_agreed_on_delivery_and_quality_is_quoted(source, organize):
    facts = organize(source(CONTRACT, name="合同"))
    assert any("送货至买方仓库" in text for text in quoted(facts, "delivery"))
    assert any("国家标准" in text for text in quoted(facts, "quality"))
    assert not any("违约金" in one.text for one in facts.terms.quoted)


def test_the_place_of_signing_is_read(source, organize):
    assert quoted(organize(source(CONTRACT, name="合同")), "place") == ["江州市示例区"]


def test_goods_keep_the_quantity_of_their_row(source, organize):
    terms = organize(source(CONTRACT, name="合同")).terms
    assert [name for name, _ in terms.goods] == ["螺纹钢 Φ16", "盘螺 Φ8"]
    assert terms.goods_counts == ("200吨", "60吨")


def test_a_note_signed_by_the_named_receiver_is_marked(source, organize):
    facts = organize(source(CONTRACT, name="合同"), source(NOTE, name="送货单"))
    assert "named_receiver" in facts.documents[1].marks
    other = organize(
        source(CONTRACT, name="合同"), source(NOTE.replace("陈演示", "李某"), name="送货单")
    )
    assert "named_receiver" not in other.documents[1].marks


def test_a_chat_with_the_named_contact_is_marked(source, organize):
    facts = organize(source(CONTRACT, name="合同"), source(CHAT, name="微信聊天记录.txt"))
    assert "named_contact" in facts.documents[1].marks
