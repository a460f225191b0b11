"""What a judgment found and what a complaint tells, in the many words of courts and parties."""

import pytest

SELLER, BUYER = "江州样本钢铁有限公司", "海州范例建设有限公司"
HEAD = f"""样州市样例区人民法院
民事判决书
（2023）样0199民初123号
原告：{SELLER}，住所地江州市1号。
被告：{BUYER}，住所地海州市2号。
原告{SELLER}与被告{BUYER}买卖合同纠纷一案，本院于2023年3月1日立案后，公开开庭进行了审理。
原告向本院提出诉讼请求：判令被告支付货款20,000元并承担诉讼费。被告未作答辩。
"""
TAIL = f"""
本院认为，被告拖欠货款，理应清偿。
依照《中华人民共和国民法典》第六百二十六条之规定，判决如下：
一、被告{BUYER}于本判决生效之日起十日内支付原告{SELLER}货款20,000元；
审判员　邵某戊
二〇二三年五月十九日
"""
FACTS = """\
本院对事实认定如下：买卖合同签订时间为2022年1月5日，合同总价30,000元，交货时间为2022年2月6日，被告付款一次，时间2022年3月7日，金额10,000元，其后再未付款。
据查，原告与被告于2022年1月5日就货物买卖签约，约定货款30,000元。2022年2月6日货物已交付。截至开庭，被告所付货款仅有2022年3月7日的10,000元。
经查，原告所供货物的价款为30,000元，所据合同由双方于2022年1月5日签订。该批货物已在2022年2月6日交被告收执。被告的付款，见于卷内转账凭证者为2022年3月7日的10,000元，其余货款未见支付。
本案基本事实：2022年1月5日签约，价款30,000元；2022年2月6日收货；2022年3月7日付款10,000元。剩余货款，被告没有支付。
据在卷材料可知，2022年1月5日原告与被告建立买卖合同关系，价格总计30,000元，2022年2月6日原告送达全部货物，被告在2022年3月7日以网银方式支付原告10,000元，以后未再付过款。
经本院审核认定的事实是：被告于2022年3月7日付给原告货款10,000元，此为其在2022年1月5日合同（货款30,000元）项下的唯一付款；原告早在2022年2月6日即已交货。
本院认定事实：2022年1月5日签约，合同总额30,000元；2022年2月6日交货；2022年3月7日收到货款10,000元。
查明，被告于2022年3月7日给付原告货款10,000元；合同系2022年1月5日签订，价款30,000元；2022年2月6日交货。
经审理查明，合同签订时间：2022年1月5日；合同金额：30,000元；交货时间：2022年2月6日；付款：2022年3月7日，10,000元。
案件事实如下。订约：2022年1月5日。标的额：30,000元。送达货物：2022年2月6日。收取货款：2022年3月7日，计10,000元。
能够确认：双方的供货合同签于2022年1月5日，全部货款是30,000元；至2022年2月6日货已送齐；就该货款，被告只在2022年3月7日交付过10,000元。
签约日为2022年1月5日，应付价款30,000元；该批货物的交接日是2022年2月6日；原告仅收到一笔货款，也就是2022年3月7日的10,000元。
本院确认，被告于2022年3月7日履行了10,000元的付款义务；此笔款项抵付的是2022年1月5日双方所立合同的货款，全部货款为30,000元，相应货物已由原告于2022年2月6日交清。
事实如下：合同签订日为2022年1月5日，合同价格30,000元；货物于2022年2月6日交付；被告付款10,000元，付款日期2022年3月7日。"""
TOLD = {"contract_signed": "2022-01-05", "delivered": "2022-02-06", "paid": "2022-03-07"}


@pytest.mark.parametrize("words", FACTS.split("\n"))
def test_what_a_court_found_is_read_in_any_words(words, organize, source):
    facts = organize(source(HEAD + words + TAIL))
    own = {one.kind.value: str(one.date) for one in facts.events if one.kind.value in TOLD}
    assert own == TOLD
    sums = {(one.kind.value, int(one.value)) for one in facts.amounts}
    assert {("contract_price", 30000), ("paid", 10000)} <= sums
    assert not {("contract_price", 10000), ("delivered", 10000), ("delivered", 30000)} & sums


COMPLAINT = f"""民事起诉状
原告：{SELLER}，住所地江州市1号。
被告：{BUYER}，住所地海州市2号。
诉讼请求：
一、判令被告支付货款{{owed}}；二、本案诉讼费用由被告承担。
事实和理由：
{{story}}
此致　样州市样例区人民法院
具状人：{SELLER}　2023年3月1日
"""
RECEIPT = f"""样例银行电子回单
付款人户名：{BUYER}
付款人账号：6220871114932982
收款人户名：{SELLER}
收款人账号：3136836216799946
交易时间：{{day}}
交易金额：{{paid}}元
用途：货款
"""
PART = """\
双方2022年1月5日签约，货值30,000元。至2022年2月6日，货物已悉数交付，然而被告迄今只付了10,000元，尚欠部分拒不支付。
依据双方2022年1月5日所立合同，原告应供货、被告应付价款30,000元。原告于2022年2月6日完成最后一批供货，被告付款合计10,000元，其余一直拖欠。
合同成立于2022年1月5日，总货款为30,000元，末批货物交付于2022年2月6日，被告已付款为10,000元，未付部分即本案诉争货款。
2022年2月6日，原告履行完毕双方2022年1月5日所签买卖合同（价款30,000元）项下的全部交货义务。但被告付款不足，实付10,000元。
被告向原告订货，合同签于2022年1月5日，合同金额30,000元。货物到2022年2月6日已全数送到。扣除被告付来的10,000元，剩下的货款被告至今不给。
原告依照2022年1月5日与被告所订合同供货，该合同价款30,000元。2022年2月6日最后一车货物由被告签收；而被告只履行了部分付款义务，总共付了10,000元。
双方2022年1月5日签约，合同总价30,000元。2022年2月6日原告送货。截至目前，被告向原告支付货款合计10,000元，剩余未付。
双方于2022年1月5日缔结买卖契约，价金30,000元，原告已于2022年2月6日将货交讫。被告先后付来10,000元，余款屡催不付。
被告同意以30,000元的总价购买原告货物，双方于2022年1月5日在合同上盖章。货交到2022年2月6日为止已无遗漏。被告付款10,000元，剩余款项虽经催要，仍未到账。
2022年1月5日双方签订买卖合同，约定总价30,000元。2022年2月6日原告交齐货物。被告支付10,000元后即以资金紧张为由拖延，至今未付清。"""
NOTHING = """\
双方2022年1月5日签约，货值30,000元。至2022年2月6日，货物已悉数交付，货款被告一分钱也没有付过。
2022年1月5日签订合同，总价30,000元，2022年2月6日供货完毕，全部货款均被拖欠。
合同成立于2022年1月5日，总货款为30,000元，末批货物交付于2022年2月6日，被告迄今零付款。
2022年1月5日签订合同，总价30,000元，2022年2月6日交货，被告却从未付款。
2022年1月5日签订合同，总价30,000元，2022年2月6日交货，但一笔货款都没有支付。
2022年1月5日签订合同，总价30,000元，2022年2月6日交货；被告的付款义务则丝毫没有履行。
2022年1月5日签订合同，总价30,000元，2022年2月6日交货。上述货款被告拒不支付，付款金额为零。
双方于2022年1月5日缔结买卖契约，价金30,000元，原告已于2022年2月6日将货交讫，而被告应付价金悉数未付。
2022年1月5日签订合同，总价30,000元，2022年2月6日交货，货款却始终没有到账过一笔。
2022年1月5日签订合同，总价30,000元，2022年2月6日交货，原告遂诉至法院。"""


def untold(facts) -> list[str]:
    return [one.text for one in facts.contradictions if one.kind == "payment_untold"]


@pytest.mark.parametrize("words", PART.split("\n"))
def test_a_complaint_that_tells_of_less_than_was_paid_is_caught(words, organize, source):
    complaint = source(COMPLAINT.format(owed="20,000元", story=words), name="起诉状.txt")
    told = source(RECEIPT.format(day="2022年3月7日", paid="10,000.00"), name="回单1.txt")
    hidden = source(RECEIPT.format(day="2022年4月8日", paid="3,500.00"), name="回单2.txt")
    [text] = untold(organize(complaint, told, hidden))
    assert "3,500.00" in text
    assert "付款10,000.00" not in text
    assert untold(organize(complaint, told)) == []


@pytest.mark.parametrize("words", NOTHING.split("\n"))
def test_a_complaint_that_tells_of_no_payment_is_caught(words, organize, source):
    complaint = source(COMPLAINT.format(owed="30,000元", story=words), name="起诉状.txt")
    hidden = source(RECEIPT.format(day="2022年4月8日", paid="3,500.00"), name="回单.txt")
    later = source(RECEIPT.format(day="2023年3月8日", paid="3,500.00"), name="回单.txt")
    assert len(untold(organize(complaint, hidden))) == 1
    assert untold(organize(complaint, later)) == []


def test_who_is_to_pay_jointly_has_not_paid(organize, source):
    story = "2022年1月5日签订合同，总价30,000元，2022年2月6日交货，被告于2022年4月8日付款3,500元。"
    complaint = source(
        COMPLAINT.format(owed="26,500元", story=story).replace("判令被告支付", "判令被告共同支付"),
        name="起诉状.txt",
    )
    receipt = source(RECEIPT.format(day="2022年4月8日", paid="3,500.00"), name="回单.txt")
    assert untold(organize(complaint, receipt)) == []


def test_a_power_of_attorney_is_no_demand(organize, source):
    power = f"""授权委托书
委托人{BUYER}不服一审判决，现委托样例律师事务所律师代为诉讼，限二审阶段。
委托人：{BUYER}（盖章）　2023年6月1日"""
    facts = organize(source(power, name="授权委托书.txt"))
    assert all(one.kind.value != "demanded" for one in facts.events)


NOTICE = f"""样州市样例区人民法院
应诉通知书
（2023）样0199民初123号
{BUYER}：
本院已受理原告{SELLER}诉被告{BUYER}买卖合同纠纷一案（立案日期2023年5月20日），请自收到起诉状副本之日起十五日内提出答辩状。
"""


@pytest.mark.parametrize(
    "words",
    [
        "文书已收，前台，2023年6月1日",
        "收到上列文书的日期为2023年6月1日。收件人：前台。",
        "受送达人（签章）前台　签收于2023年6月1日",
        "送达人将文书交付前台，其于2023年6月1日在回证上签字。",
        "【签收栏】姓名：前台　日期：2023年6月1日",
        "本院工作人员于2023年6月1日到受送达人办公地点送达，由前台当场收下并签名。",
        "2023年6月1日收讫（前台）。",
    ],
)
def test_a_notice_tells_the_day_it_was_served_in_any_words(words, organize, source):
    facts = organize(source(NOTICE + words), position="defendant")
    assert [str(one.date) for one in facts.events if one.note == "送达日"] == ["2023-06-01"]


def test_a_notice_without_a_slip_tells_no_service(organize, source):
    facts = organize(source(NOTICE), position="defendant")
    assert all(one.note != "送达日" for one in facts.events)


@pytest.mark.parametrize(
    "order",
    [
        f"被告{BUYER}自本判决生效之日起十日内，向原告{SELLER}付清货款20,000元；",
        f"{BUYER}应自本判决生效之日起十日内向{SELLER}给付拖欠的货款，数额为20,000元；",
        f"被告{BUYER}应于本判决生效后十日内一次性付清原告{SELLER}货款20,000元；",
    ],
)
def test_whoever_is_ordered_to_pay_the_price_of_goods_bought_them(order, organize, source):
    facts = organize(source(HEAD + "查明：2022年1月5日双方签约。\n判决如下：\n一、" + order))
    roles = {one.name: one.contract_role for one in facts.parties}
    assert roles == {SELLER: "seller", BUYER: "buyer"}
