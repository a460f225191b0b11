"""What judgments as printed say in their orders, costs and tails; all parties are invented."""

from datetime import date
from decimal import Decimal

import pytest

from litigation.analysis.values.ruling import OrderKind
from tests.litigation.ruling.decided import decided
from tests.litigation.ruling.test_reading import read
from tests.litigation.ruling.test_sums import sheet
from tests.litigation.ruling.whole import analysed, said

BUYER = "海州范例五金有限公司"
SELLER = "江州样本塑料有限公司"


def judgment(*orders: str, fee: str = "", more: str = "", kind: str = "判决") -> str:
    told = "判决如下：" if kind == "判决" else "经本院主持调解，当事人自愿达成如下协议："
    return f"""江州市样例区人民法院
民 事 {kind} 书
（2024）苏9901民初56号
原告：{SELLER}，住所地江州市样例区1号。
被告：{BUYER}，住所地海州市范例区2号。
被告：陈样例，男，1980年1月1日出生，汉族，住海州市范例区3号。
原告{SELLER}与被告{BUYER}、陈样例买卖合同纠纷一案，本院于2024年3月1日立案后，依法进行了审理。
{SELLER}向本院提出诉讼请求：1.判令二被告支付货款100000元。
本院认为，原告的请求有事实依据。依照《中华人民共和国民法典》第六百二十六条之规定，{told}
{chr(10).join(orders)}
{fee}
{more}
审判员 孙样例
二〇二四年五月六日
书记员 何样例
"""


def one(*orders: str, **told: str):
    return read(judgment(*orders, **told)).rulings[0]


def sums(item) -> list[tuple[str, str]]:
    return [(one.label, str(one.amount)) for one in item.sums]


PAYS = f"一、被告{BUYER}于本判决生效之日起十日内支付原告{SELLER}"


@pytest.mark.parametrize(
    "words",
    [
        "按全国银行间同业拆借中心公布的一年期贷款市场报价利率计算，并可申请强制执行",
        "按1年期LPR计付利息，原告有权一次性申请强制执行",
    ],
)
def test_the_term_of_a_lending_rate_is_no_period_to_apply_for_enforcement(words):
    item = f"三、被告逾期支付的，以未付款为基数自2024年6月1日起至付清之日止{words}。"
    assert one(f"{PAYS}货款100000元；", item).enforcement_years is None


def test_a_period_named_in_words_is_still_read():
    text = "本判决书规定的履行期限届满之日起二年期间内，可以向本院申请强制执行。"
    assert one(f"{PAYS}货款100000元。", more=text).enforcement_years == 2


def test_shares_told_behind_a_sum_are_not_added_to_it():
    order = f"{PAYS}货款共计300000元，其中由{BUYER}承担200000元、由陈样例承担100000元。"
    item = one(order).orders[0]
    assert sums(item) == [("货款", "300000.00")]
    assert any("其中" in note for note in item.notes)


def test_parts_with_their_own_nouns_stand_for_the_sum():
    item = one(
        f"{PAYS}共计120000元（其中货款100000元、违约金20000元），并支付律师费3000元。"
    ).orders[0]
    assert sums(item) == [("货款", "100000.00"), ("违约金", "20000.00"), ("律师费", "3000.00")]


def test_a_part_with_its_own_day_is_taken_from_the_whole():
    order = f"{PAYS}货款100000元，其中质保金5000元于2025年6月30日前支付。"
    item = one(order).orders[0]
    assert [(s.amount, s.due) for s in item.sums] == [
        (Decimal("95000.00"), None),
        (Decimal("5000.00"), date(2025, 6, 30)),
    ]


def test_a_total_behind_the_sums_is_not_added():
    item = one(f"{PAYS}货款90000元、违约金9000元，上述款项合计为99000元。").orders[0]
    assert item.total == Decimal("99000.00")


def test_each_listed_fee_has_its_own_name():
    item = one(f"{PAYS}律师代理费21000元、财产保全担保费1110.77元。").orders[0]
    assert sums(item) == [("律师代理费", "21000.00"), ("保全担保费", "1110.77")]


def test_bases_in_a_bracket_are_no_sums_to_be_paid():
    order = (
        f"{PAYS}货款150000元及利息（本金100000元按月利率1%计息，自2024年1月9日始计算至清偿之日止；"
        "本金50000元按月利率0.5%计息，自2024年2月9日始计算至清偿之日止）。"
    )
    item = one(order).orders[0]
    assert sums(item) == [("货款", "150000.00")]
    assert [(t.base, t.start) for t in item.interest] == [
        (Decimal("100000.00"), date(2024, 1, 9)),
        (Decimal("50000.00"), date(2024, 2, 9)),
    ]


def test_the_unpaid_rest_of_a_sum_is_a_base():
    order = (
        "一、若被告未按期付款，原告有权要求被告支付利息（以100000元的剩余未付款项为基数，"
        "自2024年7月1日起按年利率4.5%计算至实际清偿之日止）。"
    )
    item = one(order).orders[0]
    assert (item.kind, item.sums) == (OrderKind.CONDITION, ())
    assert item.interest[0].base == Decimal("100000.00")


def test_an_order_that_names_fees_late_is_not_cut_there():
    long = "，并就上述全部未付款项以及由此产生的逾期利息、违约金及其他实现债权的费用" * 2
    fees = "案件受理费、财产保全费一并申请执行。"
    order = f"一、若被告未按期付款，原告有权要求被告清偿{long}、{fees}"
    assert one(order, kind="调解").orders[0].text.endswith("一并申请执行")


def test_a_deadline_that_begins_is_read():
    order = f"一、限被告{BUYER}于本判决生效之日始三十日内偿还原告{SELLER}货款100000元。"
    found = one(order).orders[0]
    assert (found.deadline_days, found.deadline_from) == (30, "effective")


def test_orders_without_numbers_are_told_apart_by_their_paragraphs():
    found = one(
        f"（2024）被告{BUYER}支付原告{SELLER}货款100000元，于本判决生效之日起十日内履行完毕。",
        "（2024）被告陈样例对上述欠款承担连带偿还责任。",
        f"（2024）驳回原告{SELLER}的其它诉讼请求。",
    ).orders
    assert [item.kind for item in found] == [OrderKind.PAY, OrderKind.JOINT, OrderKind.DISMISS]
    assert found[0].payers == (BUYER,)


ORDER = f"{PAYS}货款100000元。"


def shares(fee: str) -> list[tuple[str, str | None]]:
    [cost] = one(ORDER, fee=fee).costs
    return [(s.payer, None if s.amount is None else str(s.amount)) for s in cost.shares]


def test_a_fee_that_two_bear_together_is_told_once():
    fee = f"案件受理费2225元，由被告{BUYER}、陈样例负担2120元，原告{SELLER}负担105元。"
    assert shares(fee) == [(f"{BUYER}、陈样例", "2120.00"), (SELLER, "105.00")]


def test_a_fee_that_each_bears_is_told_of_each():
    fee = f"案件受理费2000元，由被告{BUYER}、陈样例各负担1000元。"
    assert shares(fee) == [(BUYER, "1000.00"), ("陈样例", "1000.00")]


def test_who_advanced_a_fee_does_not_bear_it():
    assert shares("案件受理费1467元，由原告预交，被告陈样例负担。") == [("陈样例", None)]


def test_a_fee_given_back_or_collected_is_not_charged_again():
    fee = (
        f"案件受理费4660元，由原告{SELLER}负担36元，被告{BUYER}负担4624元。"
        f"原告{SELLER}多预交的受理费4624元，由本院在本判决发生法律效力后予以退回。"
        f"被告{BUYER}负担的受理费4624元，由被告{BUYER}在本判决发生法律效力之日起七日内向本院缴纳。"
    )
    assert shares(fee) == [(SELLER, "36.00"), (BUYER, "4624.00")]


def test_a_fee_told_only_after_halving_has_no_full_amount():
    [cost] = one(ORDER, fee=f"案件受理费减半收取计4682.47元，由被告{BUYER}负担。").costs
    assert (cost.amount, cost.full, cost.halved) == (Decimal("4682.47"), None, True)


def test_interest_within_the_sum_leaves_the_base_of_delay_interest_open():
    order = "一、被告陈样例于2024年6月30日前偿还原告借款本息共计713982元。"
    items, _ = sheet(judgment(order, kind="调解"), as_of="2024-12-31")
    [delay] = [item for item in items.values() if item.kind == "delay_interest"]
    assert delay.amount is None
    assert "未分列本金与利息" in delay.refusal


SECOND = f"""江州市中级人民法院
民 事 判 决 书
（2024）苏99民终7号
上诉人（原审被告）：陈样例，男，1980年1月1日出生，汉族，住江州市样例区1号。
被上诉人（原审原告）：{SELLER}，住所地江州市样例区1号。
上诉人陈样例因与被上诉人{SELLER}确认劳动关系纠纷一案，不服江州市样例区人民法院（2024）苏9901民初56号民事判决，向本院提起上诉。本院于2024年6月2日立案后，依法组成合议庭进行了审理。
陈样例上诉请求：撤销原审判决，改判确认双方存在劳动关系。
{SELLER}辩称，不同意上诉请求，认为原审判决正确，要求维持原判。
综上所述，原审法院于二〇二四年五月六日作出判决：{SELLER}与陈样例2023年1月1日至2023年2月1日期间不存在劳动关系。案件受理费10元，减半收取5元，由{SELLER}负担。
本院二审期间，双方没有提交新证据。
本院认为，上诉人的请求不能成立。依照《中华人民共和国民事诉讼法》第一百七十七条规定，判决如下：
驳回上诉，维持原判。
二审案件受理费10元，由上诉人陈样例负担。
本判决为终审判决。
审判长 孙样例
二〇二四年八月一日
书记员 何样例
"""


def test_the_order_under_review_ends_before_its_costs():
    [item] = read(SECOND).rulings[0].earlier_orders
    assert item.sums == ()
    assert item.text.endswith("不存在劳动关系")


def test_a_request_that_is_opposed_is_no_claim():
    assert [claim.by for claim in read(SECOND).rulings[0].claims] == ["陈样例"]


def test_a_decision_that_orders_nothing_is_not_said_to_order_performance():
    result = analysed(
        SECOND,
        package="enforcement_v1",
        position="applicant",
        scenario="execution",
        as_of="2024-12-31",
        case_type="enforcement",
    )
    assert "没有从" in result.conclusions[0].text
    assert "判令" not in result.conclusions[0].text
    assert "未能读出）" not in said(result)


def test_the_articles_of_a_long_sentence_are_all_read():
    basis = "、".join(f"第{n}百零五条" for n in "一二三四五六七八九")
    text = judgment(ORDER).replace("第六百二十六条", f"{basis}、第六百二十六条")
    articles = read(text).rulings[0].holdings[-1].articles
    assert "《中华人民共和国民法典》第一百零五条" in articles


def test_an_argument_ends_where_the_court_goes_on():
    text = judgment(ORDER).replace(
        "本院认为，",
        f"{BUYER}辩称，不同意原告的请求。\n当事人围绕诉讼请求依法提交了证据，本院组织了质证。\n本院认为，",
        1,
    )
    assert [a.text for a in read(text).rulings[0].arguments] == [f"{BUYER}辩称，不同意原告的请求。"]


def test_a_written_guarantee_in_a_judgment_is_read_without_a_fault():
    told = "经审理查明，2013年3月19日被告陈样例向原告再次出具一份保证书，内容为保证找到买方。"
    text = judgment(ORDER).replace("本院认为，", f"{told}\n本院认为，", 1)
    assert decided(text, as_of="2024-12-31").title is not None


def test_a_supplement_signed_on_a_day_is_read_without_a_fault():
    told = "经审理查明，2013年3月19日、2014年3月20日双方签订补充协议。"
    text = judgment(ORDER).replace("本院认为，", f"{told}\n本院认为，", 1)
    assert decided(text, as_of="2024-12-31").title is not None


def test_what_a_default_costs_is_not_added_to_what_is_due():
    order = (
        f"一、由被告{BUYER}于2024年6月30日前支付原告{SELLER}货款100000元，"
        f"若逾期未足额支付，由被告{BUYER}按照130000元的金额支付。"
    )
    item = one(order, kind="调解").orders[0]
    assert sums(item) == [("货款", "100000.00")]
    assert any("130,000.00" in note for note in item.notes)


def test_losses_listed_before_who_pays_make_nobody_else_a_debtor():
    order = (
        f"一、原告{SELLER}的损失：医疗费2000元、死亡赔偿金600000元，总计602000元由被告{BUYER}在责任限额"
        "范围内赔付400000元；超出部分202000元由被告陈样例承担。于本判决生效后十日内付清。"
    )
    item = one(order).orders[0]
    assert item.payers == (BUYER, "陈样例")
    assert item.payees == (SELLER,)
    assert item.total == Decimal("602000.00")
    assert any("各人只负担自己的部分" in note for note in item.notes)


def test_the_height_of_a_guarantee_is_no_sum_to_be_paid():
    order = "二、被告陈样例对上述还款义务在人民币6,000万元最高额内承担连带担保责任。"
    item = one(f"{PAYS}货款100000元；", order).orders[1]
    assert (item.kind, item.sums) == (OrderKind.JOINT, ())
    assert item.limit == Decimal("60000000.00")


def test_terms_that_recur_leave_the_whole_that_is_owed():
    order = (
        f"一、双方确认被告{BUYER}尚欠原告{SELLER}货款201797元，被告{BUYER}应于2024年6月28日前支付20000元，"
        "自2024年7月起每月28日前支付15000元，余款于2025年6月28日前付清。"
    )
    item = one(order, kind="调解").orders[0]
    assert [(s.amount, s.due) for s in item.sums] == [(Decimal("201797.00"), None)]
    assert item.due is None
    assert any("按期支付" in note for note in item.notes)


def test_the_rest_without_a_figure_is_worked_out_from_what_is_owed():
    order = (
        f"一、被告{BUYER}尚欠原告{SELLER}货款100000元，于2024年6月28日前支付20000元，"
        "余款于2024年12月28日前付清。"
    )
    item = one(order, kind="调解").orders[0]
    assert [(s.amount, s.due) for s in item.sums] == [
        (Decimal("20000.00"), date(2024, 6, 28)),
        (Decimal("80000.00"), date(2024, 12, 28)),
    ]


def test_a_certificate_to_be_issued_is_to_be_performed():
    order = f"一、原告{SELLER}于本判决生效后十五日内向被告陈样例出具解除劳动合同的证明。"
    assert one(order).orders[0].kind is OrderKind.PERFORM


FIRST = "江州市样例区人民法院（2024）苏9901民初56号民事判决"
UPHELD = (
    f"一、维持{FIRST}第一项，即被上诉人{{b}}应于本判决生效之日起十日内归还上诉人{{s}}货款{{sum}}；\n"
    f"二、撤销{FIRST}第二项。"
)


def upheld(amount: str) -> str:
    orders = UPHELD.format(b=BUYER, s=SELLER, sum=amount)
    head = SECOND.replace(
        "上诉人（原审被告）：陈样例，男，1980年1月1日出生，汉族，",
        f"上诉人（原审原告）：{SELLER}，",
    )
    head = head.replace(f"被上诉人（原审原告）：{SELLER}", f"被上诉人（原审被告）：{BUYER}")
    head = "\n".join(line for line in head.splitlines() if not line.startswith("综上所述"))
    return head.replace("驳回上诉，维持原判。", orders)


def test_an_item_that_is_upheld_and_told_is_enforced():
    items, found = sheet(upheld("90000元"), as_of="2024-12-31")
    assert found.total is not None
    assert items["principal-order-1"].amount == Decimal("90000.00")


def test_an_order_in_another_money_comes_to_no_sum_of_yuan():
    _, found = sheet(upheld("9,644,014.96美元"), as_of="2024-12-31")
    assert found.total is None
    assert any("美元" in note for note in found.notes)


def test_an_item_of_interest_alone_shows_no_principal_of_nothing():
    order = f"{PAYS}资金占用利息7900元。"
    items, found = sheet(judgment(order), as_of="2024-12-31")
    assert "principal-order-1" not in items
    assert found.total == Decimal("7900.00")


def test_a_rare_surname_alone_in_its_line_is_a_party():
    text = judgment(ORDER).replace(
        "被告：陈样例，男，1980年1月1日出生，汉族，住海州市范例区3号。", "被告俄样例。"
    )
    text = text.replace("陈样例", "俄样例")
    assert ("俄样例", "defendant") in [(p.name, p.role) for p in read(text).parties]


def test_a_short_name_in_running_text_brings_no_second_company():
    text = judgment(ORDER).replace(f"原告{SELLER}与", f"原告{SELLER}（以下简称样本塑料公司）与")
    text = text.replace(
        "本院认为，",
        "本院认为，现样本塑料公司已供货，但样本塑料公司未获付款，故样本塑料公司有权请求。",
        1,
    )
    assert not [c for c in read(text).contradictions if c.kind == "name_similar"]


def told_kinds(sentence: str) -> list[tuple[str, date]]:
    text = judgment(ORDER).replace("本院认为，", f"经审理查明，{sentence}\n本院认为，", 1)
    return [(event.kind.value, event.date) for event in read(text).events]


def test_a_suit_has_not_the_day_of_what_led_to_it():
    told = told_kinds("被告于2023年7月8日将货物拉走，原告不服仲裁结果，向法院提起诉讼。")
    assert ("filed", date(2023, 7, 8)) not in told
    assert ("filed", date(2023, 7, 9)) in told_kinds("2023年7月9日，原告向法院提起诉讼。")


def test_a_payment_only_agreed_is_no_payment():
    told = told_kinds(
        "被告于2023年6月11日开始提供服务，双方约定被告一个月内完成，原告支付其费用5000元。"
    )
    assert ("paid", date(2023, 6, 11)) not in told


def test_no_relation_of_work_is_no_entry_into_it():
    told = {event.kind.value for event in read(SECOND).events}
    assert "employed" not in told


def second(before: str, *orders: str, fee: str = "", behind: str = "") -> str:
    text = SECOND.replace("驳回上诉，维持原判。", "\n".join(orders))
    text = text.replace("二审案件受理费10元，由上诉人陈样例负担。", f"{behind}\n{fee}")
    return "\n".join(before if line.startswith("综上所述") else line for line in text.splitlines())


def test_fees_of_two_instances_are_no_numbered_item():
    text = second(
        "",
        f"撤销{FIRST}；",
        f"上诉人陈样例于本判决生效后十日内给付被上诉人{SELLER}租赁费90000元；",
        f"驳回被上诉人{SELLER}的其他诉讼请求。",
        fee=f"一、二审案件受理费共计5400元，由上诉人陈样例负担4050元，被上诉人{SELLER}负担1350元。",
    )
    found = read(text).rulings[0].orders
    assert [item.kind for item in found] == [OrderKind.REVOKE, OrderKind.PAY, OrderKind.DISMISS]
    assert found[1].total == Decimal("90000.00")


def test_an_order_told_behind_earlier_reasons_is_earlier():
    told = (
        "原审法院认为，合法的借贷关系受法律保护。遂判决：一、被告陈样例于本判决生效后十日内偿还原告"
        "借款本金60000元，利息18400元，合计78400元；二、驳回原告的其他诉讼请求。案件受理费880元。"
    )
    found = read(second(told, "驳回上诉，维持原判。")).rulings[0]
    assert [item.kind for item in found.orders] == [OrderKind.AFFIRM]
    assert sums(found.earlier_orders[0]) == [("借款本金", "60000.00"), ("利息", "18400.00")]


def test_whom_a_guarantor_may_turn_to_is_no_creditor():
    order = f"二、被告陈样例对上述债务承担连带责任，其承担责任后有权向被告{BUYER}追偿。"
    item = one(f"{PAYS}货款100000元；", order).orders[1]
    assert (item.payers, item.payees) == (("陈样例",), ())


AWARDED = (
    f"二、被告{BUYER}向原告{SELLER}支付利息（以10000元为基数，按照年化利率24%的计算方式，"
    "自2018年9月1日起计至2019年2月28日止合计1190.14元，并继续以10000元为基数，"
    "按照年化利率24%的计算方式，自2019年3月1日起计付至实际清偿完毕之日止）。"
)


def test_interest_told_with_its_total_counts_once_and_has_no_day_to_be_paid():
    item = one(f"一、被告{BUYER}支付原告{SELLER}货款10000元；", AWARDED).orders[1]
    assert [(s.label, s.amount, s.due) for s in item.sums] == [("利息", Decimal("1190.14"), None)]
    assert [(t.start, t.rate and t.rate.value) for t in item.interest] == [
        (date(2019, 3, 1), Decimal("0.24"))
    ]


def test_a_time_told_for_all_payments_is_that_of_each():
    found = one(
        f"一、被告{BUYER}支付原告{SELLER}货款10000元；",
        f"二、被告陈样例于2024年6月30日前支付原告{SELLER}货款5000元。",
        "上述债务，义务人应于本判决生效之日起十日内履行完毕，逾期则应加倍支付迟延履行期间的债务利息。",
    ).orders
    assert [(item.deadline_days, item.due) for item in found] == [
        (10, None),
        (None, date(2024, 6, 30)),
    ]


def test_interest_without_the_word_that_begins_it_is_read():
    told = "利息以实欠货款为基准，自2022年12月1日按年利率2%支付至货款偿清之日止"
    order = f"{PAYS}货款100000元并支付利息（{told}）。"
    [term] = one(order).orders[0].interest
    assert (term.start, term.until_paid) == (date(2022, 12, 1), True)


def test_interest_that_cannot_be_read_is_told():
    item = one(f"{PAYS}货款100000元及相应利息。").orders[0]
    assert any("写有利息" in note for note in item.notes)


def test_bodies_that_are_no_companies_are_parties_with_their_own_details():
    text = judgment(ORDER).replace(
        f"被告：{BUYER}，住所地海州市范例区2号。",
        "被告范例县样本三矿，住所地范例县2号。\n法定代表人李样例，矿长。",
    )
    parties = {party.name: party for party in read(text.replace(BUYER, "范例县样本三矿")).parties}
    told = {d.name: d.value for d in parties["范例县样本三矿"].details}
    assert told["legal_representative"] == "李样例"
    assert "legal_representative" not in {d.name for d in parties[SELLER].details}
