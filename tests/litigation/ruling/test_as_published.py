"""Decisions as the public prints them: lines lost, names blanked, heads or tails missing."""

from datetime import date
from decimal import Decimal

import pytest

from litigation.analysis.values.facts import DocumentKind
from litigation.analysis.values.ruling import OrderKind, RulingKind, Stage
from tests.litigation.ruling.test_reading import read, ruling

RUN_ON = (
    "江州市中级人民法院 民 事 判 决 书 (2021)苏99民终12号 "
    "上诉人(原审原告):***,男,1967年3月15日出生,汉族,住海州市临样县。 "
    "委托诉讼代理人:郑样例,江苏样板律师事务所律师。 "
    "上诉人(原审被告):江州甲劳务有限责任公司,住所地江州市样例区1号。 "
    "法定代表人:***,经理。 "
    "被上诉人(原审被告):海州乙工程集团有限公司,住所地海州市范例区2号。 "
    "上诉人***、江州甲劳务有限责任公司(以下简称甲公司)与被上诉人海州乙工程集团有限公司(以下简称乙公司)"
    "因建设工程施工合同纠纷一案,不服江州市样例区人民法院(2020)苏9901民初34号民事判决,向本院提起上诉。"
    "本院于2021年2月3日立案受理后,依法组成合议庭进行了审理,现已审理终结。 "
    "本院认为,上诉人的请求不能成立。依照《中华人民共和国民事诉讼法》第一百七十七条之规定,判决如下: "
    "驳回上诉,维持原判。 二审案件受理费200元,由甲公司负担。 本判决为终审判决。 "
    "审 判 长 孙 例 审 判 员 冯样例 二〇二一年五月六日 书 记 员 何 样"
)


def test_a_judgment_printed_as_one_paragraph_is_read_from_head_to_tail():
    one = ruling(RUN_ON)
    assert (one.kind, one.stage) == (RulingKind.JUDGMENT, Stage.SECOND)
    assert (one.court, one.case_number) == ("江州市中级人民法院", "（2021）苏99民终12号")
    assert [(p.name, p.role, p.side) for p in one.parties] == [
        ("***", "上诉人（原审原告）", "plaintiff"),
        ("江州甲劳务有限责任公司", "上诉人（原审被告）", "defendant"),
        ("海州乙工程集团有限公司", "被上诉人（原审被告）", "defendant"),
    ]
    assert one.cause == "建设工程施工合同纠纷"
    assert one.dated == date(2021, 5, 6)
    assert ("审判长", "孙例") in one.judges
    assert one.appeal is not None
    assert one.appeal.final
    assert [item.kind for item in one.orders] == [OrderKind.AFFIRM]


def test_what_a_run_on_judgment_tells_of_a_party_is_that_partys():
    parties = {party.name: party for party in read(RUN_ON).parties}
    told = {name: {d.name: d.value for d in p.details} for name, p in parties.items()}
    assert told["江州甲劳务有限责任公司"]["address"] == "江州市样例区1号"
    assert told["海州乙工程集团有限公司"]["address"] == "海州市范例区2号"
    assert told["***（上诉人）"]["agent"] == "郑样例"


HEADLESS = (
    "原告陈样例与被告江州丙超市有限公司（以下简称丙超市）劳动合同纠纷一案，本院于2022年3月1日立案后，"
    "依法适用普通程序，公开开庭进行了审理。原告陈样例向本院提出诉讼请求：1.判令被告支付工资差额1500元；"
    "2.请求判令被告支付经济补偿金44942元。依照《中华人民共和国劳动合同法》第三十条，判决如下："
    "一、被告江州丙超市有限公司无需支付原告陈样例工资差额2000元；二、驳回原告陈样例的诉讼请求。"
)


def test_a_decision_that_lost_its_head_names_its_parties_where_it_tells_of_the_case():
    facts = read(HEADLESS)
    assert facts.documents[0].kind is DocumentKind.JUDGMENT
    assert {(p.name, p.role) for p in facts.parties} == {
        ("陈样例", "plaintiff"), ("江州丙超市有限公司", "defendant"),
    }  # fmt: skip
    assert [(p.name, p.side) for p in facts.rulings[0].parties] == [
        ("陈样例", "plaintiff"), ("江州丙超市有限公司", "defendant"),
    ]  # fmt: skip


def test_what_need_not_be_paid_is_no_sum_to_be_paid():
    one = ruling(HEADLESS)
    assert [item.kind for item in one.orders] == [OrderKind.CONFIRM, OrderKind.DISMISS]
    assert one.orders[0].sums == ()


def test_a_claim_that_begins_with_words_of_asking_stays_an_item():
    one = ruling(HEADLESS)
    assert [(c.number, c.sums) for c in one.claims] == [
        (1, (Decimal("1500.00"),)), (2, (Decimal("44942.00"),)),
    ]  # fmt: skip


CUT_SHORT = """江州市样例区人民法院
民 事 判 决 书
（2021）苏9901民初307号
原告：江州丁商砼有限责任公司，统一社会信用代码：913207005662889201，住所地：江州市样例区。
被告：海州戊建设集团有限公司，住所地：海州市范例区。
委托代理人吴样例，女，1974年3月24日出生，汉族，住江州市别处区5号。
被告：王样例，男，1976年8月5日出生，汉族，住江州市样例区。
原告江州丁商砼有限责任公司与被告海州戊建设集团有限公司、王样例买卖合同纠纷一案，本院于2021年1月20日立案，
依法适用普通程序，于2021年5月26日公开开庭进行了审理。"""


def test_a_judgment_without_its_order_is_still_known_and_said_to_be_incomplete():
    one = ruling(CUT_SHORT)
    assert one.case_number == "（2021）苏9901民初307号"
    assert one.orders == ()
    assert any("没有读到主文" in note for note in one.notes)


def test_the_day_a_party_was_born_is_no_day_of_the_judgment():
    facts = read(CUT_SHORT)
    assert facts.documents[0].dated is None
    assert all(event.date.year >= 2021 for event in facts.events)


def test_where_an_agent_lives_is_no_address_of_the_party():
    parties = {party.name: party for party in read(CUT_SHORT).parties}
    told = [(d.name, d.value) for d in parties["海州戊建设集团有限公司"].details]
    assert ("address", "海州市范例区") in told
    assert not any("别处" in value for _, value in told)


def test_a_credit_code_of_digits_alone_is_no_identity_number():
    parties = {party.name: party for party in read(CUT_SHORT).parties}
    told = [d.name for d in parties["江州丁商砼有限责任公司"].details]
    assert "credit_code" in told
    assert "id_number" not in told


@pytest.mark.parametrize("place", ["四川", "三样", "九样"])
def test_a_name_that_begins_with_a_numeral_keeps_it(place):
    text = CUT_SHORT.replace("海州戊建设集团", f"{place}戊建设集团").replace("被告：", "被告")
    names = {party.name for party in read(text).parties}
    assert f"{place}戊建设集团有限公司" in names
    assert not any(name.startswith(("戊", "川戊")) for name in names)


def test_parties_blanked_to_the_same_marks_stay_as_many_as_the_head_lists():
    text = """江州市样例区人民法院
执 行 裁 定 书
（2022）苏9901执监8号
申诉人（申请执行人）：***，男，汉族，1963年12月26日出生，住江州市样例区。
被执行人：***，男，汉族，1967年2月26日出生，住江州市样例区。
被执行人：***，男，汉族，1955年12月7日出生，住海州市范例区。
申诉人***因不服（2021）苏99执复2号执行裁定，向本院提出申诉。本院依法组成合议庭进行审查，现已审查终结。
海州仲裁委员会于2017年11月13日作出〔2017〕海仲字第346号裁决：一、***承担连带清偿责任；二、驳回其他请求。
综上，依照《中华人民共和国民事诉讼法》第二百一十五条之规定，裁定如下：
驳回***的申诉请求。
二〇二二年六月八日"""
    facts = read(text)
    assert sorted(p.role for p in facts.parties) == ["defendant", "defendant", "plaintiff"]
    one = facts.rulings[0]
    assert [(p.name, p.side) for p in one.parties] == [
        ("***", "plaintiff"), ("***", "defendant"), ("***", "defendant"),
    ]  # fmt: skip
    assert [item.kind for item in one.orders] == [OrderKind.DISMISS]


def test_the_page_a_judgment_was_printed_on_names_no_party():
    text = "江州己数字科技有限公司\n\n" + CUT_SHORT
    assert "江州己数字科技有限公司" not in {party.name for party in read(text).parties}


def test_where_both_sides_appeal_the_notes_tell_who_was_sued():
    text = """江州市中级人民法院
民事判决书
（2017）苏99民终9号
上诉人（原审原告，并案被告）：王样例，男，汉族，1977年4月10日出生，住江州市样例区。
上诉人（原审被告，并案原告）：江州庚科技有限公司，住所地：江州市样例区。
上诉人王样例与上诉人江州庚科技有限公司（以下简称庚公司）劳动争议一案，向本院提起上诉。本案现已审理终结。
判决如下：
驳回上诉，维持原判。
二〇一七年十一月十三日"""
    facts = read(text)
    assert {(p.name, p.role) for p in facts.parties} == {
        ("王样例", "plaintiff"), ("江州庚科技有限公司", "defendant"),
    }  # fmt: skip
    assert not any(c.kind == "party_unknown" for c in facts.contradictions)


def test_fees_named_in_one_sentence_are_borne_by_whom_it_names():
    text = CUT_SHORT + (
        "\n判决如下：\n一、被告王样例于本判决生效后十日内支付江州丁商砼有限责任公司货款1000元。\n"
        "案件受理费14913元、保全费5000元，均由海州戊建设集团有限公司、王样例共同负担"
        "（于本判决生效后七日内交纳）；公告费200元及判决书公告费（以票据为准），由王样例负担。"
    )
    costs = {c.kind: (c.amount, [s.payer for s in c.shares]) for c in ruling(text).costs}
    both = ["海州戊建设集团有限公司", "王样例"]
    assert costs == {
        "court_fee": (Decimal("14913.00"), both),
        "preservation_fee": (Decimal("5000.00"), both),
        "announcement_fee": (Decimal("200.00"), ["王样例"]),
    }


def test_a_case_moved_out_of_the_simplified_procedure_was_not_decided_in_it():
    text = HEADLESS.replace(
        "依法适用普通程序，", "经审理发现有不宜适用简易程序的情形，依法裁定转换为普通程序，"
    )
    assert ruling(text).simplified is False


LENT = """原告施样例,男,X年X月X日生,汉族,住江州市××号。
被告季样例,男,X年X月X日生,汉族,住江州市××号。
原告施样例诉被告季样例民间借贷纠纷一案,本院受理后,依法组成合议庭,公开开庭进行了审理。本案现已审理终结。
本院认为,合法的借贷关系受法律保护。依照《中华人民共和国民事诉讼法》第一百三十条之规定,判决如下:
一、被告季样例应于本判决生效之日起十五日内归还原告施样例借款人民币30,000元;
二、被告季样例应于本判决生效之日起十五日内支付原告施样例以本金30,000元,按中国人民银行同期贷款利率自2010年2月20日至实际还款日止的利息。
审判长孙样例
二○一○年六月三日
书记员冯样例附:相关法律条文
一、《中华人民共和国民事诉讼法》
第一百三十条被告经传票传唤,可以缺席判决,应当在7日内交纳案件受理费。"""


def test_the_base_of_interest_is_not_ordered_a_second_time():
    first, second = ruling(LENT).orders
    assert [one.amount for one in first.sums] == [Decimal("30000.00")]
    assert second.sums == ()
    (term,) = second.interest
    assert (term.base, term.start, term.until_paid) == (
        Decimal("30000.00"), date(2010, 2, 20), True
    )  # fmt: skip
    assert term.rate is not None
    assert term.rate.benchmark


def test_articles_printed_below_the_signatures_are_no_part_of_the_decision():
    one = ruling(LENT)
    assert ("书记员", "冯样例") in one.judges
    assert one.costs == ()
    assert one.dated == date(2010, 6, 3)


def test_a_decision_without_its_head_is_cited_by_the_words_it_orders_with():
    one = ruling(HEADLESS)
    assert [c.quote for c in one.citations] == ["判决如下"]


def test_the_court_is_not_taken_from_what_is_revoked():
    text = """上诉人（原审原告）：刘某。
被上诉人（原审被告）：张某某。
上诉人刘某因与被上诉人张某某借款纠纷一案，刘某于2019年6月18日向江州市样例区人民法院提起诉讼，请求判令张某某支付欠款。
江州市样例区人民法院作出判决。刘某不服，向本院提起上诉。本院依法组成合议庭审理了本案。
本院认为，原审判决认定事实不清，裁定如下：
一、撤销江州市样例区人民法院（2019）苏9901民初8号民事判决；
二、发回江州市样例区人民法院重审。"""
    one = ruling(text)
    assert one.court == ""
    assert one.claims == ()
    assert [(c.by, c.text) for c in one.earlier_claims] == [("刘某", "张某某支付欠款")]


@pytest.mark.parametrize(
    "sentence",
    [
        "2015年8月6日，江州市仲裁委员会裁决甲公司支付陈样例经济补偿金共计9600元。",
        "2015年8月6日，甲公司向本院提出管辖权异议。",
        "双方约定分期还款安排，首期于2015年8月6日支付。",
        "因甲公司无法按期偿还借款，2015年8月6日双方协商。",
        "故诉至法院要求甲公司支付自2015年8月6日起的利息。",
    ],
)
def test_what_a_judgment_tells_of_no_payment_and_no_complaint_is_none(sentence):
    text = CUT_SHORT + f"\n经审理查明：{sentence}"
    told = [e for e in read(text).events if e.date == date(2015, 8, 6)]
    assert [
        e.kind.value for e in told if e.kind.value in ("paid", "quality_objection", "filed")
    ] == []


@pytest.mark.parametrize(
    "part",
    [
        "本院提出诉讼请求：1.判令被告支付2017年8月1日起的工资2500元。",
        "判决如下：一、被告王样例于2017年8月1日前支付货款2500元。",
    ],
)
def test_what_is_asked_or_ordered_is_no_event(part):
    facts = read(CUT_SHORT + "\n原告向" + part)
    assert not any(e.date == date(2017, 8, 1) for e in facts.events)


def test_a_number_with_brackets_inside_is_read_whole():
    text = CUT_SHORT.replace("（2021）苏9901民初307号", "（2015）样民一（民）初字第18826号")
    assert ruling(text).case_number == "（2015）样民一（民）初字第18826号"


AWARD = """江州仲裁委员会
裁 决 书
（2026）江仲案字第0325号
申请人：江州辛零售科技有限公司
被申请人：海州壬基金合伙企业
申请人江州辛零售科技有限公司与被申请人海州壬基金合伙企业因买卖合同纠纷一案，向本会申请仲裁。
一、申请人的仲裁请求
1. 裁决被申请人支付逾期交货违约金人民币1,200,000元；
事实与理由：申请人与被申请人于2025年8月签订《设备采购合同》。
二、被申请人的答辩意见
被申请人辩称：逾期交货系因全球芯片短缺导致原材料供应不足，属于不可抗力。
三、仲裁庭意见
（一）关于违约金数额。合同约定每日违约金为合同总价万分之五，经核算为人民币1,150,000元，予以支持。
四、裁决结果
1. 被申请人于本裁决送达之日起15日内向申请人支付逾期交货违约金人民币1,150,000元；
2. 本案仲裁费用人民币38,000元，由被申请人承担。
本裁决为终局裁决，自作出之日起发生法律效力。
首席仲裁员：孙样例
2026年6月18日"""


def test_an_order_under_a_heading_of_its_own_is_read():
    one = ruling(AWARD)
    assert [(s.label, s.amount) for s in one.orders[0].sums] == [("违约金", Decimal("1150000.00"))]
    assert ("首席仲裁员", "孙样例") in one.judges
    assert one.appeal is not None
    assert one.appeal.final
    assert "仲裁庭意见" not in one.arguments[0].text


def test_a_sum_reckoned_from_the_price_is_not_the_price():
    facts = read(AWARD)
    assert facts.terms.price is None
    assert facts.terms.goods == ()


def test_an_award_that_says_so_of_itself_is_its_own_order():
    text = """江州市劳动人事争议仲裁委员会
劳动仲裁裁决书
案号：江劳人仲字（2025）1077号
申请人：陈样例
被申请人：江州某某科技有限公司
综上，本仲裁委员会依法作出如下裁决：被申请人于本裁决生效之日起十日内向申请人支付二倍工资差额23453元。
仲裁员：周样例        二〇二五年七月二十日"""
    one = ruling(text)
    assert one.stage is Stage.ARBITRATION
    assert [s.amount for s in one.orders[0].sums] == [Decimal("23453.00")]
    assert one.judges == (("仲裁员", "周样例"),)
    assert one.dated == date(2025, 7, 20)


def test_what_parties_confirm_to_be_owed_is_paid_by_its_instalments_alone():
    text = """江州市样例区人民法院
民事调解书
（2024）苏9901民初77号
原告：江州癸咨询有限公司，住所地江州市样例区。
被告：郑样例，男，1990年1月2日出生，汉族，住江州市样例区。
本案审理过程中，经本院主持调解，当事人自愿达成如下协议，请求人民法院确认：
一、被告郑样例确认尚欠原告江州癸咨询有限公司服务费60000元；
二、被告郑样例分两期支付上述款项：于2024年6月30日前支付30000元，于2024年7月31日前支付30000元。
上述协议，不违反法律规定，本院予以确认。
审判员 李样例
二〇二四年六月三日"""
    first, second = ruling(text).orders
    assert (first.kind, second.kind) == (OrderKind.CONFIRM, OrderKind.PAY)
    assert [s.amount for s in second.sums] == [Decimal("30000.00")] * 2
    owed = (("郑样例",), ("江州癸咨询有限公司",))
    assert (first.payers, first.payees) == (second.payers, second.payees) == owed
    kinds = {(a.value, a.kind.value) for a in read(text).amounts}
    assert (Decimal("30000.00"), "awarded") in kinds


def test_names_blanked_alike_are_no_trap():
    text = """结款通知函
致：江州某某商贸有限公司
贵司尚欠货款50000元，请支付。
海州某某贸易有限公司
2025年5月10日"""
    assert not any(c.kind == "name_similar" for c in read(text).contradictions)


def test_a_petition_is_called_what_it_calls_itself():
    text = """强制执行申请书
申请执行人：江州子信息有限公司，住所地：江州市样例区。
被执行人：李某某，男，1988年3月4日出生，住江州市范例区。
请求事项
请求贵院依法强制执行被执行人向申请执行人支付借款本金20000元。
此致
江州市中级人民法院
申请人：江州子信息有限公司
2019年7月2日"""
    (filed,) = [e for e in read(text).events if e.kind.value == "filed"]
    assert "强制执行申请书" in filed.text


def test_in_a_suit_on_a_loan_nobody_sells():
    roles = {p.name: p.contract_role for p in read(LENT).parties}
    assert roles == {"施样例": "lender", "季样例": "borrower"}


def test_whoever_answers_jointly_at_the_end_of_an_item_pays_as_well():
    text = CUT_SHORT + (
        "\n判决如下：\n一、海州戊建设集团有限公司于本判决生效后十日内支付江州丁商砼有限责任公司1000元，"
        "并支付违约金（以1000元为基数，自2021年1月1日起至付清之日止，按日万分之五计算），王样例承担连带责任；"
        "\n二、被告王样例于本判决生效后三十日内协助原告江州丁商砼有限责任公司办理过户手续。"
    )
    pay, perform = ruling(text).orders
    assert pay.payers == ("海州戊建设集团有限公司", "王样例")
    assert pay.payees == ("江州丁商砼有限责任公司",)
    assert [(s.label, s.amount) for s in pay.sums] == [("款项", Decimal("1000.00"))]
    assert perform.payers == ("王样例",)


def test_a_rate_that_the_defendant_pleads_for_is_not_agreed():
    text = CUT_SHORT + (
        "\n海州戊建设集团有限公司辩称，合同约定的违约金过高，应按照一年期LPR加计30%计算逾期付款违约金。"
        "\n经审理查明：双方签订《购销合同》，约定逾期付款的，每逾期一日按应付款金额的1‰支付违约金。"
    )
    assert [(p.rate, p.lpr_multiple) for p in read(text).terms.penalties] == [
        (Decimal("0.001"), None)
    ]


def test_a_clause_told_twice_is_one_clause():
    told = "双方签订《购销合同》，约定逾期付款的，每逾期一日按应付款金额的1‰支付违约金。"
    text = CUT_SHORT + f"\n经审理查明：{told}\n{told}"
    (term,) = read(text).terms.penalties
    assert len(term.citations) == 2


def test_verbs_of_an_order_begin_no_name_of_a_firm():
    text = CUT_SHORT + (
        "\n戊公司上诉请求：改判戊公司支付1000元。\n判决如下：\n"
        "一、戊公司于本判决生效之日起十五日内支付丁公司1000元；\n二、驳回戊公司的反诉请求。\n"
        "一审案件受理费20元、二审案件受理费30元，由戊公司负担。"
    )
    facts = read(text.replace("民初", "民终"))
    assert not any(c.kind == "name_similar" for c in facts.contradictions)
    assert [(c.amount, c.appeal) for c in facts.rulings[0].costs] == [
        (Decimal("20.00"), False), (Decimal("30.00"), True)
    ]  # fmt: skip


def test_what_may_be_asked_later_is_no_part_of_what_is_ordered():
    text = CUT_SHORT.replace("民初", "执") + (
        "\n裁定如下：\n终结本次执行程序。\n申请执行人发现被执行人有可供执行财产的，可以再次申请执行。"
        "\n本裁定送达后立即生效。"
    )
    assert [item.text for item in ruling(text).orders] == ["终结本次执行程序"]
