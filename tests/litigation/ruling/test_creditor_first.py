"""An item may name the creditor first and tell of a right; the debtor pays all the same."""

import pytest

from tests.litigation.ruling.test_wording import BUYER, SELLER, judgment, read

RIGHTS = f"""\
一、原告{SELLER}应得货款20,000元，由被告{BUYER}于本判决生效后十日内付清；
一、原告{SELLER}享有对被告{BUYER}的货款债权20,000元，被告{BUYER}应于本判决生效之日起十日内清偿；
一、原告{SELLER}可自被告{BUYER}处领取货款20,000元，被告{BUYER}应当在本判决生效之日起十日内给付；
一、原告{SELLER}有权要求被告{BUYER}支付货款20,000元，履行期限为本判决生效之日起十日；
一、货款20,000元归原告{SELLER}所有，被告{BUYER}限于本判决生效之日起十日内缴付；
一、原告{SELLER}有权取得货款20,000元，该款由被告{BUYER}负责清偿，期限至本判决生效后第十日止；
一、确认原告{SELLER}对被告{BUYER}享有货款债权20,000元，限被告{BUYER}自本判决生效之日起十日内付清；
一、被告{BUYER}应付原告{SELLER}的货款20,000元，原告{SELLER}可在本判决生效后十日内收取；
一、准许原告{SELLER}向被告{BUYER}追偿货款20,000元，被告{BUYER}自本判决生效之日起十日内负给付之责；
一、{SELLER}对{BUYER}的货款债权，以20,000元为限予以确认，{BUYER}须自判决生效起十日内偿付；
一、被告{BUYER}可于本判决生效之日起十日内向原告{SELLER}支付货款20,000元；
一、被告{BUYER}于本判决生效之日起十日内向原告{SELLER}返还已收取的货款20,000元；"""


@pytest.mark.parametrize("words", RIGHTS.split("\n"))
def test_who_may_collect_is_paid_by_whoever_must_perform(words):
    item = read(judgment(order=words)).orders[0]
    assert (item.kind, item.payers, item.payees) == ("pay", (BUYER,), (SELLER,))
    assert [str(one.amount) for one in item.sums] == ["20000.00"]
    assert (item.deadline_days, item.deadline_from) == (10, "effective")


def test_a_right_that_is_only_confirmed_orders_no_payment():
    words = f"一、确认原告{SELLER}对被告{BUYER}享有货款债权20,000元；"
    assert read(judgment(order=words)).orders[0].kind == "confirm"


def test_the_seller_who_must_give_back_is_the_one_who_pays():
    words = f"一、原告{SELLER}于本判决生效之日起十日内返还被告{BUYER}货款20,000元；"
    item = read(judgment(order=words)).orders[0]
    assert (item.payers, item.payees) == ((SELLER,), (BUYER,))


def test_a_long_sum_between_the_right_and_the_debtor_changes_nothing():
    owed = "人民币20,000.00元（大写：贰万元整）"
    words = f"一、原告{SELLER}得就货款{owed}向被告{BUYER}求偿，后者须在判决生效后十日内给付；"
    item = read(judgment(order=words)).orders[0]
    assert (item.payers, item.payees) == ((BUYER,), (SELLER,))


def test_a_page_number_does_not_cut_the_time_to_perform():
    words = f"一、被告{BUYER}向原告{SELLER}支付货款20,000元，限判决生效后十\n- 2 -\n日内付清；"
    assert read(judgment(order=words)).orders[0].deadline_days == 10


def test_a_sentence_on_delay_names_no_party():
    text = judgment(more="被告若未在本判决指定的期间内履行上述给付金钱义务，应加倍支付债务利息。")
    text = text.replace("买卖合同纠纷一案，本院于2023年3月1日立案后", "买卖合同争议，经")
    found = read(text)
    assert [one.name for one in found.parties] == [SELLER, BUYER]
    assert found.orders[0].payers == (BUYER,)


def test_what_a_side_said_of_the_other_is_no_short_name():
    text = judgment()
    start, end = text.index(f"原告{SELLER}与被告"), text.index("进行了审理。") + 6
    opening = f"原告{SELLER}诉称被告{BUYER}拖欠货款，以买卖合同纠纷为由向本院起诉。"
    assert read(text[:start] + opening + text[end:]).orders[0].payers == (BUYER,)


def test_what_the_plaintiff_thinks_is_no_party():
    said = "原告认为被告违约，诉请支付货款20,000元。被告的意见是：同意付款，但要求分批。"
    opening = f"原告{SELLER}诉被告{BUYER}买卖合同纠纷，已审结。"
    text = judgment(said=said)
    start, end = text.index(f"原告{SELLER}与被告"), text.index("进行了审理。") + 6
    found = read(text[:start] + opening + text[end:])
    assert [one.name for one in found.parties] == [SELLER, BUYER]
