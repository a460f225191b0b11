"""A word of finding that closes the paragraph: what stands before it was found."""

import pytest

from tests.litigation.extraction.test_court_wording import HEAD, TAIL, TOLD

FOUND = """\
合约日期2022年1月5日，货款30,000元；标的物，2022年2月6日移交；货价已付者，2022年3月7日、10,000元。以上事实，本院予以确认。
双方2022年1月5日立约，价款30,000元。被告2022年3月7日还来10,000元。原告于2022年2月6日将约定的产品运至被告仓库。经审理查明属实。
货款30,000元，协议的日期是2022年1月5日；供方在2022年2月6日已将约定的货物移交；需方2022年3月7日付出10,000元。上述各节业经查证属实。
供货之事，2022年2月6日毕；付款之事，2022年3月7日付10,000元；合同之事，2022年1月5日成立，价款30,000元。法庭查明的即是这些。
2022年3月7日，原告收被告10,000元；2022年2月6日，被告收原告所供货品；合同文本所载日期为2022年1月5日，价款30,000元。查明之事如上。
原告交过货，约定标的物2022年2月6日悉数移交。双方订过合同，时在2022年1月5日，价款30,000元。被告2022年3月7日拨付10,000元。案经查明，情况如前。"""


@pytest.mark.parametrize("words", FOUND.split("\n"))
def test_what_stands_before_a_closing_word_of_finding_is_read(words, organize, source):
    facts = organize(source(HEAD + words + TAIL))
    own = {one.kind.value: str(one.date) for one in facts.events if one.kind.value in TOLD}
    assert own == TOLD
    sums = {(one.kind.value, int(one.value)) for one in facts.amounts}
    assert {("contract_price", 30000), ("paid", 10000)} <= sums
    assert not {("contract_price", 10000), ("delivered", 10000), ("delivered", 30000)} & sums


def test_a_closing_paragraph_of_its_own_covers_those_above_it(organize, source):
    found = "合约日期2022年1月5日。\n标的物，2022年2月6日移交。\n货价清偿，2022年3月7日一回。"
    words = found + "\n以上事实，本院予以确认。"
    facts = organize(source(HEAD + words + TAIL))
    own = {one.kind.value: str(one.date) for one in facts.events if one.kind.value in TOLD}
    assert own == TOLD


PARTYS = """\
被告辩称，合约日期2022年1月5日，标的物，2022年2月6日移交。以上事实，本院予以确认。
原告主张：标的物，2022年2月6日移交。上述情况本院未能查明。"""


def test_what_the_court_could_not_find_was_not_found(organize, source):
    words = "标的物，2022年2月6日移交。上述事实，本院难以查明，不予确认。\n本案证据如下。"
    facts = organize(source(HEAD + words + TAIL))
    assert "delivered" not in {one.kind.value for one in facts.events}


@pytest.mark.parametrize("words", PARTYS.split("\n"))
def test_what_a_party_says_is_no_finding_though_the_court_closes_it(words, organize, source):
    facts = organize(source(HEAD + words + TAIL))
    assert "delivered" not in {one.kind.value for one in facts.events}


AGREED = """\
双方约定货物于2022年2月6日交付。
双方约定的交货时间，2022年2月6日。
合同约定标的物2022年2月6日移交。"""


@pytest.mark.parametrize("words", AGREED.split("\n"))
def test_what_was_agreed_is_no_delivery(words, organize, source):
    facts = organize(source(HEAD + "经审理查明：" + words + TAIL))
    assert "delivered" not in {one.kind.value for one in facts.events}


def test_on_the_same_day_has_no_day_where_none_is_told_before_it(organize, source):
    head = HEAD.replace("本院于2023年3月1日立案后", "本院……收到起诉状，同日立案后")
    facts = organize(source(head + "经审理查明：被告欠付货款。" + TAIL))
    assert "filed" not in {one.kind.value for one in facts.events}


def test_on_the_same_day_is_the_day_told_before_it(organize, source):
    head = HEAD.replace("本院于2023年3月1日立案后", "本院于2023年3月1日收到起诉状，同日立案后")
    facts = organize(source(head + TAIL))
    assert {str(one.date) for one in facts.events if one.kind == "filed"} == {"2023-03-01"}


def test_a_sum_glued_to_a_day_is_read_beside_it(organize, source):
    words = "经审理查明：被告货款入账（2022.3.7,10,000.00元），合同价款30,000元。"
    facts = organize(source(HEAD + words + TAIL))
    paid = [(str(one.date), int(one.amount)) for one in facts.events if one.kind == "paid"]
    assert paid == [("2022-03-07", 10000)]
    assert {int(one.value) for one in facts.amounts} == {10000, 20000, 30000}


def test_a_day_broken_over_two_lines_is_read_whole(organize, source):
    words = (
        "经审理查明：签约2022年1月5日；\n被告收货日2022年2月\n16日；付款2022年3月7日，10,000元。"
    )
    facts = organize(source(HEAD + words + TAIL))
    told = {str(one.date) for one in facts.events if one.kind == "delivered"}
    assert told == {"2022-02-16"}
