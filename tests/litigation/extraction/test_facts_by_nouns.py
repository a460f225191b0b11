"""A court may tell what it found by nouns: the event, then its day, then the sum."""

import pytest

from tests.litigation.extraction.test_court_wording import BUYER, HEAD, SELLER, TAIL, TOLD

FOUND = """\
经审理查明：合同的订立，2022年1月5日；标的物的交付，2022年2月6日完成；货款的支付，2022年3月7日，10,000元，仅此一笔。合同价款30,000元。
本院查明：双方书面合约落款日2022年1月5日，约定总价30,000元；2022年2月6日，货物运抵被告仓库并经点收；被告迄今只清偿过10,000元，时在2022年3月7日。
经查，价款30,000元系双方于2022年1月5日所立合同所定；供货一节，2022年2月6日了结；付款一节，限于2022年3月7日之10,000元。
另查明，合同签署日2022年1月5日，对价30,000元；原告将全部货物于2022年2月6日交讫；被告2022年3月7日汇出10,000元后未再汇款。
查明如下事实：签约（2022年1月5日）、交货（2022年2月6日）、付款（2022年3月7日，10,000元），价款总额30,000元。
经审理查明：2022年1月5日双方缔结购销合约，被告应付价款30,000元。至2022年2月6日，原告已把货物悉数交清。在案可见的付款凭证仅一张，为2022年3月7日所汇10,000元。
在卷证据表明，被告应付之价金为30,000元，缔约日期为2022年1月5日；实物移交，系2022年2月6日；原告账户进账，2022年3月7日，10,000元。
本院认定：合同金额30,000元，订立时间2022年1月5日；被告收货时间，2022年2月6日；被告已付款项只有一项，即2022年3月7日的10,000元。
经庭审核实，双方合同关系成立于2022年1月5日，价款30,000元；原告已在2022年2月6日将合同项下货物交齐；被告付款仅见2022年3月7日一笔，计10,000元。
经审理查明，30,000元是双方2022年1月5日所签合同的价款。货物的交接已于2022年2月6日办妥。原告收到的货款，只有2022年3月7日的10,000元。
讼争价款30,000元的依据，是双方2022年1月5日缔结的供货合约；原告一方的实物交割，于2022年2月6日了结；被告一方的付款，限于2022年3月7日所汇之10,000元。"""


@pytest.mark.parametrize("words", FOUND.split("\n"))
def test_events_told_by_nouns_are_read(words, organize, source):
    facts = organize(source(HEAD + words + TAIL))
    own = {one.kind.value: str(one.date) for one in facts.events if one.kind.value in TOLD}
    assert own == TOLD
    assert [int(one.amount) for one in facts.events if one.kind.value == "paid"] == [10000]
    sums = {(one.kind.value, int(one.value)) for one in facts.amounts}
    assert {("contract_price", 30000), ("paid", 10000)} <= sums
    assert not {("contract_price", 10000), ("delivered", 10000), ("delivered", 30000)} & sums
    assert "payment_due" not in {one.kind.value for one in facts.events}


SEVERAL = """\
经审理查明：被告付款三次：2022年3月7日，10,000元；2022年4月7日，8,000元；2022年5月7日，2,000元。
经审理查明：被告汇款，2022年3月7日10,000元、2022年4月7日8,000元、2022年5月7日2,000元。"""


@pytest.mark.parametrize("words", SEVERAL.split("\n"))
def test_a_noun_serves_all_the_days_listed_behind_it(words, organize, source):
    facts = organize(source(HEAD + words + TAIL))
    paid = [(one.date.month, int(one.amount)) for one in facts.events if one.kind == "paid"]
    assert paid == [(3, 10000), (4, 8000), (5, 2000)]


NOT_DONE = """\
双方约定，货款的支付，2022年3月7日。
付款期限，2022年3月7日；被告逾期未付。
双方约定分期付款，首期，2022年3月7日，10,000元。
原告催款，2022年3月7日；被告未予理会。
截至2022年3月7日，被告的付款，为零。
起诉状副本的交付，2022年3月7日完成。
双方的签约、交货、付款分别为2022年1月5日、2022年2月6日、2022年3月7日。"""


@pytest.mark.parametrize("words", NOT_DONE.split("\n"))
def test_a_noun_of_what_was_not_done_tells_of_no_payment_and_no_delivery(words, organize, source):
    facts = organize(source(HEAD + "经审理查明：" + words + TAIL))
    told = {(one.kind.value, one.date.month) for one in facts.events}
    assert not {("paid", 3), ("delivered", 3)} & told


def test_the_sum_of_a_price_is_not_that_of_the_payment_beside_it(organize, source):
    words = "经审理查明：价款30,000元，被告付款的时间，2022年3月7日。"
    facts = organize(source(HEAD + words + TAIL))
    assert [one.amount for one in facts.events if one.kind == "paid"] == [None]


REASONS = """\
本院认为，原告交货之后便取得请求付款之权，被告无从拒绝，应当承担付款之责。
本院认为，出卖人送达货物后即可请求付款，买受人应当支付价款。"""


@pytest.mark.parametrize("words", REASONS.split("\n"))
def test_the_law_in_the_reasons_is_no_term_of_payment(words, organize, source):
    found = "经审理查明：2022年1月5日签订合同，价款30,000元。原告于2022年2月6日交货。\n"
    facts = organize(source(HEAD + found + words + TAIL))
    assert "payment_due" not in {one.kind.value for one in facts.events}


def test_a_term_that_the_reasons_tell_is_one(organize, source):
    found = "经审理查明：2022年1月5日签订合同，价款30,000元。原告于2022年2月6日交货。\n"
    words = "本院认为，合同约定货款应于2022年3月8日前付清，被告逾期未付，构成违约。"
    facts = organize(source(HEAD + found + words + TAIL))
    due = [str(one.date) for one in facts.events if one.kind == "payment_due"]
    assert due == ["2022-03-08"]


def test_findings_set_with_one_line_an_entry_are_read(organize, source):
    words = FOUND.split("\n")[-1].replace("；", "；\n")
    facts = organize(source(HEAD + words + TAIL))
    own = {one.kind.value: str(one.date) for one in facts.events if one.kind.value in TOLD}
    assert own == TOLD


def test_whoever_may_collect_the_price_has_sold(organize, source):
    order = TAIL.replace(
        f"被告{BUYER}于本判决生效之日起十日内支付原告{SELLER}货款20,000元",
        f"原告{SELLER}得就货款20,000元向被告{BUYER}求偿，后者须在判决生效后十日内给付",
    )
    assert order != TAIL
    words = "另查明，双方合同总价30,000元，落款时间2022年1月5日。"
    facts = organize(source(HEAD + words + order))
    assert {one.name: one.contract_role for one in facts.parties} == {
        SELLER: "seller",
        BUYER: "buyer",
    }
